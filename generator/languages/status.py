"""How much of each part is translated."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.content.library import Library
from generator.languages.catalogue import INTERFACE, po_path, read_po_file
from generator.languages.integrity import lost
from generator.languages.messages import parts
from generator.languages.table import Language, LanguageTable
from generator.languages.templates import content_template, interface_template
from generator.problems import Report


@dataclass(frozen=True)
class PartStatus:
    """Strings of one part in one language."""

    language: str
    part: str
    strings: int
    translated: int
    stale: int
    missing: int
    broken: int
    state: str

    def as_dict(self) -> dict[str, str | int]:
        return asdict(self)


def language_status(root: Path, library: Library, table: LanguageTable) -> list[PartStatus]:
    """One row per language and part; the source language has none."""
    templates = {INTERFACE: interface_template(), **{part: content_template(library, part) for part in parts()}}
    return [
        _row(root, language, part, [(m.context, m.id) for m in template if m.id])
        for language in table.languages[1:]
        for part, template in templates.items()
        if len(template)
    ]


def _row(root: Path, language: Language, part: str, wanted: list[tuple[str | None, Any]]) -> PartStatus:
    catalog = read_po_file(root, po_path(language.code, part), language, Report())
    known = {(m.context, m.id): m for m in catalog or () if m.id}
    translated = stale = broken = 0
    for key in wanted:
        message = known.get(key)
        if message is None or not message.string or (not isinstance(message.string, str) and not all(message.string)):
            continue
        if message.fuzzy:
            stale += 1
        elif isinstance(message.id, str) and isinstance(message.string, str) and lost(message.id, message.string):
            broken += 1
        else:
            translated += 1
    missing = len(wanted) - translated - stale - broken
    return PartStatus(language.code, part, len(wanted), translated, stale, missing, broken, language.state)
