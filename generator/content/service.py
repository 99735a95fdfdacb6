"""The service directory."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.content.fields import Date, Language, Markdown, Model, Name, Phone, ShortCode, Slug, Source, Text, Url
from generator.content.shared import Confidence, Icon


class Category(Model):
    """What a service is for. Each has a page."""

    id: Slug
    """Stable name; also the address of its page."""
    title: Text
    summary: Text
    icon: Icon
    good_help: Markdown
    """What good help looks like, as a list."""
    you_can_ask: Markdown
    """What you may ask, as a list of sentences to say."""
    useful_services: list[Slug]
    """The useful services of the toolkit this category belongs to; file names in docs/useful-services/."""


class Categories(Model):
    """All categories, in the order they are shown."""

    categories: list[Category]


class UsefulService(Model):
    """One of the eight services that the toolkit calls useful for integration."""

    order: int
    title: Text
    summary: Text
    icon: Icon
    why: Markdown
    """Why it matters for work and for a life of your own."""
    good_help: Markdown
    """What good help looks like, as a list."""
    you_can_ask: Markdown
    """What you may ask, as a list of sentences to say."""
    for_organisations: Markdown
    """What an organisation should take care of, as a list."""


class OtherPhone(Model):
    """A second number of a service. Give ``phone`` or ``short_code``."""

    id: Slug
    label: Text
    """Whom the number reaches, or when."""
    phone: Phone | None = None
    short_code: ShortCode | None = None


class SecondCheck(Model):
    """What a second reader found about the number."""

    result: Literal["agrees", "differs", "not_found"]
    source: Source | None
    on: Date


class Service(Model):
    """A service. Empty means "not seen", never "no"."""

    id: Slug
    """Begins with the country code; the address of its page, so no word in it may give the reader away (T06)."""
    name: Text
    """Name in English, translatable."""
    name_local: Name | None = None
    """Name as the service itself writes it."""
    name_local_language: Language | None = None
    """Language of ``name_local``."""
    kind: Literal[
        "assistance_system",
        "child_helpline",
        "emergency",
        "emotional_support",
        "employment_service",
        "equality_body",
        "family_support",
        "health",
        "information",
        "integration",
        "labour_inspectorate",
        "labour_rights",
        "legal_aid",
        "missing_children",
        "ngo",
        "police",
        "shelter",
        "trade_union",
        "trafficking_hotline",
        "victim_support",
        "womens_helpline",
    ]
    """What sort of service it is."""
    categories: list[Slug] = Field(min_length=1)
    """What it helps with; ids of docs/categories.yml."""
    summary: Text
    """What it does, in plain words."""
    phone: Phone | None = None
    short_code: ShortCode | None = None
    dial_as: str | None = None
    """How the number is written locally."""
    other_phones: list[OtherPhone] = []
    hours: Text | None = None
    """Local time."""
    languages: list[Language] = []
    """Languages in which one can speak there."""
    languages_note: Text | None = None
    website: Url | None = None
    email: str | None = None
    address: Text | None = None
    """Published only with ``address_policy: public``."""
    address_policy: Literal["public", "area_only", "withheld"] = "area_only"
    """``withheld``: the place is secret; the file must not contain an address at all."""
    area: Text | None = None
    """Town, region or country it serves."""
    cost: Text | None = None
    who_can_use: Text | None = None
    residence_permit_needed: bool | None = None
    police_report_needed: bool | None = None
    police_run: bool | None = None
    """True when the police answer; said before the number."""
    informs: Text | None = None
    """Whom the service may tell about a call, when a source says so; said before the number."""
    checked_on: Date | None = None
    """Day on which the hosting organisation called or wrote and found it right."""
    check_every: int = Field(default=180, ge=1, le=730)
    """Days after which the entry must be checked again."""
    confidence: Confidence
    """How good the source is; ``low`` is not published."""
    source: Source
    """Page read."""
    source_read_on: Date
    """Day on which the source was read."""
    source_date: str | int | None = None
    """Date of the source, when it shows one."""
    more_sources: list[Source] = []
    notes: str | None = None
    """For editors: conflicts, old hours, what to ask. Never published."""
    second_check: SecondCheck | None = None

    @property
    def grave(self) -> bool:
        return True

    @property
    def reachable(self) -> bool:
        """Whether a reader can do anything with it."""
        return bool(self.phone or self.short_code or self.other_phones or self.website or self.email)

    @property
    def published(self) -> bool:
        """Shown to readers: a source that is good enough, and a way to reach it."""
        return self.confidence != "low" and self.reachable

    @property
    def public_address(self) -> Text | None:
        """The only way an address leaves this model."""
        return self.address if self.address_policy == "public" else None


class Services(Model):
    """The services of one country; the file name is the country."""

    services: list[Service]


__all__ = ["Categories", "Category", "Service", "Services", "UsefulService"]
