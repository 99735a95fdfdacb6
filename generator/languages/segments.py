"""Markdown in pieces that can be translated one by one.

A segment is a paragraph, a heading or one item of a list. Its prefix (indentation, ``- ``, ``1. ``, ``## ``) is not
shown to translators and cannot be broken by them. Fenced code is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_PREFIX = re.compile(r"(\s*(?:[-*+](?: +|$)|\d+[.)](?: +|$)|#{1,6}(?: +|$)|> ?)*)(.*)", re.DOTALL)
_STARTS = re.compile(r"\s*(?:(?:[-*+]|\d+[.)]|#{1,6})(?: |$)|>)")
_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of Markdown. ``text`` is empty for blank lines and code, which stand in ``prefix``."""

    prefix: str
    text: str


@lru_cache(maxsize=20_000)
def split(markdown: str) -> tuple[Segment, ...]:
    """Cut Markdown into segments; :func:`join` with the same texts gives an equivalent text back."""
    return tuple(_segments(markdown.split("\n")))


def _segments(lines: list[str]) -> Iterator[Segment]:
    pending: list[str] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            yield from _flush(pending)
            yield Segment(line, "")
            fence = "" if fence and mark else fence or (mark[1] if mark else "")
        elif not line.strip():
            yield from _flush(pending)
            yield Segment("", "")
        elif _STARTS.match(line):
            yield from _flush(pending)
            pending.append(line)
        else:
            pending.append(line)
    yield from _flush(pending)


def _flush(pending: list[str]) -> Iterator[Segment]:
    if pending:
        match = _PREFIX.match(pending[0])
        assert match is not None
        text = " ".join(filter(None, [match[2].strip(), *(line.strip() for line in pending[1:])]))
        marker = match[1] if not match[1] or match[1].endswith((" ", ">")) else f"{match[1]} "
        yield Segment(marker if text else pending[0], text)
        pending.clear()


def join(markdown: str, translate: Callable[[int, str], str]) -> str:
    """Put a text together again, each segment's text replaced by ``translate(number, text)``."""
    lines, number = [], 0
    for segment in split(markdown):
        if segment.text:
            lines.append(segment.prefix + translate(number, segment.text))
            number += 1
        else:
            lines.append(segment.prefix)
    return "\n".join(lines)


def texts(markdown: str) -> list[str]:
    """The texts to translate, in order."""
    return [segment.text for segment in split(markdown) if segment.text]
