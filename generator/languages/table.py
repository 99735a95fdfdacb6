"""The language table: ``i18n/languages.yml``, the only list of languages."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Literal

from babel import Locale, UnknownLocaleError
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content import PARTS
from generator.content.fields import Date, HttpsUrl, Model, Name
from generator.content.judge import judge
from generator.content.settings import Settings
from generator.problems import Report
from generator.source import Document, read_yaml

TABLE = PurePosixPath("i18n/languages.yml")
#: The catalogue of what page templates say.
INTERFACE = "interface"


class Review(Model):
    """A person has read the translation of a part, or of the whole language, beside its source."""

    reviewer: Name
    """Role of the person, not the name: ``native speaker, legal adviser of an NGO``."""
    date: Date
    """Day on which the reading was finished."""


class SecondRead(Model):
    """A second, independent reading that compared translation and source, and mended what it found."""

    by: Literal["machine", "person"]
    date: Date
    strings: int = Field(ge=40)
    """Strings drawn at random and judged one by one, at least 40."""
    errors: int = Field(ge=0)
    """How many of them had a mistake in meaning, grammar or a term before they were mended."""
    serious: int = Field(default=0, ge=0)
    """How many of them said something else than the source."""

    @property
    def error_rate(self) -> float:
        """Share of strings with a mistake, from 0 to 1."""
        return self.errors / self.strings


class Language(Model):
    """One language."""

    code: str = Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
    """BCP 47: two or three letters, such as fi or pcm."""
    state: Literal["source", "machine", "reviewed"]
    """``source``: content is written in it. ``machine``: no person has reviewed the translation."""
    review: Review | None = None
    """Who reviewed the whole language; needed with ``state: reviewed``."""
    reviewed_parts: dict[str, Review] = {}
    """Parts a person has reviewed while the rest is still ``machine``, by name of their catalogue."""
    second_read: SecondRead | None = None
    """What a second reading found; shown to readers with the error rate."""
    plural: str
    """Plural header of its PO files, such as ``nplurals=2; plural=(n != 1);``."""
    exit: HttpsUrl | None = None
    """Where the exit control leads from pages in this language."""

    @model_validator(mode="after")
    def _reviewed_by_somebody(self) -> Language:
        if self.state == "reviewed" and self.review is None:
            raise PydanticCustomError("missing_review", "State `reviewed` needs `review` with reviewer and date.")
        return self

    def review_of(self, part: str | None) -> Review | None:
        """The review that covers a part of the site; None while it is a machine's work (or the source)."""
        return self.reviewed_parts.get(part or "") or (self.review if self.state == "reviewed" else None)

    @cached_property
    def locale(self) -> Locale:
        """Formats of CLDR; raises UnknownLocaleError for a code CLDR has no data for."""
        return Locale.parse(self.code, sep="-")

    @cached_property
    def direction(self) -> Literal["ltr", "rtl"]:
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    @cached_property
    def name(self) -> str:
        """Its name in itself, as CLDR has it."""
        name = str(self.locale.get_display_name(self.locale))
        return name[:1].upper() + name[1:]

    @property
    def plural_forms(self) -> int:
        """Number of plural forms of its PO files."""
        return int(self.plural.split("nplurals=")[1].split(";")[0])


class LanguageFile(Model):
    """i18n/languages.yml."""

    languages: list[Language]


@dataclass(frozen=True)
class LanguageTable:
    """The languages to build, source language first."""

    languages: tuple[Language, ...]

    @property
    def source(self) -> Language:
        return self.languages[0]

    def __getitem__(self, code: str) -> Language:
        return next(language for language in self.languages if language.code == code)

    @property
    def codes(self) -> list[str]:
        return [language.code for language in self.languages]

    def __iter__(self) -> Iterator[Language]:
        return iter(self.languages)

    @property
    def translations(self) -> tuple[Language, ...]:
        """Every language but the source."""
        return self.languages[1:]


#: Used when a project has no table of its own: one language, English.
ENGLISH = Language(code="en", state="source", plural="nplurals=2; plural=(n != 1);")


def read_all_languages(root: Path, report: Report) -> list[Language]:
    """Every language of the table, built or not; English alone when there is no table."""
    if not (root / TABLE).is_file():
        return [ENGLISH]
    document = read_yaml(root, TABLE, report)
    file = judge(LanguageFile, document, report) if document else None
    if document is None or file is None:
        return [ENGLISH]
    codes: set[str] = set()
    known_parts = {INTERFACE, *PARTS}
    for index, language in enumerate(file.languages):
        at = document.at(("languages", index, "code"))
        if language.code in codes:
            report.add("LNG01", TABLE, f"The language {language.code} stands twice.", "Remove one.", at)
        codes.add(language.code)
        for part in language.reviewed_parts.keys() - known_parts:
            near = difflib.get_close_matches(part, known_parts, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"Parts are {', '.join(sorted(known_parts))}."
            place = document.at(("languages", index, "reviewed_parts", part))
            report.add("LNG01", TABLE, f"There is no part {part}.", hint, place)
        try:
            _ = language.locale
        except (UnknownLocaleError, ValueError):
            hint = "Check the code; a language outside CLDR cannot be built yet."
            report.add("LNG01", TABLE, f"CLDR has no data for {language.code}.", hint, at)
            return [ENGLISH]
    _unknown_folders(root, codes, report)
    return file.languages


def _unknown_folders(root: Path, codes: set[str], report: Report) -> None:
    """A folder of catalogues that no row of the table names: a slip in its name, or a row forgotten."""
    for folder in sorted((root / TABLE.parent).iterdir()):
        if folder.is_dir() and folder.name != "templates" and folder.name not in codes:
            near = difflib.get_close_matches(folder.name, codes, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"Run `waymark translate add {folder.name}`, or remove it."
            path = TABLE.parent / folder.name
            report.add("LNG01", path, f"The language {folder.name} is not in {TABLE}.", hint)


def read_languages(root: Path, settings: Settings, config: Document, report: Report) -> LanguageTable:
    """The languages ``settings`` asks for, in its order; the source language comes first."""
    known = {language.code: language for language in read_all_languages(root, report)}
    chosen = []
    for index, code in enumerate(settings.languages):
        if code in known:
            chosen.append(known[code])
            continue
        near = difflib.get_close_matches(code, known, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"Add it to {TABLE}."
        at = config.at(("languages", index))
        report.add("LNG01", config.path, f"The language {code} is not in {TABLE}.", hint, at)
    chosen.sort(key=lambda language: language.state != "source")
    if not chosen or chosen[0].state != "source":
        hint = "List the source language first."
        at = config.at(("languages",))
        report.add("LNG01", config.path, "The language content is written in is not built.", hint, at)
        source = next((one for one in known.values() if one.state == "source"), ENGLISH)
        chosen.insert(0, source)
    return LanguageTable(tuple(chosen))
