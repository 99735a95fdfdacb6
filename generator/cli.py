"""The command line: ``waymark build|serve|check|translate|status|schema|new``.

Exit codes: 0 done, 1 problems in the content, 2 misuse (click's own).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from generator import __version__
from generator.content import TYPES
from generator.problems import FORMATS
from generator.project import load_project

if TYPE_CHECKING:
    from rich.progress import Progress

#: Progress and notes go to the error stream; what a program may read goes to standard output.
notes = Console(stderr=True, highlight=False)

_folder = click.option(
    "--project", "root", type=click.Path(file_okay=False, exists=True, path_type=Path), default=".", help="Its folder."
)
_format = click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Waymark: from YAML to a site that stores nothing about its readers."""


@main.command()
@_folder
@_format
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(root: Path, form: str, strict: bool) -> None:
    """Read and check all content; write nothing."""
    with _progress() as progress:
        task = progress.add_task("Reading")
        _, report = load_project(root, progress=lambda words: progress.update(task, description=words))
    click.echo(FORMATS[form](report), nl=False)
    if form == "text":
        warnings = len(report) - len(report.errors)
        notes.print(f"{len(report.errors)} errors, {warnings} warnings.")
    sys.exit(1 if report.failed(strict=strict) else 0)


@main.command()
@_folder
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to; site/ by default.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def build(root: Path, site_dir: Path | None, strict: bool) -> None:
    """Check all content and build the site. The last good site stays when there is a problem."""
    from generator.site.build import Abort
    from generator.site.build import build as build_site

    with _progress() as progress:
        task = progress.add_task("Reading")
        project, report = load_project(root, progress=lambda words: progress.update(task, description=words))
        if project is None or report.failed(strict=strict):
            progress.stop()
            click.echo(FORMATS["text"](report), nl=False)
            notes.print(f"{len(report)} problems; nothing was written.")
            sys.exit(1)
        try:
            folder = build_site(
                project, site_dir, lambda code: progress.update(task, description=f"Building pages: {code}")
            )
        except Abort as error:
            progress.stop()
            notes.print(str(error))
            sys.exit(1)
    click.echo(FORMATS["text"](report), nl=False)
    pages = sum(1 for _ in folder.rglob("*.html"))
    notes.print(
        f"{pages} pages in {folder}. Open {folder / 'index.html'} in a browser, by double-click or from any server."
    )


@main.command()
@_folder
@click.option("--language", "languages", multiple=True, help="Languages to serve beside the source language.")
@click.option("--all", "everything", is_flag=True, help="All languages; slower.")
@click.option("--address", default="127.0.0.1:8000", show_default=True)
@click.option("--open", "open_browser", is_flag=True, help="Open a browser.")
def serve(root: Path, languages: tuple[str, ...], everything: bool, address: str, open_browser: bool) -> None:
    """Serve the site and rebuild it when YAML, Markdown or catalogues change."""
    from generator.site.build import Abort
    from generator.site.build import serve as serve_site

    try:
        serve_site(root, None if everything else list(languages), address, open_browser=open_browser)
    except Abort as error:
        notes.print(str(error))
        sys.exit(1)


@main.command()
@_folder
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(root: Path, form: str) -> None:
    """Say how much of each part is translated, per language."""
    from rich.table import Table

    from generator.languages.status import language_status

    project, report = load_project(root)
    if project is None:
        click.echo(FORMATS["text"](report), nl=False)
        sys.exit(1)
    rows = language_status(project.root, project.library, project.table)
    if form == "json":
        click.echo(json.dumps([row.as_dict() for row in rows], ensure_ascii=False, indent=2))
        return
    table = Table("language", "part", "strings", "translated", "stale", "missing", "broken", "state")
    for row in rows:
        table.add_row(*(str(value) for value in row.as_dict().values()))
    Console(width=100).print(table)


@main.group()
def translate() -> None:
    """Catalogues for translators."""


@translate.command("extract")
@_folder
def translate_extract(root: Path) -> None:
    """Write the templates (i18n/templates/*.pot) from content and page templates."""
    project, report = load_project(root)
    if project is None or report.errors:
        click.echo(FORMATS["text"](report), nl=False)
        sys.exit(1)
    from generator.languages.templates import extract

    for path, count in extract(project.root, project.library):
        notes.print(f"{path}: {count} strings")


@translate.command("update")
@_folder
@click.argument("languages", nargs=-1)
def translate_update(root: Path, languages: tuple[str, ...]) -> None:
    """Merge the templates into the catalogues of LANGUAGES (all that are built, when none is named)."""
    project, report = load_project(root)
    if project is None:
        click.echo(FORMATS["text"](report), nl=False)
        sys.exit(1)
    from generator.languages.templates import update

    for language in project.table.languages[1:]:
        if not languages or language.code in languages:
            for path, count in update(project.root, language):
                notes.print(f"{path}: {count} strings")


@main.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="A folder; one file per content type.")
@click.argument("names", nargs=-1)
def schema(out: Path | None, names: tuple[str, ...]) -> None:
    """Write the JSON Schema of content types, for editors that check YAML while one types."""
    known = {kind.name: kind for kind in TYPES}
    if unknown := [name for name in names if name not in known]:
        raise click.UsageError(f"There is no content type {unknown[0]}. Known are: {', '.join(known)}.")
    chosen = {name: known[name].model.model_json_schema() for name in names or known}
    if out is None:
        click.echo(json.dumps(chosen, ensure_ascii=False, indent=2))
        return
    out.mkdir(parents=True, exist_ok=True)
    for name, one in chosen.items():
        (out / f"{name}.schema.json").write_text(json.dumps(one, ensure_ascii=False, indent=2) + "\n", "utf-8")
        notes.print(str(out / f"{name}.schema.json"))


def _progress() -> Progress:
    from rich.progress import Progress, SpinnerColumn, TextColumn

    return Progress(SpinnerColumn(), TextColumn("{task.description}"), console=notes, transient=True)
