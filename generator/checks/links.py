"""Internal links: ``page:…`` and ``word:…`` in Markdown, and ``to:`` and ``pages:`` in fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.subject import Subject, nearest
from generator.content import ASSETS, TYPES
from generator.content.fields import Markdown, Model
from generator.content.library import Entry
from generator.languages.messages import walk
from generator.source.document import Key

_LINK = re.compile(r"\]\(([^)\s]*)\)")
_KNOWN = re.compile(r"(page|word):[a-z0-9/-]+$|picture:[a-z0-9/-]+\.(png|jpg|svg)$|https?://\S+$")


def check(subject: Subject) -> None:
    addresses = {page.address for page in subject.pages}
    hidden = _left_out(subject)
    for kind in TYPES:
        for entry in subject.library.of(kind).values():
            for keys, target, place in _links(entry):
                _judge(subject, entry, keys, target, place, addresses | hidden)


def _left_out(subject: Subject) -> set[str]:
    """Pages that exist but are not built now: a story without valid consent, a country that is not chosen."""
    stories = {f"stories/{key}" for key in subject.library.of(next(t for t in TYPES if t.name == "story"))}
    countries = {f"countries/{key}/index" for key in subject.library.of(next(t for t in TYPES if t.name == "country"))}
    return stories | countries


def _links(entry: Entry[Any]) -> Iterator[tuple[tuple[Key, ...], str, int]]:
    """(keys, target, number of lines into the text) of every link of an entry."""
    for place in walk(entry.model):
        if isinstance(place.text, Markdown):
            for match in _LINK.finditer(place.text):
                yield place.keys, match[1], place.text.count("\n", 0, match.start())
    for keys, target in _references(entry.model, ()):
        yield keys, f"page:{target}", 0


def _references(model: Model, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name == "to" and isinstance(value, str):
            yield (*keys, name), value
        elif name == "pages" and isinstance(value, list):
            for index, target in enumerate(value):
                yield (*keys, name, index), target
        elif isinstance(value, Model):
            yield from _references(value, (*keys, name))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, Model):
                    yield from _references(item, (*keys, name, index))


def _judge(
    subject: Subject, entry: Entry[Any], keys: tuple[Key, ...], target: str, place: int, addresses: set[str]
) -> None:
    at = entry.document.at_line(keys, place)
    path, report = entry.document.path, subject.report
    kind, _, name = target.partition(":")
    if not _KNOWN.match(target):
        hint = "Write page:rights/20-tax-number, word:payslip or a complete https address."
        report.add("REF03", path, "A link's target is not in a known form.", hint, at)
    elif kind == "page" and name not in addresses and not subject.unread(name):
        report.add("REF03", path, f"The link leads to no page: {name[:80]}.", nearest(name, addresses), at)
    elif kind == "picture" and not (subject.library.root / ASSETS / name).is_file():
        report.add("REF03", path, f"There is no picture {name[:80]} in {ASSETS}.", "Put the file there.", at)
    elif kind == "word" and name not in subject.view.words and not subject.unread(name):
        report.add("REF02", path, f"The glossary has no word `{name[:60]}`.", nearest(name, subject.view.words), at)
