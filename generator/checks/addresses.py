"""Addresses and titles of pages: unique, and discreet (research, T06 and T07)."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.checks.subject import Subject
from generator.pages.titles import history_title, reveals


def check(subject: Subject) -> None:
    titles: dict[str, str] = {}
    for page in subject.pages:
        path = page.source or PurePosixPath("mkdocs.yml")
        word = reveals(page.address.replace("-", " ").replace("/", " "), "en")
        if word:
            message = f"The address {page.address} contains the word {word}, which history and bills may show."
            subject.report.add("DIS01", path, message, "Rename the file or the id.")
        title = history_title(page, subject.view)
        other = titles.setdefault(title, page.address)
        if other != page.address:
            message = f"The page {page.address} has the same title as {other}."
            subject.report.add("IDS02", path, message, "Give each page its own title.")
