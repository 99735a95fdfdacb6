"""Forms as printable sheets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import FORM
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View


def forms(view: View) -> Iterator[PageSpec]:
    found = view.ordered(FORM)
    yield from section_page(view, "forms/index", "forms.html", forms=found)
    for slug, form in found.items():
        yield PageSpec(
            address=f"forms/{slug}",
            title=form.title,
            template="form.html",
            context={"form": form},
            parents=("forms/index",),
            summary=form.summary,
            source=view.library.of(FORM)[slug].document.path,
        )
