"""Dates, numbers and shares as a language writes them, by CLDR."""

from __future__ import annotations

import datetime
import math

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from generator.languages.localised import Localised
from generator.languages.table import Language


def date(value: datetime.date, language: Language) -> Localised:
    """A day with its month as a word."""
    return Localised(format_date(value, format="long", locale=language.locale), language.code, language.direction)


def number(value: float, language: Language) -> str:
    return format_decimal(value, locale=language.locale)


def percent(share: float, language: Language) -> str:
    """A share from 0 to 1 in whole hundredths, never rounded up to all."""
    return format_percent(math.floor(share * 100 + 1e-9) / 100, locale=language.locale)
