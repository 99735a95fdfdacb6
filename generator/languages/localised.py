"""Text that knows its language."""

from __future__ import annotations

from generator.content.fields import Markdown, Text


class Localised(Text):
    """Plain text in a language; ``lang`` is its code, ``dir`` is ltr or rtl."""

    __slots__ = ("dir", "lang")
    lang: str
    dir: str

    def __new__(cls, text: str, lang: str, direction: str) -> Localised:
        self = super().__new__(cls, text)
        self.lang, self.dir = lang, direction
        return self


class LocalisedMarkdown(Markdown):
    """Markdown in a language. Segments in another language are wrapped inside the text already.

    ``own`` and ``foreign`` count the characters that are, and are not, in the language.
    """

    __slots__ = ("dir", "foreign", "lang", "own")
    lang: str
    dir: str
    own: int
    foreign: int

    def __new__(cls, text: str, lang: str, direction: str, foreign: int = 0) -> LocalisedMarkdown:
        self = super().__new__(cls, text)
        self.lang, self.dir = lang, direction
        self.own, self.foreign = len(text) - foreign, foreign
        return self
