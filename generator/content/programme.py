"""Coaching programmes, week by week."""

from __future__ import annotations

from typing import Literal

from generator.content.fields import Markdown, Model, PageRef, Slug, Text
from generator.content.shared import NextStep, Section


class Session(Model):
    """A meeting."""

    id: Slug
    title: Text
    kind: Literal["individual", "group", "online", "visit"]
    minutes: int
    aim: Text
    steps: Markdown
    """How it goes, as a numbered list."""
    facilitator: Markdown
    """Notes for the coach or facilitator."""
    pages: list[PageRef] = []
    """Pages of this site used in the session."""


class Week(Model):
    """A week, or a stage where the programme is not counted in weeks."""

    id: Slug
    title: Text
    aim: Text
    sessions: list[Session]
    between: Text | None = None
    """A small thing to do until the next meeting."""


class Programme(Model):
    """A programme an organisation can run."""

    order: int
    title: Text
    summary: Text
    duration: Text
    who: Text
    """For whom it is."""
    source: Text
    """What it was built on, and what is ours."""
    counted_in: Literal["weeks", "stages"]
    before: list[Section]
    """What to prepare: selection, team, place, materials."""
    weeks: list[Week]
    learned: list[Section] = []
    """What others learned when they ran it."""
    monitoring: Markdown
    """How to see whether it works."""
    next: list[NextStep]
