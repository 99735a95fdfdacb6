"""Plain pages, and the introduction pages of sections with what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import PAGE
from generator.content.page import Page
from generator.pages.spec import PageSpec
from generator.pages.view import View

#: Sections whose index page another family builds, with its list.
LISTED_ELSEWHERE = {
    "tools/index",
    "rights/index",
    "services/index",
    "useful-services/index",
    "forms/index",
    "stories/index",
    "courses/index",
    "programmes/index",
    "countries/index",
    "words",
    "about/problems",
    "about/translation",
    "about/content",
}


def pages(view: View) -> Iterator[PageSpec]:
    """One page per Markdown file, except the introductions that other families complete."""
    for key, page in view.of(PAGE).items():
        if key not in LISTED_ELSEWHERE:
            yield plain_page(view, key, page, "plain.html")


def plain_page(view: View, key: str, page: Page, template: str, **context: object) -> PageSpec:
    """The page of a Markdown file, with what its section adds."""
    section = f"{key.split('/', maxsplit=1)[0]}/index"
    parents = (section,) if "/" in key and key != section and section in view.of(PAGE) else ()
    return PageSpec(
        address=key,
        title=page.title,
        template=template,
        context={"page": page, **context},
        parents=parents,
        summary=page.summary,
        content_note=page.content_note,
        discreet=page.discreet,
        source=view.library.of(PAGE)[key].document.path,
    )


def section_page(view: View, key: str, template: str, **context: object) -> Iterator[PageSpec]:
    """The index page of a section, when the project has its introduction."""
    page = view.page(key)
    if page is not None:
        yield plain_page(view, key, page, template, **context)
