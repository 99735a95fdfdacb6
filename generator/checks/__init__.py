"""Rules that look across content. Each is a function that takes a Subject and reports."""

from __future__ import annotations

from collections.abc import Callable

from generator.checks import addresses, consent, directory, links, outside, references, translations, wording
from generator.checks.subject import Subject

#: The only register of checks.
CHECKS: tuple[Callable[[Subject], None], ...] = (
    references.check,
    links.check,
    directory.check,
    consent.check,
    addresses.check,
    translations.check,
    wording.check,
    outside.check,
)


def check_all(subject: Subject) -> None:
    """Run every check; all problems go into the subject's report."""
    for check in CHECKS:
        check(subject)


__all__ = ["CHECKS", "Subject", "check_all"]
