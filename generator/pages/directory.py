"""The service directory: services, categories, useful services."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import CATEGORIES, SERVICES, USEFUL
from generator.content.service import Service
from generator.pages.names import country_title
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View


def services(view: View) -> Iterator[PageSpec]:
    """The index, a page per category and a page per published service."""
    yield from section_page(view, "services/index", "services.html", categories=view.categories)
    source = next((e.document.path for e in view.library.of(CATEGORIES).values()), None)
    for category in view.categories.values():
        yield PageSpec(
            address=f"services/{category.id}",
            title=category.title,
            template="category.html",
            context={"category": category, "by_country": in_category(view, category.id)},
            parents=("services/index",),
            summary=category.summary,
            source=source,
        )
    for country, found in view.services.items():
        for service in found.values():
            yield _service(view, country, service)


def _service(view: View, country: str, service: Service) -> PageSpec:
    return PageSpec(
        address=f"services/{service.id}",
        title=service.name,
        subtitle=country_title(view, country),
        template="service.html",
        context={"service": service, "country": country},
        parents=("services/index", f"countries/{country}/services"),
        summary=service.summary,
        country=country,
        source=view.library.of(SERVICES)[country].document.path,
    )


def in_category(view: View, category: str) -> dict[str, list[Service]]:
    """Published services of a category by country; countries without any are left out."""
    found = {c: [s for s in view.services[c].values() if category in s.categories] for c in view.services}
    return {country: those for country, those in found.items() if those}


def useful_services(view: View) -> Iterator[PageSpec]:
    found = view.ordered(USEFUL)
    yield from section_page(view, "useful-services/index", "useful-services.html", useful=found)
    for slug, useful in found.items():
        categories = [c for c in view.categories.values() if slug in c.useful_services]
        yield PageSpec(
            address=f"useful-services/{slug}",
            title=useful.title,
            template="useful-service.html",
            context={"useful": useful, "categories": categories},
            parents=("useful-services/index",),
            summary=useful.summary,
            source=view.library.of(USEFUL)[slug].document.path,
        )
