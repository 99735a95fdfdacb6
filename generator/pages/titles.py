"""What the browser's history shows: discreet titles and addresses (research, T06-T08)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.content.fields import Text
from generator.pages.spec import PageSpec
from generator.pages.view import View

#: Words that would give a reader away in a title, an address or a file name, per language. Beginnings of words.
REVEALING: dict[str, tuple[str, ...]] = {
    "en": (
        "traffick",
        "victim",
        "surviv",
        "abus",
        "escap",
        "violen",
        "exploit",
        "prostitut",
        "police",
        "rape",
        "slave",
        "sex",
        "shelter",
        "hotline",
        "crime",
    ),
    "ar": ("اتجار", "ضحي", "ضحايا", "ناجي", "عنف", "استغلال", "شرطة", "جنس", "هروب", "عبودية"),
    "pcm": ("traffick", "victim", "surviv", "abuse", "police", "escape", "exploit", "violence", "sex"),
    "fi": ("ihmiskau", "uhri", "väkival", "hyväksikäy", "poliisi", "turvako"),
    "it": ("tratta", "vittim", "violenz", "sfrutt", "polizia", "abus"),
    "es": ("trata", "víctim", "victim", "violenc", "explota", "policía", "abus"),
    "de": ("menschenhandel", "opfer", "gewalt", "ausbeut", "polizei", "missbrauch"),
    "lt": ("preky", "auk", "smurt", "išnaudoj", "policij"),
    "lv": ("tirdzniec", "upur", "vardarb", "ekspluat", "policij"),
    "sv": ("människohandel", "trafficking", "offer", "våld", "utnyttj", "polis"),
    "fr": ("traite", "victim", "violenc", "exploit", "police", "abus"),
    "uk": ("торгівл", "жертв", "насиль", "експлуат", "поліц"),
}


def reveals(text: str, language: str) -> str | None:
    """The word of ``text`` that gives a reader away, or None. English words count in every language."""
    words = re.findall(r"\w+", text.lower())
    beginnings = REVEALING["en"] + REVEALING.get(language, ())
    return next((word for word in words if word.removeprefix("ال").startswith(beginnings)), None)


def heading_of(spec: PageSpec) -> str:
    """The heading of a page as plain words."""
    return f"{spec.title} · {spec.subtitle}" if spec.subtitle else str(spec.title)


def same_headings(specs: Iterable[PageSpec]) -> set[str]:
    """Headings that stand over two pages or more: a language may have one word where another has two."""
    return {heading for heading, count in Counter(map(heading_of, specs)).items() if count > 1}


def history_title(spec: PageSpec, view: View, section: Text | None = None) -> str:
    """The title of the browser's tab. A revealing heading is replaced by the section and the address's own words.

    ``section`` is added where the heading alone would not tell the page from another one (T07).
    """
    name = view.settings.site_name
    if spec.address == "index":
        return name
    heading = f"{heading_of(spec)} · {section}" if section else heading_of(spec)
    if spec.discreet and reveals(heading, view.language.code):
        words = spec.address.removesuffix("/index").split("/")
        heading = " · ".join(" ".join(part.split("-")) for part in words).capitalize()
    return f"{heading} · {name}"
