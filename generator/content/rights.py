"""The 30 modules of the course on rights and duties."""

from __future__ import annotations

from typing import Literal

from generator.content.fields import Markdown, Model, Slug, Text
from generator.content.shared import Item, NextStep, ReadingLevel, Section


class RightsSection(Section):
    """A section of a module; the facts of a country stand below the section that names their topic."""

    topics: list[str] = []
    """Topics of country facts (docs/countries) that belong here, such as ``tax_number``."""


class Activity(Model):
    """Something a group does together in the lesson."""

    title: Text
    minutes: int
    """Length in minutes."""
    needs: Text
    """Materials."""
    steps: Markdown
    """How it goes, as a numbered list."""
    facilitator: Markdown
    """Notes for the facilitator: what to prepare, what to take care of."""


class Rights(Model):
    """A module: 45 minutes alone or in a group."""

    number: int
    """1 to 30."""
    part: Literal[1, 2, 3]
    """1 general information, 2 services and assistance, 3 maternity and work-life balance."""
    minutes: int
    """Length in minutes."""
    title: Text
    summary: Text
    """What it is about, in one or two sentences."""
    reading_level: ReadingLevel
    content_note: Text | None = None
    """Plain warning when a topic is heavy."""
    learn: list[Item]
    """What you will learn."""
    sections: list[RightsSection]
    """Plain-language sections, the heart of the module."""
    words: list[Slug]
    """Words to know: ids of the glossary."""
    questions: list[Item]
    """Questions to talk about. Never about what was done to a person."""
    activity: Activity
    do_next: list[Item]
    """What you can do after this module, in small steps."""
    services: list[Slug] = []
    """Categories of services that help with this."""
    next: list[NextStep] = []
    """Other pages of this site."""
