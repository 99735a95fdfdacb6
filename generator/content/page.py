"""Plain pages: fields and Markdown."""

from __future__ import annotations

from generator.content.fields import Markdown, Model, PageRef, Text
from generator.content.shared import Icon, NextStep, ReadingLevel


class Choice(Model):
    """A large choice: an icon, a few words, a page."""

    to: PageRef
    title: Text
    text: Text
    icon: Icon

    @property
    def id(self) -> str:
        return self.to


class Page(Model):
    """A page of text."""

    title: Text
    summary: Text
    """What you can do here, in one or two sentences."""
    reading_level: ReadingLevel = "B1"
    content_note: Text | None = None
    discreet: bool = True
    """False when the title may name what the site is about: the page is for the public or for organisations."""
    safety: bool = False
    """True for text a reader's safety depends on: an old translation of it is a problem, not a loss of style."""
    order: int = 100
    """Place in its section."""
    choices: list[Choice] = []
    """Large choices, before the text."""
    choose_country: bool = False
    """Shows the list of countries after the choices."""
    offer_one_step: bool = False
    """Offers the mode in which links replace instead of push, so that Back does not walk through what was read."""
    next: list[NextStep] = []
    """Where to go from here."""
    body: Markdown | None = None
    """The text below the fields of the file."""

    @property
    def grave(self) -> bool:
        return self.safety
