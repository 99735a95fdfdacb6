"""What a site has once, not once per language: assets, 404.html, headers for servers, the map for search engines."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from generator.content import STORY
from generator.pages.address import file_path
from generator.pages.render import Renderer
from generator.project import Project
from generator.site.assets import Asset
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


def write_once(
    site: Path, project: Project, renderer: Renderer, assets: dict[str, Asset], addresses: list[str], url: str | None
) -> None:
    """Write the files that all languages share into ``site``."""
    for asset in assets.values():
        target = site / asset.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.content)
    (site / "404.html").write_text(not_found(project, renderer, assets, url), "utf-8")
    (site / "_headers").write_text(HEADERS, "utf-8")
    if url:
        (site / "sitemap.xml").write_text(sitemap(project, addresses, url.rstrip("/")), "utf-8")


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
