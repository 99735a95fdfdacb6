"""Interface strings: what templates say, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from gettext import c2py
from typing import Any

from generator.languages.catalogue import Catalogue
from generator.languages.localised import Localised
from generator.languages.table import Language


class Interface:
    """The words of templates for one language. Untranslated ones come back in the source language."""

    def __init__(self, language: Language, catalogue: Catalogue | None, source: Language) -> None:
        self.language, self.catalogue, self.source = language, catalogue, source
        self._said: dict[str, Localised] = {}
        self._form: Callable[[int], int] = c2py(language.plural.split("plural=")[1].rstrip("; "))

    def gettext(self, text: str, **values: Any) -> Localised:
        """``text`` translated; ``{name}`` is replaced by the value of that name."""
        if not values:
            if text not in self._said:
                self._said[text] = self._made(self.catalogue.get(None, text) if self.catalogue else None, text, {})
            return self._said[text]
        return self._made(self.catalogue.get(None, text) if self.catalogue else None, text, values)

    def ngettext(self, singular: str, plural: str, n: int, **values: Any) -> Localised:
        """The form for ``n``; ``{n}`` is replaced by the number."""
        forms = self.catalogue.plural(singular) if self.catalogue else None
        source = singular if n == 1 else plural
        return self._made(forms[self._form(n)] if forms else None, source, {"n": n, **values})

    def _made(self, found: str | None, source: str, values: dict[str, Any]) -> Localised:
        language = self.language if found else self.source
        text = found or source
        return Localised(text.format(**values) if values else text, language.code, language.direction)
