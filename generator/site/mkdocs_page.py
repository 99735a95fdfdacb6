"""A page MkDocs builds without reading or converting anything: it comes rendered from generator/pages."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.pages.render import Renderer
from generator.pages.rendered import Rendered
from generator.pages.spec import PageSpec


class WaymarkPage(Page):
    """A page with its parts. MkDocs' own reading and Markdown conversion are skipped."""

    parts: Rendered | None

    def __init__(self, file: File, config: MkDocsConfig, spec: PageSpec, renderer: Renderer) -> None:
        super().__init__(str(spec.title), file, config)
        self.spec, self.renderer = spec, renderer
        self.parts = None

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", TableOfContents([])

    def render_parts(self) -> None:
        """Fill :attr:`parts` for the theme's document."""
        self.parts = self.renderer.render(self.spec)

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Checked by generator/checks; MkDocs has nothing to look at. The parts are let go."""
        self.parts = None

    def _set_canonical_url(self, base: Any) -> None:
        """No canonical address: copies on USB sticks and mirrors are as good as the first (C09)."""
        self.canonical_url = self.abs_url = None
