"""The ordinary page that opens when a reader leaves without a network: nothing on it belongs to this site.

Its words are CLDR's (units, cities), so that it exists in every language; without JavaScript it is a table.
"""

from __future__ import annotations

from html import escape

from babel.dates import get_timezone_location
from babel.numbers import format_decimal
from babel.units import format_unit, get_unit_name

from generator.languages.interface import Interface
from generator.languages.table import Language
from generator.pages.address import relative
from generator.site.assets import Asset

#: Two units, how many of the second are one of the first, and what is added after.
_PAIRS = (
    ("length-kilometer", "length-mile", 0.621371, 0),
    ("mass-kilogram", "mass-pound", 2.204623, 0),
    ("temperature-celsius", "temperature-fahrenheit", 1.8, 32),
    ("volume-liter", "volume-gallon", 0.264172, 0),
)
_STEPS = (1, 2, 5, 10, 20, 50, 100)
#: Cities and their distance from world time in winter, in hours.
_CITIES = (
    ("America/Los_Angeles", -8),
    ("America/New_York", -5),
    ("Europe/London", 0),
    ("Europe/Paris", 1),
    ("Africa/Lagos", 1),
    ("Europe/Kyiv", 2),
    ("Asia/Tokyo", 9),
)

_PAGE = """\
<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; \
img-src 'self'; form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="{icon}">
<link rel="stylesheet" href="{style}">
<script src="{script}" defer></script>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def neutral_page(kind: str, language: Language, say: Interface, path: str, assets: dict[str, Asset]) -> str:
    """The page as HTML, for the file ``path`` of the site. ``kind`` is a value of ``exit.offline``."""
    title = say.gettext("Measures") if kind == "converter" else say.gettext("World clock")
    return _PAGE.format(
        lang=title.lang if title.lang != language.code else language.code,
        dir=title.dir,
        title=escape(title),
        icon=relative(path, assets["icon"].path),
        style=relative(path, assets["neutral"].path),
        script=relative(path, assets[kind].path),
        body=_converter(language) if kind == "converter" else _clock(language),
    )


def _converter(language: Language) -> str:
    return "\n".join(_pair(language, *pair) for pair in _PAIRS)


def _pair(language: Language, one: str, other: str, factor: float, add: float) -> str:
    locale = language.locale
    names = [escape(get_unit_name(unit, locale=locale) or unit.split("-")[1]) for unit in (one, other)]
    rows = "".join(
        f"<tr><td>{escape(format_unit(step, one, 'short', locale=locale))}</td>"
        f"<td>{escape(format_unit(round(step * factor + add, 1), other, 'short', locale=locale))}</td></tr>"
        for step in _STEPS
    )
    example = format_decimal(round(factor + add, 2), locale=locale)
    return (
        f'<section data-factor="{factor}" data-add="{add}"><h2>{names[0]} – {names[1]}</h2>'
        f'<p class="live" hidden><label>{names[0]} <input type="number" value="1" autocomplete="off"></label> = '
        f"<output>{example}</output> {names[1]}</p>"
        f'<table><thead><tr><th scope="col">{names[0]}</th><th scope="col">{names[1]}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></section>"
    )


def _clock(language: Language) -> str:
    rows = []
    for zone, hours in _CITIES:
        city = escape(get_timezone_location(zone, locale=language.locale, return_city=True))
        rows.append(f'<tr data-zone="{zone}"><th scope="row">{city}</th><td dir="ltr">UTC{hours:+d}</td></tr>')
    return f"<table><tbody>{''.join(rows)}</tbody></table>"
