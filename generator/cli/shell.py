"""What all verbs share: options, the error stream, and how a run with problems ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from generator.problems import FORMATS, Report
from generator.project import Project, load_project

#: Progress and notes go to the error stream; what a program may read goes to standard output.
notes = Console(stderr=True, highlight=False)

folder_option = click.option(
    "--project", "root", type=click.Path(file_okay=False, exists=True, path_type=Path), default=".", help="Its folder."
)
format_option = click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="For whom to print."
)


def progress() -> Progress:
    """A spinner with words, gone when it is done."""
    return Progress(SpinnerColumn(), TextColumn("{task.description}"), console=notes, transient=True)


def opened(root: Path, *, whole: bool = False) -> Project:
    """The project of a folder. Prints the problems and ends with 1 when there is none; ``whole`` allows no error."""
    with progress() as spinner:
        task = spinner.add_task("Reading")
        project, report = load_project(root, progress=lambda words: spinner.update(task, description=words))
    if project is None or (whole and report.errors):
        ended(report)
    return project


def ended(report: Report, form: str = "text") -> NoReturn:
    """Print all problems and end the run: 1 when there is any, 0 else."""
    click.echo(FORMATS[form](report), nl=False)
    sys.exit(1 if len(report) else 0)
