"""404.html: one page for the whole site, in all its languages.

A server shows it at any address, so its links cannot be relative to it; they begin at the path of ``site_url``.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from generator.languages.interface import Interface
from generator.pages.address import file_path
from generator.pages.exit import exit_target
from generator.project import Project
from generator.site.assets import Asset

_PAGE = """\
<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; \
img-src 'self'; form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>404 · {name}</title>
<link rel="stylesheet" href="{material}">
<link rel="stylesheet" href="{style}">
<script src="{exit}" defer></script>
</head>
<body dir="{dir}">
<header class="bar"><a class="exit" href="{exit_url}" rel="noreferrer nofollow" data-exit \
data-offline="{offline}" data-stand-in="{measures}">{leave}</a></header>
<main class="md-content" id="content" tabindex="-1"><article class="md-content__inner md-typeset">
<h1>404</h1>
{sections}
</article></main>
</body>
</html>
"""


def not_found(project: Project, assets: dict[str, Asset], url: str | None) -> str:
    """The page as HTML. ``url`` is the site's address; without one the site is taken to lie at a server's root."""
    root = urlsplit(url or "/").path.rstrip("/") + "/"
    source, settings = project.table.source, project.library.settings
    sections, leave = [], []
    for language in project.table.languages:
        say = Interface(language, project.read_catalogue(language), source).gettext
        gone = say("This page is not here. It may have moved.")
        home = say("Go to the first page")
        words = say("Leave this site")
        leave.append(_in(words.lang, words.dir, words, source.code))
        sections.append(
            f'<section lang="{gone.lang}" dir="{gone.dir}"><p>{escape(gone)} '
            f'<a href="{root}{file_path(language.code, source.code, "index")}">{escape(home)}</a> '
            f'(<bdi lang="{language.code}">{escape(language.name)}</bdi>)</p></section>'
        )
    return _PAGE.format(
        lang=source.code,
        dir=source.direction,
        name=escape(settings.site_name),
        material=root + assets["material"].path,
        style=root + assets["style"].path,
        exit=root + assets["exit"].path,
        exit_url=escape(exit_target(settings, source)),
        measures=escape(Interface(source, None, source).gettext("Measures")),
        offline=root + file_path(source.code, source.code, settings.exit.offline),
        leave=" · ".join(dict.fromkeys(leave)),
        sections="\n".join(sections),
    )


def _in(lang: str, direction: str, words: str, page: str) -> str:
    if lang == page:
        return escape(words)
    return f'<span lang="{lang}" dir="{direction}">{escape(words)}</span>'
