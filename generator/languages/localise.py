"""Content in a reader's language: the same models with text that knows its language.

A text without a usable translation stays as it is, in the source language; templates wrap it with its own ``lang``
and ``dir`` (promise 4).
"""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath
from typing import Any, TypeVar

from generator.content.fields import Markdown, Model, Text
from generator.languages.catalogue import Catalogue
from generator.languages.localised import Localised, LocalisedMarkdown
from generator.languages.messages import item_key
from generator.languages.segments import join
from generator.languages.table import Language

M = TypeVar("M", bound=Model)


def localise(model: M, path: PurePosixPath, catalogue: Catalogue | None, source: Language) -> M:
    """The model in the catalogue's language; the model itself for the source language or an untranslated file."""
    if catalogue is None or (str(path) not in catalogue.files and not catalogue.by_text):
        return model
    return _Localiser(catalogue, source).model(model, f"{path}:")


class _Localiser:
    def __init__(self, catalogue: Catalogue, source: Language) -> None:
        self.catalogue, self.source = catalogue, source
        self.language = catalogue.language

    def model(self, model: M, context: str) -> M:
        changes: dict[str, Any] = {}
        for name in type(model).model_fields:
            value = getattr(model, name)
            if isinstance(value, Text | Model | list):
                changed = self.value(value, context + name)
                if changed is not value:
                    changes[name] = changed
        return model.model_copy(update=changes) if changes else model

    def value(self, value: Any, context: str) -> Any:
        if isinstance(value, Markdown):
            return self.markdown(value, context)
        if isinstance(value, Text):
            found = self.catalogue.get(context, value)
            return value if found is None else Localised(found, self.language.code, self.language.direction)
        if isinstance(value, Model):
            return self.model(value, context + ".")
        if isinstance(value, list):
            items = [self.value(item, f"{context}[{item_key(item, i)}]") for i, item in enumerate(value)]
            same = all(new is old for new, old in zip(items, value, strict=True))
            return value if same else items
        return value

    def markdown(self, value: Markdown, context: str) -> Markdown:
        translated = foreign = 0

        def translate(number: int, text: str) -> str:
            nonlocal translated, foreign
            found = self.catalogue.get(f"{context}#{number}", text)
            if found is not None:
                translated += 1
                return found
            foreign += len(text)
            lang, direction = escape(self.source.code), self.source.direction
            return f'<span lang="{lang}" dir="{direction}">{text}</span>'

        joined = join(value, translate)
        if not translated:
            return value
        return LocalisedMarkdown(joined, self.language.code, self.language.direction, foreign)
