"""All families of pages, and all pages of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.pages import countries, courses, directory, forms, glossary, learning, plain, reference, translation
from generator.pages.spec import PageSpec
from generator.pages.view import View

#: The only register of page families.
FAMILIES: tuple[Callable[[View], Iterator[PageSpec]], ...] = (
    plain.pages,
    learning.tools,
    learning.rights,
    learning.stories,
    courses.courses,
    learning.programmes,
    glossary.pages,
    directory.services,
    directory.useful_services,
    countries.countries,
    forms.forms,
    reference.pages,
    translation.pages,
)


def all_pages(view: View) -> list[PageSpec]:
    """Every page of the site in the view's language, sorted by address."""
    return sorted((spec for family in FAMILIES for spec in family(view)), key=lambda spec: spec.address)
