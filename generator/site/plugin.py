"""The MkDocs plugin ``waymark``: mkdocs-static-i18n with our files, our pages and our order of things.

Events, in order: ``on_startup`` (build or serve), ``on_config`` once per language (the first time: read and check
everything, choose a fresh folder), ``on_files`` (the pages of the language, nothing else), ``on_env``,
``on_post_build`` (the other languages, then what is made once, then the fresh folder takes its place).

static-i18n runs one nested build per language. Of its own work we keep that loop and the language's configuration;
its comparison of all files of all languages, its search merging and Material's switcher are replaced, because their
cost grows with pages times languages squared (research/performance.md) and they refuse three-letter codes.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs_static_i18n.config import I18nPluginConfig, I18nPluginLanguage
from mkdocs_static_i18n.plugin import I18n
from mkdocs_static_i18n.suffix import I18nFiles
from watchdog.observers.polling import PollingObserver

from generator.content import ASSETS
from generator.content.library import Readings
from generator.languages.table import Language
from generator.pages.address import relative
from generator.pages.render import Renderer
from generator.problems import Report, as_text
from generator.project import Project, load_project
from generator.site.assets import THEME, Asset, assets
from generator.site.mkdocs_page import WaymarkPage
from generator.site.once import write_once
from generator.site.swap import fresh_folder, swap

log = get_plugin_logger("waymark")


class _LanguageConfig(I18nPluginLanguage):
    """static-i18n's language, with codes of any length (it allows two letters; its pull request 348 is open)."""

    locale = config_options.Type(str)


class _I18nConfig(I18nPluginConfig):
    languages = config_options.ListOfItems(config_options.SubConfig(_LanguageConfig, validate=True))


class WaymarkConfig(_I18nConfig):
    """Options as static-i18n wants them; ours are read from mkdocs.yml with their positions (content/settings)."""


class WaymarkPlugin(I18n):
    """One plugin for content, pages, languages and theme."""

    #: Languages to build, or all of mkdocs.yml; set by ``waymark serve``.
    only_languages: list[str] | None = None

    #: A project the command line has read and checked already.
    preloaded: Project | None = None

    config_class = WaymarkConfig
    config_scheme = WaymarkConfig._schema
    supports_multiple_instances = False

    def __init__(self) -> None:
        super().__init__()
        self.command: Literal["build", "gh-deploy", "serve"] = "build"
        self.project: Project | None = None
        self.report = Report()
        self.readings: Readings = {}
        self.renderer: Renderer | None = None
        self.assets: dict[str, Asset] = {}
        self.environment: jinja2.Environment | None = None
        self.addresses: list[str] = []
        self.final: Path | None = None
        self.language_begins: Callable[[str], None] = lambda _: None

    def load_config(
        self, options: dict[str, Any] | Config, config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Take the languages from the project instead of from the options; refuse a project that has none."""
        root = Path(config_file_path).parent if config_file_path else Path()
        project, self.report = self._loaded(root)
        self.project = project
        if project is None:
            report = self.report
            return [("waymark", ValidationError(as_text(report).strip()))], []
        errors, warnings = super().load_config(
            {
                "docs_structure": "suffix",
                "reconfigure_material": False,
                "reconfigure_search": False,
                "fallback_to_default": False,
                "languages": [_language_options(one, project) for one in project.table.languages],
            },
            config_file_path,
        )
        return errors, warnings

    def _loaded(self, root: Path) -> tuple[Project | None, Report]:
        if (given := WaymarkPlugin.preloaded) is not None:
            WaymarkPlugin.preloaded = None
            return given, given.report
        return load_project(root, languages=self.only_languages, readings=self.readings)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what is going on; keeps the plugin alive between the rebuilds of ``serve``."""
        self.command = command

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything before anything is written; then set the language of this build."""
        if not self.building:
            self.current_language = None
            self._begin(config)
        if self.current_language is None:
            self.current_language = self.default_language
        return config

    def _begin(self, config: MkDocsConfig) -> None:
        project = self._checked()
        config.use_directory_urls = False  # file:// needs index.html in every link (promise 1)
        config.theme.static_templates = set()
        own = [config.theme.custom_dir] if config.theme.custom_dir else []
        config.theme.dirs = [*own, str(THEME)]
        for folder in ("survivor_stories", "forms", "i18n"):
            if (path := str(project.root / folder)) not in config.watch and Path(path).is_dir():
                config.watch.append(path)
        self.assets = assets(project.library.settings.accent)
        if self.renderer is None or self.command != "serve":
            self.renderer = Renderer([Path(folder) for folder in config.theme.dirs], keep=self.command == "serve")
        if self.command != "serve":
            self.final = Path(config.site_dir)
            config.site_dir = str(fresh_folder(self.final))

    def _checked(self) -> Project:
        """The project as :meth:`load_config` read it; aborts with all problems when it must not be built."""
        for problem in self.report:
            (log.error if problem.severity == "error" else log.warning)(str(problem))
        if self.project is None or self.report.errors:
            raise Abort(f"Waymark: {len(self.report.errors)} problems; nothing was written.")
        return self.project

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """The pages of this language. Of docs/ only pictures and downloads go along: YAML stays out of the site."""
        assert self.project
        assert self.renderer
        code = str(self.current_language)
        self.language_begins(code)
        language = self.project.table[code]
        view, specs = self.project.view(language), self.project.pages(language)
        self.addresses = [spec.address for spec in specs]
        self.renderer.use(view, specs)
        result: Files = I18nFiles(self, [])
        if self.is_default_language_build:
            folder = ASSETS.removeprefix("docs/") + "/"
            for file in files:
                if file.src_uri.startswith(folder):
                    result.append(file)
        for spec in specs:
            result.append(_page_file(spec.address, self.renderer, spec, config))
        self.i18n_files_per_language[code] = []
        return result

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """There is no tree of pages: the header names the sections (research: half the time of a stock build)."""
        return nav

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """The theme's document asks for assets by name, relative to the page; it is compiled once for all languages."""
        if self.environment is None:
            env.globals["asset"] = self._asset
            env.trim_blocks = env.lstrip_blocks = True
            self.environment = env
        return self.environment

    def _asset(self, name: str) -> str:
        assert self.renderer
        return relative(self.renderer.here, self.assets[name].path)

    def on_page_markdown(self, markdown: str, page: Any, config: MkDocsConfig, files: Files) -> str:
        return markdown

    def on_page_context(self, context: dict[str, Any], page: Any, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
        """Render the page's parts just before its document, so that only one page is in memory."""
        page.render_parts()
        return context

    def on_template_context(self, context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
        return context

    def on_post_build(self, config: MkDocsConfig) -> None:
        """After the first language: build the others, write what is made once, put the folder in its place."""
        nested = self.building
        if self.project:
            self.project.forget(self.project.table[str(self.current_language)])
        super().on_post_build(config)
        if nested:
            return
        assert self.project
        assert self.renderer
        site = Path(config.site_dir)
        write_once(site, self.project, self.assets, self.addresses, config.site_url)
        if self.final is not None:
            swap(site, self.final)
            config.site_dir = str(self.final)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Look for edits ten times a second instead of twice: half of the time to a served page was waiting.

        With a mistake in the content the pages stay as they were; MkDocs would stop answering until it is mended.
        """

        def build_or_keep() -> None:
            try:
                builder()
            except Abort as problem:
                log.error(f"{problem} The pages stay as they were.")

        server.builder = build_or_keep
        paths = list(server._watched_paths)
        for path in paths:
            server.unwatch(path)
        server.observer = PollingObserver(timeout=0.1)
        for path in paths:
            server.watch(path)
        return server

    def on_build_error(self, error: Exception) -> None:
        """The last good site stays; the unfinished one goes."""
        if self.final is not None:
            shutil.rmtree(fresh_folder(self.final), ignore_errors=True)
            self.building = False


def _language_options(language: Language, project: Project) -> dict[str, Any]:
    return {
        "locale": language.code,
        "name": language.name,
        "default": language is project.table.source,
        "build": True,
    }


def _page_file(address: str, renderer: Renderer, spec: Any, config: MkDocsConfig) -> File:
    """A file MkDocs writes but never reads."""
    file = File(f"{address}.md", config.docs_dir, config.site_dir, use_directory_urls=False)
    path = renderer.path_of(address)
    file.dest_uri = path
    file.abs_dest_path = str(Path(config.site_dir) / path)
    file.url = path
    file.inclusion = InclusionLevel.NOT_IN_NAV
    file.page = WaymarkPage(file, config, spec, renderer)
    return file
