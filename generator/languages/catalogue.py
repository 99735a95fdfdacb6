"""Catalogues: PO files of one language, one per part of the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from babel.messages.catalog import Message

from generator.languages.integrity import lost, lost_forms
from generator.languages.po import read_po_file
from generator.languages.table import TABLE, Language
from generator.problems import Report

FOLDER = TABLE.parent

#: A text of at least this many words may be reused where the same words stand elsewhere.
_REUSE_WORDS = 3

#: What makes an entry one: its context (None for the interface) and its source (the singular, where it has forms).
Key = tuple[str | None, str]


@dataclass
class Catalogue:
    """Usable translations of one language: present, not fuzzy, intact. And where the others stand."""

    language: Language
    by_context: dict[Key, str | tuple[str, ...]] = field(default_factory=dict)
    by_text: dict[str, str] = field(default_factory=dict)
    broken: set[Key] = field(default_factory=set)
    """Translations that do not keep what must not change."""
    places: dict[str, tuple[PurePosixPath, int]] = field(default_factory=dict)
    """File and line of the translation of each context (or interface text), whatever its source was."""
    files: set[str] = field(default_factory=set)
    """Paths of content files of which at least one string is translated."""

    def get(self, context: str | None, text: str) -> str | None:
        """The translation of ``text``, or None when there is none to be used."""
        found = self.by_context.get((context, text))
        if found is None:
            return self.by_text.get(text)
        return found if isinstance(found, str) else found[0]

    def plural(self, singular: str) -> tuple[str, ...] | None:
        """All plural forms of an interface string."""
        found = self.by_context.get((None, singular))
        return found if isinstance(found, tuple) else None

    def old(self, context: str | None, text: str) -> tuple[PurePosixPath, int] | None:
        """Where the translation of an older text stands, when there is no usable one of ``text``."""
        if (context, text) in self.broken or self.get(context, text) is not None:
            return None
        return self.places.get(context or text)


def po_path(code: str, part: str) -> PurePosixPath:
    return FOLDER / code / f"{part}.po"


def read_catalogue(root: Path, language: Language, parts: Iterable[str], report: Report) -> Catalogue:
    """All usable translations of a language. What is not intact is reported (warning) and left out."""
    catalogue = Catalogue(language)
    for part in parts:
        path = po_path(language.code, part)
        for message in read_po_file(root, path, language, report) or ():
            if message.id and message.string:
                _take(catalogue, path, message, report)
    return catalogue


def _take(catalogue: Catalogue, path: PurePosixPath, message: Message, report: Report) -> None:
    context: str | None = message.context
    source: Any = message.id
    translation: Any = message.string
    key: Key = (context, source if isinstance(source, str) else source[0])
    line = message.lineno or 1
    catalogue.places[context or key[1]] = (path, line)
    if message.fuzzy:
        return
    if isinstance(source, str):
        broken = lost(source, translation)
    elif not all(translation):
        return  # a form is missing: not translated yet
    else:
        broken = lost_forms(source, translation)
    if broken:
        catalogue.broken.add(key)
        hint = "The source text is shown until it is mended."
        report.add("LNG03", path, f"The translation changes: {', '.join(broken)}.", hint, (line, 1))
        return
    catalogue.by_context[key] = translation if isinstance(source, str) else tuple(translation)
    if isinstance(source, str) and len(source.split()) >= _REUSE_WORDS:
        catalogue.by_text.setdefault(source, translation)
    if context:
        catalogue.files.add(context.partition(":")[0])
