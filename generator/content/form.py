"""Forms: sections of fields with stable ids and values, printable, kept nowhere."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Constrained

from generator.content.fields import Markdown, Model, Slug, Text
from generator.content.shared import NextStep


class Option(Model):
    """An answer to choose. The value is the same in every language and every version."""

    value: Slug
    label: Text
    help: Text | None = None
    picture: Slug | None = None
    """Name of one of the theme's own drawings, for choices by picture."""

    @property
    def id(self) -> str:
        return self.value


class Field(Model):
    """A question. Every question may be left out."""

    id: Slug
    """Stable name inside the form."""
    type: Literal[
        "text", "long_text", "number", "date", "choice", "choices", "yes_no", "scale", "table", "signature", "note"
    ]
    """``note`` is text without an answer; ``table`` repeats its ``fields`` for each row."""
    label: Text
    """The question, or the text of a note."""
    help: Text | None = None
    """Explanation, examples."""
    privacy: Text | None = None
    """What not to write here, such as full names."""
    options: list[Option] = []
    """Answers of ``choice``, ``choices`` and ``scale``."""
    at_most: int | None = Constrained(default=None, ge=1)
    """Most answers of ``choices``."""
    lines: int = Constrained(default=1, ge=1, le=40)
    """Lines to write on when printed."""
    rows: int = Constrained(default=1, ge=1, le=12)
    """Empty rows of a ``table`` when printed."""
    fields: list[Field] = []
    """Questions of one row of a ``table``."""


class FormSection(Model):
    """A part of a form."""

    id: Slug
    title: Text
    body: Markdown | None = None
    """Explanation above the questions."""
    for_whom: Literal["together", "person", "worker"] = "together"
    """Who fills this part in."""
    fields: list[Field] = []


class Form(Model):
    """A sheet to fill in alone or with someone you trust."""

    order: int
    title: Text
    summary: Text
    version: int
    """Counts up when ids or values change."""
    minutes: int | None = None
    """How long it takes, in minutes."""
    before: Markdown
    """Read before filling in: what it is for, what may be left out, who sees it."""
    facilitator: Markdown | None = None
    """How the worker prepares and leads the talk."""
    sections: list[FormSection]
    after: Markdown
    """What to do with the filled sheet."""
    next: list[NextStep]
