"""Catalogues: PO files of one language, one per part of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from generator.languages.integrity import lost
from generator.languages.table import Language
from generator.problems import Report

FOLDER = PurePosixPath("i18n")
INTERFACE = "interface"

#: A line whose quoted text does not end; Babel reads on without a word.
_OPEN = re.compile(r'\s*(msg\w+(\[\d\])?\s+)?"(?!.*"\s*$)|\s*msg\w+(\[\d\])?\s+"\s*$')

#: A text of at least this many words may be reused where the same words stand elsewhere.
_REUSE_WORDS = 3


@dataclass
class Catalogue:
    """Usable translations of one language: present, not fuzzy, intact."""

    language: Language
    by_context: dict[tuple[str | None, str], str | tuple[str, ...]] = field(default_factory=dict)
    by_text: dict[str, str] = field(default_factory=dict)
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


def po_path(code: str, part: str) -> PurePosixPath:
    return FOLDER / code / f"{part}.po"


def read_po_file(root: Path, path: PurePosixPath, language: Language, report: Report) -> Catalog | None:
    """Read a PO file; None when it is missing or cannot be read (with a problem)."""
    file = root / path
    if not file.is_file():
        return None
    raw = file.read_bytes()
    try:
        for number, line in enumerate(raw.decode("utf-8").splitlines(), 1):
            if _OPEN.match(line):
                hint = "End the text with a quotation mark."
                report.add("LNG02", path, "A text is not closed.", hint, (number, 1))
                return None
        catalog = read_po(BytesIO(raw), locale=str(language.locale), abort_invalid=True)
    except PoFileError as error:
        hint = "Open the file in a PO editor; or compare it with its template."
        report.add("LNG02", path, f"The catalogue cannot be read: {error}.", hint, (error.lineno or 1, 1))
        return None
    except (UnicodeDecodeError, ValueError, LookupError):
        report.add("LNG02", path, "The catalogue is not a UTF-8 PO file.", "Save it as UTF-8.")
        return None
    header = re.search(rb"nplurals=(\d+)", raw)
    if header and int(header[1]) != language.plural_forms:
        message = f"The catalogue has {int(header[1])} plural forms, {language.code} has {language.plural_forms}."
        report.add("LNG02", path, message, f"Write Plural-Forms: {language.plural}")
        return None
    return catalog


def read_catalogue(root: Path, language: Language, parts: Iterable[str], report: Report) -> Catalogue:
    """All usable translations of a language. What is not intact is reported (warning) and left out."""
    catalogue = Catalogue(language)
    for part in parts:
        path = po_path(language.code, part)
        for message in read_po_file(root, path, language, report) or ():
            if not message.id or not message.string or message.fuzzy:
                continue
            _take(catalogue, path, message.context, message.id, message.string, message.lineno or 1, report)
    return catalogue


def _take(
    catalogue: Catalogue,
    path: PurePosixPath,
    context: str | None,
    source: str | tuple[str, ...] | list[str],
    translation: str | tuple[str, ...] | list[str],
    line: int,
    report: Report,
) -> None:
    if isinstance(source, str) and isinstance(translation, str):
        broken = lost(source, translation)
        if broken:
            hint = "The source text is shown until it is mended."
            report.add("LNG03", path, f"The translation changes: {', '.join(broken)}.", hint, (line, 1))
            return
        catalogue.by_context[(context, source)] = translation
        if len(source.split()) >= _REUSE_WORDS:
            catalogue.by_text.setdefault(source, translation)
        if context:
            catalogue.files.add(context.partition(":")[0])
    elif not isinstance(source, str) and not isinstance(translation, str) and all(translation):
        placeholders = re.findall(r"\{\w+\}", source[1])
        if all(p in form for form in translation[-1:] for p in placeholders):
            catalogue.by_context[(context, source[0])] = tuple(translation)
