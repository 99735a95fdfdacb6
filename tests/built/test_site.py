"""The built site keeps its promises. Numbers in names are those of research/style-and-safety.md."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from generator.pages.titles import reveals
from tests.built.scan import Page, pages
from tests.conftest import CODES, ROOT

EXIT_HOSTS = {f"{code}.wikipedia.org" for code in CODES} | {"www.bbc.com"}


@pytest.fixture(scope="module")
def scanned(site: Path) -> list[Page]:
    found = [page for page in pages(site) if page not in neutral(site)]
    assert len(found) > 450 * len(CODES)
    return found


def ordinary(scanned: list[Page]) -> list[Page]:
    """Without the page that is shown at any address."""
    return [page for page in scanned if page.path != "404.html"]


def neutral(site: Path) -> list[Page]:
    """The ordinary-looking pages for leaving without a network."""
    return [page for page in pages(site) if page.path.endswith("converter.html")]


def language_of(page: Page) -> str:
    first = page.path.split("/")[0]
    return first if first in CODES else "en"


def test_every_internal_link_resolves(site: Path, scanned: list[Page]) -> None:
    """Promise 1 and C09: relative, to a page that exists, to an id that exists."""
    ids = {page.path: set(page.ids) for page in scanned}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    dangling = []
    for page in ordinary(scanned):
        for element in page.elements:
            for name in ("href", "src"):
                target = element.attributes.get(name)
                if target is None or target.startswith(("https://", "http://", "tel:")):
                    continue
                assert not target.startswith("/"), (page.path, target)
                path, _, anchor = target.partition("#")
                goal = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
                if goal not in files or (anchor and anchor not in ids.get(goal, {anchor})):
                    dangling.append((page.path, target))
    assert dangling == []


def test_no_request_to_another_host(site: Path, scanned: list[Page]) -> None:
    """Promise 2, C01, T05, E19: nothing is loaded, prefetched or embedded from elsewhere."""
    for page in scanned:
        for element in page.elements:
            assert element.tag not in {"iframe", "object", "embed", "video", "audio", "form", "base"}, page.path
            assert "src" not in element.attributes or "//" not in element.attributes["src"], page.path
            if element.tag == "link":
                assert element.attributes["rel"] in {"stylesheet", "icon", "alternate"}, page.path
                assert "//" not in element.attributes["href"], page.path
            if element.tag == "meta":
                assert element.attributes.get("http-equiv", "Content-Security-Policy") == "Content-Security-Policy"
    for file in [*site.rglob("*.css"), *site.rglob("*.js"), *site.rglob("*.svg")]:
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"(?:https?:)?//[a-z]", text), file
        assert "sourceMappingURL" not in text, file
        assert "@import" not in text, file


def test_only_files_that_are_used(site: Path, scanned: list[Page]) -> None:
    used = {"404.html", "_headers", "robots.txt"}
    for page in [*scanned, *neutral(site)]:
        used.add(page.path)
        for element in [*page.all("link"), *page.all("script"), *page.all("img")]:
            target = element.attributes.get("href") or element.attributes.get("src") or ""
            used.add(posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target)).lstrip("/"))
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert files - used == set()


def test_nothing_is_stored_by_any_script(site: Path) -> None:
    """T01: no word of storage in any script; the browser tests look at the storage itself."""
    for file in site.rglob("*.js"):
        text = file.read_text("utf-8")
        for word in (
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "document.cookie",
            "serviceWorker",
            "fetch(",
            "XML",
        ):
            assert word not in text, file


def test_titles_are_unique_and_discreet(scanned: list[Page]) -> None:
    """T06, T07. Pages for the public and for organisations may name the topic."""
    titles = Counter((language_of(page), page.all("title")[0].text) for page in ordinary(scanned))
    assert [title for title, count in titles.items() if count > 1] == []
    public = ("courses/", "programmes/", "organisations/", "about/")
    for page in ordinary(scanned):
        path = page.path.removeprefix(f"{language_of(page)}/")
        assert reveals(path.replace("/", " ").replace("-", " ").removesuffix(".html"), "en") is None, page.path
        if not path.startswith(public):
            title = page.all("title")[0].text
            assert reveals(title, language_of(page)) is None, (page.path, title)


def test_one_main_heading_and_no_jump(scanned: list[Page]) -> None:
    """W12."""
    for page in scanned:
        levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag) and "footer" not in e.parents]
        assert levels.count(1) == 1, page.path
        assert levels[0] == 1, page.path
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], (page.path, jumps)


def test_language_and_direction(scanned: list[Page]) -> None:
    """W02 and promise 4: the page's language, and its own language for every text that differs."""
    for page in ordinary(scanned):
        html = page.all("html")[0].attributes
        code = language_of(page)
        assert html["lang"] == code
        assert html["dir"] == ("rtl" if code == "ar" else "ltr")
        for element in page.elements:
            if "lang" in element.attributes and element.tag != "html":
                assert "dir" in element.attributes or element.tag == "bdi", (page.path, element)
    arabic = next(page for page in scanned if page.path == "ar/about/content.html")  # organisations' pages: English
    foreign = [e for e in arabic.elements if e.attributes.get("lang") == "en" and e.attributes.get("dir") == "ltr"]
    assert len(foreign) > 5


def test_no_latin_text_passes_as_arabic(scanned: list[Page]) -> None:
    """W02: a text in Latin letters has a lang of its own, also inside a translated sentence."""
    leaks = set()
    for page in scanned:
        if language_of(page) == "ar":
            leaks |= {text for text in page.latin_in("ar") if text != "Waymark"}
    assert leaks == set()


def test_no_markup_inside_attributes(scanned: list[Page]) -> None:
    for page in scanned:
        for element in page.elements:
            for name, value in element.attributes.items():
                assert "<" not in value, (page.path, name, value)


def test_ids_are_unique(scanned: list[Page]) -> None:
    for page in scanned:
        assert [ident for ident, count in Counter(page.ids).items() if count > 1] == [], page.path


def test_exit_comes_first_on_every_page(scanned: list[Page]) -> None:
    """E01, E02, E03: one visible control before the content, a second as second focusable element, same target."""
    for page in scanned:
        exits = [e for e in page.all("a") if "data-exit" in e.attributes]
        visible = [e for e in exits if e.attributes["class"] == "exit"]
        assert len(visible) == 1, page.path
        main = next(i for i, e in enumerate(page.elements) if e.tag == "main")
        assert all(page.elements.index(e) < main for e in exits)
        assert len({e.attributes["href"] for e in exits}) == 1
        for element in exits:
            assert element.attributes["href"].split("/")[2] in EXIT_HOSTS
            assert {"nofollow", "noreferrer"} <= set(element.attributes["rel"].split())
        if page.path != "404.html":
            focusable = [e for e in page.elements if e.tag in {"a", "summary", "button", "input"}]
            assert focusable[0].attributes["href"] == "#content", page.path
            assert "data-exit" in focusable[1].attributes, page.path


def test_the_way_out_without_a_network(site: Path, scanned: list[Page]) -> None:
    """Issue 4: every exit names an ordinary page of the folder, which names nothing of this site."""
    plain = {page.path: page for page in neutral(site)}
    assert len(plain) == len(CODES)
    for page in ordinary(scanned):
        for element in page.all("a"):
            if "data-exit" in element.attributes:
                target = element.attributes["data-offline"]
                assert posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target)) in plain, page.path
    for page in plain.values():
        assert page.all("a") == []
        text = "".join(element.text for element in page.all("html"))
        assert "Waymark" not in text
        assert len(page.all("td")) > 20
        assert [
            element.attributes.get("data-exit") for element in page.elements if "data-exit" in element.attributes
        ] == []


def test_links_to_other_sites_are_marked(scanned: list[Page]) -> None:
    """C07: noreferrer, no new tab, and words that say so."""
    for page in scanned:
        for element in page.all("a"):
            target = element.attributes.get("href", "")
            assert "target" not in element.attributes
            if target.startswith("http"):
                assert "noreferrer" in element.attributes["rel"], (page.path, target)
    text = next(page for page in scanned if page.path == "services/fi-nas.html").all("main")[0].text
    assert "(other website)" in text


def test_policy_and_referrer_on_every_page(scanned: list[Page]) -> None:
    """C02, C03, C06, T08: strict policy first, no inline script or style, no generator or social tags."""
    for page in scanned:
        metas = [element.attributes for element in page.all("meta")]
        assert metas[0] == {"charset": "utf-8"}, page.path
        policy = metas[1]["content"]
        assert policy.startswith("default-src 'none'"), page.path
        assert "unsafe" not in policy
        assert "frame-ancestors" not in policy
        assert [m["content"] for m in metas if m.get("name") == "referrer"] == ["no-referrer"]
        names = {m.get("name", "") for m in metas} | {m.get("property", "") for m in metas}
        assert not names & {"generator", "author"}
        assert not any(name.startswith(("og:", "twitter:")) for name in names)
        assert page.all("style") == []
        assert all("src" in element.attributes for element in page.all("script"))
        for element in page.elements:
            assert not any(name == "style" or name.startswith("on") for name in element.attributes), page.path


def test_calls_only_through_the_call_component(scanned: list[Page]) -> None:
    """P01, P02, P03: each number is described by the note about traces and stands left to right."""
    count = 0
    for page in scanned:
        ids = set(page.ids)
        for element in page.all("a"):
            if element.attributes.get("href", "").startswith("tel:"):
                count += 1
                assert element.attributes["class"] == "call-link", page.path
                assert element.attributes["aria-describedby"] in ids, page.path
                assert re.fullmatch(r"tel:\+?\d{2,15}", element.attributes["href"])
    assert count > 500


def test_stories_are_kept_from_search_engines(scanned: list[Page]) -> None:
    """G12."""
    stories = [page for page in scanned if re.search(r"(^|/)stories/(?!index)", page.path)]
    assert len(stories) == 5 * len(CODES)
    for page in stories:
        assert {"name": "robots", "content": "noindex"} in [e.attributes for e in page.all("meta")]


def test_demonstration_notice_on_every_page(scanned: list[Page]) -> None:
    for page in ordinary(scanned):
        assert any(e.attributes.get("class") == "demonstration" for e in page.all("p")), page.path


def test_only_reliable_services_and_facts(site: Path) -> None:
    """Entries and facts of low confidence and addresses that are not public are in no file."""
    everything = "\n".join(file.read_text("utf-8") for file in site.rglob("*.html"))
    shown = hidden = 0
    for file in sorted((ROOT / "docs/services").glob("*.yml")):
        for service in yaml.safe_load(file.read_text("utf-8"))["services"]:
            exists = (site / f"services/{service['id']}.html").exists()
            if service["confidence"] == "low":
                hidden += 1
                assert not exists
            elif exists:
                shown += 1
            if service.get("address") and service["address_policy"] != "public":
                assert service["address"] not in everything, service["id"]
    assert (shown, hidden) == (108, 29)
    shown_texts: set[str] = set()
    hidden_texts: set[str] = set()
    for file in [*(ROOT / "docs/countries").glob("*.yml"), *(ROOT / "docs/courses").glob("*/facts.yml")]:
        for fact in yaml.safe_load(file.read_text("utf-8"))["facts"]:
            texts = shown_texts if fact["confidence"] != "low" and not fact.get("withheld") else hidden_texts
            texts.add(fact["fact"])
    assert len(hidden_texts) > 50
    for text in hidden_texts - shown_texts:
        assert f">{text} <" not in everything, text


def test_no_source_file_is_published(site: Path) -> None:
    assert {file.suffix for file in site.rglob("*") if file.is_file()} == {".html", ".css", ".js", ".svg", ".png", ""}
    assert [file.name for file in site.rglob("*") if file.is_file() and not file.suffix] == ["_headers"]


def test_weight_of_pages_and_of_a_first_visit(site: Path) -> None:
    """A page under 14 kB in any script, a first visit (HTML, CSS, scripts) under 45 kB, both gzipped."""

    def packed(file: Path) -> int:
        return len(gzip.compress(file.read_bytes(), 9, mtime=0))

    assets = sum(packed(file) for file in (site / "assets").iterdir() if file.suffix in {".css", ".js"})
    heaviest = max((packed(file), file.name) for file in site.rglob("*.html"))
    assert heaviest[0] < 14_000, heaviest
    assert assets + heaviest[0] < 45_000
    assert not list(site.rglob("*.map"))


def test_every_fact_of_a_country_stands_on_a_page(site: Path) -> None:
    """507 facts were given; each that may be shown is shown in its country, with source and year."""
    shown = 0
    for file in sorted((ROOT / "docs/countries").glob("*.yml")):
        facts = yaml.safe_load(file.read_text("utf-8"))["facts"]
        folder = site / "countries" / file.stem / "rights"
        text = "\n".join(page.read_text("utf-8") for page in folder.glob("*.html"))
        plain = re.sub(r"&#39;", "'", text).replace("&amp;", "&").replace("&#34;", '"')
        for fact in facts:
            if fact["confidence"] != "low" and not fact.get("withheld"):
                assert fact["fact"] in plain, (file.stem, fact["id"])
                shown += 1
    assert shown > 450


def test_nothing_given_is_lost() -> None:
    """141 services and 507 legal facts, 413 facts, 28 charts and 110 questions for courses: each has its source."""

    def entries(pattern: str, key: str) -> list[dict[str, object]]:
        files = sorted((ROOT / "docs").glob(pattern))
        return [entry for file in files for entry in yaml.safe_load(file.read_text("utf-8")).get(key, [])]

    counts = {
        "services": entries("services/*.yml", "services"),
        "law": entries("countries/*.yml", "facts"),
        "courses": entries("courses/*/facts.yml", "facts"),
        "charts": entries("charts.yml", "charts"),
    }
    assert {name: len(found) for name, found in counts.items()} == {
        "services": 141,
        "law": 507,
        "courses": 413,
        "charts": 28,
    }
    for found in counts.values():
        assert all(entry["source"] and entry["confidence"] in {"high", "medium", "low"} for entry in found)
    assert len(entries("courses/*/*.yml", "questions")) == 110
    cited = {fact for lesson in entries("courses/*/*.yml", "lessons") for fact in lesson.get("facts", [])}
    assert {entry["id"] for entry in counts["courses"] if entry["confidence"] != "low"} <= cited


def test_both_tellings_of_every_tool_and_all_modules(site: Path) -> None:
    assert len(list((site / "rights").glob("[0-3]*.html"))) == 30
    assert len(list((site / "tools").glob("*.html"))) == 6
    for file in (site / "tools").glob("*.html"):
        if file.stem != "index":
            text = file.read_text("utf-8")
            for words in ("Programming", "Design", "Implementation", "Final evaluation", "what you may ask for"):
                assert words in text


def test_heavy_pages_open_with_a_note(scanned: list[Page]) -> None:
    """D01: the note stands before the text, and its link leads past it."""
    noted = [page for page in scanned if page.by_class("content-note")]
    assert len([page for page in noted if language_of(page) == "en"]) > 30
    assert {page.path for page in scanned if re.search(r"(^|/)stories/(?!index)", page.path)} <= {p.path for p in noted}
    for page in noted:
        places = {id(element): number for number, element in enumerate(page.elements)}
        note, heading = page.by_class("content-note")[0], page.all("h2")[0]
        assert places[id(note)] < places[id(heading)], page.path
        assert "end" in page.ids, page.path


def test_every_form_begins_with_a_note(scanned: list[Page]) -> None:
    """E22: what the way out is stands before the first question."""
    forms = [page for page in scanned if re.search(r"(^|/)forms/(?!index)", page.path)]
    assert len(forms) >= 3 * len(CODES)
    for page in forms:
        assert page.ids.index("before") < min(page.ids.index(e.attributes["id"]) for e in page.by_class("form-section"))


def test_texts_end_with_a_next_step(scanned: list[Page]) -> None:
    """L08: no dead end after a text."""
    texts = [p for p in scanned if re.search(r"(^|/)(tools|stories|rights|forms|courses|programmes)/(?!index)", p.path)]
    texts = [p for p in texts if not p.path.endswith(("-sources.html", "-figures.html"))]
    assert len(texts) > 80 * len(CODES)
    follow = {p.path for p in texts if any(e.attributes.get("rel") in {"next", "prev"} for e in p.all("a"))}
    assert [p.path for p in texts if p.path not in follow and not p.by_class("next-steps")] == []


def test_links_open_pages_or_call(scanned: list[Page]) -> None:
    """P06, P07: no link opens a mail or chat program; a call is the only thing besides pages."""
    targets = {e.attributes.get("href", "") for page in scanned for e in page.all("a")}
    assert {m[0] for target in targets if (m := re.match(r"[a-z]+:", target))} == {"https:", "http:", "tel:"}
    chats = ("wa.me", "t.me", "m.me", "signal.me", "api.whatsapp.com")
    assert [target for target in targets if target.startswith("http") and target.split("/")[2] in chats] == []


def test_emergency_numbers_belong_to_a_country(scanned: list[Page]) -> None:
    """P05: a language says nothing of where a reader is; 112 is dialled from pages of countries and services alone."""
    dialling = {
        page.path.removeprefix(f"{language_of(page)}/")
        for page in scanned
        if any(re.fullmatch(r"tel:\d{2,3}", e.attributes.get("href", "")) for e in page.all("a"))
    }
    assert len(dialling) > 9
    assert {path for path in dialling if not re.match(r"countries/[a-z]{2}/|services/[a-z]{2}-", path)} == set()


def test_help_stands_in_the_same_place(scanned: list[Page]) -> None:
    """E21, W06: the foot of every page leads to help and to the safety page, in the same order."""
    orders = set()
    for page in ordinary(scanned):
        foot = [e.attributes["href"].rpartition("/")[2] for e in page.all("a") if "footer" in e.parents]
        orders.add(tuple(name for name in foot if name in {"help-now.html", "safety.html"}))
    assert orders == {("help-now.html", "safety.html")}
