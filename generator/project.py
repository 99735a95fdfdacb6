"""A project: everything read, checked and ready to be rendered. Nothing here writes."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks import Subject, check_all
from generator.content.library import Library, read_library, read_settings
from generator.languages.catalogue import INTERFACE, Catalogue, read_catalogue
from generator.languages.interface import Interface
from generator.languages.messages import parts
from generator.languages.table import Language, LanguageTable, read_languages
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

    def view(self, language: Language) -> View:
        """The library in one language."""
        source = self.table.source
        catalogue: Catalogue | None = None
        if language.code != source.code:
            catalogue = read_catalogue(self.root, language, [INTERFACE, *parts()], self.report)
        library = localised_library(self.library, catalogue, source)
        return View(library, language, self.table, Interface(language, catalogue, source), catalogue, self.today)

    def pages(self, view: View) -> list[PageSpec]:
        return all_pages(view)


def load_project(
    root: Path,
    today: datetime.date | None = None,
    languages: Sequence[str] | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Project | None, Report]:
    """Read and check everything below ``root``.

    ``languages`` restricts the languages (for serving one at a time). Returns no project when settings or content
    cannot be used; the report says why. A project with errors in its report must not be built.
    """
    report = Report()
    progress("Reading settings")
    found = read_settings(root, report)
    if found is None:
        return None, report
    settings, config = found
    progress("Reading content")
    library = read_library(root, settings, config, report)
    table = read_languages(root, settings, config, report)
    if languages is not None:
        chosen = tuple(one for one in table.languages if one.code in languages or one.state == "source")
        table = LanguageTable(chosen)
    project = Project(root, report, library, table, today or build_date())
    progress("Checking")
    _check(project)
    return project, report


def _check(project: Project) -> None:
    """Checks across content, on the source language; and every catalogue that is built is read once."""
    view = project.view(project.table.source)
    check_all(Subject(project.library, view, project.pages(view), project.report))
    for language in project.table.languages[1:]:
        project.view(language)
