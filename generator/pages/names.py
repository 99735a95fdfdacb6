"""Names of countries and languages in the reader's language, from CLDR."""

from __future__ import annotations

from babel.lists import format_list

from generator.content.fields import MORE_LANGUAGES, Text
from generator.languages.localised import Localised
from generator.pages.view import View


def country_title(view: View, code: str) -> Text:
    """The country's name in the reader's language, from CLDR."""
    for language in (view.language, view.table.source):
        name = language.locale.territories.get(code.upper())
        if name:
            return Localised(name, language.code, language.direction)
    return Text(code.upper())


def language_name(view: View, code: str) -> Text:
    """A language's name in the reader's language."""
    for language in (view.language, view.table.source):
        if name := language.locale.languages.get(code):
            return Localised(name, language.code, language.direction)
    return Text(MORE_LANGUAGES.get(code, code))


def language_names(view: View, codes: list[str]) -> Text:
    """Several languages as a list with the reader's own "and"."""
    language = view.language
    names = format_list([language_name(view, code) for code in codes], locale=language.locale)
    return Localised(names, language.code, language.direction)
