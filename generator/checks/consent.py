"""The consent of stories (research, G01-G03)."""

from __future__ import annotations

import datetime

from generator.checks.subject import Subject
from generator.content import STORY

#: A consent lasts at most three years (G02).
LONGEST = datetime.timedelta(days=3 * 366)


def check(subject: Subject) -> None:
    today = subject.view.today
    for entry in subject.library.of(STORY).values():
        consent = entry.model.consent
        if consent.status == "withdrawn":
            continue
        start = consent.granted_on
        if start and start > today:
            hint = "Write the day it was given."
            subject.problem("DAT01", entry, ("consent", "granted_on"), "The consent lies in the future.", hint)
        if start and consent.review_by <= start:
            message = "The consent is to be reviewed before it was given."
            subject.problem("CON03", entry, ("consent", "review_by"), message, "Check both dates.")
        if consent.review_by > (start or today) + LONGEST:
            message = "The consent runs longer than three years."
            subject.problem("CON03", entry, ("consent", "review_by"), message, "Ask again within three years.")
        if consent.review_by < today:
            message = f"The consent had to be reviewed by {consent.review_by}; the story is left out of the site."
            hint = "Ask the person again and write the new date, or set status: withdrawn."
            subject.problem("CON02", entry, ("consent", "review_by"), message, hint)
        if "site" not in consent.scope.channels:
            message = "The consent does not cover publication on a site."
            hint = "Move the file out of survivor_stories/, or set status: withdrawn."
            subject.problem("CON04", entry, ("consent", "scope", "channels"), message, hint)
