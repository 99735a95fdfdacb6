"""The strings of content that readers read, each with its context.

A context is ``path:field.with[item-ids]#number``. Items are named by their id, so that reordering a list keeps the
translations (research/search-and-translation.md, 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.content import TYPES, ContentType
from generator.content.fields import Markdown, Model, Text
from generator.content.library import Entry, Library
from generator.languages.integrity import names_a_number
from generator.languages.segments import texts
from generator.source.document import Key


@dataclass(frozen=True, slots=True)
class Message:
    """One string to translate. ``comment`` comes from the field's docstring.

    ``grave``: a legal fact, a telephone number, or text for a reader's safety. An old translation of it can hurt.
    """

    context: str
    text: str
    path: str
    line: int
    comment: str
    grave: bool


def item_key(item: Any, index: int) -> str:
    """How a list item is named in a context: its id, or its place when it has none."""
    return str(getattr(item, "id", index))


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of a model: its path of fields, its keys in the file, its field's docstring, whether it is grave."""

    path: str
    keys: tuple[Key, ...]
    text: Text
    comment: str
    grave: bool


def walk(model: Model, path: str = "", keys: tuple[Key, ...] = (), grave: bool = False) -> Iterator[_Place]:
    """All texts of a model. What belongs to a grave model is grave."""
    grave = grave or model.grave
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        place = f"{path}.{name}" if path else name
        yield from _walk_value(value, place, (*keys, name), field.description or "", grave)


def _walk_value(value: Any, path: str, keys: tuple[Key, ...], comment: str, grave: bool) -> Iterator[_Place]:
    if isinstance(value, Text):
        yield _Place(path, keys, value, comment, grave)
    elif isinstance(value, Model):
        yield from walk(value, path, keys, grave)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if getattr(item, "published", True) is False:
                continue  # readers never see it: no work for translators
            yield from _walk_value(item, f"{path}[{item_key(item, index)}]", (*keys, index), comment, grave)


def entry_messages(entry: Entry[Any]) -> Iterator[Message]:
    """The strings of one file, in its order."""
    document = entry.document
    file = str(document.path)
    for place in walk(entry.model):
        keys = place.keys
        line = document.at(keys)[0]
        context = f"{file}:{place.path}"
        if isinstance(place.text, Markdown):
            pieces = [(f"{context}#{number}", piece) for number, piece in enumerate(texts(place.text))]
        else:
            pieces = [(context, str(place.text))]
        for where, piece in pieces:
            yield Message(where, piece, file, line, place.comment, place.grave or names_a_number(piece))


def part_messages(library: Library, part: str) -> Iterator[Message]:
    """The strings of one part of the site, over all files whose type belongs to it."""
    kinds: list[ContentType[Any]] = [kind for kind in TYPES if kind.part == part]
    for kind in kinds:
        for entry in library.of(kind).values():
            yield from entry_messages(entry)
