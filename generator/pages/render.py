"""Rendering: one Jinja environment for all languages, and what templates may use.

Autoescape and StrictUndefined; ``finalize`` wraps every text whose language is not the page's in an element with
``lang`` and ``dir``, so that no template can forget it (promise 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.content import USEFUL
from generator.content.course import Chart
from generator.content.fields import Text
from generator.content.settings import Host
from generator.languages.localised import Localised
from generator.languages.table import Language
from generator.pages import formats
from generator.pages.address import file_path, relative
from generator.pages.chart import bars
from generator.pages.direction import isolate_html, isolate_text
from generator.pages.exit import exit_target
from generator.pages.glossary import word_page
from generator.pages.icons import icon
from generator.pages.names import country_title, language_name, language_names
from generator.pages.rendered import Rendered
from generator.pages.sections import current_section, sections
from generator.pages.spec import PageSpec
from generator.pages.telephone import dial, has_number, is_stale, shown
from generator.pages.text import replace_links, replace_pictures, to_html
from generator.pages.titles import heading_of, history_title, same_headings
from generator.pages.translation import ADDRESS, NOTICE_PLACE, Share
from generator.pages.view import View

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders the pages of one view after another.

    ``folders`` are searched for templates, first match first; ``keep`` keeps rendered pages for the next time.
    """

    def __init__(self, folders: Sequence[Path], *, keep: bool = False) -> None:
        self.keep = keep
        self.ground: dict[str, tuple[Any, ...]] = {}
        self.kept: dict[str, dict[str, tuple[PageSpec, Rendered]]] = {}
        loader = jinja2.FileSystemLoader([str(folder) for folder in (*folders, TEMPLATES)])
        self.environment = jinja2.Environment(
            loader=loader,
            autoescape=True,
            optimized=False,  # filters depend on the page: the optimiser would run them once, when compiling
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=self.finalize,
            auto_reload=False,
        )
        self.view: View
        self.spec: PageSpec
        self.here = ""
        self.same: set[str] = set()
        self.share = Share()
        self.titles: dict[str, PageSpec] = {}
        self.alternates: tuple[tuple[str, str], ...] = ()
        self.section_names: list[tuple[str, Text]] = []
        self.templates: dict[str, jinja2.Template] = {}
        self.parts: dict[tuple[str, str, tuple[str, str]], Markup] = {}
        self._equip()

    def _equip(self) -> None:
        """What templates may call and which filters they have."""
        self.environment.globals.update(
            now=self,  # what components need to know of the page; they are imported once, without its context
            _=self.say,
            ngettext=lambda one, many, n, **values: self.view.interface.ngettext(one, many, n, **values),  # noqa: PLW0108
            icon=icon,
            exists=lambda address: address in self.titles,
            title_of=lambda address: self.titles[address].title,
            translation_place=Markup(NOTICE_PLACE),
            chart=self.chart,
        )
        self.environment.filters.update(
            md=self.markdown,
            url=self.url,
            word=self.word,
            plain=str,
            date=lambda value: formats.date(value, self.language),
            number=lambda value: formats.number(value, self.language),
            percent=lambda share: formats.percent(share, self.language),
            country=lambda code: country_title(self.view, code),
            language_name=lambda code: language_name(self.view, code),
            language_names=lambda codes: language_names(self.view, codes),
            nearest=self.nearest,
            stale=lambda service: is_stale(service, self.view.today),
            has_number=has_number,
            dial=dial,
            shown=shown,
            web=lambda source: str(source).startswith(("https://", "http://")),
            host=lambda address: address.split("/")[2].removeprefix("www."),
        )

    def use(self, view: View, specs: Sequence[PageSpec]) -> None:
        """Render pages of this view from now on.

        While serving, pages whose content did not change are kept, as long as what every page may show (titles,
        settings, glossary, categories, translations) did not change either.
        """
        self.view = view
        self.parts.clear()
        self.section_names = []
        code = view.language.code
        ground = (view.today, view.settings, [(s.address, s.title, s.subtitle) for s in specs], view.ground())
        if self.ground.get(code) != ground:
            self.ground[code], self.kept[code] = ground, {}
        self.titles = {spec.address: spec for spec in specs}
        self.same = same_headings(specs)

    def path_of(self, address: str) -> str:
        """File of a page in the site, for the language in use."""
        return file_path(self.view.language.code, self.view.table.source.code, address)

    def render(self, spec: PageSpec) -> Rendered:
        """One page, or the one kept from before when nothing in it changed."""
        kept = self.kept[self.view.language.code]
        self.spec, self.here = spec, self.path_of(spec.address)
        before = kept.get(spec.address)
        if before is None or before[0] != spec:
            before = (spec, self._render(spec))
            if self.keep:
                kept[spec.address] = before
        return before[1]

    def _render(self, spec: PageSpec) -> Rendered:
        """Raises jinja2.UndefinedError for a template that uses what is not there."""
        view, language = self.view, self.view.language
        source = view.table.source.code
        alternates = tuple(
            (one.code, relative(self.here, file_path(one.code, source, spec.address))) for one in view.table.languages
        )
        self.alternates = alternates
        context = {
            "spec": spec,
            "view": view,
            "titles": self.titles,
            "useful_slugs": view.of(USEFUL),
            "current": current_section(spec, self.sections()),
            **spec.context,
        }
        self.share = Share()
        content = self.template(spec.template).render(context)
        parts = {
            "announce": self.part("parts/announce.html"),
            "header": self.template("parts/header.html").render(context),
            "content": content.replace(NOTICE_PLACE, self.translation_notice(), 1),
            "footer": self.part("parts/footer.html"),
        }
        return Rendered(
            path=self.here,
            lang=language.code,
            dir=language.direction,
            title=history_title(spec, view, self.section_of(spec)),
            description=str(spec.summary) if spec.summary and spec.discreet else "",
            robots=None if spec.listed else "noindex",
            script=spec.script,
            alternates=alternates,
            **parts,
        )

    def section_of(self, spec: PageSpec) -> Text | None:
        """The page above, for a heading that another page has too."""
        above = spec.parents[-1] if spec.parents and heading_of(spec) in self.same else ""
        return self.titles[above].title if above in self.titles else None

    def translation_notice(self) -> str:
        """What the reader of a translation must know of it; empty for the source language."""
        if self.view.is_source:
            return ""
        known = {"share": self.share.value, "reviewed": self.view.reviewed(self.spec.source), "address": ADDRESS}
        return self.template("parts/translation.html").render(known)

    def template(self, name: str) -> jinja2.Template:
        if name not in self.templates:
            self.templates[name] = self.environment.get_template(name)
        return self.templates[name]

    def part(self, name: str, current: tuple[str, str] = ("", "")) -> Markup:
        """A part that is the same for all pages of a folder (and section), rendered once."""
        key = (name, self.here.rpartition("/")[0], current)
        if key not in self.parts:
            self.parts[key] = Markup(self.template(name).render(view=self.view, current=current))
        return self.parts[key]

    def sections(self) -> list[tuple[str, Text]]:
        """The sections of the site, as the menu names them."""
        if not self.section_names:
            self.section_names = sections(self.view)
        return self.section_names

    @property
    def language(self) -> Language:
        return self.view.language

    @property
    def host(self) -> Host:
        return self.view.settings.host

    @property
    def exit_url(self) -> str:
        return exit_target(self.view.settings, self.language, self.spec.country)

    @property
    def offline_exit(self) -> str:
        """The ordinary page of the site itself, for when there is no network."""
        return relative(self.here, self.path_of(self.view.settings.exit.offline))

    @jinja2.pass_context
    def finalize(self, _context: jinja2.runtime.Context, value: Any) -> Any:
        """Wrap a text in another language. Takes the context so that Jinja never runs it when compiling."""
        if value is None:
            return ""
        if not isinstance(value, Text):
            return value
        self.share.count(value, self.language.code)
        if self.language_of(value)[0] != self.language.code:
            return self.span(Markup(escape(value)), value)
        return value if self.language.direction == "ltr" else Markup(isolate_text(escape(value)))

    def say(self, text: str, **values: Any) -> Localised | Markup:
        """An interface string; a value in another language keeps its own ``lang`` and ``dir`` inside it."""
        pattern = self.view.interface.gettext(text)
        if not any(isinstance(value, Text) and self.language_of(value)[0] != pattern.lang for value in values.values()):
            return self.view.interface.gettext(text, **values)
        filled = Markup(escape(pattern)).format(**{name: self.within(value, pattern) for name, value in values.items()})
        return filled if pattern.lang == self.view.language.code else self.span(filled, pattern)

    def within(self, value: Any, pattern: Localised) -> Any:
        """A value as it stands inside a string of ``pattern``'s language."""
        if isinstance(value, Text) and self.language_of(value)[0] != pattern.lang:
            return self.span(Markup(escape(value)), value)
        return value

    def span(self, html: Markup, text: Text) -> Markup:
        lang, direction = self.language_of(text)
        return Markup(f'<span lang="{lang}" dir="{direction}">{html}</span>')

    def language_of(self, text: Text) -> tuple[str, str]:
        source = self.view.table.source
        return getattr(text, "lang", source.code), getattr(text, "dir", source.direction)

    def markdown(self, text: Text | None) -> Markup:
        """A Markdown field as HTML, in its own language."""
        if text is None:
            return Markup("")
        html = replace_pictures(replace_links(to_html(text), self.link), self.url)
        lang, direction = self.language_of(text)
        self.share.count(text, self.view.language.code)
        if direction == "rtl":
            html = isolate_html(html)
        if lang != self.view.language.code:
            html = f'<div lang="{lang}" dir="{direction}">{html}</div>'
        return Markup(html)

    def link(self, target: str, words: str) -> str:
        kind, _, rest = target.partition(":")
        if kind == "page":
            return f'<a href="{escape(self.url(self.nearest(rest)))}">{words}</a>'
        if kind == "word":
            return f'<a class="word" href="{escape(self.word(rest))}">{words}</a>'
        outside = escape(self.view.interface.gettext("other website"))
        lang, direction = self.language_of(self.view.interface.gettext("other website"))
        mark = f' <span class="outside" lang="{lang}" dir="{direction}">({outside})</span>'
        return f'<a rel="noreferrer nofollow" href="{escape(target)}">{words}</a>{mark}'

    def word(self, ident: str) -> str:
        """Relative address of a word of the glossary."""
        return f"{self.url(word_page(list(self.view.words), ident))}#{ident}"

    def nearest(self, address: str) -> str:
        """The same page with the facts of the country one is in, where there is one."""
        local = f"countries/{self.spec.country}/{address}"
        return local if self.spec.country and local in self.titles else address

    def url(self, address: str) -> str:
        """Relative address of a page (``rights/20-tax-number``) or of a file of the site (with an ending)."""
        if "." in address.rsplit("/", 1)[-1]:
            return relative(self.here, address)
        return relative(self.here, self.path_of(address))

    def chart(self, chart: Chart) -> Markup:
        numbers = [formats.number(value.value, self.language) for value in chart.series]
        return bars(chart, numbers, rtl=self.language_of(chart.title)[1] == "rtl")
