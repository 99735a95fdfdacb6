"""The built site in a real browser, from file:// as on a memory stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.conftest import FOLDERS

pytestmark = pytest.mark.browser

Make = Callable[..., BrowserContext]

#: One page of every template.
LAYOUTS = [
    "index",
    "help-now",
    "safety",
    "tools/index",
    "tools/emotional-support",
    "stories/anna",
    "rights/index",
    "rights/07-work",
    "countries/index",
    "countries/fi/index",
    "countries/fi/services",
    "countries/it/rights/20-tax-number",
    "services/index",
    "services/housing",
    "services/fi-nas",
    "useful-services/housing",
    "forms/index",
    "forms/needs-assessment",
    "forms/my-goals",
    "courses/index",
    "courses/recognising/index",
    "courses/recognising/service-system",
    "courses/recognising/service-system-sources",
    "programmes/career-coaching",
    "programmes/career-coaching/week-1",
    "words",
    "words/part-1",
    "organisations/index",
    "about/content",
    "about/problems",
]
LANGUAGES = ["", "ar/", "pcm/"]
#: Pages opened in every language.
FIRST = ["index", "help-now", "safety", "rights/07-work", "countries/fi/index", "services/fi-nas", "about/translation"]


def address(site: Path, page: str) -> str:
    return (site / f"{page}.html").as_uri()


def watched(context: BrowserContext) -> tuple[Page, list[str]]:
    """A page and the list of what went wrong on it: foreign requests, console messages, policy violations."""
    page, wrong = context.new_page(), []
    page.on("request", lambda r: None if r.url.startswith("file://") else wrong.append(f"request {r.url}"))
    page.on("console", lambda m: wrong.append(f"console {m.text}"))
    page.on("pageerror", lambda e: wrong.append(f"error {e}"))
    return page, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_tour_stores_nothing_and_calls_nobody(site: Path, context: Make, language: str) -> None:
    """T01, C01, C05: every kind of page, then empty storage, no other host, no message in the console."""
    here = context()
    page, wrong = watched(here)
    for layout in LAYOUTS:
        page.goto(address(site, language + layout))
        assert page.locator("h1").count() == 1
    stored = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert stored == ["", 0, 0]
    assert here.cookies() == []
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tour_without_javascript(site: Path, context: Make, language: str) -> None:
    """C10: every kind of page shows its text, opens what is folded, leads away, and asks nobody."""
    here = context(java_script_enabled=False)
    page, wrong = watched(here)
    for layout in LAYOUTS:
        page.goto(address(site, language + layout))
        assert page.locator("main").inner_text().count(" ") > 20, layout
        assert page.locator("a.exit").first.is_visible()
        assert page.locator("main [hidden]:not([data-when])").count() == 0, layout
        folded = page.locator("main details:not([open]) > summary")
        for _ in range(folded.count()):
            folded.first.click()
        assert folded.count() == 0, layout
        assert page.locator(".languages summary").is_visible()
    assert here.cookies() == []
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_overflows(site: Path, context: Make, language: str, width: int) -> None:
    """W07, L07: no sideways scrolling at 320 px (400 % of 1280) nor on a desktop, in either direction."""
    page = context(viewport={"width": width, "height": 640}).new_page()
    for layout in LAYOUTS:
        page.goto(address(site, language + layout))
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, (layout, overflow)


@pytest.mark.parametrize("language", FOLDERS)
def test_every_language_fits_a_narrow_phone(site: Path, context: Make, language: str) -> None:
    """W07: one page of each kind in every language at 320 px; a picture of it is not empty."""
    page = context(viewport={"width": 320, "height": 640}).new_page()
    for layout in FIRST:
        page.goto(address(site, language + layout))
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, (layout, overflow)
        assert len(page.screenshot()) > 5_000


@pytest.mark.parametrize("viewport", [(360, 640), (1280, 800)])
def test_exit_stays_in_view_and_is_never_covered(site: Path, context: Make, viewport: tuple[int, int]) -> None:
    """E05, E06, E23, E24: after scrolling to the end, with the language list open, large enough, small enough."""
    width, height = viewport
    page = context(viewport={"width": width, "height": height}).new_page()
    for layout in ("rights/07-work", "ar/rights/07-work", "forms/needs-assessment"):
        page.goto(address(site, layout))
        page.evaluate(
            "document.querySelector('.languages').open = true; window.scrollTo(0, document.body.scrollHeight)"
        )
        box = page.locator("a.exit").bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height * 0.2
        assert min(box["width"], box["height"]) >= 44
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        hit = page.evaluate("([x, y]) => !!document.elementFromPoint(x, y).closest('a.exit')", middle)
        assert hit, layout


@pytest.mark.parametrize("scripts", [True, False])
def test_exit_leads_away_with_and_without_javascript(site: Path, context: Make, scripts: bool) -> None:
    """E04; E09 with JavaScript: the page left is not in the history any more."""
    here = context(java_script_enabled=scripts)
    here.route("https://**", lambda route: route.fulfill(body="<title>elsewhere</title>", content_type="text/html"))
    page = here.new_page()
    page.goto("about:blank")
    page.goto(address(site, "rights/07-work"))
    page.locator("a.exit").click()
    page.wait_for_url("**/converter.html" if scripts else "https://en.wikipedia.org/")
    page.go_back()
    if scripts:
        assert page.url == "about:blank"
    assert len(here.pages) == 1


def test_exit_covers_the_page_while_the_network_stalls(site: Path, context: Make) -> None:
    """E07: hidden and with a neutral title at once; E10: shown again after coming back."""
    here = context()
    stalled = []
    here.route("https://**", lambda route: stalled.append(route))  # noqa: PLW0108 - Playwright wants a Python function
    page = here.new_page()
    page.goto(address(site, "rights/07-work"))
    state = page.evaluate(
        """() => { document.querySelector('a.exit').click();
        return [getComputedStyle(document.body).visibility, document.title]; }"""
    )
    for route in stalled:
        route.abort()
    assert state == ["hidden", "…"]


def test_keyboard_reaches_skip_link_exit_and_menu_at_320(site: Path, context: Make) -> None:
    """W03, W09, E02: first the skip link, second the exit; the language list and the menu open by keyboard."""
    page = context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(address(site, "rights/07-work"))
    focused = "document.activeElement.getAttribute('href') || document.activeElement.tagName"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "#content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 40
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hasAttribute('data-exit')")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate(focused) == "#menu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('#menu').getBoundingClientRect().top") < 640
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#menu')")
    page.locator(".languages summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".languages a[hreflang=ar]").is_visible()


def test_focus_is_never_hidden_under_the_bar(site: Path, context: Make) -> None:
    """W04."""
    page = context(viewport={"width": 360, "height": 640}).new_page()
    page.goto(address(site, "countries/fi/services"))
    for _ in range(60):
        page.keyboard.press("Tab")
        free = page.evaluate(
            """() => { const e = document.activeElement; const r = e.getBoundingClientRect();
            const bar = document.querySelector('.bar').getBoundingClientRect();
            return e.closest('.bar') !== null || r.bottom > bar.bottom; }"""
        )
        assert free


def test_targets_are_large_enough(site: Path, context: Make) -> None:
    """W05: links that stand alone are at least 24 px high; links inside sentences are exempt (2.5.8)."""
    page = context(viewport={"width": 320, "height": 640}).new_page()
    for layout in ("index", "rights/07-work", "countries/fi/index"):
        page.goto(address(site, layout))
        small = page.evaluate(
            """() => [...document.querySelectorAll(`.bar a:not(.skip), .bar summary, .foot nav a, .choices a,
            .countries a, .call-link, .cards > li > a, details > summary`)].filter(e => e.getClientRects().length
            && e.getBoundingClientRect().height < 24).map(e => e.textContent.trim())"""
        )
        assert small == []


def test_links_are_underlined(site: Path, context: Make) -> None:
    """W08: links inside texts are told by a line, not by colour alone."""
    page = context().new_page()
    count = 0
    for layout in LAYOUTS:
        page.goto(address(site, layout))
        links = page.evaluate(
            """() => [...document.querySelectorAll(
                "main p a:not(.call-link), main li a:not(.choices a, .cards > li > a)")]
            .filter(e => e.getClientRects().length)
            .map(e => [e.textContent.trim(), getComputedStyle(e).textDecorationLine.includes("underline")])"""
        )
        count += len(links)
        assert [name for name, line in links if not line] == [], layout
    assert count > 300


def test_contrast_of_text_in_light_and_dark(site: Path, context: Make) -> None:
    """DESIGN, Look: 7:1 for text on its ground, by colour values, in both schemes."""
    script = """() => {
      const lum = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => { x = x / 255;
        return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; });
        return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
      const solid = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const rgb = c => { solid.clearRect(0, 0, 1, 1); solid.fillStyle = c; solid.fillRect(0, 0, 1, 1);
        return 'rgb(' + [...solid.getImageData(0, 0, 1, 1).data].slice(0, 3).join(',') + ')'; };
      const ground = e => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor;
        if (b !== 'rgba(0, 0, 0, 0)') return b; } return 'rgb(255,255,255)'; };
      const bad = [];
      for (const e of document.querySelectorAll('body *')) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.getClientRects().length) continue;
        if (e.closest('svg, .skip')) continue;
        const a = lum(rgb(getComputedStyle(e).color)), b = lum(rgb(ground(e)));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 7) bad.push([e.className || e.tagName, ratio.toFixed(1)]);
      }
      return bad; }"""
    for scheme in ("light", "dark"):
        page = context(color_scheme=scheme).new_page()
        for layout in (
            "index",
            "rights/07-work",
            "countries/fi/index",
            "forms/needs-assessment",
            "tools/realistic-work",
        ):
            page.goto(address(site, layout))
            assert page.evaluate(script) == [], (scheme, layout)


def test_without_javascript_everything_is_readable(site: Path, context: Make) -> None:
    """C10: the answers of self-checks open, the language list works, all text is there."""
    page = context(java_script_enabled=False).new_page()
    page.goto(address(site, "courses/recognising/phenomenon"))
    answer = page.locator(".questions details").first
    answer.locator("summary").click()
    assert answer.locator("p").first.is_visible()
    page.locator(".languages summary").click()
    page.locator(".languages a[hreflang=ar]").click()
    assert page.url.endswith("ar/courses/recognising/phenomenon.html")
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_arabic_is_mirrored_and_numbers_stay_in_order(site: Path, context: Make) -> None:
    page = context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(address(site, "ar/services/fi-nas"))
    leave, home = page.locator("a.exit").bounding_box(), page.locator(".bar-home").bounding_box()
    assert leave is not None
    assert home is not None
    assert leave["x"] < home["x"]
    number = page.locator(".call-link bdi")
    assert number.get_attribute("dir") == "ltr"
    assert number.inner_text() == "029 546 3177"


def test_printed_page_leaves_out_what_only_a_screen_needs(site: Path, context: Make) -> None:
    """E25."""
    page = context().new_page()
    page.goto(address(site, "forms/needs-assessment"))
    page.emulate_media(media="print")
    for selector in ("a.exit", ".main-nav", ".foot nav", ".languages"):
        assert not page.locator(selector).first.is_visible()
    assert page.locator(".write .line").first.is_visible()
    assert len(page.pdf()) > 10_000


@pytest.mark.parametrize("language", ["", "ar/"])
def test_text_spacing_loses_nothing(site: Path, context: Make, language: str) -> None:
    """W07: the spacing of WCAG 1.4.12 at 320 px."""
    page = context(viewport={"width": 320, "height": 640}, bypass_csp=True).new_page()
    for layout in ("index", "rights/07-work", "services/fi-nas"):
        page.goto(address(site, language + layout))
        page.add_style_tag(
            content="*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
        )
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, (layout, overflow)
