"""Countries: the hub, its services, and each rights module with the country's facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.content import COUNTRY, RIGHTS, SERVICES
from generator.content.country import Country, Fact
from generator.content.rights import Rights
from generator.content.service import Service
from generator.pages.names import country_title
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View

#: What is Europe-wide. Its facts are shown in the pages of the Union's countries as well.
EUROPE = "eu"
#: Countries outside the Union, where Europe-wide law is not in force.
OUTSIDE = {"gb"}


def countries(view: View) -> Iterator[PageSpec]:
    yield from section_page(view, "countries/index", "countries.html")
    for code, country in view.countries.items():
        yield _hub(view, code, country)
        yield _services(view, code)
        yield from _rights(view, code)


def _hub(view: View, code: str, country: Country) -> PageSpec:
    modules = {s: m for s, m in _modules(view).items() if _facts(view, code, m)}
    context = {
        "model": country,
        "emergency": _found(view, country.emergency),
        "first_calls": _found(view, country.first_calls),
        "modules": modules,
        "count": len(view.services.get(code, {})),
    }
    return PageSpec(
        address=f"countries/{code}/index",
        title=country_title(view, code),
        template="country.html",
        context=context,
        parents=("countries/index",),
        summary=country.summary,
        country=code,
        source=view.library.of(COUNTRY)[code].document.path,
    )


def _found(view: View, ids: list[str]) -> list[Service]:
    return [view.service_by_id[i][1] for i in ids if i in view.service_by_id]


def _services(view: View, code: str) -> PageSpec:
    found = view.services.get(code, {})
    emergency = [s for s in found.values() if s.kind == "emergency"]
    first = [s for s in _found(view, view.countries[code].first_calls) if s not in emergency]
    return PageSpec(
        address=f"countries/{code}/services",
        title=view.interface.gettext("Services"),
        subtitle=country_title(view, code),
        template="country-services.html",
        context={"services": [*emergency, *first, *(s for s in found.values() if s not in [*emergency, *first])]},
        parents=("countries/index", f"countries/{code}/index"),
        summary=view.interface.gettext("Who can help you here, with numbers to call and what they do."),
        country=code,
        source=entry.document.path if (entry := view.library.of(SERVICES).get(code)) else None,
    )


def _modules(view: View) -> dict[str, Rights]:
    return dict(sorted(view.of(RIGHTS).items(), key=lambda item: item[1].number))


def _facts(view: View, code: str, module: Rights) -> dict[str, list[tuple[str, Fact]]]:
    """Facts of a module by section id, each with the code it holds for. ``""`` has those no section names."""
    sections = {topic: section.id for section in module.sections for topic in section.topics}
    if module.number not in view.facts[code]:
        return {}
    found: dict[str, list[tuple[str, Fact]]] = defaultdict(list)
    for where in [code] if code == EUROPE or code in OUTSIDE else [code, EUROPE]:
        for fact in view.facts.get(where, {}).get(module.number, ()):
            found[sections.get(fact.topic, "")].append((where, fact))
    return dict(found)


def _rights(view: View, code: str) -> Iterator[PageSpec]:
    name = country_title(view, code)
    for slug, module in _modules(view).items():
        facts = _facts(view, code, module)
        if not facts:
            continue
        others = [c for c in view.countries if c != code and _facts(view, c, module)]
        yield PageSpec(
            address=f"countries/{code}/rights/{slug}",
            title=module.title,
            subtitle=name,
            template="rights.html",
            context={
                "module": module,
                "slug": slug,
                "countries": others,
                "facts": facts,
                "previous": None,
                "following": None,
            },
            parents=("countries/index", f"countries/{code}/index"),
            summary=module.summary,
            content_note=module.content_note,
            country=code,
            source=view.library.of(COUNTRY)[code].document.path,
        )
