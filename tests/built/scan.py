"""Reads a built page as the tests need it: elements in order, with attributes and language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.audit.page import Element, PageReader

LATIN, ARABIC = re.compile("[A-Za-z]{3}"), re.compile("[\u0600-\u06ff]")


@dataclass
class Page:
    path: str
    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def by_class(self, name: str) -> list[Element]:
        return [element for element in self.elements if name in element.words("class")]

    def latin_in(self, language: str) -> set[str]:
        """Texts in Latin letters alone whose nearest ``lang`` is ``language``; names in bdi and code are exempt."""
        return {
            text for lang, text in self.texts if lang == language and LATIN.search(text) and not ARABIC.search(text)
        }

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


class _Scanner(PageReader):
    """The audit's reader, which also remembers each text with its language."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.elements)
        self.page = page

    def handle_data(self, data: str) -> None:
        if data.strip() and not {e.tag for e in self.open} & {"bdi", "code", "title", "svg"}:
            lang = next((e.attributes["lang"] for e in reversed(self.open) if "lang" in e.attributes), "")
            self.page.texts.append((lang, data.strip()))
        super().handle_data(data)


@cache
def pages(site: Path) -> list[Page]:
    """All pages of a site, scanned once."""
    found = []
    for file in sorted(site.rglob("*.html")):
        page = Page(file.relative_to(site).as_posix())
        _Scanner(page).feed(file.read_text("utf-8"))
        found.append(page)
    return found
