"""The glossary: an index of all words, and pages of a few words each that an old phone loads quickly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.content import GLOSSARY
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View

#: Words on one page.
SIZE = 32


def pages(view: View) -> Iterator[PageSpec]:
    """The index, and the pages of words."""
    ids = list(view.words)
    entries = sorted(view.words.values(), key=lambda word: str(word.word).casefold())
    yield from section_page(view, "words", "words-index.html", entries=entries)
    source = next((e.document.path for e in view.library.of(GLOSSARY).values()), None)
    for start in range(0, len(ids), SIZE):
        group = [view.words[ident] for ident in ids[start : start + SIZE]]
        yield PageSpec(
            address=word_page(ids, ids[start]),
            title=view.interface.gettext("Simple words"),
            subtitle=view.interface.gettext("Part {number}", number=start // SIZE + 1),
            template="words.html",
            context={"entries": group},
            parents=("words",),
            summary=view.interface.gettext("What words of offices and laws mean."),
            source=source,
        )


def word_page(ids: Sequence[str], ident: str) -> str:
    """Address of the page on which a word stands."""
    place = ids.index(ident) if ident in ids else 0
    return f"words/part-{place // SIZE + 1}"
