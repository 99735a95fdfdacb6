"""WCAG 2.2 AA in a real browser: axe on every layout, forced colours, no stylesheet, a text browser (W01, C10, C11)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.test_reading import LAYOUTS, address

pytestmark = pytest.mark.browser

Make = Callable[..., BrowserContext]

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = """async () => (await axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a",
"wcag21aa", "wcag22aa", "best-practice"] })).violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(", ")}`)"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("folder", ["", "ar/"], ids=["ltr", "rtl"])
def test_axe_finds_nothing(site: Path, context: Make, folder: str, scheme: str, width: int) -> None:
    """W01: one page of every layout, in both directions, both schemes, on a narrow phone and on a desktop."""
    here = context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = here.new_page()
    for layout in LAYOUTS:
        page.goto(address(site, folder + layout))
        page.evaluate(AXE)
        assert page.evaluate(RUN) == [], (folder, layout)


def test_axe_finds_a_planted_fault(site: Path, context: Make) -> None:
    """The check above can fail."""
    page = context(bypass_csp=True).new_page()
    page.goto(address(site, "index"))
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x><h6>x</h6>')")
    page.evaluate(AXE)
    assert any(found.startswith("image-alt") for found in page.evaluate(RUN))


@pytest.mark.parametrize("folder", ["", "ar/"])
def test_forced_colours_hide_nothing(site: Path, context: Make, folder: str) -> None:
    """The exit, the call link and large choices keep an edge when the system chooses all colours."""
    page = context(forced_colors="active", viewport={"width": 360, "height": 640}).new_page()
    for layout, selector in (("index", ".choices a"), ("services/fi-nas", ".call-link"), ("index", "a.exit")):
        page.goto(address(site, folder + layout))
        style = page.locator(selector).first.evaluate(
            "e => { const s = getComputedStyle(e); return [s.borderTopWidth, s.textDecorationLine, s.outlineStyle]; }"
        )
        assert style[0] != "0px" or style[1] == "underline", (layout, selector, style)


def test_nothing_moves(site: Path, context: Make) -> None:
    """W11: no animation and no transition anywhere, with or without the reader's wish."""
    page = context().new_page()
    for layout in LAYOUTS:
        page.goto(address(site, layout))
        moving = page.evaluate(
            """[...document.querySelectorAll("*")].filter(e => { const s = getComputedStyle(e);
            return s.animationName !== "none" || (s.transitionDuration !== "0s" && s.transitionProperty !== "none"); })
            .map(e => e.className || e.tagName)"""
        )
        assert moving == [], layout


def test_readable_without_stylesheets(site: Path, context: Make) -> None:
    """C11: the order of the page is the order of reading; nothing that was hidden by a stylesheet disturbs."""
    here = context()
    here.route("**/*.css", lambda route: route.abort())
    page = here.new_page()
    page.goto(address(site, "services/fi-nas"))
    words = page.locator("body").inner_text()
    assert words.index("Leave this site") < words.index("National Assistance") < words.index("029 546 3177")
    assert page.locator("a.exit").bounding_box() is not None


@pytest.mark.parametrize("name", ["help-now", "rights/07-work", "forms/needs-assessment", "ar/help-now", "404"])
def test_readable_in_a_text_browser(site: Path, name: str) -> None:
    """Issue 4: w3m shows the way out, the heading and the text."""
    w3m = shutil.which("w3m")
    assert w3m, "w3m is installed by tests/browser/install.sh"
    command = [w3m, "-dump", "-cols", "80", "-O", "UTF-8", str(site / f"{name}.html")]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    leave = "مغادرة الموقع" if name.startswith("ar/") else "Leave this site"
    assert leave in text[:400]
    assert len(text) > 400
    assert "{" not in text


def test_every_control_works_by_keyboard_alone(site: Path, context: Make) -> None:
    """W03: every link, button and disclosure of a page is reached by Tab, in the order of the page."""
    page = context(viewport={"width": 360, "height": 640}).new_page()
    for layout in ("index", "services/fi-nas", "courses/recognising/service-system"):
        page.goto(address(site, layout))
        count = page.evaluate(
            """(() => { let n = 0; for (const e of document.querySelectorAll("a[href], summary, button, input")) {
            if (e.checkVisibility({ visibilityProperty: true })) { e.dataset.n = n++; } } return n; })()"""
        )
        seen = []
        for _ in range(count):
            page.keyboard.press("Tab")
            seen.append(page.evaluate("document.activeElement.dataset.n"))
        assert seen == [str(n) for n in range(count)], layout
