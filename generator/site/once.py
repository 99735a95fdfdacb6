"""What a site has once, not once per language: assets, 404.html, headers for servers, the map for search engines."""

from __future__ import annotations

from pathlib import Path
from typing import get_args
from xml.sax.saxutils import escape

from generator.content import STORY
from generator.content.settings import Exit
from generator.languages.interface import Interface
from generator.pages.address import file_path
from generator.project import Project
from generator.site.assets import Asset
from generator.site.neutral import neutral_page
from generator.site.not_found import not_found

#: Headers a meta element cannot set (research, C03).
HEADERS = """\
/*
  Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
form-action 'none'; base-uri 'none'; frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Permissions-Policy: camera=(), microphone=(), geolocation=()
"""


def write_once(site: Path, project: Project, assets: dict[str, Asset], addresses: list[str], url: str | None) -> None:
    """Write the files that all languages share into ``site``."""
    unused = set(get_args(Exit.model_fields["offline"].annotation)) - {project.library.settings.exit.offline}
    for name, asset in assets.items():
        if name in unused:
            continue
        target = site / asset.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.content)
    (site / "404.html").write_text(not_found(project, assets, url), "utf-8")
    _write_neutral_pages(site, project, assets)
    (site / "_headers").write_text(HEADERS, "utf-8")
    if url:
        (site / "sitemap.xml").write_text(sitemap(project, addresses, url.rstrip("/")), "utf-8")


def _write_neutral_pages(site: Path, project: Project, assets: dict[str, Asset]) -> None:
    """The ordinary page for leaving without a network, in every language."""
    kind, source = project.library.settings.exit.offline, project.table.source
    for language in project.table:
        path = file_path(language.code, source.code, kind)
        say = Interface(language, project.read_catalogue(language), source)
        (site / path).write_text(neutral_page(kind, language, say, path, assets), "utf-8")


def sitemap(project: Project, addresses: list[str], url: str) -> str:
    """All pages in all languages, without dates (same input, same bytes) and without stories (G12)."""
    source = project.table.source.code
    stories = {f"stories/{key}" for key in project.library.of(STORY)}
    rows = [
        f"<url><loc>{escape(f'{url}/{file_path(code, source, address)}')}</loc></url>"
        for address in addresses
        if address not in stories
        for code in project.table.codes
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return head + "\n".join(rows) + "\n</urlset>\n"
