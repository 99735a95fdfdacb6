"""Whether a translation keeps what must not change: links, numbers, phone numbers, placeholders, tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_MARKS = re.compile(r"\{\w+\}|\]\([^)\s]+\)|https?://[^\s)>]+|</?\w+")
#: A telephone number, however it is grouped.
_PHONE = re.compile(r"(?<!\d)[+0]\d?(?:[ /().-]?\d){5,}")
#: Short numbers one can call in Europe: 112, 999, 016, 1522, 116 006.
_SHORT_NUMBER = re.compile(r"\b(?:112|999|911|101|111|1[015-8]\d|01\d|15\d\d|116 ?\d{3})\b")
#: A separator of thousands, which every language writes in its own way.
_THOUSANDS = re.compile(r"(?<=\d)[., \u00a0\u202f](?=\d{3}(?!\d))")


def names_a_number(text: str) -> bool:
    """Whether a text has a telephone number in it, long or short (112, 116 006)."""
    return bool(_PHONE.search(text) or _SHORT_NUMBER.search(text))


def signature(text: str) -> tuple[str, ...]:
    """What a translation must keep, sorted. Digits of every script count as their western form."""
    western = text.translate(_DIGITS)
    marks = _MARKS.findall(western)
    western = _MARKS.sub(" ", western)
    phones = ["".join(re.findall(r"[+\d]", phone)) for phone in _PHONE.findall(western)]
    western = _THOUSANDS.sub("", _PHONE.sub(" ", western))
    return tuple(sorted([*marks, *phones, *re.findall(r"\d+", western)]))


_DIGITS = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}


#: The same source is compared with its translation in every language.
_source_signature = lru_cache(maxsize=50_000)(signature)


def lost(source: str, translation: str) -> list[str]:
    """Marks of the source that the translation lacks, and marks it adds; empty when it is intact."""
    a, b = _source_signature(source), signature(translation)
    missing = [f"missing {mark}" for mark in a if b.count(mark) < a.count(mark)]
    extra = [f"extra {mark}" for mark in b if a.count(mark) < b.count(mark)]
    if translation.count("**") % 2:
        extra.append("an open **")
    return list(dict.fromkeys(missing + extra))


def lost_forms(source: Sequence[str], forms: Sequence[str]) -> list[str]:
    """The same for an interface string with plural forms: no mark that the source lacks, all of them in the last form.

    A form for one or two things may do without the number ("two days"), so only the last must have everything.
    """
    allowed = {*signature(source[0]), *signature(source[-1])} | {"1", "2"}
    extra = [f"extra {mark}" for form in forms for mark in signature(form) if mark not in allowed]
    missing = [f"missing {mark}" for mark in signature(source[-1]) if mark not in signature(forms[-1])]
    return list(dict.fromkeys(missing + extra))
