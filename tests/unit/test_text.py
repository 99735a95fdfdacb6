"""Markdown fields as HTML."""

from __future__ import annotations

import pytest

from generator.pages.text import replace_links, replace_pictures, to_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "![A window](picture:po-editor.png)",
            '<p><img alt="A window" loading="lazy" src="../assets/po-editor.png"></p>',
        ),
        ("![x](https://evil.example/track.png)", "<p></p>"),
        ("![x](javascript:alert)", "<p></p>"),
    ],
)
def test_pictures_come_from_the_site_itself(markdown: str, html: str) -> None:
    """C01."""
    assert replace_pictures(to_html(markdown), lambda path: f"../{path}") == html


def test_links_are_made_anew() -> None:
    html = replace_links(to_html("See [help](page:help-now)."), lambda target, words: f"<{target}|{words}>")
    assert html == "<p>See <page:help-now|help>.</p>"
