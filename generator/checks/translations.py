"""Translations that would hurt if they were old: law, telephone numbers, safety."""

from __future__ import annotations

from generator.checks.subject import Subject
from generator.content import PARTS
from generator.languages.messages import part_messages


def check(subject: Subject) -> None:
    """Report every grave text whose only translation is of an older text. Readers see the source text (promise 4)."""
    if not subject.catalogues:
        return
    grave = [message for part in PARTS for message in part_messages(subject.library, part) if message.grave]
    for catalogue in subject.catalogues.values():
        for message in grave:
            if place := catalogue.old(message.context, message.text):
                path, line = place
                said = f"The translation of {message.context} is of an older text."
                hint = "Translate it again; until then readers see the source text."
                subject.report.add("LNG04", path, said, hint, (line, 1))
