"""Markdown pages: fields between two lines of ``---``, then the text."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.problems import Report
from generator.source.document import Document
from generator.source.text import read_text
from generator.source.yaml_file import parse_yaml


def read_page(root: Path, path: PurePosixPath, report: Report) -> Document | None:
    """Read a Markdown page; ``body`` is the text after the fields."""
    text = read_text(root, path, report)
    if text is None:
        return None
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        message = "The page does not begin with fields between two lines of ---."
        report.add("SRC09", path, message, "Begin with ---, then `title: …`, then ---.")
        return None
    document = parse_yaml("\n".join(lines[1:end]) + "\n", path, report, first_line=2)
    if document is not None:
        document.body = "\n".join(lines[end + 1 :]).strip("\n")
        if document.body:
            blank = next((n for n, line in enumerate(lines[end + 1 :]) if line.strip()), 0)
            document.positions["body",] = (end + 2 + blank, 1)
    return document
