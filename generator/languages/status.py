"""How much of each part is translated, and who has read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from generator.content import PARTS
from generator.content.library import Library
from generator.languages.catalogue import Catalogue
from generator.languages.messages import part_messages
from generator.languages.table import INTERFACE, Language, LanguageTable, Review
from generator.languages.templates import interface_template


@dataclass(frozen=True)
class PartStatus:
    """Strings of one part in one language. ``reviewed``: all that are translated, when a person has read the part."""

    language: str
    part: str
    strings: int
    translated: int
    stale: int
    missing: int
    broken: int
    reviewed: int
    state: str

    def as_dict(self) -> dict[str, str | int]:
        return asdict(self)


@dataclass(frozen=True)
class LanguageStatus:
    """A language with all its parts."""

    language: Language
    parts: tuple[PartStatus, ...]

    @property
    def strings(self) -> int:
        return sum(part.strings for part in self.parts)

    @property
    def translated(self) -> int:
        return sum(part.translated for part in self.parts)

    @property
    def share(self) -> float:
        """Translated strings among all, from 0 to 1."""
        return self.translated / self.strings if self.strings else 1.0

    def as_dict(self) -> dict[str, Any]:
        """For programs: numbers per part, the state, and what a second reading found."""
        second = self.language.second_read
        read = {**second.model_dump(mode="json"), "error_rate": round(second.error_rate, 3)} if second else None
        parts = [part.as_dict() for part in self.parts]
        return {"language": self.language.code, "state": self.language.state, "second_read": read, "parts": parts}


def language_status(
    library: Library, table: LanguageTable, catalogues: Mapping[str, Catalogue]
) -> tuple[LanguageStatus, ...]:
    """One row per language and part; the source language has none."""
    wanted = {INTERFACE: _interface_texts()}
    wanted |= {part: [(m.context, m.text) for m in part_messages(library, part)] for part in PARTS}
    return tuple(
        LanguageStatus(one, tuple(_row(catalogues[one.code], part, keys) for part, keys in wanted.items() if keys))
        for one in table.translations
    )


@cache
def _interface_texts() -> list[tuple[str | None, str]]:
    """The interface's strings do not change while the program runs."""
    ids = [m.id for m in interface_template() if m.id]
    return [(None, one if isinstance(one, str) else one[0]) for one in ids]


def _row(catalogue: Catalogue, part: str, wanted: list[Any]) -> PartStatus:
    language = catalogue.language
    translated = stale = broken = 0
    for context, text in wanted:
        if catalogue.get(context, text) is not None:
            translated += 1
        elif (context, text) in catalogue.broken:
            broken += 1
        elif catalogue.old(context, text):
            stale += 1
    missing = len(wanted) - translated - stale - broken
    review: Review | None = language.review_of(part)
    state = "reviewed" if review else language.state
    reviewed = translated if review else 0
    return PartStatus(language.code, part, len(wanted), translated, stale, missing, broken, reviewed, state)
