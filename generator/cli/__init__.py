"""The command line: ``waymark build|serve|check|status|schema|audit|translate``.

Exit codes: 0 done, 1 problems in the content, 2 misuse (click's own).
"""

from __future__ import annotations

import click

from generator import __version__
from generator.cli.audit import audit
from generator.cli.site_verbs import build, check, schema, serve, status
from generator.cli.translate import translate


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Waymark: from YAML to a site that stores nothing about its readers."""


for verb in (check, build, serve, status, schema, audit, translate):
    main.add_command(verb)

__all__ = ["main"]
