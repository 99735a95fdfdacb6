"""Tools, stories, rights modules, and programmes week by week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.content import PROGRAMME, RIGHTS, STORY, TOOL, ContentType
from generator.content.programme import Programme
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View


def tools(view: View) -> Iterator[PageSpec]:
    found = view.ordered(TOOL)
    yield from section_page(view, "tools/index", "tools.html", tools=found)
    for slug, tool in found.items():
        story = view.stories.get(tool.story)
        yield entry_page(view, TOOL, slug, f"tools/{slug}", tool, "tool.html", tool=tool, story=story)


def stories(view: View) -> Iterator[PageSpec]:
    yield from section_page(view, "stories/index", "stories.html", stories=view.stories)
    for slug, story in view.stories.items():
        spec = entry_page(view, STORY, slug, f"stories/{slug}", story, "story.html", story=story)
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
        spec = entry_page(view, RIGHTS, slug, f"rights/{slug}", module, "rights.html", **context)
        yield replace(spec, content_note=module.content_note)


def programmes(view: View) -> Iterator[PageSpec]:
    found = view.ordered(PROGRAMME)
    yield from section_page(view, "programmes/index", "programmes.html", programmes=found)
    for slug, programme in found.items():
        spec = entry_page(
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
                "number": index + 1,
                "programme": programme,
                "programme_slug": slug,
                "previous": ids[index - 1] if index else None,
                "following": ids[index + 1] if index + 1 < len(ids) else None,
            },
            parents=("programmes/index", f"programmes/{slug}"),
            summary=week.aim,
            discreet=False,
            source=overview.source,
        )


def entry_page(
    view: View, kind: ContentType[Any], key: str, address: str, model: Any, template: str, **context: Any
) -> PageSpec:
    """The page of one file, below the index of its section."""
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
