"""Plain and careful words in what readers in a hard situation read (research, L01-L05, D03, D04, T16).

Warnings; errors on pages whose fields say ``safety: true``. Courses and pages for organisations speak about such words
and are not looked at; legal facts stay near the words of their source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import yaml

from generator.checks.subject import Subject
from generator.content import PAGE
from generator.content.page import Page
from generator.languages.messages import Message, part_messages
from generator.problems import Severity

LISTS = Path(__file__).parent / "wording.yml"

#: Parts that are read by people in a hard situation.
_PARTS = ("pages", "tools", "rights", "services", "stories", "forms", "glossary")
#: Words in a sentence: on pages of reading level A2 and on all others (L01).
LONGEST = {"A2": 20, "B1": 25}

_LINK_TARGET = re.compile(r"\]\([^)]*\)")
#: The end of a sentence; inside quotation marks a sentence may end without ending the one around it.
_END = re.compile(r"(?<=[.!?…:;])[\"”»’)]*\s+")
_SHOUT = re.compile(r"!|\b[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b")
_EXPLAINED = re.compile(r"\*\*([^*]+)\*\*|\[([^\]]+)\]\(word:")
_SAYS = {
    "blame": ("WRD02", "blames or labels a person", "Say what happened, and who did it."),
    "sensation": ("WRD02", "makes a drama of it", "Say it plainly."),
    "promise": ("WRD03", "promises what nobody can keep", "Say what is done, and what it cannot do."),
}


@cache
def word_lists() -> dict[str, dict[str, re.Pattern[str]]]:
    """All lists of wording.yml as patterns, by language code and kind."""
    data: dict[str, dict[str, list[str]]] = yaml.safe_load(LISTS.read_text("utf-8"))
    return {
        code: {
            kind: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})", re.I) for kind, words in kinds.items()
        }
        for code, kinds in data.items()
    }


def check(subject: Subject) -> None:
    """The source text, then the words of every translation that is built."""
    messages = [m for m in _messages(subject) if not m.path.startswith(("docs/about/", "docs/organisations/"))]
    explained: dict[str, str] = defaultdict(str)
    for message in messages:
        explained[message.path] += " ".join(a or b for a, b in _EXPLAINED.findall(message.text)).lower() + " "
    for message in messages:
        _sentences(subject, message)
        _words(subject, message, explained[message.path])
    _translations(subject, messages)


def _messages(subject: Subject) -> Iterator[Message]:
    for part in _PARTS:
        yield from part_messages(subject.library, part)


def _page(subject: Subject, message: Message) -> Page | None:
    """The plain page a string comes from; None for strings of other types."""
    entry = subject.library.of(PAGE).get(message.path.removeprefix("docs/").removesuffix(".md"))
    return entry.model if entry else None


def _report(
    subject: Subject, code: str, message: Message, said: str, hint: str, place: tuple[PurePosixPath, int] | None = None
) -> None:
    """``place``: file and line of a translation; the source's own when left out."""
    path, line = place or (PurePosixPath(message.path), message.line)
    page = _page(subject, message)
    severity: Severity | None = "error" if page and page.safety else None
    subject.report.add(code, path, said, hint, (line, 1), severity)


def _sentences(subject: Subject, message: Message) -> None:
    page = _page(subject, message)
    limit = LONGEST[page.reading_level if page else "B1"]
    for sentence in _END.split(_LINK_TARGET.sub("", message.text)):
        words = len(sentence.split())
        if words > limit:
            said = f"A sentence has {words} words; {limit} are the most here: “{' '.join(sentence.split()[:4])} …”."
            _report(subject, "WRD01", message, said, "Make two of it.")


def _words(subject: Subject, message: Message, explained: str) -> None:
    if _SHOUT.search(_LINK_TARGET.sub("", message.text)):
        _report(subject, "WRD04", message, "An exclamation mark or capitals shout.", "Say it calmly.")
    for kind, pattern in word_lists().get(subject.view.language.code, {}).items():
        for match in pattern.finditer(message.text):
            if kind == "hard":
                if match[0].lower() not in explained:
                    said = f"“{match[0]}” is a word of offices."
                    _report(subject, "WRD05", message, said, "Use a plain word, or link it to the glossary.")
            else:
                code, does, hint = _SAYS[kind]
                _report(subject, code, message, f"“{match[0]}” {does}.", hint)


def _translations(subject: Subject, messages: list[Message]) -> None:
    for catalogue in subject.catalogues.values():
        lists = word_lists().get(catalogue.language.code, {})
        patterns = {kind: pattern for kind, pattern in lists.items() if kind in _SAYS}
        for message in messages if patterns else ():
            text = catalogue.get(message.context, message.text) or ""
            for kind, pattern in patterns.items():
                if match := pattern.search(text):
                    code, does, hint = _SAYS[kind]
                    place = catalogue.places.get(message.context)
                    _report(subject, code, message, f"“{match[0]}” {does}.", hint, place)
