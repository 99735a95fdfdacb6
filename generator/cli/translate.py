"""The verbs for translators: extract, update, check, add."""

from __future__ import annotations

from pathlib import Path

import click

from generator.checks import translations
from generator.cli.shell import ended, folder_option, format_option, notes, opened
from generator.content import PARTS
from generator.languages.catalogue import read_catalogue
from generator.languages.new import add_to_table, new_language
from generator.languages.table import INTERFACE, TABLE, Language, read_all_languages
from generator.languages.templates import extract, read_templates, update
from generator.problems import Report
from generator.project import Project


@click.group()
def translate() -> None:
    """Catalogues for translators."""


@translate.command("extract")
@folder_option
def translate_extract(root: Path) -> None:
    """Write the templates (i18n/templates/*.pot) from content and page templates."""
    project = opened(root, whole=True)
    for path, count in extract(project.root, project.library):
        notes.print(f"{path}: {count} strings")


@translate.command("update")
@folder_option
@click.argument("languages", nargs=-1)
def translate_update(root: Path, languages: tuple[str, ...]) -> None:
    """Merge the templates into the catalogues of LANGUAGES (all of the table, when none is named).

    What is unchanged stays; what changed is kept, marked fuzzy, with the source it was made from; what vanished is
    kept as obsolete.
    """
    report = Report()
    chosen = _chosen(root, languages, report)
    templates = read_templates(root)
    if not templates:
        raise click.UsageError("There are no templates yet. Run `waymark translate extract` first.")
    for language in chosen:
        rows = list(update(root, language, templates, report))
        notes.print(f"{language.code}: {len(rows)} catalogues, {sum(count for _, count in rows)} strings")
    ended(report)


@translate.command("check")
@folder_option
@format_option
@click.argument("languages", nargs=-1)
def translate_check(root: Path, languages: tuple[str, ...], form: str) -> None:
    """Report every translation in LANGUAGES that is not intact or, where it could hurt, old.

    Compared are links, numbers, telephone numbers, placeholders, tags and plural forms. Ends with 1 if any is wrong.
    """
    project = opened(root)
    report = Report()
    chosen = _chosen(root, languages, report)
    catalogues = {one.code: read_catalogue(root, one, [INTERFACE, *PARTS], report) for one in chosen}
    translations.check(project.subject(report, catalogues))
    ended(report, form)


@translate.command("add")
@folder_option
@click.argument("code")
def translate_add(root: Path, code: str) -> None:
    """Add a language: a row in i18n/languages.yml and its catalogues. CODE is BCP 47, such as ro or ti."""
    report = Report()
    known = read_all_languages(root, report)
    if any(one.code == code for one in known):
        raise click.UsageError(f"{code} is in {TABLE} already.")
    try:
        language = new_language(code)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    project = opened(root, whole=True)
    _extract_and_update(project, language, report)
    add_to_table(root, language)
    notes.print(f"{language.name} ({code}, {language.direction}) is in {TABLE}. Translate i18n/{code}/*.po.")
    notes.print(f"To build it, add {code} to `languages` in mkdocs.yml.")
    ended(report)


def _extract_and_update(project: Project, language: Language, report: Report) -> None:
    for path, count in extract(project.root, project.library):
        notes.print(f"{path}: {count} strings")
    for _ in update(project.root, language, read_templates(project.root), report):
        pass


def _chosen(root: Path, codes: tuple[str, ...], report: Report) -> list[Language]:
    """The languages of the table that were named, or all of them, without the source."""
    known = {one.code: one for one in read_all_languages(root, report) if one.state != "source"}
    if report.errors:
        ended(report)
    if unknown := [code for code in codes if code not in known]:
        raise click.UsageError(f"There is no language {unknown[0]} in {TABLE}. Known are: {', '.join(known)}.")
    return [known[code] for code in codes or known]
