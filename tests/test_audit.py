"""``waymark audit`` finds each of a set of planted faults, and nothing in a site as it was built."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.audit import audit
from generator.problems import CODES
from tests.conftest import SITES, waymark

HEAD, BODY = "</head>", "</article>"

#: Name -> (code, text of the page, what a careless hand puts there).
PLANTED: dict[str, tuple[str, str, str]] = {
    "script from elsewhere": ("AUD02", HEAD, '<script src="https://cdn.example/x.js"></script></head>'),
    "font from elsewhere": ("AUD02", HEAD, '<link rel="stylesheet" href="//fonts.example/a.css"></head>'),
    "picture that counts": ("AUD02", BODY, '<img alt="" src="https://count.example/p.png"></article>'),
    "video": ("AUD02", BODY, '<iframe src="https://video.example/1"></iframe></article>'),
    "prefetch": ("AUD02", HEAD, '<link rel="prefetch" href="index.html"></head>'),
    "install offer": ("AUD02", HEAD, '<link rel="manifest" href="index.html"></head>'),
    "refresh": ("AUD02", HEAD, '<meta http-equiv="refresh" content="9"></head>'),
    "inline script": ("AUD03", BODY, "<script>alert(1)</script></article>"),
    "inline style": ("AUD03", BODY, "<style>p{}</style></article>"),
    "style attribute": ("AUD03", BODY, '<p style="color:red">x</p></article>'),
    "event handler": ("AUD03", BODY, '<p onclick="x()">x</p></article>'),
    "weak policy": ("AUD05", "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    "no policy": ("AUD05", 'http-equiv="Content-Security-Policy"', 'name="nothing"'),
    "referrer": ("AUD05", 'content="no-referrer"', 'content="origin"'),
    "no language": ("AUD06", '<html lang="en" ', "<html "),
    "no title": ("AUD06", "<title>Tiny</title>", "<title> </title>"),
    "no exit": ("AUD07", "data-exit", "data-gone"),
    "exit without https": ("AUD07", 'href="https://www.wikipedia.org/"', 'href="http://www.wikipedia.org/"'),
    "dangling link": ("AUD08", BODY, '<a href="gone.html">x</a></article>'),
    "dangling anchor": ("AUD08", BODY, '<a href="#nowhere">x</a></article>'),
    "missing picture": ("AUD08", BODY, '<img alt="" src="assets/gone.png"></article>'),
    "absolute link": ("AUD08", BODY, '<a href="/index.html">x</a></article>'),
    "unmarked link": ("AUD09", BODY, '<a rel="noreferrer" href="https://else.example/">x</a></article>'),
    "new tab": (
        "AUD09",
        BODY,
        '<a rel="noreferrer" target="_blank" href="https://else.example/">x</a> <b class="outside">(x)</b></article>',
    ),
    "referrer of a link": (
        "AUD09",
        BODY,
        '<a href="https://else.example/">x</a> <span class="outside">(x)</span></article>',
    ),
    "form that sends": ("AUD10", BODY, '<form action="https://x.example/" autocomplete="off"></form></article>'),
    "field that is kept": ("AUD10", BODY, '<input type="text"></article>'),
    "password": ("AUD10", BODY, '<input type="password" autocomplete="off"></article>'),
    "bare number": ("AUD11", BODY, '<a href="tel:112">112</a></article>'),
}
#: Name -> (code, file, content).
FILES = {
    "script that keeps": ("AUD04", "assets/x.js", "localStorage.setItem('a', 1)"),
    "script that tells": ("AUD04", "assets/x.js", "var a;\nnavigator.sendBeacon('x')"),
    "stylesheet from elsewhere": ("AUD02", "assets/x.css", "@import 'x.css';"),
    "picture in a stylesheet": ("AUD02", "assets/x.css", "p { background: url(https://x.example/a.png) }"),
    "source file": ("AUD12", "notes.yml", "a: 1"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audit") / "site"
    result = waymark("build", "--project", str(SITES / "valid/minimal"), "--site-dir", str(folder))
    assert result.returncode == 0, result.stdout
    return folder


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Callable[[], Path]:
    return lambda: Path(shutil.copytree(built, tmp_path / "site"))


def test_every_code_of_an_audit_is_planted() -> None:
    planted = {code for code, *_ in [*PLANTED.values(), *FILES.values()]} | {"AUD01"}
    assert planted == {code for code in CODES if code.startswith("AUD")}


def test_a_built_site_has_no_fault(built: Path, site: Path) -> None:
    assert list(audit(built)) == []
    assert list(audit(site)) == []


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(name: str, copy: Callable[[], Path]) -> None:
    code, before, after = PLANTED[name]
    folder = copy()
    page = folder / "index.html"
    text = page.read_text("utf-8")
    assert before in text
    page.write_text(text.replace(before, after), "utf-8")
    found = list(audit(folder))
    codes = {problem.code for problem in found}
    assert codes == {code} or (name == "no exit" and codes == {code, "AUD09"})  # without its mark it is a plain link
    assert all(problem.path == "index.html" and problem.message and problem.hint for problem in found)


@pytest.mark.parametrize("name", FILES)
def test_a_planted_file_is_found(name: str, copy: Callable[[], Path]) -> None:
    code, path, content = FILES[name]
    folder = copy()
    (folder / path).write_text(content, "utf-8")
    assert [(problem.code, problem.path) for problem in audit(folder)] == [(code, path)]


def test_the_command_says_it_in_text_and_json(copy: Callable[[], Path], tmp_path: Path) -> None:
    folder = copy()
    assert waymark("audit", str(folder)).returncode == 0
    page = folder / "index.html"
    page.write_text(page.read_text("utf-8").replace(BODY, '<a href="gone.html">x</a></article>'), "utf-8")
    result = waymark("audit", str(folder))
    assert result.returncode == 1
    assert "AUD08 error: gone.html leads to nothing." in result.stdout
    (problem,) = json.loads(waymark("audit", "--format", "json", str(folder)).stdout)
    assert (problem["path"], problem["code"]) == ("index.html", "AUD08")
    (tmp_path / "empty").mkdir()
    assert "AUD01" in waymark("audit", str(tmp_path / "empty")).stdout
    assert waymark("audit", str(tmp_path / "missing")).returncode == 2
