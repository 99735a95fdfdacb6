"""References between files: tools, stories, modules, services, categories, words, charts, facts. And double ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from generator.checks.subject import Subject, nearest
from generator.content import (
    CATEGORIES,
    CHARTS,
    COUNTRY,
    COURSE,
    FACTS,
    GLOSSARY,
    MODULE,
    RIGHTS,
    SERVICES,
    STORY,
    TOOL,
    TYPES,
    USEFUL,
    ContentType,
)
from generator.content.fields import Model
from generator.content.library import Entry
from generator.source.document import Key


def check(subject: Subject) -> None:
    _Check(subject).run()


class _Check:
    def __init__(self, subject: Subject) -> None:
        self.subject, self.library = subject, subject.library
        self.services = {s.id for e in self.library.of(SERVICES).values() for s in e.model.services}
        self.categories = {c.id for e in self.library.of(CATEGORIES).values() for c in e.model.categories}
        self.words = {w.id for e in self.library.of(GLOSSARY).values() for w in e.model.words}
        self.charts = {c.id for e in self.library.of(CHARTS).values() for c in e.model.charts}

    def run(self) -> None:
        self.double_ids()
        self.people()
        self.rights()
        self.directory()
        self.courses()

    def need(
        self,
        entry: Entry[Any],
        keys: tuple[Key, ...],
        name: str,
        known: Collection[str],
        what: str,
        code: str = "REF01",
    ) -> None:
        if name not in known and not self.subject.unread(name):
            message = f"There is no {what} `{name[:60]}`."
            self.subject.problem(code, entry, keys, message, nearest(name, known))

    def each(self, kind: ContentType[Any]) -> Iterator[Entry[Any]]:
        yield from self.library.of(kind).values()

    def double_ids(self) -> None:
        """Two items of a list with one id would share a translation and an anchor."""
        for kind in TYPES:
            for entry in self.each(kind):
                for keys, name in _doubles(entry.model, ()):
                    hint = "Give each its own id."
                    self.subject.problem("IDS01", entry, (*keys, "id"), f"The id `{name}` is used twice here.", hint)
        seen: dict[str, str] = {}
        for entry in self.each(SERVICES):
            for index, service in enumerate(entry.model.services):
                other = seen.setdefault(service.id, entry.key)
                if other != entry.key:
                    message = f"The id `{service.id}` is used in {other}.yml too."
                    self.subject.problem("IDS01", entry, ("services", index, "id"), message, "Give each its own id.")

    def people(self) -> None:
        for entry in self.each(TOOL):
            self.need(entry, ("story",), entry.model.story, self.library.of(STORY), "story")
        for entry in self.each(STORY):
            self.need(entry, ("tool",), entry.model.tool, self.library.of(TOOL), "tool")

    def rights(self) -> None:
        numbers: dict[int, str] = {}
        for entry in self.each(RIGHTS):
            module = entry.model
            if numbers.setdefault(module.number, entry.key) != entry.key:
                message = f"The number {module.number} is used by {numbers[module.number]} too."
                self.subject.problem("IDS01", entry, ("number",), message, "Each module has its own number.")
            for index, word in enumerate(module.words):
                self.need(entry, ("words", index), word, self.words, "word in the glossary", "REF02")
            for index, category in enumerate(module.services):
                self.need(entry, ("services", index), category, self.categories, "category", "REF04")
        for entry in self.each(COUNTRY):
            for index, fact in enumerate(entry.model.facts):
                if fact.module not in numbers and not self.library.broken:
                    place_of = ("facts", index, "module")
                    self.subject.problem("REF01", entry, place_of, f"There is no module {fact.module}.", "Use 1 to 30.")
        for entry in self.each(GLOSSARY):
            for index, word in enumerate(entry.model.words):
                for place, other in enumerate(word.see):
                    self.need(entry, ("words", index, "see", place), other, self.words, "word in the glossary", "REF02")

    def directory(self) -> None:
        countries = self.library.of(COUNTRY)
        for entry in self.each(SERVICES):
            self.need(entry, (), entry.key, countries, "country file docs/countries/ for", "REF05")
            for index, service in enumerate(entry.model.services):
                for place, category in enumerate(service.categories):
                    keys = ("services", index, "categories", place)
                    self.need(entry, keys, category, self.categories, "category", "REF04")
        for entry in self.each(COUNTRY):
            for name in ("emergency", "first_calls"):
                for index, service in enumerate(getattr(entry.model, name)):
                    self.need(entry, (name, index), service, self.services, "service")
        for entry in self.each(CATEGORIES):
            for index, category in enumerate(entry.model.categories):
                for place, useful in enumerate(category.useful_services):
                    keys = ("categories", index, "useful_services", place)
                    self.need(entry, keys, useful, self.library.of(USEFUL), "useful service")
        wanted = self.library.settings.countries or []
        config = self.library.config
        for index, code in enumerate(wanted):
            if code not in countries and not self.subject.unread(code):
                message, hint = f"The country {code} has no file docs/countries/{code}.yml.", nearest(code, countries)
                self.subject.report.add("REF05", config.path, message, hint, config.at(("countries", index)))

    def courses(self) -> None:
        modules = self.library.of(MODULE)
        for entry in self.each(COURSE):
            folder = entry.key.split("/")[0]
            names = {key.split("/")[1] for key in modules if key.startswith(f"{folder}/")}
            for index, slug in enumerate(entry.model.modules):
                self.need(entry, ("modules", index), slug, names, "module file in this folder:")
        for entry in self.each(MODULE):
            folder = entry.key.split("/")[0]
            file = self.library.of(FACTS).get(f"{folder}/facts")
            facts = {fact.id for fact in file.model.facts} if file else set()
            for index, lesson in enumerate(entry.model.lessons):
                for place, fact in enumerate(lesson.facts):
                    self.need(entry, ("lessons", index, "facts", place), fact, facts, "fact")
                for place, chart in enumerate(lesson.charts):
                    self.need(entry, ("lessons", index, "charts", place), chart, self.charts, "chart")
        for entry in self.each(FACTS):
            folder = entry.key.split("/")[0]
            names = {key.split("/")[1] for key in modules if key.startswith(f"{folder}/")}
            for index, fact in enumerate(entry.model.facts):
                self.need(entry, ("facts", index, "module"), fact.module, names, "module file in this folder:")


def _doubles(model: Model, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Model):
            yield from _doubles(value, (*keys, name))
        elif isinstance(value, list):
            seen: set[str] = set()
            for index, item in enumerate(value):
                if isinstance(item, Model):
                    ident = getattr(item, "id", None)
                    if ident in seen:
                        yield (*keys, name, index), str(ident)
                    seen.add(str(ident))
                    yield from _doubles(item, (*keys, name, index))


__all__ = ["check"]
