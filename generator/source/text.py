"""Text files: UTF-8, not empty, not huge."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.problems import Report

#: A content file is written by hand; beyond this something went wrong (bytes).
LARGEST = 1_000_000


def read_text(root: Path, path: PurePosixPath, report: Report) -> str | None:
    """The text of ``root/path`` with ``\\n`` line ends and without a byte order mark, or None with a problem."""
    file = root / path
    if file.stat().st_size > LARGEST:
        report.add("SRC03", path, f"The file has {file.stat().st_size:,} bytes.", "Split it: 1 MB is the most.")
        return None
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        report.add("SRC01", path, "The file is not UTF-8 text.", "Save it again as UTF-8.", (line, column))
        return None
    if not text.strip():
        report.add("SRC02", path, "The file is empty.", "Fill it or delete it.")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
