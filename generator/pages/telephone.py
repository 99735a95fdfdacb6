"""Telephone numbers on pages: what is dialled, what is shown, and how old a check is."""

from __future__ import annotations

import datetime
import re

import phonenumbers

from generator.content.service import OtherPhone, Service

#: What looks like a telephone number inside a sentence.
_TELEPHONE = re.compile(r"\+?\d(?:[ ]?\d){7,}|\b0\d{2}\b")


def has_number(text: str) -> bool:
    """Whether a sentence of a source prints a telephone number, which nobody has called for this site."""
    return bool(_TELEPHONE.search(text))


def is_stale(service: Service, today: datetime.date) -> bool:
    """Whether the hosting organisation's check is older than the service's own interval."""
    return service.checked_on is not None and (today - service.checked_on).days > service.check_every


def dial(service: Service | OtherPhone) -> str | None:
    """What a telephone dials."""
    return service.phone or service.short_code


def shown(service: Service | OtherPhone) -> str:
    """How a number is shown: as it is written locally, with the international form when there is one."""
    written = getattr(service, "dial_as", None)
    return str(written or service.short_code or _grouped(service.phone or ""))


def _grouped(number: str) -> str:
    parsed = phonenumbers.parse(number, None)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
