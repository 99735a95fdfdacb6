"""One format for everything that can be wrong.

Every room reports through :class:`Report`; nothing raises for bad content. A problem is printed as
``path:line:column: CODE severity: what is wrong. What to do.`` and never repeats a story's words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: its number, its severity and one sentence for the reference page."""

    code: str
    severity: Severity
    meaning: str


def _codes(*rows: tuple[str, Severity, str]) -> dict[str, Code]:
    return {code: Code(code, severity, meaning) for code, severity, meaning in rows}


#: The only register of problem codes. ``tests/sites/invalid/<CODE>/`` has one tiny site for each.
CODES: dict[str, Code] = _codes(
    ("CFG01", "error", "A setting of the waymark plugin in mkdocs.yml is missing, unknown or wrong."),
    ("CFG02", "error", "The project has no mkdocs.yml, or it does not load the waymark plugin."),
    ("SRC01", "error", "The file is not UTF-8 text."),
    ("SRC02", "error", "The file is empty."),
    ("SRC03", "error", "The file is larger than 1 MB."),
    ("SRC04", "error", "The YAML cannot be read."),
    ("SRC05", "error", "A tab is used for indentation in YAML."),
    ("SRC06", "error", "A key stands twice in the same mapping."),
    ("SRC07", "error", "A bare yes, no, on or off, which YAML would turn into true or false."),
    ("SRC08", "error", "A YAML anchor, alias, merge key or tag, which the content files do not use."),
    ("SRC09", "error", "A Markdown page does not begin with its fields between two lines of ---."),
    ("SRC10", "error", "A file or folder lies where no content type belongs."),
    ("FLD01", "error", "A required field is missing."),
    ("FLD02", "error", "A key is not known for this type of content."),
    ("FLD03", "error", "A value has the wrong type or shape."),
    ("FLD04", "error", "A value is not one of the allowed words."),
    ("FLD05", "error", "A phone number is not a valid number of its country."),
    ("FLD06", "error", "A web address is not a complete https or http address."),
    ("FLD07", "error", "A date is not written as YYYY-MM-DD, or does not exist."),
    ("FLD08", "error", "A file name or an id is not a slug: small letters, digits and hyphens."),
    ("MKD01", "error", "Markdown uses HTML or a table, which content fields do not take."),
    ("REF01", "error", "A reference names something that does not exist."),
    ("REF02", "error", "A glossary word is not in the glossary."),
    ("REF03", "error", "An internal link leads to no page."),
    ("REF04", "error", "A category of services is not known."),
    ("REF05", "error", "A country is not known or has no file of its own."),
    ("REF06", "error", "A language code is not known."),
    ("IDS01", "error", "The same id is used twice."),
    ("IDS02", "error", "Two pages have the same title."),
    ("CON01", "error", "A story has no complete consent block."),
    ("CON02", "warning", "The consent of a story has to be reviewed; until then the story is left out."),
    ("CON03", "error", "The dates of a consent do not fit together, or it runs longer than three years."),
    ("CON04", "error", "A story would be published although its consent does not allow it."),
    ("DAT01", "error", "A date of checking or granting lies in the future."),
    ("DAT02", "warning", "A phone number has not been checked for longer than its interval."),
    ("SVC01", "warning", "A service has no number, e-mail or web address; until then it is left out."),
    ("SVC02", "error", "A service whose place is secret has an address in its file."),
    ("DIS01", "error", "An address or file name contains a word that gives the reader away."),
    ("LNG01", "error", "The language table or the list of languages to build is wrong."),
    ("LNG02", "error", "A translation catalogue cannot be read."),
    ("LNG03", "warning", "A translation does not keep a number, link, tag or placeholder of its source."),
    (
        "LNG04",
        "warning",
        "The only translation of a legal fact, a telephone number or a safety text is of an older text.",
    ),
    ("WRD01", "warning", "A sentence is too long for its page; an error on a page with `safety: true`."),
    ("WRD02", "warning", "A word blames or labels a person, or makes a drama; an error on a page with `safety: true`."),
    ("WRD03", "warning", "A promise that nobody can keep; an error on a page with `safety: true`."),
    ("WRD04", "warning", "An exclamation mark, or words in capitals; an error on a page with `safety: true`."),
    ("WRD05", "warning", "A hard word that its file does not explain; an error on a page with `safety: true`."),
    ("EXT01", "warning", "Nobody has opened the addresses of the exit for more than a year."),
    ("EXT02", "warning", "A link leads to a shortener or to a social network, which follow their visitors."),
    ("AUD01", "error", "The folder to audit is no built site."),
    ("AUD02", "error", "A page or a stylesheet asks another computer for something, or moves the reader elsewhere."),
    ("AUD03", "error", "A script, a style or an event handler stands inside a page."),
    ("AUD04", "error", "A script uses something that keeps data or sends it."),
    ("AUD05", "error", "A page has no strict content policy, or lets the referrer go out."),
    ("AUD06", "error", "A page does not say its language, its direction or its title."),
    ("AUD07", "error", "A page has no way out before its content, or one that is no plain, safe link."),
    ("AUD08", "error", "A link or a file leads to nothing, or its address is not relative."),
    ("AUD09", "error", "A link to another site is not marked, or tells that site where the reader was."),
    ("AUD10", "error", "A form or a field could send or keep what a reader writes."),
    ("AUD11", "error", "A telephone number stands without the note that a call leaves traces."),
    ("AUD12", "error", "A file lies in the site that does not belong there, such as a source file."),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place. ``path`` is relative to the project; line and column count from 1."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.severity}: {self.message} {self.hint}"


class Report:
    """All problems of one run, in the order path, line, column."""

    def __init__(self) -> None:
        self._problems: set[Problem] = set()

    def add(
        self,
        code: str,
        path: PurePosixPath | str,
        message: str,
        hint: str,
        at: tuple[int, int] = (1, 1),
        severity: Severity | None = None,
    ) -> None:
        """Record a problem. ``at`` is (line, column), from 1; ``severity`` where a place makes it graver than its code.

        An unknown code raises KeyError.
        """
        line, column = at
        self._problems.add(Problem(str(path), line, column, code, severity or CODES[code].severity, message, hint))

    def extend(self, problems: Iterable[Problem]) -> None:
        self._problems.update(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._problems, key=lambda p: (p.path, p.line, p.column, p.code, p.message)))

    def __len__(self) -> int:
        return len(self._problems)

    @property
    def errors(self) -> list[Problem]:
        return [p for p in self if p.severity == "error"]

    def failed(self, *, strict: bool = False) -> bool:
        """True when a site must not be built: any error, or any problem at all with ``strict``."""
        return bool(self._problems) if strict else bool(self.errors)


def as_text(problems: Iterable[Problem]) -> str:
    return "".join(f"{p}\n" for p in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list; each problem has path, line, column, code, severity, message and hint."""
    return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that mark the lines of a pull request."""
    return "".join(
        f"::{p.severity} file={p.path},line={p.line},col={p.column},title={p.code}::{p.message} {p.hint}\n"
        for p in problems
    )


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
