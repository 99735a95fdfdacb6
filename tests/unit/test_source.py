"""Reading YAML and text: positions, traps, and no traceback for any input."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import CODES, Report
from generator.source import parse_yaml, read_page, read_text

PATH = PurePosixPath("docs/x.yml")


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report]


def test_positions_count_from_one_and_point_at_the_key() -> None:
    document = parse_yaml("a: 1\nb:\n  - c: x\n    d: z\n", PATH, Report())
    assert document is not None
    assert document.at(("b",)) == (2, 1)
    assert document.at(("b", 0, "d")) == (4, 5)
    assert document.at(("b", 0, "missing")) == (3, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("007", "007"),
        ("+358295463177", "+358295463177"),
        ("1.5", 1.5),
        ("true", True),
        ("null", None),
        ("'no'", "no"),
        ('"on"', "on"),
        ("2026-11-23", "2026-11-23"),
        ("12:30", "12:30"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
    ],
)
def test_only_plain_numbers_and_true_false_are_not_text(text: str, value: object) -> None:
    document = parse_yaml(f"a: {text}\n", PATH, Report())
    assert document is not None
    assert document.data == {"a": value}
    assert type(document.data["a"]) is type(value)


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "No", "ON", "y", "n"])
def test_bare_yes_and_no_are_problems_as_value_and_as_key(word: str) -> None:
    for text in (f"a: {word}\n", f"{word}: 1\n", f"a: [x, {word}]\n"):
        report = Report()
        assert parse_yaml(text, PATH, report) is None
        assert codes(report) == ["SRC07"]


def test_all_double_keys_are_reported_at_once() -> None:
    report = Report()
    assert parse_yaml("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n", PATH, report) is None
    assert [(p.code, p.line) for p in report] == [("SRC06", 2), ("SRC06", 5)]


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: !!python/object:os.system x\n", "<<: {a: 1}\n", "a: !x 1\n"])
def test_anchors_tags_and_merges_are_refused(text: str) -> None:
    report = Report()
    document = parse_yaml(text, PATH, report)
    assert document is None or document.data == {"a": 1, "b": 1}
    assert document is not None or codes(report)[0] == "SRC08"


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_reported(text: str) -> None:
    report = Report()
    document = parse_yaml(text, PATH, report)
    assert (document is None) == bool(report.errors)
    assert all(problem.code in CODES and problem.line >= 1 and problem.column >= 1 for problem in report)


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_reported(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    root = tmp_path_factory.mktemp("raw")
    (root / "x.md").write_bytes(raw)
    report = Report()
    text = read_text(root, PurePosixPath("x.md"), report)
    assert (text is None) == (codes(report) in (["SRC01"], ["SRC02"]))
    read_page(root, PurePosixPath("x.md"), Report())


@pytest.mark.parametrize("text", ["a: " + "[" * 5000, "a: " + "9" * 6000, "? " * 3000, "a: " + "{b: " * 3000])
def test_monsters_are_read_or_reported(text: str) -> None:
    report = Report()
    document = parse_yaml(text, PATH, report)
    assert (document is None) == bool(report.errors)


def test_windows_line_ends_and_byte_order_mark_are_taken(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes("\ufeff---\r\ntitle: Ä\r\n---\r\n\r\nText\r\n".encode())
    document = read_page(tmp_path, PurePosixPath("x.md"), Report())
    assert document is not None
    assert document.data == {"title": "Ä"}
    assert (document.body, document.at(("body",))) == ("Text", (5, 1))
