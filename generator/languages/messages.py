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
from generator.languages.segments import texts
from generator.source.document import Key


@dataclass(frozen=True, slots=True)
class Message:
    """One string to translate. ``comment`` comes from the field's docstring."""

    context: str
    text: str
    path: str
    line: int
    comment: str


def item_key(item: Any, index: int) -> str:
    """How a list item is named in a context: its id, or its place when it has none."""
    return str(getattr(item, "id", index))


def walk(model: Model, path: str = "", keys: tuple[Key, ...] = ()) -> Iterator[tuple[str, tuple[Key, ...], Text, str]]:
    """All texts of a model: (field path, keys in the file, text, docstring of the field)."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        yield from _walk_value(value, f"{path}.{name}" if path else name, (*keys, name), field.description or "")


def _walk_value(
    value: Any, path: str, keys: tuple[Key, ...], comment: str
) -> Iterator[tuple[str, tuple[Key, ...], Text, str]]:
    if isinstance(value, Text):
        yield path, keys, value, comment
    elif isinstance(value, Model):
        yield from walk(value, path, keys)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if getattr(item, "published", True) is False:
                continue  # readers never see it: no work for translators
            yield from _walk_value(item, f"{path}[{item_key(item, index)}]", (*keys, index), comment)


def entry_messages(entry: Entry[Any]) -> Iterator[Message]:
    """The strings of one file, in its order."""
    document = entry.document
    for path, keys, text, comment in walk(entry.model):
        line = document.body_line if keys == ("body",) and document.body else document.at(keys)[0]
        context = f"{document.path}:{path}"
        if isinstance(text, Markdown):
            for number, piece in enumerate(texts(text)):
                yield Message(f"{context}#{number}", piece, str(document.path), line, comment)
        else:
            yield Message(context, str(text), str(document.path), line, comment)


def part_messages(library: Library, part: str) -> Iterator[Message]:
    """The strings of one part of the site, over all files whose type belongs to it."""
    kinds: list[ContentType[Any]] = [kind for kind in TYPES if kind.part == part]
    for kind in kinds:
        for entry in library.of(kind).values():
            yield from entry_messages(entry)


def parts() -> list[str]:
    """Names of the content parts: one catalogue each."""
    return list(dict.fromkeys(kind.part for kind in TYPES))
