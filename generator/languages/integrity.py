"""Whether a translation keeps what must not change: links, numbers, phone numbers, placeholders, tags."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = re.compile(r"\{\w+\}|\]\([^)\s]+\)|https?://[^\s)>]+|</?\w+|\+?\d(?:[\d /().-]*\d)?")


@lru_cache(maxsize=50_000)
def signature(text: str) -> tuple[str, ...]:
    """What a translation must keep, sorted. Digits of every script count as their western form."""
    western = text.translate(_DIGITS)
    found = (match[0] for match in _MARKS.finditer(western))
    return tuple(sorted(re.sub(r"[ /().,-]", "", mark) if mark[0] in "+0123456789" else mark for mark in found))


_DIGITS = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}


def lost(source: str, translation: str) -> list[str]:
    """Marks of the source that the translation lacks, and marks it adds; empty when it is intact."""
    a, b = list(signature(source)), list(signature(translation))
    missing = [f"missing {mark}" for mark in a if b.count(mark) < a.count(mark)]
    extra = [f"extra {mark}" for mark in b if a.count(mark) < b.count(mark)]
    return list(dict.fromkeys(missing + extra))
