"""The language table: ``i18n/languages.yml``, the only list of languages."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Literal

from babel import Locale, UnknownLocaleError
from pydantic import Field

from generator.content.fields import HttpsUrl, Model
from generator.content.judge import judge
from generator.content.settings import Settings
from generator.problems import Report
from generator.source import Document, read_yaml

TABLE = PurePosixPath("i18n/languages.yml")


class Language(Model):
    """One language."""

    code: str = Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
    """BCP 47: two or three letters, such as fi or pcm."""
    state: Literal["source", "machine", "reviewed"]
    """``source``: content is written in it. ``machine``: no person has reviewed the translation."""
    plural: str
    """Plural header of its PO files, such as ``nplurals=2; plural=(n != 1);``."""
    exit: HttpsUrl | None = None
    """Where the exit control leads from pages in this language."""

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
    for index, language in enumerate(file.languages):
        at = document.at(("languages", index, "code"))
        if language.code in codes:
            report.add("LNG01", TABLE, f"The language {language.code} stands twice.", "Remove one.", at)
        codes.add(language.code)
        try:
            _ = language.locale
        except (UnknownLocaleError, ValueError):
            hint = "Check the code; a language outside CLDR cannot be built yet."
            report.add("LNG01", TABLE, f"CLDR has no data for {language.code}.", hint, at)
            return [ENGLISH]
    return file.languages


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
