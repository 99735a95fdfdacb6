"""How true a translation is: counted on each page, and as a page of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.fields import Text
from generator.languages.status import LanguageStatus
from generator.languages.table import INTERFACE
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View

ADDRESS = "about/translation"

#: Where the notice goes into a page: it can only be said when the whole page has been rendered.
NOTICE_PLACE = "<!--translation-->"


@dataclass
class Share:
    """Characters of a page that are in its language, and that are not."""

    own: int = 0
    foreign: int = 0

    def count(self, text: Text, language: str) -> None:
        """Count a text of the page."""
        if getattr(text, "lang", None) == language:
            self.own += getattr(text, "own", len(text))
            self.foreign += getattr(text, "foreign", 0)
        else:
            self.foreign += len(text)

    @property
    def value(self) -> float:
        """From 0 to 1, in whole hundredths; never 1 while anything is in another language."""
        if not self.foreign:
            return 1.0
        return min(99, round(100 * self.own / (self.own + self.foreign))) / 100


def pages(view: View) -> Iterator[PageSpec]:
    """The page for readers: what is translated, what a person has read, and how often a sample was wrong."""
    own: LanguageStatus | None = next((one for one in view.status if one.language.code == view.language.code), None)
    context = {"own": own, "all_languages": view.status, "part_names": part_names(view)}
    yield from section_page(view, ADDRESS, "translation.html", **context)


def part_names(view: View) -> dict[str, Text]:
    """What readers call the parts that are translated."""
    say = view.interface.gettext
    return {
        INTERFACE: say("Buttons and menus"),
        "pages": say("Plain pages, such as help now and safety"),
        "tools": say("Tools for work"),
        "rights": say("My rights"),
        "countries": say("Facts of the countries"),
        "services": say("Find a service"),
        "courses": say("Courses"),
        "programmes": say("Programmes"),
        "glossary": say("Simple words"),
        "stories": say("Stories"),
        "forms": say("Forms"),
    }
