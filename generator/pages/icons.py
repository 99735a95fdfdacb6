"""Line icons of Material's own set, inline, beside words and never instead of them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

from generator.content.shared import Icon

#: Our names for them, so that content does not depend on the set.
NAMES: dict[str, str] = {
    "help": "lifebuoy",
    "rights": "scale-balance",
    "service": "map-marker-outline",
    "work": "briefcase-outline",
    "form": "clipboard-text-outline",
    "story": "book-open-outline",
    "learn": "school-outline",
    "organisation": "account-group-outline",
    "safety": "shield-outline",
    "home": "home-outline",
    "goal": "flag-outline",
    "training": "hammer-wrench",
    "compass": "compass-outline",
    "money": "wallet-outline",
    "heart": "heart-outline",
    "family": "human-male-female-child",
    "health": "medical-bag",
    "language": "translate",
    "document": "card-account-details-outline",
    "legal": "gavel",
    "word": "format-letter-case",
    "country": "earth",
    "phone": "phone-outline",
    "leave": "exit-to-app",
    "menu": "menu",
}


@cache
def icon(name: Icon | str) -> Markup:
    """The drawing as SVG, hidden from screen readers: the words beside it say what it means."""
    folder = files("material") / "templates" / ".icons" / "material"
    svg = (folder / f"{NAMES[name]}.svg").read_text("utf-8")
    attributes = 'class="icon" aria-hidden="true" focusable="false" width="24" height="24"'
    return Markup(svg.replace("<svg ", f"<svg {attributes} ", 1))
