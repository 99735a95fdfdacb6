"""The same pages three times: for Waymark, for stock mkdocs-material with static-i18n, and for plain Python-Markdown.

Words are made from syllables with a fixed seed; a page has about 420 words: a heading, four sections with paragraphs,
two lists and three links, as in research/performance.md.
"""

from __future__ import annotations

import random
from pathlib import Path

from babel import Locale
from babel.messages.plurals import get_plural

CODES = [
    "en",
    "ar",
    "fr",
    "es",
    "fa",
    "de",
    "ur",
    "it",
    "tr",
    "pt",
    "nl",
    "pl",
    "sv",
    "da",
    "fi",
    "ro",
    "cs",
    "hu",
    "id",
    "sq",
]


def words(language: str) -> list[str]:
    """Two thousand invented words of a language, the same in every run."""
    rng = random.Random(language)
    arabic = language in {"ar", "fa", "ur"}
    consonants, vowels = ("بتجدرسشعفقكلمنه", "اوي") if arabic else ("bdfgklmnprstvz", "aeiou")
    syllable = lambda: rng.choice(consonants) + rng.choice(vowels)  # noqa: E731
    return ["".join(syllable() for _ in range(rng.randint(1, 4))) for _ in range(2000)]


def page(language: str, number: int, pages: int) -> tuple[str, str, list[str]]:
    """Title, summary and the blocks of a page: the same shape in every language."""
    rng = random.Random(f"{language}-{number}")
    stock = words(language)

    def sentence(length: int) -> str:
        return " ".join(rng.choices(stock, k=length)).capitalize() + "."

    blocks = []
    for section in range(4):
        blocks.append(f"## {sentence(4)[:-1]}")
        blocks.append(" ".join(sentence(10) for _ in range(4)))
        if section < 2:
            blocks.append("\n".join(f"- {sentence(8)}" for _ in range(5)))
        else:
            target = (number + section) % pages
            blocks.append(f"{sentence(12)} [{sentence(3)[:-1]}](LINK{target}) {sentence(10)}")
    return f"{sentence(3)[:-1]} {number}", sentence(12), blocks


def write_waymark(root: Path, pages: int, languages: int) -> None:
    """A Waymark project with every string translated."""
    (root / "docs").mkdir(parents=True)
    (root / "i18n").mkdir()
    codes = CODES[:languages]
    config = f"site_name: Bench\nplugins:\n  - waymark:\n      languages: [{', '.join(codes)}]\n"
    (root / "mkdocs.yml").write_text(config)
    rows = ["languages:"]
    for code in codes:
        plural = get_plural(Locale.parse(code)).plural_forms
        state = "source" if code == "en" else "machine"
        rows += [f"  - code: {code}", f"    state: {state}", f'    plural: "{plural};"']
    (root / "i18n/languages.yml").write_text("\n".join(rows) + "\n")
    catalogues: dict[str, list[str]] = {code: [] for code in codes[1:]}
    for number in range(pages):
        name = "index" if number == 0 else f"page-{number}"
        title, summary, blocks = page("en", number, pages)
        body = link("\n\n".join(blocks), lambda n: "page:index" if n == 0 else f"page:page-{n}")
        (root / f"docs/{name}.md").write_text(f"---\ntitle: {title}\nsummary: {summary}\n---\n\n{body}\n")
        english = [title, summary, *lines(body)]
        for code in codes[1:]:
            other_title, other_summary, other = page(code, number, pages)
            other_body = link("\n\n".join(other), lambda n: "page:index" if n == 0 else f"page:page-{n}")
            contexts = ["title", "summary", *(f"body#{i}" for i in range(len(english) - 2))]
            for context, source, text in zip(
                contexts, english, [other_title, other_summary, *lines(other_body)], strict=True
            ):
                catalogues[code].append(f'msgctxt "docs/{name}.md:{context}"\nmsgid "{source}"\nmsgstr "{text}"\n')
    for code, entries in catalogues.items():
        folder = root / "i18n" / code
        folder.mkdir()
        head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        (folder / "pages.po").write_text(head + "\n".join(entries), "utf-8")


def write_stock(root: Path, pages: int, languages: int) -> None:
    """The same pages for mkdocs-material with its search and static-i18n, as their documentation sets them up."""
    codes = CODES[:languages]
    rows = "\n".join(
        f"        - {{locale: {code}, name: {code}, build: true{', default: true' if code == 'en' else ''}}}"
        for code in codes
    )
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(
        "site_name: Bench\ntheme: {name: material}\nplugins:\n  - search\n  - i18n:\n"
        f"      docs_structure: folder\n      languages:\n{rows}\n"
    )
    for code in codes:
        (root / "docs" / code).mkdir()
        for number in range(pages):
            name = "index" if number == 0 else f"page-{number}"
            title, summary, blocks = page(code, number, pages)
            body = link("\n\n".join(blocks), lambda n: "index.md" if n == 0 else f"page-{n}.md")
            (root / f"docs/{code}/{name}.md").write_text(f"# {title}\n\n{summary}\n\n{body}\n", "utf-8")


def link(text: str, make: object) -> str:
    import re

    return re.sub(r"LINK(\d+)", lambda match: make(int(match[1])), text)  # type: ignore[operator]


def lines(body: str) -> list[str]:
    """The segments of a body as Waymark cuts them."""
    return [line.lstrip("#- ") for line in body.split("\n") if line.strip()]
