"""Numbers inside text that runs from right to left.

A browser sets the groups of "116 006" and the plus of "+358 29" in the order of the paragraph, so that a number in
Arabic text would be read as "006 116". Each is set apart with its own direction (the Unicode bidirectional algorithm,
rules W4 and L2).
"""

from __future__ import annotations

import re

#: Groups of digits that belong together, with what stands between them in telephone numbers and large sums.
_GROUPS = re.compile(r"&[#\w]+;|\+?\d+(?:[ \u00a0\u202f/-]?[(]?\d+[)]?)+|\+\d+")
_APART = re.compile(r"[ \u00a0\u202f/+()-]")

#: Letters of Hebrew, Arabic and the scripts beside them.
_RTL_LETTER = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"(<[^>]*>)")
_ENTITY = re.compile(r"&[#\w]+;")
_WORDS = re.compile(r"(?s)^(\s*)(.*?)(\s*)$")


def isolate_html(html: str) -> str:
    """HTML of an RTL language: every text in it, except in a ``span``, which has a language of its own."""
    parts, foreign = [], 0
    for part in _TAG.split(html):
        if part.startswith("<"):
            foreign += part.startswith("<span") - part.startswith("</span")
            parts.append(part)
        else:
            parts.append(part if foreign else isolate_text(part))
    return "".join(parts)


def isolate_text(text: str) -> str:
    """A text of an RTL language, escaped, without tags. A name that stayed in Latin letters is one run."""
    if _LETTER.search(_ENTITY.sub("", text)) and not _RTL_LETTER.search(text):
        return _WORDS.sub(r'\1<bdi dir="ltr">\2</bdi>\3', text)
    return _GROUPS.sub(_isolated, text)


def _isolated(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] == "&" or not _APART.search(found):
        return found
    return f'<bdi dir="ltr">{found}</bdi>'
