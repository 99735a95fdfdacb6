"""The verb for whoever runs a copy: does this folder keep its promises?"""

from __future__ import annotations

from pathlib import Path

import click

from generator.audit import audit as audit_folder
from generator.cli.shell import ended, format_option, notes


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, exists=True, path_type=Path), default="site")
@format_option
def audit(folder: Path, form: str) -> None:
    """Look through a built FOLDER for broken promises: requests to others, things kept, missing ways out, dead links.

    It reads the folder as it lies there, also after somebody changed it by hand, and asks no other computer.
    """
    report = audit_folder(folder)
    notes.print(f"{len(report)} problems in {folder}.")
    ended(report, form)
