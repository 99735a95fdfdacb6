"""The exit control in a real browser (E04-E16, E20, E26) and the mode "one step back", from a server and from file://."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route

pytestmark = pytest.mark.browser

Make = Callable[..., BrowserContext]
ELSEWHERE = "https://en.wikipedia.org/"
READING = "rights/07-work.html"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing: a test's output is for failures."""


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *arguments: object) -> None:
        """A browser that left in the middle of an answer is no failure."""


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[str]:
    """The built site in a subfolder-free http server of its own."""
    handler = functools.partial(Quiet, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as found:
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{found.server_address[1]}/"
        found.shutdown()


def answered(context: BrowserContext, *, gone: list[str] | None = None) -> None:
    """Let every address outside answer with an ordinary page, and remember who was asked."""

    def answer(route: Route) -> None:
        if gone is not None:
            gone.append(route.request.url)
        route.fulfill(body="<title>elsewhere</title>", content_type="text/html")

    context.route("https://**", answer)


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto("about:blank")
    page.goto(address)
    return page


def stalled(context: BrowserContext, page: Page, script: str) -> object:
    """What a script that leaves gives while the network stalls; the page must be asked before it is gone."""
    waiting: list[Route] = []
    context.route("https://**", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright wants a function
    state = page.evaluate(script)
    for route in waiting:
        route.abort()
    return state


def shift(page: Page, times: int, key: str = "Shift") -> None:
    for _ in range(times):
        page.keyboard.press(key)


def test_three_presses_of_shift_leave_and_nobody_else_is_asked(server: str, context: Make) -> None:
    """E11, E16, E20, E27: two announcements, then the way out; no request but the destination's."""
    here, gone = context(), []
    answered(here, gone=gone)
    page = opened(here, server + READING)
    shift(page, 1)
    assert "two more times" in page.locator(".exit-says").inner_text()
    shift(page, 1)
    assert "one more time" in page.locator(".exit-says").inner_text()
    assert page.url == server + READING
    shift(page, 1)
    page.wait_for_url(ELSEWHERE)
    assert gone == [ELSEWHERE]
    page.go_back()
    assert page.url == "about:blank"
    assert len(here.pages) == 1


def test_left_and_right_shift_count_alike(server: str, context: Make) -> None:
    """E13."""
    here = context()
    answered(here)
    page = opened(here, server + READING)
    for key in ("ShiftLeft", "ShiftRight", "ShiftLeft"):
        shift(page, 1, key)
    page.wait_for_url(ELSEWHERE)


def test_writing_and_moving_never_leave(server: str, context: Make) -> None:
    """E12, E14, W14: capitals, Shift+Tab, other keys between, Escape, Material's letters, a key held down."""
    here = context()
    answered(here)
    page = opened(here, server + READING)
    for keys in (
        ["Shift+A"] * 6,
        ["Shift+Tab"] * 6,
        ["Shift", "a", "Shift", "a", "Shift"],
        ["Escape"] * 6,
        [*"pnsf,./"],
    ):
        for key in keys:
            page.keyboard.press(key)
        page.keyboard.press("x")
    page.evaluate(
        """for (let i = 0; i < 9; i++) document.dispatchEvent(new KeyboardEvent("keydown",
        { key: "Shift", repeat: i > 0, bubbles: true }))"""
    )
    page.wait_for_timeout(200)
    assert page.url == server + READING


def test_slow_presses_are_forgotten_and_said(server: str, context: Make) -> None:
    """E11, E16: five seconds at most between two presses, in the page's language."""
    here = context()
    page = here.new_page()
    page.clock.install()
    page.goto(server + READING)
    shift(page, 2)
    page.clock.run_for(5_100)
    assert "too slow" in page.locator(".exit-says").inner_text()
    shift(page, 2)
    assert page.url == server + READING


@pytest.mark.parametrize("folder", ["", "ar/"])
def test_from_a_memory_stick_an_ordinary_page_opens(site: Path, context: Make, folder: str) -> None:
    """Issue 4: never a browser's error page; the page read is not in the history."""
    page = opened(context(), (site / folder / READING).as_uri())
    page.locator("a.exit").click()
    page.wait_for_url("**/converter.html")
    assert page.url == (site / folder / "converter.html").as_uri()
    assert page.locator("table").count() == 4
    page.locator("input").first.fill("10")
    assert page.locator("output").first.inner_text().startswith("6")
    page.go_back()
    assert page.url == "about:blank"


def test_without_a_network_measures_take_the_pages_place(server: str, context: Make) -> None:
    """Issue 4: nothing can be loaded any more; text, title and address of the page are gone at once."""
    here = context()
    page = opened(here, server + READING)
    here.set_offline(True)
    page.locator("a.exit").click()
    page.wait_for_url("**/converter.html")
    assert page.title() == "Measures"
    text = page.locator("body").inner_text()
    assert "contract" not in text.lower()
    assert "km" in text
    assert page.locator("body").is_visible()


def test_leaving_while_writing_empties_the_fields(server: str, context: Make) -> None:
    """E10: text in a field is gone, also when the browser brings the page back."""
    here = context()
    page = opened(here, server + READING)
    page.evaluate("document.querySelector('main').innerHTML = '<textarea></textarea><input type=checkbox checked>'")
    page.locator("textarea").fill("my own words")
    page.locator("textarea").focus()
    state = stalled(
        here,
        page,
        """() => { for (const type of ["keydown", "keyup", "keydown", "keyup", "keydown", "keyup"])
        document.activeElement.dispatchEvent(new KeyboardEvent(type, { key: "Shift", bubbles: true }));
        const [text, box] = ["textarea", "input"].map(name => document.querySelector(name));
        return [text.value, box.checked, document.title]; }""",
    )
    assert state == ["", False, "…"]


def test_back_uncovers_and_restores_the_title(server: str, context: Make) -> None:
    """E10."""
    page = opened(context(), server + READING)
    title = page.title()
    page.evaluate(
        """() => { document.documentElement.classList.add("leaving");
        document.body.style.setProperty("visibility", "hidden", "important");
        window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })); }"""
    )
    assert page.evaluate("getComputedStyle(document.body).visibility") == "visible"
    assert page.title() == title


def test_exit_works_while_the_stylesheets_are_missing(server: str, context: Make) -> None:
    """E26: only its own script is needed; the cover does not come from a stylesheet."""
    here = context()
    here.route("**/*.css", lambda route: route.abort())
    page = opened(here, server + READING)
    script = "() => { document.querySelector('a.exit').click(); return getComputedStyle(document.body).visibility; }"
    assert stalled(here, page, script) == "hidden"


@pytest.mark.parametrize("place", ["server", "file"])
def test_one_step_back_leaves_a_single_entry(place: str, site: Path, server: str, context: Make) -> None:
    """Issue 4: after reading five pages, Back leads to what was open before this site. Nothing is stored."""
    start = server + "safety.html" if place == "server" else (site / "safety.html").as_uri()
    page = opened(context(), start)
    page.locator("[data-one-step=on]").click()
    page.wait_for_url("**/safety.html?1")
    assert page.locator(".one-step").is_visible()
    for name in ("services/safety", "index"):
        page.locator(f"main a[href*='{name}'], .bar a[href*='{name}']").first.click()
        page.wait_for_url(f"**/{name}.html?1")
    page.locator(".languages summary").click()
    page.locator(".languages a[hreflang=ar]").click()
    page.wait_for_url("**/ar/index.html?1")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, window.name]") == [0, 0, "", ""]
    page.go_back()
    assert page.url == "about:blank"


def test_one_step_back_is_off_until_it_is_chosen(server: str, context: Make) -> None:
    page = opened(context(), server + "safety.html")
    assert not page.locator(".one-step").is_visible()
    page.locator("main a[href*='services/safety']").first.click()
    page.wait_for_url("**/services/safety.html")
    page.go_back()
    page.locator("[data-one-step=on]").click()
    page.wait_for_url("**/safety.html?1")
    page.locator("[data-one-step=off]").click()
    page.wait_for_url("**/safety.html")
    assert not page.locator(".one-step").is_visible()
