"""Markdown fields as HTML: rendered once, sanitised, links resolved per page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import markdown
import nh3

#: What Markdown may become. Translations come from many hands; nothing else passes (research, design).
_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "h2", "h3", "h4", "blockquote", "code", "pre", "br", "span", "img"}
_ATTRIBUTES = {"a": {"href"}, "span": {"lang", "dir"}, "ol": {"start"}, "img": {"src", "alt"}}
_SCHEMES = {"page", "word", "picture", "https", "http"}

_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
#: A picture of docs/assets; one from elsewhere is left out (C01).
_PICTURE = re.compile(r"<img\b[^>]*>")
_PICTURE_NAME = re.compile(r'src="picture:([a-z0-9./-]+)"')

#: Forms of Markdown that content fields do not use; each would be tried on every sentence.
_UNUSED = (
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
)


def _markdown() -> markdown.Markdown:
    converter = markdown.Markdown(extensions=["sane_lists", "fenced_code"], output_format="html")
    for name in _UNUSED:
        converter.inlinePatterns.deregister(name)
    for name in ("setextheader", "reference"):
        converter.parser.blockprocessors.deregister(name)
    return converter


_renderer = _markdown()


@lru_cache(maxsize=20_000)
def to_html(text: str) -> str:
    """HTML of a Markdown text. Internal links are still ``page:…`` and ``word:…``."""
    html = _renderer.reset().convert(text)
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def replace_links(html: str, make: Callable[[str, str], str]) -> str:
    """``html`` with each link made anew by ``make(target, words)``."""
    if "<a " not in html:
        return html
    return _LINK.sub(lambda match: make(match[1], match[2]), html)


def replace_pictures(html: str, url: Callable[[str], str]) -> str:
    """``html`` with each ``picture:name`` led to its file by ``url(path)``."""

    def placed(match: re.Match[str]) -> str:
        name = _PICTURE_NAME.search(match[0])
        return match[0].replace(name[0], f'loading="lazy" src="{url(f"assets/{name[1]}")}"') if name else ""

    return _PICTURE.sub(placed, html) if "<img" in html else html
