"""A built page as a list of elements with their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import PurePosixPath

_VOID = {"meta", "link", "br", "img", "input", "hr", "path", "rect", "circle", "source", "base", "col", "wbr"}


@dataclass
class Element:
    """An element: its number in the page, tag, attributes, line and column from 1, the tags around it, its words."""

    number: int
    tag: str
    attributes: dict[str, str]
    at: tuple[int, int]
    parents: tuple[str, ...]
    text: str = ""

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def words(self, name: str) -> set[str]:
        """The words of an attribute such as ``class`` or ``rel``."""
        return set(self.get(name).split())


@dataclass
class BuiltPage:
    """A page of a built folder; ``path`` is relative to the folder."""

    path: PurePosixPath
    elements: list[Element] = field(default_factory=list)

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]


class PageReader(HTMLParser):
    """Fills a list of elements while it is fed the HTML of a page."""

    def __init__(self, elements: list[Element]) -> None:
        super().__init__()
        self.elements = elements
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        names = tuple(element.tag for element in self.open)
        element = Element(
            len(self.elements), tag, {name: value or "" for name, value in attrs}, (line, column + 1), names
        )
        self.elements.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1].tag == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag == tag:
                del self.open[index:]
                return

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read_built_page(path: PurePosixPath, html: str) -> BuiltPage:
    """The elements of a page, in their order."""
    page = BuiltPage(path)
    PageReader(page.elements).feed(html)
    return page
