"""The settings of a site: the options of the waymark plugin in mkdocs.yml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.content.fields import Country, Date, HttpsUrl, Language, Model, Name, Url


class Host(Model):
    """Who runs this copy. Until ``name`` is set, every page says that the site is a demonstration."""

    name: Name | None = None
    """Name of the organisation."""
    contact: Name | None = None
    """How readers reach it: a telephone number, an address, a page."""
    website: Url | None = None
    reviewed_on: Date | None = None
    """Day on which the organisation last read the whole site."""


class Exit(Model):
    """Where the exit control leads: ordinary pages that surprise nobody."""

    default: HttpsUrl = "https://www.wikipedia.org/"
    languages: dict[Language, HttpsUrl] = {}
    """Per language of the page."""
    countries: dict[Country, HttpsUrl] = {}
    """Per country, on the pages of a country; goes before the language."""
    offline: Literal["converter", "clock"] = "converter"
    """The ordinary page of the site itself that opens without a network, and from a memory stick."""
    reviewed_on: Date | None = None
    """Day on which somebody last opened every address above. After a year that is a problem (E18)."""


class Settings(Model):
    """Options of the plugin."""

    site_name: Name = "Waymark"
    """Name of the site; taken from the top of mkdocs.yml. Discreet: it stands in the browser's history (T06)."""
    languages: list[str] = Field(default=["en"], min_length=1)
    """Languages to build, from i18n/languages.yml; the first is the source language."""
    countries: list[Country] | None = None
    """Countries to build, from docs/countries; all of them when left out."""
    host: Host = Host()
    exit: Exit = Exit()
    accent: str = Field(default="#0b5d66", pattern=r"^#[0-9a-fA-F]{6}$")
    """The one accent colour; it must be dark enough for white text."""
