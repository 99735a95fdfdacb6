"""Open courses: a course, its modules, and behind each module its facts and its figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.content import COURSE, FACTS, MODULE
from generator.content.course import Course, CourseFact, CourseModule
from generator.pages.learning import entry_page
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View

#: A module with more charts than this shows them on a page of their own: an old phone loads text first.
MOST_CHARTS = 5


def courses(view: View) -> Iterator[PageSpec]:
    found = view.ordered(COURSE)
    yield from section_page(view, "courses/index", "courses.html", courses=found)
    for key, course in found.items():
        name = key.split("/")[0]
        facts = view.of(FACTS).get(f"{name}/facts")
        by_id = {fact.id: fact for fact in (facts.facts if facts else []) if fact.published}
        modules = {slug: view.of(MODULE)[f"{name}/{slug}"] for slug in _present(view, name, course)}
        spec = entry_page(
            view, COURSE, key, f"courses/{name}/index", course, "course.html", course=course, modules=modules
        )
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
            "figures": has_figures(module),
            "previous": present[index - 1] if index else None,
            "following": present[index + 1] if index + 1 < len(present) else None,
        }
        spec = entry_page(
            view, MODULE, f"{name}/{slug}", f"courses/{name}/{slug}", module, "course-module.html", **context
        )
        parents = ("courses/index", f"courses/{name}/index")
        yield replace(spec, discreet=False, parents=parents, content_note=module.content_note)
        yield from _behind(view, f"courses/{name}/{slug}", module, facts, parents)


def has_figures(module: CourseModule) -> bool:
    """Whether the module's charts stand on a page of their own."""
    return sum(len(lesson.charts) for lesson in module.lessons) > MOST_CHARTS


def _behind(
    view: View, address: str, module: CourseModule, facts: dict[str, CourseFact], parents: tuple[str, ...]
) -> Iterator[PageSpec]:
    """The facts and sources of a module, and its figures when there are many."""
    for ending, title, template in (
        ("sources", view.interface.gettext("Facts and sources"), "course-sources.html"),
        ("figures", view.interface.gettext("Figures"), "course-figures.html"),
    ):
        if ending == "sources" or has_figures(module):
            yield PageSpec(
                address=f"{address}-{ending}",
                title=title,
                subtitle=module.title,
                template=template,
                context={"module": module, "facts": facts, "charts": view.charts, "address": address},
                parents=(*parents, address),
                discreet=False,
                source=view.library.of(MODULE)[address.removeprefix("courses/")].document.path,
            )
