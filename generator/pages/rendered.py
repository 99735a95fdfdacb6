"""A page after it was rendered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rendered:
    """A page in parts, for the blocks of the theme."""

    path: str
    """File in the site."""
    lang: str
    dir: str
    title: str
    """What history and tabs show: discreet (T06)."""
    description: str
    robots: str | None
    announce: str
    header: str
    content: str
    footer: str
    script: str | None
    alternates: tuple[tuple[str, str], ...]
    """(language, relative address) of the same page in every language."""
