"""Tools, stories, rights modules, courses and programmes, week by week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.content import COURSE, FACTS, MODULE, PROGRAMME, RIGHTS, STORY, TOOL, ContentType
from generator.content.course import Course, CourseFact
from generator.content.programme import Programme
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View


def tools(view: View) -> Iterator[PageSpec]:
    found = view.ordered(TOOL)
    yield from section_page(view, "tools/index", "tools.html", tools=found)
    for slug, tool in found.items():
        story = view.stories.get(tool.story)
        yield _spec(view, TOOL, slug, f"tools/{slug}", tool, "tool.html", tool=tool, story=story)


def stories(view: View) -> Iterator[PageSpec]:
    yield from section_page(view, "stories/index", "stories.html", stories=view.stories)
    for slug, story in view.stories.items():
        spec = _spec(view, STORY, slug, f"stories/{slug}", story, "story.html", story=story)
        yield replace(spec, content_note=story.content_note, listed=False)


def rights(view: View) -> Iterator[PageSpec]:
    """The modules for everyone; the pages with a country's facts are in :mod:`generator.pages.countries`."""
    found = dict(sorted(view.of(RIGHTS).items(), key=lambda item: item[1].number))
    yield from section_page(view, "rights/index", "rights-list.html", modules=found)
    slugs = list(found)
    for index, (slug, module) in enumerate(found.items()):
        with_facts = [country for country in view.countries if module.number in view.facts[country]]
        context = {
            "module": module,
            "slug": slug,
            "countries": with_facts,
            "facts": {},
            "previous": slugs[index - 1] if index else None,
            "following": slugs[index + 1] if index + 1 < len(slugs) else None,
        }
        spec = _spec(view, RIGHTS, slug, f"rights/{slug}", module, "rights.html", **context)
        yield replace(spec, content_note=module.content_note)


def courses(view: View) -> Iterator[PageSpec]:
    found = view.ordered(COURSE)
    yield from section_page(view, "courses/index", "courses.html", courses=found)
    for key, course in found.items():
        name = key.split("/")[0]
        facts = view.of(FACTS).get(f"{name}/facts")
        by_id = {fact.id: fact for fact in (facts.facts if facts else []) if fact.published}
        modules = {slug: view.of(MODULE)[f"{name}/{slug}"] for slug in _present(view, name, course)}
        spec = _spec(view, COURSE, key, f"courses/{name}/index", course, "course.html", course=course, modules=modules)
        yield replace(spec, discreet=False, parents=("courses/index",))
        yield from _course_modules(view, name, course, by_id)


def _present(view: View, name: str, course: Course) -> list[str]:
    """The course's modules that could be read; the checks report the others."""
    return [slug for slug in course.modules if f"{name}/{slug}" in view.of(MODULE)]


def _course_modules(view: View, name: str, course: Course, facts: dict[str, CourseFact]) -> Iterator[PageSpec]:
    present = _present(view, name, course)
    for index, slug in enumerate(present):
        module = view.of(MODULE)[f"{name}/{slug}"]
        context = {
            "course": course,
            "course_name": name,
            "module": module,
            "number": index + 1,
            "facts": facts,
            "charts": view.charts,
            "previous": present[index - 1] if index else None,
            "following": present[index + 1] if index + 1 < len(present) else None,
        }
        spec = _spec(view, MODULE, f"{name}/{slug}", f"courses/{name}/{slug}", module, "course-module.html", **context)
        parents = ("courses/index", f"courses/{name}/index")
        yield replace(spec, discreet=False, parents=parents, content_note=module.content_note)
        yield PageSpec(
            address=f"courses/{name}/{slug}-sources",
            title=view.interface.gettext("Facts and sources"),
            subtitle=module.title,
            template="course-sources.html",
            context={"module": module, "facts": facts, "address": f"courses/{name}/{slug}"},
            parents=(*parents, f"courses/{name}/{slug}"),
            discreet=False,
            source=view.library.of(FACTS)[f"{name}/facts"].document.path if facts else None,
        )


def programmes(view: View) -> Iterator[PageSpec]:
    found = view.ordered(PROGRAMME)
    yield from section_page(view, "programmes/index", "programmes.html", programmes=found)
    for slug, programme in found.items():
        spec = _spec(
            view, PROGRAMME, slug, f"programmes/{slug}", programme, "programme.html", programme=programme, slug=slug
        )
        yield replace(spec, discreet=False)
        yield from _weeks(slug, programme, spec)


def _weeks(slug: str, programme: Programme, overview: PageSpec) -> Iterator[PageSpec]:
    """A page per week: the whole programme on one page would be too heavy for an old phone."""
    ids = [week.id for week in programme.weeks]
    for index, week in enumerate(programme.weeks):
        yield PageSpec(
            address=f"programmes/{slug}/{week.id}",
            title=week.title,
            subtitle=programme.title,
            template="programme-week.html",
            context={
                "week": week,
                "programme_slug": slug,
                "previous": ids[index - 1] if index else None,
                "following": ids[index + 1] if index + 1 < len(ids) else None,
            },
            parents=("programmes/index", f"programmes/{slug}"),
            summary=week.aim,
            discreet=False,
            source=overview.source,
        )


def _spec(
    view: View, kind: ContentType[Any], key: str, address: str, model: Any, template: str, **context: Any
) -> PageSpec:
    section = f"{address.split('/', maxsplit=1)[0]}/index"
    return PageSpec(
        address=address,
        title=model.title,
        template=template,
        context=context,
        parents=(section,),
        summary=model.summary,
        source=view.library.of(kind)[key].document.path,
    )
