"""Numbers inside text that runs from right to left.

A browser sets the groups of "116 006" and the plus of "+358 29" in the order of the paragraph, so that a number in
Arabic text would be read as "006 116". Each is set apart with its own direction (the Unicode bidirectional algorithm,
rules W4 and L2).
"""

from __future__ import annotations

import re

#: Groups of digits that belong together, with what stands between them in telephone numbers and large sums.
_GROUPS = re.compile(r"<[^>]*>|&[#\w]+;|\+?\d+(?:[ \u00a0\u202f/-]?[(]?\d+[)]?)+|\+\d+")
_APART = re.compile(r"[ \u00a0\u202f/+()-]")


_RTL_LETTER = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def isolate_text(html: str) -> str:
    """A text of an RTL language, without tags. A name that stayed in Latin letters runs left to right as a whole."""
    if _LETTER.search(html) and not _RTL_LETTER.search(html):
        return f'<bdi dir="ltr">{html}</bdi>'
    return isolate_numbers(html)


def isolate_numbers(html: str) -> str:
    """``html`` with every grouped number in a ``bdi`` of its own, left to right."""
    return _GROUPS.sub(_isolated, html)


def _isolated(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] in "<&" or not _APART.search(found):
        return found
    return f'<bdi dir="ltr">{found}</bdi>'
