"""Addresses outside the site: the exit's, looked at each year (E18), and links to places that follow visitors (C07)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from generator.checks.subject import Subject
from generator.content import TYPES
from generator.content.fields import Model
from generator.content.library import CONFIG, Entry
from generator.source.document import Key

#: Days after which the addresses of the exit must be opened again.
EXIT_REVIEW = 365

_SHORTENERS = frozenset(["bit.ly", "buff.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "t.co", "tinyurl.com"])
_NETWORKS = frozenset(
    [
        "facebook.com",
        "fb.com",
        "fb.me",
        "instagram.com",
        "linkedin.com",
        "ok.ru",
        "snapchat.com",
        "t.me",
        "telegram.me",
        "threads.net",
        "tiktok.com",
        "twitter.com",
        "vk.com",
        "wa.me",
        "whatsapp.com",
        "x.com",
        "youtu.be",
        "youtube.com",
    ]
)
_ADDRESS = re.compile(r"https?://[^\s)\]>\"']+")


def check(subject: Subject) -> None:
    _exit(subject)
    for kind in TYPES:
        for entry in subject.library.of(kind).values():
            for keys, text in _texts(entry.model, ()):
                for match in _ADDRESS.finditer(text):
                    _link(subject, entry, keys, text.count("\n", 0, match.start()), match[0])


def _exit(subject: Subject) -> None:
    reviewed = subject.view.settings.exit.reviewed_on
    if reviewed and (subject.view.today - reviewed).days > EXIT_REVIEW:
        message = f"The addresses of the exit were last opened on {reviewed}."
        at = subject.library.config.at(("exit", "reviewed_on"))
        subject.report.add("EXT01", CONFIG, message, "Open each one, then write the day.", at)


def _texts(model: Model, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Every string of an entry, with where it stands."""
    for name in type(model).model_fields:
        yield from _value(getattr(model, name), (*keys, name))


def _value(value: Any, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    if isinstance(value, Model):
        yield from _texts(value, keys)
    elif isinstance(value, str):
        yield keys, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _value(item, (*keys, index))


def _link(subject: Subject, entry: Entry[Any], keys: tuple[Key, ...], place: int, address: str) -> None:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    found = next((known for known in _SHORTENERS | _NETWORKS if host == known or host.endswith("." + known)), None)
    if found is None:
        return
    hides = "hides where it leads" if found in _SHORTENERS else "follows its visitors"
    message = f"This link leads to {found}, which {hides}."
    hint = "Link to a page of the organisation itself."
    subject.report.add("EXT02", entry.document.path, message, hint, entry.document.at_line(keys, place))
