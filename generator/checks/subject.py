"""What checks look at."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.content.library import Entry, Library
from generator.languages.catalogue import Catalogue
from generator.pages.spec import PageSpec
from generator.pages.view import View
from generator.problems import Report
from generator.source.document import Key

#: Files that define many names.
_COLLECTIONS = {"glossary", "categories", "charts", "facts", "course", "index"}


@dataclass(frozen=True)
class Subject:
    """The library, its pages in the source language, and where problems go."""

    library: Library
    view: View
    pages: list[PageSpec]
    report: Report
    catalogues: Mapping[str, Catalogue] = field(default_factory=dict)
    """Translations of the languages that are built, by code."""

    def unread(self, name: str) -> bool:
        """Whether a file that could not be read may define ``name``: then its absence is no second problem."""
        parts = set(name.split("/"))
        return any(
            path.stem in parts or path.stem in _COLLECTIONS or path.parent.name in parts | {"services"}
            for path in self.library.broken
        )

    def problem(self, code: str, entry: Entry[Any], keys: tuple[Key, ...], message: str, hint: str) -> None:
        """Report a problem at a value of an entry."""
        self.report.add(code, entry.document.path, message, hint, entry.document.at(keys))


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint with the nearest known name."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"Did you mean {near[0]}?" if near else "Check the spelling, or write that file first."
