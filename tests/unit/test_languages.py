"""Segments, integrity, merging and localising."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from generator.content.fields import Markdown, Model, Text
from generator.languages.catalogue import Catalogue
from generator.languages.integrity import lost
from generator.languages.interface import Interface
from generator.languages.localise import localise
from generator.languages.localised import Localised, LocalisedMarkdown
from generator.languages.segments import join, split, texts
from generator.languages.table import ENGLISH, Language
from generator.languages.templates import merge
from generator.pages.direction import isolate_html, isolate_text
from generator.pages.translation import Share

ARABIC = Language(
    code="ar",
    state="machine",
    plural="nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2"
    " : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);",
)
PIDGIN = Language(code="pcm", state="machine", plural="nplurals=2; plural=(n != 1);")


def test_segments_are_paragraphs_headings_and_list_items() -> None:
    text = "One\ntwo\n\n## Head\n\n- a\n- b\n  more\n\n1. first\n\n```\ncode - x\n```"
    assert texts(text) == ["One two", "Head", "a", "b more", "first"]
    assert join(text, lambda _, piece: piece.upper()).startswith("ONE TWO\n\n## HEAD\n\n- A\n- B MORE\n\n1. FIRST")
    assert "code - x" in join(text, lambda _, piece: "")


@given(st.text(alphabet="ab -#1.\n>*`", max_size=80))
def test_joining_the_same_texts_changes_no_segment(text: str) -> None:
    again = join(text, lambda _, piece: piece)
    assert texts(again) == texts(text)
    assert split(again) == split(join(again, lambda _, piece: piece))


@pytest.mark.parametrize(
    ("source", "translation", "intact"),
    [
        ("Call 112 now", "اتصل بالرقم 112", True),
        ("Call 112 now", "اتصل بالرقم ١١٢", True),
        ("Call 112 now", "Soita 113", False),
        ("Call +358 29 546 3177", "Soita +358295463177", True),
        ("Call 029 546 3177", "Soita 029 546 3178", False),
        ("See [help](page:help-now)", "Katso [apu](page:help-now)", True),
        ("See [help](page:help-now)", "Katso [apu](https://evil.example)", False),
        ("{n} words", "{n} sanaa", True),
        ("{n} words", "sanaa", False),
        ("Plain", "Tavallinen <script>", False),
        ("1,500 euros", "1.500 euro", True),
    ],
)
def test_integrity(source: str, translation: str, intact: bool) -> None:
    assert (lost(source, translation) == []) is intact


def catalog(*rows: tuple[str, str, str]) -> Catalog:
    result = Catalog()
    for context, source, translation in rows:
        result.add(source, translation, context=context)
    return result


def test_merge_keeps_moves_marks_and_remembers() -> None:
    old = catalog(("f:a", "A", "a"), ("f:b", "B", "b"), ("f:c#0", "C", "c"), ("f:gone", "G", "g"))
    new = merge(old, catalog(("f:a", "A", ""), ("f:b", "B changed", ""), ("f:c#3", "C", ""), ("f:d", "D", "")), PIDGIN)
    by_context = {message.context: message for message in new if message.id}
    assert by_context["f:a"].string == "a"
    assert not by_context["f:a"].fuzzy
    assert (by_context["f:b"].string, by_context["f:b"].fuzzy) == ("b", True)
    assert list(by_context["f:b"].previous_id) == ["B"]
    assert (by_context["f:c#3"].string, by_context["f:c#3"].fuzzy) == ("c", False)
    assert not by_context["f:d"].string
    assert [message.string for message in new.obsolete.values()] == ["g"]


def test_what_vanished_comes_back_with_its_translation() -> None:
    """Nothing is lost, and no entry stands twice (msgfmt refuses that)."""
    old = catalog(("f:a", "A", "a"))
    old.add("Menu", "menu")
    without = merge(old, catalog(), PIDGIN)
    assert len(without) == 0
    again_template = catalog(("f:a", "A", ""))
    again_template.add("Menu")
    again = merge(without, again_template, PIDGIN)
    assert {str(m.id): m.string for m in again if m.id} == {"A": "a", "Menu": "menu"}
    assert len(again.obsolete) == 0


def test_a_text_that_is_as_before_has_its_translation_again() -> None:
    changed = merge(catalog(("f:a", "A", "a")), catalog(("f:a", "B", "")), PIDGIN)
    (message,) = [m for m in merge(changed, catalog(("f:a", "A", "")), PIDGIN) if m.id]
    assert (message.string, message.fuzzy, list(message.previous_id)) == ("a", False, [])


class Part(Model):
    id: str
    text: Text


class Whole(Model):
    title: Text
    body: Markdown
    parts: list[Part]


WHOLE = Whole.model_validate(
    {"title": "Title", "body": "One\n\n- two\n- three", "parts": [{"id": "x", "text": "X"}, {"id": "y", "text": "Y"}]}
)


def test_localise_falls_back_text_by_text() -> None:
    path = PurePosixPath("docs/w.yml")
    catalogue = Catalogue(ARABIC, files={str(path)})
    catalogue.by_context = {
        ("docs/w.yml:title", "Title"): "عنوان",
        ("docs/w.yml:body#1", "two"): "اثنان",
        ("docs/w.yml:parts[y].text", "Y"): "ي",
    }
    whole = localise(WHOLE, path, catalogue, ENGLISH)
    assert isinstance(whole.title, Localised)
    assert (whole.title, whole.title.lang, whole.title.dir) == ("عنوان", "ar", "rtl")
    assert isinstance(whole.body, LocalisedMarkdown)
    english = '<span lang="en" dir="ltr">'
    assert whole.body == f"{english}One</span>\n\n- اثنان\n- {english}three</span>"
    assert whole.parts[0] is WHOLE.parts[0]
    assert whole.parts[1].text == "ي"
    assert localise(WHOLE, path, None, ENGLISH) is WHOLE


def test_interface_plurals_follow_the_language() -> None:
    catalogue = Catalogue(ARABIC)
    catalogue.by_context[(None, "{n} day")] = ("0", "1", "2", "{n} few", "{n} many", "{n} other")
    say = Interface(ARABIC, catalogue, ENGLISH)
    assert [say.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2, 5, 11, 100)] == [
        "0",
        "1",
        "2",
        "5 few",
        "11 many",
        "100 other",
    ]
    fallback = Interface(PIDGIN, None, ENGLISH).ngettext("{n} day", "{n} days", 3)
    assert (fallback, fallback.lang, fallback.dir) == ("3 days", "en", "ltr")


def test_names_and_directions_come_from_cldr() -> None:
    assert (ARABIC.name, ARABIC.direction) == ("العربية", "rtl")
    assert (PIDGIN.name, PIDGIN.direction) == ("Naijíriá Píjin", "ltr")


@pytest.mark.parametrize(
    ("html", "isolated"),
    [
        ("<p>اتصل 116 006 الآن</p>", '<p>اتصل <bdi dir="ltr">116 006</bdi> الآن</p>'),
        ("+358 29 546 3177", '<bdi dir="ltr">+358 29 546 3177</bdi>'),
        ("(0800) 12-34", '(<bdi dir="ltr">0800) 12-34</bdi>'),
        ("1 500 يورو", '<bdi dir="ltr">1 500</bdi> يورو'),
        ("112 أو 2026", "112 أو 2026"),
        ('<a href="x-1-2.html">9:00</a>', '<a href="x-1-2.html">9:00</a>'),
        ("&#39;12&#39;", "&#39;12&#39;"),
    ],
)
def test_numbers_keep_their_order_in_arabic(html: str, isolated: str) -> None:
    assert isolate_html(html) == isolated


def test_a_latin_name_in_arabic_is_one_run() -> None:
    """Issue 3: its brackets and numbers stay where they belong."""
    assert isolate_text("Samaritans (116 123)") == '<bdi dir="ltr">Samaritans (116 123)</bdi>'
    assert isolate_text("مركز Migri") == "مركز Migri"
    english = '<span lang="en" dir="ltr">Call 116 006</span>'
    assert isolate_html(f"<p><strong>CAF</strong> {english}</p>") == (
        f'<p><strong><bdi dir="ltr">CAF</bdi></strong> {english}</p>'
    )


def test_share_is_never_rounded_up_to_all() -> None:
    share = Share()
    share.count(Localised("x" * 9_999, "ar", "rtl"), "ar")
    assert share.value == 1
    share.count(Text("y"), "ar")
    assert share.value == 0.99
    half = Share()
    half.count(LocalisedMarkdown("x" * 100, "ar", "rtl", foreign=50), "ar")
    assert half.value == 0.5
