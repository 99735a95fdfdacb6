"""Charts as inline SVG: horizontal bars, drawn at build time, with the numbers as a table beneath (template)."""

from __future__ import annotations

import textwrap
from html import escape

from markupsafe import Markup

from generator.content.course import Chart

#: Units of the drawing; it is scaled to the width of the page.
WIDTH, BAR, LINE, GAP, MARGIN = 360, 18, 17, 12, 56
_LETTERS = 44


def bars(chart: Chart, numbers: list[str], *, rtl: bool) -> Markup:
    """The drawing of a chart. ``numbers`` are the values as the reader's language writes them."""
    largest = max((value.value for value in chart.series), default=1) or 1
    parts, y = [], 0
    for value, number in zip(chart.series, numbers, strict=True):
        lines = textwrap.wrap(str(value.label), _LETTERS) or [""]
        for line in lines:
            y += LINE
            parts.append(_text(line, WIDTH if rtl else 0, y - 4, rtl=rtl))
        width = max(2, round((WIDTH - MARGIN) * value.value / largest))
        x = WIDTH - width if rtl else 0
        kind = "computed" if value.computed else "measure"
        parts.append(f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{BAR}"/>')
        parts.append(_text(number, WIDTH - width - 6 if rtl else width + 6, y + 14, rtl=rtl))
        y += BAR + GAP
    return Markup(
        f'<svg class="chart" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}" aria-hidden="true" '
        f'focusable="false">{"".join(parts)}</svg>'
    )


def _text(words: str, x: int, y: int, *, rtl: bool) -> str:
    direction = "rtl" if rtl else "ltr"  # the page's own would turn English labels out of an Arabic page
    return f'<text x="{x}" y="{y}" font-size="14" direction="{direction}">{escape(words)}</text>'
