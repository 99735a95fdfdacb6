"""A new language: what CLDR and gettext know of it, written as a row of the table."""

from __future__ import annotations

from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

from generator.languages.table import ENGLISH, TABLE, Language

#: Languages whose plural Babel does not know, or knows otherwise than CLDR (research/search-and-translation.md, 6).
_PLURALS = {
    "fa": "nplurals=2; plural=(n > 1);",
    "yo": "nplurals=1; plural=0;",
    "am": "nplurals=2; plural=(n > 1);",
    "ti": "nplurals=2; plural=(n > 1);",
}


def new_language(code: str) -> Language:
    """The row of a language nobody has translated yet. Raises ValueError for a code CLDR has no data for."""
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError, TypeError) as error:
        message = f"CLDR has no data for {code}. Use a code of BCP 47, such as ro, ti or pcm."
        raise ValueError(message) from error
    plural = _PLURALS.get(locale.language)
    if plural is None:
        known = get_plural(locale)
        plural = f"nplurals={known.num_plurals}; plural={known.plural_expr};"
    return Language(code=code, state="machine", plural=plural)


def add_to_table(root: Path, language: Language) -> None:
    """Append the row; comments and order of the file stay. A project without a table gets one."""
    file = root / TABLE
    row = f'  - code: {language.code}\n    state: {language.state}\n    plural: "{language.plural}"\n'
    if not file.is_file():
        source = f'  - code: {ENGLISH.code}\n    state: {ENGLISH.state}\n    plural: "{ENGLISH.plural}"\n'
        row = f"# The only list of languages.\nlanguages:\n{source}{row}"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = file.read_text("utf-8").rstrip("\n") + "\n" if file.is_file() else ""
    file.write_text(text + row, "utf-8")
