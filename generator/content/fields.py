"""The field types: what a value means, and how it is judged.

``Text`` and ``Markdown`` are what a reader reads and a translator translates. Everything else validates. A plain
``str`` in a model is never shown as prose.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, ClassVar, LiteralString

import phonenumbers
from babel import Locale
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Model(BaseModel):
    """Base of all content: unknown keys are errors, values do not change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    @property
    def grave(self) -> bool:
        """Whether an old translation of its texts could hurt a reader: law, telephone numbers, safety."""
        return False


class Text(str):
    """One or more plain sentences without markup, translatable."""

    __slots__ = ()
    json_format: ClassVar[str] = "text"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls._judge,
            core_schema.str_schema(strip_whitespace=True, min_length=1, strict=True),
            metadata={"pydantic_js_updates": {"format": cls.json_format}},
        )

    @classmethod
    def _judge(cls, value: str) -> Text:
        if re.search(r"\]\(|</?[a-z]", value):
            raise PydanticCustomError("field_text", "This field takes plain sentences, no links or markup.")
        return cls(" ".join(value.split()))


class Markdown(Text):
    """Paragraphs, headings, lists, emphasis and links, translatable paragraph by paragraph.

    Links: ``[words](page:rights/20-tax-number)`` to a page, ``[words](word:residence-permit)`` to a word of the
    glossary, or a complete web address. ``![what it shows](picture:name.png)`` for a picture in docs/assets. No HTML
    and no tables.
    """

    __slots__ = ()
    json_format: ClassVar[str] = "markdown"

    @classmethod
    def _judge(cls, value: str) -> Markdown:
        if re.search(r"</?[a-zA-Z][^>]*>|^\s*\|.*\|\s*$", value, re.MULTILINE):
            raise PydanticCustomError("field_markdown", "Markdown here takes no HTML and no tables.")
        return cls(value.strip("\n"))


def _fits(pattern: str, kind: LiteralString, message: LiteralString) -> AfterValidator:
    compiled = re.compile(pattern)

    def judge(value: str) -> str:
        if not compiled.fullmatch(value):
            raise PydanticCustomError(kind, message)
        return value

    return AfterValidator(judge)


#: A name in addresses and references: small letters, digits, hyphens. Stable: changing it loses links and translations.
Slug = Annotated[
    str,
    _fits(r"[a-z0-9]+(-[a-z0-9]+)*", "field_slug", "Use small letters, digits and single hyphens."),
]

#: A page of this site: its path without language and ending, such as ``rights/20-tax-number``.
PageRef = Annotated[str, _fits(r"[a-z0-9/-]+", "field_slug", "Write the page's path, such as rights/20-tax-number.")]

#: A complete web address.
Url = Annotated[
    str,
    _fits(r"https?://[^\s<>\"']+\.[^\s<>\"']+", "field_url", "Write the complete address, beginning with https://."),
]


#: An address the exit control may lead to: https only, so that nobody on the way reads it (research, E18).
HttpsUrl = Annotated[
    str,
    _fits(r"https://[^\s<>\"']+\.[^\s<>\"']+", "field_url", "Write a complete address that begins with https://."),
]


def _phone(value: str) -> str:
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException as error:
        raise PydanticCustomError("field_phone", "Write the number as +, country code and digits.") from error
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if written != value or not phonenumbers.is_valid_number(number):
        raise PydanticCustomError("field_phone", "This is not a valid number of its country.")
    return value


#: A telephone number in E.164: ``+390612345678``.
Phone = Annotated[str, AfterValidator(_phone)]

#: A number dialled only inside its country: 112, 1522, 116006.
ShortCode = Annotated[str, _fits(r"[0-9]{2,6}", "field_phone", "A short number has two to six digits.")]


def _date(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("field_date", "Write a date as YYYY-MM-DD.")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError("field_date", "This date does not exist.") from error


#: A calendar date, written YYYY-MM-DD.
Date = Annotated[datetime.date, BeforeValidator(_date)]

#: Countries Waymark can be built for: ISO 3166-1 alpha-2 in small letters, and ``eu`` for what is Europe-wide.
_TERRITORIES = frozenset(str(code).lower() for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code)))
#: Languages that services speak and CLDR has no English name for.
MORE_LANGUAGES = {"mnk": "Mandinka", "skr": "Saraiki"}
_LANGUAGES = frozenset(Locale("en").languages) | MORE_LANGUAGES.keys()


def _country(value: str) -> str:
    if value not in _TERRITORIES:
        raise PydanticCustomError("field_country", "This is no country code: use two small letters, such as fi.")
    return value


def _language(value: str) -> str:
    if value not in _LANGUAGES:
        raise PydanticCustomError("field_language", "This is no language code: use ISO 639, such as uk or pcm.")
    return value


Country = Annotated[str, AfterValidator(_country)]
Language = Annotated[str, AfterValidator(_language)]

#: A name that is not translated (of an organisation, of an office in its own language).
Name = Annotated[str, _fits(r"(?s).*\S.*", "field_text", "The name is empty.")]

#: Where a fact comes from: an address, ``seed: file`` or ``memory``. Shown to readers only when it is an address.
Source = Annotated[str, _fits(r"(?s).*\S.*", "field_text", "Name the source.")]
