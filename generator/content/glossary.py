"""Simple words."""

from __future__ import annotations

from generator.content.fields import Model, Slug, Text


class Word(Model):
    """A word that offices and laws use."""

    id: Slug
    word: Text
    """The word, as offices use it."""
    meaning: Text
    """What it means, in one to three short sentences."""
    example: Text | None = None
    """A sentence with the word."""
    see: list[Slug] = []
    """Other words."""


class Glossary(Model):
    """docs/glossary.yml."""

    words: list[Word]
