"""Building and serving, by MkDocs, for the command line."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.project import Project
from generator.site.plugin import WaymarkPlugin


def build(project: Project, site_dir: Path | None, language_begins: Callable[[str], None]) -> Path:
    """Build the site of a project; returns its folder. ``language_begins`` is called with each language's code.

    Raises mkdocs.exceptions.Abort when the content has errors; nothing is written then.
    """
    root = project.root
    WaymarkPlugin.preloaded = project
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    options = {"site_dir": str(site_dir)} if site_dir else {}
    config = load_config(str(root / "mkdocs.yml"), **options)
    plugin = config.plugins["waymark"]
    assert isinstance(plugin, WaymarkPlugin)
    plugin.language_begins = language_begins
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    return Path(config.site_dir)


def serve(root: Path, languages: list[str] | None, address: str, *, open_browser: bool) -> None:
    """Serve the site and rebuild it on edits. ``languages`` None builds all of them."""
    WaymarkPlugin.only_languages = languages
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    mkdocs_serve(str(root / "mkdocs.yml"), dev_addr=address, open_in_browser=open_browser)


__all__ = ["Abort", "build", "serve"]
