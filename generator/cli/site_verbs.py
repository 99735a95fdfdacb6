"""The verbs about the whole site: check, build, serve, status, schema."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from generator.cli.shell import folder_option, format_option, notes, opened, progress
from generator.content import TYPES
from generator.problems import FORMATS
from generator.project import load_project


@click.command()
@folder_option
@format_option
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(root: Path, form: str, strict: bool) -> None:
    """Read and check all content; write nothing."""
    with progress() as spinner:
        task = spinner.add_task("Reading")
        _, report = load_project(root, progress=lambda words: spinner.update(task, description=words))
    click.echo(FORMATS[form](report), nl=False)
    if form == "text":
        warnings = len(report) - len(report.errors)
        notes.print(f"{len(report.errors)} errors, {warnings} warnings.")
    sys.exit(1 if report.failed(strict=strict) else 0)


@click.command()
@folder_option
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to; site/ by default.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def build(root: Path, site_dir: Path | None, strict: bool) -> None:
    """Check all content and build the site. The last good site stays when there is a problem."""
    from generator.site.build import Abort
    from generator.site.build import build as build_site

    with progress() as spinner:
        task = spinner.add_task("Reading")
        project, report = load_project(root, progress=lambda words: spinner.update(task, description=words))
        if project is None or report.failed(strict=strict):
            spinner.stop()
            click.echo(FORMATS["text"](report), nl=False)
            notes.print(f"{len(report)} problems; nothing was written.")
            sys.exit(1)
        try:
            folder = build_site(
                project, site_dir, lambda code: spinner.update(task, description=f"Building pages: {code}")
            )
        except Abort as error:
            spinner.stop()
            notes.print(str(error))
            sys.exit(1)
    click.echo(FORMATS["text"](report), nl=False)
    pages = sum(1 for _ in folder.rglob("*.html"))
    notes.print(
        f"{pages} pages in {folder}. Open {folder / 'index.html'} in a browser, by double-click or from any server."
    )


@click.command()
@folder_option
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


@click.command()
@folder_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(root: Path, form: str) -> None:
    """Say how much of each part is translated, per language, and who has read it."""
    from rich.table import Table

    found = opened(root).status
    if form == "json":
        click.echo(json.dumps([one.as_dict() for one in found], ensure_ascii=False, indent=2))
        return
    table = Table("language", "part", "strings", "translated", "stale", "missing", "broken", "reviewed", "state")
    for one in found:
        for row in one.parts:
            table.add_row(*(str(value) for value in row.as_dict().values()))
        read = one.language.second_read
        sample = f"{read.errors} of {read.strings} wrong in a sample of {read.date}" if read else "no second reading"
        total = f"{one.translated} ({one.share:.1%})"
        table.add_row(one.language.code, "all", str(one.strings), total, "", "", "", "", sample, end_section=True)
    Console(width=140).print(table)


@click.command()
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
