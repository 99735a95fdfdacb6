"""The sections of the site: what the menu names, and which one a page belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from generator.content.fields import Text
from generator.pages.spec import PageSpec
from generator.pages.view import View


def sections(view: View) -> list[tuple[str, Text]]:
    """Address and name of each section, in the order of the menu."""
    say = view.interface.gettext
    return [
        ("help-now", say("Help now")),
        ("rights/index", say("My rights")),
        ("services/index", say("Find a service")),
        ("work/index", say("Work and training")),
        ("forms/index", say("Forms")),
        ("stories/index", say("Stories")),
        ("courses/index", say("Courses")),
        ("organisations/index", say("For organisations")),
    ]


def current_section(spec: PageSpec, names: Sequence[tuple[str, Text]]) -> tuple[str, str]:
    """The section of a page and how the menu marks it (aria-current)."""
    for address, _words in names:
        if address == spec.address:
            return address, "page"
        if address in spec.parents:
            return address, "true"
    return "", ""
