"""Survivor stories and the consent without which none is built (research, G01-G13)."""

from __future__ import annotations

from typing import Literal

from generator.content.fields import Country, Date, Language, Markdown, Model, Slug, Source, Text
from generator.content.shared import NextStep


class Scope(Model):
    """What a consent covers."""

    languages: Literal["all"] | list[Language]
    """Languages in which the story may appear."""
    channels: list[Literal["site", "print", "course"]]
    """Where it may appear; a story is built only with ``site``."""
    images: bool
    """Whether pictures may go with it."""


class Consent(Model):
    """The consent block. Without it a story does not build (G01)."""

    basis: Literal["signed-consent", "published-by-project"]
    """``signed-consent``: the host holds the person's own signed form. ``published-by-project``: the project that
    published the story asked the person; the host has to ask the project again by ``review_by``."""
    scope: Scope
    """What the consent covers."""
    source: Source
    """The opaque number of the signed form, or the publication. Never a name (G04)."""
    granted_on: Date | None = None
    """Day of the consent, or of the publication when only that is known."""
    review_by: Date
    """Day by which it must be asked again: at most three years after ``granted_on`` (G02)."""
    how_to_withdraw: Text
    """How the person can take the story back."""
    status: Literal["granted", "withdrawn"] = "granted"
    """``withdrawn`` removes the story everywhere in the next build (G03)."""


class Story(Model):
    """A story of a life that went on."""

    order: int
    """Place among the stories, from 1."""
    title: Text
    """Title, discreet."""
    teller: str
    """The name used in the story."""
    name_is: Literal["pseudonym", "name-in-source"]
    """``pseudonym``: chosen so that it is not the person's own (G05); required for a story of your own.
    ``name-in-source``: the publication uses it and does not say whose it is; the page says just that."""
    country: Country
    """Country level at most (G06)."""
    tool: Slug
    """The tool it belongs to; its file name in docs/tools/."""
    summary: Text
    """What the story is about, in one sentence, without what was done to the person."""
    content_note: Text
    """What heavy topics it touches, plainly, before the text (G11, D01)."""
    body: Markdown
    """The story, retold."""
    now: Markdown
    """Where life is now (G11)."""
    helped: Markdown
    """What helped, as a list."""
    next: list[NextStep]
    """Where help is, and where to go from here."""
    consent: Consent
    """The consent block."""
