"""Where the exit control leads (E18)."""

from __future__ import annotations

from generator.content.settings import Settings
from generator.languages.table import Language


def exit_target(settings: Settings, language: Language, country: str | None = None) -> str:
    """The address for a page: the setting for its country, for its language, the table's, the default."""
    chosen = settings.exit
    return chosen.countries.get(country or "") or chosen.languages.get(language.code) or language.exit or chosen.default
