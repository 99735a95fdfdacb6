"""A country: emergency numbers, and the facts that a rights module needs."""

from __future__ import annotations

from generator.content.fields import Country as CountryCode
from generator.content.fields import Language, Markdown, Model, Slug, Text
from generator.content.shared import Sourced


class Fact(Sourced):
    """A legal fact of a country, shown in a module."""

    module: int
    """Number of the rights module (1-30)."""
    topic: str
    """Short label, the same in all countries; a section of the module names it."""

    @property
    def grave(self) -> bool:
        return True


class Country(Model):
    """What is particular to a country."""

    order: int
    """Place in the list of countries."""
    emergency: list[Slug]
    """Services to call when there is danger now, in this order; ids of docs/services."""
    first_calls: list[Slug] = []
    """Services to call first when there is no danger now; ids of docs/services."""
    languages: list[Language] = []
    """Official languages."""
    summary: Text
    """What a reader finds here."""
    good_to_know: Markdown | None = None
    """What is different here and matters first."""
    facts: list[Fact]
    """Facts by module and topic."""

    @property
    def published_facts(self) -> list[Fact]:
        """Facts a reader may see: none from memory, none withheld."""
        return [fact for fact in self.facts if fact.published]


__all__ = ["Country", "CountryCode", "Fact"]
