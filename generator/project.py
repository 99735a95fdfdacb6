"""A project: everything read, checked and ready to be rendered. Nothing here writes."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.checks import Subject, check_all
from generator.content import PARTS
from generator.content.library import Library, Readings, read_library, read_settings
from generator.languages.catalogue import Catalogue, read_catalogue
from generator.languages.interface import Interface
from generator.languages.status import LanguageStatus, language_status
from generator.languages.table import INTERFACE, Language, LanguageTable, read_languages
from generator.pages.families import all_pages
from generator.pages.spec import PageSpec
from generator.pages.view import View, localised_library
from generator.problems import Report


def build_date() -> datetime.date:
    """The day against which dates are judged: SOURCE_DATE_EPOCH (seconds, UTC) or today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()


@dataclass
class Project:
    """A library with its languages. ``report`` has every problem found so far."""

    root: Path
    report: Report
    library: Library
    table: LanguageTable
    today: datetime.date
    catalogues: dict[str, Catalogue] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    specs: dict[str, list[PageSpec]] = field(default_factory=dict)

    def view(self, language: Language) -> View:
        """The library in one language; made once."""
        if language.code not in self.views:
            self.views[language.code] = self._view(language)
        return self.views[language.code]

    def _view(self, language: Language) -> View:
        source = self.table.source
        catalogue = self.read_catalogue(language)
        library = localised_library(self.library, catalogue, source)
        interface = Interface(language, catalogue, source)
        return View(library, language, self.table, interface, catalogue, self.today, self.status)

    @cached_property
    def status(self) -> tuple[LanguageStatus, ...]:
        """How much is translated, per language and part."""
        for language in self.table.translations:
            self.read_catalogue(language)
        return language_status(self.library, self.table, self.catalogues)

    def read_catalogue(self, language: Language) -> Catalogue | None:
        """The translations of a language, read once; None for the source language. Problems go to the report."""
        if language.code == self.table.source.code:
            return None
        if language.code not in self.catalogues:
            self.catalogues[language.code] = read_catalogue(self.root, language, [INTERFACE, *PARTS], self.report)
        return self.catalogues[language.code]

    def subject(self, report: Report, catalogues: Mapping[str, Catalogue]) -> Subject:
        """What checks look at: the source language, and these catalogues."""
        source = self.table.source
        return Subject(self.library, self.view(source), self.pages(source), report, catalogues)

    def pages(self, language: Language) -> list[PageSpec]:
        """All pages in one language, by address; made once."""
        if language.code not in self.specs:
            self.specs[language.code] = all_pages(self.view(language))
        return self.specs[language.code]

    def forget(self, language: Language) -> None:
        """Let go of a language that has been built: twenty of them need not be in memory at once."""
        if language.code != self.table.source.code:
            self.views.pop(language.code, None)
            self.specs.pop(language.code, None)


def load_project(
    root: Path,
    today: datetime.date | None = None,
    languages: Sequence[str] | None = None,
    readings: Readings | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Project | None, Report]:
    """Read and check everything below ``root``.

    ``languages`` restricts the languages (for serving one at a time); ``readings`` spares unchanged files. Returns no
    project when settings cannot be used; the report says why. A project with errors in its report must not be built.
    """
    report = Report()
    try:
        day = today or build_date()
    except (ValueError, OverflowError, OSError):
        hint = "Unset it, or write seconds since 1970."
        report.add("CFG01", "mkdocs.yml", "SOURCE_DATE_EPOCH in the environment is no number of seconds.", hint)
        return None, report
    progress("Reading settings")
    found = read_settings(root, report)
    if found is None:
        return None, report
    settings, config = found
    progress("Reading content")
    library = read_library(root, settings, config, report, readings)
    table = read_languages(root, settings, config, report)
    if languages is not None:
        chosen = tuple(one for one in table.languages if one.code in languages or one.state == "source")
        table = LanguageTable(chosen)
    project = Project(root, report, library, table, day)
    progress("Checking")
    _check(project)
    return project, report


def _check(project: Project) -> None:
    """Checks across content, on the source language; and every catalogue that is built is read once."""
    for language in project.table.translations:
        project.read_catalogue(language)
    check_all(project.subject(project.report, project.catalogues))
