"""Tools, stories, rights modules, courses, programmes and the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.content import COURSE, FACTS, MODULE, PROGRAMME, RIGHTS, STORY, TOOL, ContentType
from generator.content.course import Course, CourseFact
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
        yield PageSpec(**{**spec.__dict__, "content_note": story.content_note, "listed": False})


def rights(view: View) -> Iterator[PageSpec]:
    """The modules for everyone; the pages with a country's facts are in :mod:`generator.pages.countries`."""
    found = dict(sorted(view.of(RIGHTS).items(), key=lambda item: item[1].number))
    yield from section_page(view, "rights/index", "rights-list.html", modules=found)
    slugs = list(found)
    for index, (slug, module) in enumerate(found.items()):
        with_facts = [
            country
            for country, model in view.countries.items()
            if any(fact.module == module.number for fact in model.published_facts)
        ]
        context = {
            "module": module,
            "slug": slug,
            "countries": with_facts,
            "facts": {},
            "previous": slugs[index - 1] if index else None,
            "following": slugs[index + 1] if index + 1 < len(slugs) else None,
        }
        spec = _spec(view, RIGHTS, slug, f"rights/{slug}", module, "rights.html", **context)
        yield PageSpec(**{**spec.__dict__, "content_note": module.content_note})


def courses(view: View) -> Iterator[PageSpec]:
    found = view.ordered(COURSE)
    yield from section_page(view, "courses/index", "courses.html", courses=found)
    for key, course in found.items():
        name = key.split("/")[0]
        facts = view.of(FACTS).get(f"{name}/facts")
        by_id = {fact.id: fact for fact in (facts.facts if facts else []) if fact.published}
        modules = {slug: view.of(MODULE)[f"{name}/{slug}"] for slug in _present(view, name, course)}
        spec = _spec(view, COURSE, key, f"courses/{name}/index", course, "course.html", course=course, modules=modules)
        yield PageSpec(**{**spec.__dict__, "discreet": False, "parents": ("courses/index",)})
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
        changes = {"discreet": False, "parents": parents, "content_note": module.content_note}
        yield PageSpec(**{**spec.__dict__, **changes})


def programmes(view: View) -> Iterator[PageSpec]:
    found = view.ordered(PROGRAMME)
    yield from section_page(view, "programmes/index", "programmes.html", programmes=found)
    for slug, programme in found.items():
        spec = _spec(view, PROGRAMME, slug, f"programmes/{slug}", programme, "programme.html", programme=programme)
        yield PageSpec(**{**spec.__dict__, "discreet": False})


def glossary(view: View) -> Iterator[PageSpec]:
    yield from section_page(view, "words", "words.html", words=view.words)


def _spec(
    view: View, kind: ContentType[Any], key: str, address: str, model: Any, template: str, **context: Any
) -> PageSpec:
    section = f"{address.split('/')[0]}/index"
    return PageSpec(
        address=address,
        title=model.title,
        template=template,
        context=context,
        parents=(section,),
        summary=model.summary,
        source=view.library.of(kind)[key].document.path,
    )
