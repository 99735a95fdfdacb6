"""Services: reachable, with secret places kept out, and dates that can be true."""

from __future__ import annotations

import phonenumbers

from generator.checks.subject import Subject
from generator.content import SERVICES
from generator.content.library import Entry
from generator.content.service import Service, Services


def check(subject: Subject) -> None:
    for entry in subject.library.of(SERVICES).values():
        for index, service in enumerate(entry.model.services):
            _one(subject, entry, index, service)


def _one(subject: Subject, entry: Entry[Services], index: int, service: Service) -> None:
    here = ("services", index)
    if service.confidence != "low" and not service.reachable:
        message = f"The service `{service.id}` has no number, e-mail or website and is left out of the site."
        subject.problem("SVC01", entry, (*here, "id"), message, "Add one, or set confidence to low.")
    if service.address_policy == "withheld" and service.address:
        message = "The place of this service is secret, but its address stands in the file."
        subject.problem("SVC02", entry, (*here, "address"), message, "Delete the address.")
    if not service.id.startswith(f"{entry.key}-"):
        message = f"The id must begin with `{entry.key}-`."
        subject.problem("FLD08", entry, (*here, "id"), message, "Ids of services begin with their country.")
    _dates(subject, entry, index, service)
    _country_of_phone(subject, entry, index, service)


def _dates(subject: Subject, entry: Entry[Services], index: int, service: Service) -> None:
    today = subject.view.today
    for name in ("checked_on", "source_read_on"):
        date = getattr(service, name)
        if date and date > today:
            keys = ("services", index, name)
            subject.problem("DAT01", entry, keys, f"`{name}` lies in the future.", "Write the day it was done.")
    if service.checked_on and service.published and (today - service.checked_on).days > service.check_every:
        message = f"`{service.id}` was last checked on {service.checked_on}."
        subject.problem("DAT02", entry, ("services", index, "checked_on"), message, "Call, then write the new date.")


def _country_of_phone(subject: Subject, entry: Entry[Services], index: int, service: Service) -> None:
    """A number of another country is a slip; international freephone (+800) and Europe-wide files have none."""
    if entry.key == "eu" or not service.phone:
        return
    regions = phonenumbers.region_codes_for_country_code(phonenumbers.parse(service.phone, None).country_code or 0)
    if entry.key.upper() not in regions and "001" not in regions:
        message = f"The number of `{service.id}` belongs to another country."
        subject.problem("FLD05", entry, ("services", index, "phone"), message, "Check it at its source.")
