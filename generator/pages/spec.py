"""A page before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.content.fields import Text


@dataclass(frozen=True)
class PageSpec:
    """What a page is: its address, its title, its template and what the template shows."""

    address: str
    """Path without language and ending: ``rights/20-tax-number``."""
    title: Text
    """The one heading of first level."""
    template: str
    """File in templates/."""
    subtitle: Text | None = None
    """What tells this page from its sisters, such as the country; part of the heading."""
    context: dict[str, Any] = field(default_factory=dict)
    parents: tuple[str, ...] = ()
    """Addresses of the pages above, from the section's index downwards; home is always first."""
    summary: Text | None = None
    """One or two sentences: what you can do here."""
    content_note: Text | None = None
    """What heavy topics the page touches."""
    country: str | None = None
    discreet: bool = True
    """False when the browser's title may name the topic (research, T06)."""
    listed: bool = True
    """False keeps search engines away (stories, G12)."""
    source: PurePosixPath | None = None
    """The file the page was made from, for messages."""
    script: str | None = None
    """A component whose script the page uses."""
