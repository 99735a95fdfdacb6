"""Reading and writing PO files: Babel does it; what it lets pass in silence is found here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, denormalize, read_po, write_po

from generator.languages.table import Language
from generator.problems import Report

#: A line whose quoted text does not end; Babel reads on without a word.
_OPEN = re.compile(r'\s*(msg\w+(\[\d\])?\s+)?"(?!.*"\s*$)|\s*msg\w+(\[\d\])?\s+"\s*$')
_KEYWORD = re.compile(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+(".*)$')
_CHARSET = re.compile(r"charset=([\w-]+)")


def read_po_file(root: Path, path: PurePosixPath, language: Language, report: Report) -> Catalog | None:
    """Read a PO file; None when it is missing or cannot be read (with a problem)."""
    file = root / path
    if not file.is_file():
        return None
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report.add("LNG02", path, "The catalogue is not UTF-8 text.", "Save it as UTF-8.", (line, 1))
        return None
    if not _well_formed(text, path, language, report):
        return None
    try:
        catalog = read_po(BytesIO(raw), locale=str(language.locale), abort_invalid=True)
    except PoFileError as error:
        hint = "Open the file in a PO editor; or compare it with its template."
        report.add("LNG02", path, f"The catalogue cannot be read: {error}.", hint, (error.lineno or 1, 1))
    except (ValueError, LookupError):
        report.add("LNG02", path, "The catalogue is no PO file.", "Make it anew with `waymark translate update`.")
    else:
        for message in [*catalog, *catalog.obsolete.values()]:
            _find_previous(message)
        return catalog
    return None


def _find_previous(message: Message) -> None:
    """Take the previous source out of the comments, where Babel's reader leaves ``#| msgid`` lines."""
    lines = [comment[1:].strip() for comment in message.user_comments if comment.startswith("|")]
    if not lines:
        return
    previous: list[str] = []
    for line in lines:
        keyword, _, quoted = line.partition('"')
        if keyword.startswith("msgid"):
            previous.append(denormalize(f'"{quoted}'))
        elif not keyword and previous:
            previous[-1] += denormalize(f'"{quoted}')
    message.previous_id = previous
    message.user_comments = [comment for comment in message.user_comments if not comment.startswith("|")]


def _well_formed(text: str, path: PurePosixPath, language: Language, report: Report) -> bool:
    """Whether texts end, the header is true, and no entry stands twice. Everything wrong is reported."""
    good = True
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if _OPEN.match(line):
            hint = "End the text with a quotation mark."
            report.add("LNG02", path, "A text is not closed.", hint, (number, 1))
            return False
        if line.startswith('"'):
            good = _header(line, number, path, language, report) and good
        elif line.startswith("msgctxt"):
            break  # the header stands first
    for number, first in _repeated(lines):
        message = f"An entry stands twice; it stands in line {first} too."
        report.add("LNG02", path, message, "Remove one of them.", (number, 1))
        good = False
    return good


def _header(line: str, number: int, path: PurePosixPath, language: Language, report: Report) -> bool:
    charset = _CHARSET.search(line) if line.startswith('"Content-Type:') else None
    if charset and charset[1].lower() not in {"utf-8", "utf8", "charset"}:
        message = f"The header says that the text is in {charset[1]}."
        report.add("LNG02", path, message, "Save the file as UTF-8 and write charset=utf-8.", (number, 1))
        return False
    forms = re.search(r"nplurals=(\d+)", line) if line.startswith('"Plural-Forms:') else None
    if forms and int(forms[1]) != language.plural_forms:
        message = f"The catalogue has {int(forms[1])} plural forms, {language.code} has {language.plural_forms}."
        report.add("LNG02", path, message, f"Write Plural-Forms: {language.plural}", (number, 1))
        return False
    return True


def _repeated(lines: list[str]) -> Iterator[tuple[int, int]]:
    """(line, line of the first) of each entry that has the context and source of an earlier one."""
    seen: dict[tuple[str, str], int] = {}
    entry = {"msgctxt": "", "msgid": ""}
    field, start = "", 1
    for number, line in enumerate([*lines, 'msgctxt ""'], 1):
        keyword = _KEYWORD.match(line)
        if keyword is None:
            if line.startswith('"') and field in entry:
                entry[field] += line
            continue
        if field.startswith("msgstr") and not keyword[1].startswith("msgstr"):
            key = (entry["msgctxt"], entry["msgid"])
            if key in seen:
                yield start, seen[key]
            seen.setdefault(key, start)
            entry, start = {"msgctxt": "", "msgid": ""}, number
        elif not field:
            start = number
        field = keyword[1]
        if field in entry:
            entry[field] = keyword[2]


def write_po_file(file: Path, catalog: Catalog, language: Language | None = None) -> None:
    """Write without dates, so that the same strings give the same bytes. No language: a template."""
    buffer = BytesIO()
    # Babel cuts comments at 76 characters when width is 0, and a previous source with them: msgfmt refuses that.
    write_po(buffer, catalog, width=1_000_000, sort_output=False, omit_header=True, include_previous=True)
    plural = f'"Plural-Forms: {language.plural}\\n"\n' if language else ""
    code = f'"Language: {language.code}\\n"\n' if language else ""
    head = (
        'msgid ""\nmsgstr ""\n"Project-Id-Version: Waymark\\n"\n"MIME-Version: 1.0\\n"\n'
        f'"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n{code}{plural}\n'
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(head.encode() + buffer.getvalue())
