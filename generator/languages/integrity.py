"""Whether a translation keeps what must not change: links, numbers, phone numbers, placeholders, tags."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = re.compile(r"\{\w+\}|\]\([^)\s]+\)|https?://[^\s)>]+|</?\w+")
#: A telephone number, however it is grouped.
_PHONE = re.compile(r"(?<!\d)[+0]\d?(?:[ /().-]?\d){5,}")
#: A separator of thousands, which every language writes in its own way.
_THOUSANDS = re.compile(r"(?<=\d)[., \u00a0\u202f](?=\d{3}(?!\d))")


@lru_cache(maxsize=50_000)
def signature(text: str) -> tuple[str, ...]:
    """What a translation must keep, sorted. Digits of every script count as their western form."""
    western = text.translate(_DIGITS)
    marks = _MARKS.findall(western)
    western = _MARKS.sub(" ", western)
    phones = ["".join(re.findall(r"[+\d]", phone)) for phone in _PHONE.findall(western)]
    western = _THOUSANDS.sub("", _PHONE.sub(" ", western))
    return tuple(sorted([*marks, *phones, *re.findall(r"\d+", western)]))


_DIGITS = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}


def lost(source: str, translation: str) -> list[str]:
    """Marks of the source that the translation lacks, and marks it adds; empty when it is intact."""
    a, b = list(signature(source)), list(signature(translation))
    missing = [f"missing {mark}" for mark in a if b.count(mark) < a.count(mark)]
    extra = [f"extra {mark}" for mark in b if a.count(mark) < b.count(mark)]
    return list(dict.fromkeys(missing + extra))
