"""Everything the page families need to know for one language."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, TypeVar

from generator.content import CATEGORIES, CHARTS, COUNTRY, GLOSSARY, PAGE, SERVICES, STORY, TYPES, USEFUL, ContentType
from generator.content.country import Country, Fact
from generator.content.course import Chart
from generator.content.fields import Model
from generator.content.glossary import Word
from generator.content.library import Entry, Library
from generator.content.page import Page
from generator.content.service import Category, Service
from generator.content.settings import Settings
from generator.content.story import Story
from generator.languages.catalogue import Catalogue
from generator.languages.interface import Interface
from generator.languages.localise import localise
from generator.languages.status import LanguageStatus
from generator.languages.table import INTERFACE, Language, LanguageTable

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class View:
    """The library in one language, on one day."""

    library: Library
    language: Language
    table: LanguageTable
    interface: Interface
    catalogue: Catalogue | None
    today: datetime.date
    status: tuple[LanguageStatus, ...] = ()
    """How much is translated into each language that is built."""

    @property
    def is_source(self) -> bool:
        """Whether content is written in the view's language."""
        return self.catalogue is None

    def reviewed(self, source: PurePosixPath | None) -> bool:
        """Whether a person has read the translation of the part a content file belongs to (or the interface)."""
        kind = next((kind for kind in TYPES if source and kind.owns(source)), None)
        return self.is_source or self.language.review_of(kind.part if kind else INTERFACE) is not None

    @property
    def settings(self) -> Settings:
        return self.library.settings

    def of(self, kind: ContentType[M]) -> dict[str, M]:
        """Models of a type by key."""
        return {key: entry.model for key, entry in self.library.of(kind).items()}

    def ordered(self, kind: ContentType[M]) -> dict[str, M]:
        """Models of a type in their own order."""
        order: Any = lambda item: (getattr(item[1], "order", 0), item[0])  # noqa: E731
        return dict(sorted(self.of(kind).items(), key=order))

    def page(self, key: str) -> Page | None:
        """A plain page, such as the introduction of a section."""
        return self.of(PAGE).get(key)

    def ground(self) -> tuple[Any, ...]:
        """What any page may show beside its own content; equal as long as that did not change."""
        kinds = (GLOSSARY, CATEGORIES, CHARTS, COUNTRY, STORY, USEFUL)
        models = [self.of(kind) for kind in kinds]
        words = self.catalogue.by_context if self.catalogue else None
        return (models, words, self.table.codes)

    @cached_property
    def countries(self) -> dict[str, Country]:
        """Countries that are built, in their order."""
        wanted = self.settings.countries
        return {c: m for c, m in self.ordered(COUNTRY).items() if wanted is None or c in wanted}

    @cached_property
    def facts(self) -> dict[str, dict[int, list[Fact]]]:
        """Facts a reader may see, by country and module number."""
        found: dict[str, dict[int, list[Fact]]] = {}
        for code, country in self.countries.items():
            by_module = found.setdefault(code, {})
            for fact in country.published_facts:
                by_module.setdefault(fact.module, []).append(fact)
        return found

    @cached_property
    def categories(self) -> dict[str, Category]:
        file = self.library.one(CATEGORIES)
        return {category.id: category for category in (file.categories if file else [])}

    @cached_property
    def services(self) -> dict[str, dict[str, Service]]:
        """Published services by country and id. Those with a weak source are not here (facts/README)."""
        by_country = self.of(SERVICES)
        return {
            country: {s.id: s for s in by_country[country].services if s.published}
            for country in self.countries
            if country in by_country
        }

    @cached_property
    def service_by_id(self) -> dict[str, tuple[str, Service]]:
        return {s.id: (country, s) for country, found in self.services.items() for s in found.values()}

    @cached_property
    def words(self) -> dict[str, Word]:
        file = self.library.one(GLOSSARY)
        return {word.id: word for word in (file.words if file else [])}

    @cached_property
    def charts(self) -> dict[str, Chart]:
        file = self.library.one(CHARTS)
        return {chart.id: chart for chart in (file.charts if file else []) if chart.confidence != "low"}

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Stories whose consent allows publication on this day (G01-G03)."""
        return {k: s for k, s in self.ordered(STORY).items() if publishable(s, self.today, self.language.code)}


def publishable(story: Story, today: datetime.date, language: str) -> bool:
    """Whether a story may be built in a language on a day."""
    consent = story.consent
    languages = consent.scope.languages
    return (
        consent.status == "granted"
        and consent.review_by >= today
        and "site" in consent.scope.channels
        and (languages == "all" or language in languages)
    )


def localised_library(library: Library, catalogue: Catalogue | None, source: Language) -> Library:
    """The library with every text in the catalogue's language where it has a translation."""
    if catalogue is None:
        return library
    entries: dict[str, dict[str, Entry[Any]]] = {
        kind.name: {
            key: replace(entry, model=localise(entry.model, entry.document.path, catalogue, source))
            for key, entry in library.of(kind).items()
        }
        for kind in TYPES
    }
    return replace(library, entries=entries)
