"""Reads a built page as the tests need it: elements in order, with attributes and language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

LATIN, ARABIC = re.compile("[A-Za-z]{3}"), re.compile("[\u0600-\u06ff]")
VOID = {"meta", "link", "br", "img", "input", "hr", "path", "rect", "circle"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parents: list[str]
    text: str = ""


@dataclass
class Page:
    path: str
    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def by_class(self, name: str) -> list[Element]:
        return [element for element in self.elements if name in element.attributes.get("class", "").split()]

    def latin_in(self, language: str) -> set[str]:
        """Texts in Latin letters alone whose nearest ``lang`` is ``language``; names in bdi and code are exempt."""
        return {
            text for lang, text in self.texts if lang == language and LATIN.search(text) and not ARABIC.search(text)
        }

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


class _Scanner(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs}, [e.tag for e in self.open])
        self.page.elements.append(element)
        if tag not in VOID and not (self.open and "svg" in [e.tag for e in self.open]):
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(Element(tag, {k: v or "" for k, v in attrs}, [e.tag for e in self.open]))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag == tag:
                del self.open[index:]
                return

    def handle_data(self, data: str) -> None:
        if data.strip() and not {e.tag for e in self.open} & {"bdi", "code", "title", "svg"}:
            lang = next((e.attributes["lang"] for e in reversed(self.open) if "lang" in e.attributes), "")
            self.page.texts.append((lang, data.strip()))
        for element in self.open:
            element.text += data


@cache
def pages(site: Path) -> list[Page]:
    """All pages of a site, scanned once."""
    found = []
    for file in sorted(site.rglob("*.html")):
        page = Page(file.relative_to(site).as_posix())
        _Scanner(page).feed(file.read_text("utf-8"))
        found.append(page)
    return found
