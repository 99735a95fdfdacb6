"""POT templates from content and page templates, and their merge into catalogues, keyed by context.

Babel reads and writes; the merge is ours, because Babel's matches by likeness of text: it mixes contexts and takes a
minute per language (research/search-and-translation.md, 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator.content import PARTS
from generator.content.library import Library
from generator.languages.catalogue import FOLDER, po_path
from generator.languages.messages import part_messages
from generator.languages.po import read_po_file, write_po_file
from generator.languages.table import INTERFACE, Language
from generator.problems import Report

POT = FOLDER / "templates"
#: What translators read beside a text whose old translation could hurt.
GRAVE = "Important: law, a telephone number or safety. Translate it first and have it checked."
_GENERATOR = Path(__file__).parent.parent
_KEYWORDS = {"_": None, "say": None, "gettext": None, "ngettext": (1, 2)}
_METHODS = [("pages/templates/**.html", "jinja2"), ("site/theme/components/**.html", "jinja2"), ("**.py", "python")]


def extract(root: Path, library: Library) -> Iterator[tuple[PurePosixPath, int]]:
    """Write all templates; yields each path with its number of strings."""
    for part, catalog in [(INTERFACE, interface_template()), *((p, content_template(library, p)) for p in PARTS)]:
        path = POT / f"{part}.pot"
        if len(catalog):
            write_po_file(root / path, catalog)
            yield path, len(catalog)


def interface_template() -> Catalog:
    """The strings of page templates and code."""
    catalog = _empty()
    rows = extract_from_dir(
        _GENERATOR,
        method_map=_METHODS,
        options_map={"**.html": {"trimmed": "true"}},
        keywords=_KEYWORDS,
        comment_tags=("i18n:",),
    )
    for file, line, text, comments, context in sorted(rows, key=lambda row: (row[0], row[1])):
        location = [(f"generator/{PurePosixPath(Path(file).as_posix())}", line)]
        _plain(catalog.add(text, locations=location, auto_comments=comments, context=context))
    return catalog


def content_template(library: Library, part: str) -> Catalog:
    """The strings of one part of the content."""
    catalog = _empty()
    for message in part_messages(library, part):
        location = [(message.path, message.line)]
        comment = [*filter(None, [message.comment]), *([GRAVE] if message.grave else [])]
        added = catalog.add(message.text, locations=location, auto_comments=comment, context=message.context)
        _plain(added)
    return catalog


def read_templates(root: Path) -> dict[str, Catalog]:
    """The templates as they were extracted, by part."""
    return {file.stem: read_po(BytesIO(file.read_bytes())) for file in sorted((root / POT).glob("*.pot"))}


def update(
    root: Path, language: Language, templates: Mapping[str, Catalog], report: Report
) -> Iterator[tuple[PurePosixPath, int]]:
    """Merge every template into the catalogues of a language. A catalogue that cannot be read is left as it is."""
    for part, template in templates.items():
        path = po_path(language.code, part)
        old = read_po_file(root, path, language, report)
        if old is None and (root / path).is_file():
            continue
        merged = merge(old, template, language)
        write_po_file(root / path, merged, language)
        yield path, len(merged)


def merge(old: Catalog | None, template: Catalog, language: Language) -> Catalog:
    """The template's strings with the old translations.

    Unchanged text keeps its translation, changed text keeps it marked fuzzy with the previous source, and what
    vanished is kept as obsolete. A text that moved inside its field (another number or index) is found by its words.
    """
    result = _empty(language)
    before = _before(old)
    by_context = {_key(m): m for m in before}
    by_words = {(_field(m.context), str(m.id)): m for m in before}
    used: set[str] = set()
    for message in template:
        if not message.id:
            continue
        words = (_field(message.context), str(message.id))
        known = by_words.get(words) or (by_context.get(_key(message)) if message.context else None)
        added = _merged(result, message, known)
        _plain(added)
        if known is not None:
            used.add(_key(known))
    for message in before:
        if message.string and _key(message) not in used:
            key: Any = (message.id, message.context) if message.context else message.id
            result.obsolete[key] = message
    return result


def _before(old: Catalog | None) -> list[Message]:
    """What was there: entries in use win over obsolete ones, which may come back."""
    entries = [*old.obsolete.values(), *old] if old is not None else []
    return [message for message in entries if message.id]


def _key(message: Message) -> str:
    """What makes an entry one: its context, or its words where the interface has no context."""
    return message.context or str(message.id)


def _field(context: str | None) -> str:
    """A context without the number of its segment."""
    return (context or "").partition("#")[0]


def _merged(result: Catalog, message: Message, known: Message | None) -> Message:
    values: dict[str, Any] = {
        "locations": message.locations,
        "auto_comments": message.auto_comments,
        "context": message.context,
    }
    if known is None:
        return result.add(message.id, **values)
    flags, previous = set(known.flags), list(known.previous_id)
    written = any(known.string or ())
    if known.id != message.id and written and previous != [message.id]:
        flags.add("fuzzy")
        previous = previous or [known.id if isinstance(known.id, str) else known.id[0]]
    elif not written or previous == [message.id]:  # nothing to mend, or the text is again what was translated
        flags, previous = flags - {"fuzzy"}, []
    values |= {"flags": flags, "previous_id": previous, "user_comments": known.user_comments}
    return result.add(message.id, known.string, **values)


def _empty(language: Language | None = None) -> Catalog:
    locale = str(language.locale) if language else None
    return Catalog(locale=locale, project="Waymark", version="1", charset="utf-8", fuzzy=False)


def _plain(message: Message) -> None:
    """Babel takes "50% less" for a format string, and msgfmt then refuses good translations. Ours are {n}."""
    message.flags -= {"python-format", "python-brace-format"}
