"""Parts that several content types share."""

from __future__ import annotations

from typing import Literal

from generator.content.fields import Date, Markdown, Model, PageRef, Slug, Source, Text, Url

#: How good a source is. ``low`` is never shown to readers (facts/README).
Confidence = Literal["high", "medium", "low"]

#: Reading level of a page (CEFR), for the checks of plain language (research, L01-L03).
ReadingLevel = Literal["A2", "B1"]

#: A line icon of Material's own set, by its short name; the theme says which drawing that is.
Icon = Literal[
    "help",
    "rights",
    "service",
    "work",
    "form",
    "story",
    "learn",
    "organisation",
    "safety",
    "home",
    "goal",
    "training",
    "compass",
    "money",
    "heart",
    "family",
    "health",
    "language",
    "document",
    "legal",
    "word",
    "country",
]


class Item(Model):
    """One thing of a list that readers see. The id keeps its translation when the list is reordered."""

    id: Slug
    """Stable name inside this list."""
    text: Text
    """What the reader reads: one or two sentences."""


class Section(Model):
    """A part of a page with its own heading."""

    id: Slug
    """Stable name inside this page; also the anchor in the address."""
    title: Text
    """Heading."""
    body: Markdown
    """The text."""


class Link(Model):
    """A page outside this site. The reader is told that it leaves the site."""

    id: Slug
    title: Text
    """What is behind the link."""
    kind: Literal["video", "audio", "guide", "report", "research", "article", "website", "law"]
    """What the reader will find."""
    language: Literal["en", "es", "it", "de", "lt", "lv", "sv", "fi"] = "en"
    """Language of the page behind the link."""
    url: Url | None = None
    """Complete address; when the source gives none, the title is shown without a link."""
    checked_on: Date | None = None
    """Day on which a person opened the link."""


class NextStep(Model):
    """What a reader can do next: a page of this site and why."""

    to: PageRef
    """The page."""
    text: Text
    """What it is good for, in one sentence."""

    @property
    def id(self) -> str:
        return self.to


class Sourced(Model):
    """A statement with its source."""

    id: Slug
    """Stable name of the fact."""
    fact: Text
    """The fact in plain sentences."""
    as_of: str | int
    """Year (or date) of the text that was read."""
    source: Source
    """Address read, ``seed: file`` or ``memory``."""
    confidence: Confidence
    """How good the source is; ``low`` is not shown to readers."""
    read_in: str | None = None
    """Public copy in which a law was read, when it was not the official site."""
    note: str | None = None
    """For editors: a conflict or a doubt. Never shown."""
    withheld: str | None = None
    """Why editors keep it from readers although the source is good, such as a conflict with the directory."""

    @property
    def published(self) -> bool:
        """Shown to readers: not from memory, not withheld."""
        return self.confidence != "low" and not self.withheld
