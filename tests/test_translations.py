"""The translation pipeline as translators use it: extract, update, check, add, and catalogues that are broken."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.languages.messages import part_messages
from generator.languages.table import read_all_languages
from generator.languages.templates import interface_template
from generator.problems import Report
from generator.project import load_project
from tests.conftest import ROOT, waymark

Copy = Callable[[str], Path]
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
TITLE = '\nmsgctxt "docs/index.md:title"\nmsgid "Home"\nmsgstr "Koti"\n'


def test_extract_update_translate_change(project: Copy) -> None:
    """A text's life: extracted, translated, shown; changed, marked with its previous source, not shown; gone, kept."""
    folder = project("invalid/LNG03")
    at = ("--project", str(folder))
    shutil.rmtree(folder / "i18n/fi")
    assert waymark("translate", "extract", *at).returncode == 0
    assert waymark("translate", "update", "fi", *at).returncode == 0
    catalogue = folder / "i18n/fi/pages.po"
    text = catalogue.read_text("utf-8")
    assert 'msgctxt "docs/index.md:summary"\nmsgid "What you can do here."\nmsgstr ""' in text
    assert "#. What you can do here, in one or two sentences." in text
    text = text.replace('"What you can do here."\nmsgstr ""', '"What you can do here."\nmsgstr "Mitä voit tehdä."')
    catalogue.write_text(text, "utf-8")
    assert waymark("build", *at).returncode == 0
    assert "Mitä voit tehdä." in (folder / "site/fi/index.html").read_text("utf-8")
    page = folder / "docs/index.md"
    page.write_text(page.read_text("utf-8").replace("What you can do here.", "What you may do here."), "utf-8")
    assert waymark("translate", "extract", *at).returncode == 0
    assert waymark("translate", "update", *at).returncode == 0
    text = catalogue.read_text("utf-8")
    assert '#, fuzzy\n#| msgid "What you can do here."\nmsgctxt "docs/index.md:summary"' in text
    assert waymark("build", *at).returncode == 0
    assert "Mitä voit tehdä." not in (folder / "site/fi/index.html").read_text("utf-8")
    page.write_text(page.read_text("utf-8").replace("summary: What you may do here.", "summary: Short."), "utf-8")
    assert waymark("translate", "extract", *at).returncode == 0
    assert waymark("translate", "update", *at).returncode == 0
    assert "Mitä voit tehdä." in catalogue.read_text("utf-8"), "nothing a translator wrote is lost"


def test_previous_source_survives_updates_and_other_tools(project: Copy) -> None:
    """A long source with quotation marks: Babel would cut it, and would forget it when it reads the file again."""
    folder = project("invalid/LNG03")
    at = ("--project", str(folder))
    old = 'A "long" sentence that goes on well beyond the width at which comments are cut, and then a little further.'
    entry = TITLE.replace("title", "summary").replace("Home", old.replace('"', '\\"'))
    (folder / "i18n/fi/pages.po").write_text(HEAD + entry, "utf-8")
    for _ in range(3):
        assert waymark("translate", "extract", *at).returncode == 0
        assert waymark("translate", "update", *at).returncode == 0
        text = (folder / "i18n/fi/pages.po").read_text("utf-8")
        quoted = old.replace('"', '\\"')
        assert f'#, fuzzy\n#| msgid "{quoted}"\nmsgctxt "docs/index.md:summary"' in text
        command = ["msgfmt", "--check", "--output-file=/dev/null", str(folder / "i18n/fi/pages.po")]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_update_changes_nothing_the_second_time(project: Copy) -> None:
    folder = project("valid/rtl")
    at = ("--project", str(folder))
    assert waymark("translate", "extract", *at).returncode == 0
    assert waymark("translate", "update", *at).returncode == 0
    first = {file: file.read_bytes() for file in (folder / "i18n").rglob("*.po*")}
    assert len(first) == 4
    assert waymark("translate", "extract", *at).returncode == 0
    assert waymark("translate", "update", *at).returncode == 0
    assert {file: file.read_bytes() for file in (folder / "i18n").rglob("*.po*")} == first


def test_own_catalogues_are_up_to_date(tmp_path: Path) -> None:
    """What is committed is what extract and update give: no string is waiting unseen."""
    for name in ("docs", "forms", "survivor_stories", "i18n"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert waymark("translate", "extract", "--project", str(tmp_path)).returncode == 0
    assert waymark("translate", "update", "--project", str(tmp_path)).returncode == 0
    changed = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "i18n").rglob("*.po*")
        if file.read_bytes() != (tmp_path / file.relative_to(ROOT)).read_bytes()
    ]
    assert changed == [], "run `waymark translate extract` and `waymark translate update`"


def test_own_catalogues_pass_the_check() -> None:
    """Nothing broken, and no old translation of law, numbers or safety, in any language."""
    result = waymark("translate", "check")
    assert (result.stdout, result.returncode) == ("", 0), result.stderr


def test_msgfmt_accepts_every_catalogue() -> None:
    """They open in every gettext tool."""
    for file in sorted((ROOT / "i18n").glob("*/*.po")):
        command = ["msgfmt", "--check", "--output-file=/dev/null", str(file)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr


def test_check_names_every_kind_of_damage(project: Copy) -> None:
    folder = project("invalid/LNG03")
    (folder / "docs/index.md").write_text(
        "---\ntitle: Home\nsummary: Call 112.\n---\n\n"
        "Read [help](page:index).\n\nIt costs 5 euros {name}.\n\nNo tag.\n",
        "utf-8",
    )
    rows = [
        ("docs/index.md:summary", "Call 112.", "Soita 911."),
        ("docs/index.md:body#0", "Read [help](page:index).", "Lue [apu](https://evil.example/x)."),
        ("docs/index.md:body#1", "It costs 5 euros {name}.", "Se maksaa 50 euroa {nimi}."),
        ("docs/index.md:body#2", "No tag.", "Ei <b>tagia</b>."),
    ]
    entries = "".join(f'\nmsgctxt "{c}"\nmsgid "{s}"\nmsgstr "{t}"\n' for c, s, t in rows)
    (folder / "i18n/fi/pages.po").write_text(HEAD + entries, "utf-8")
    plural = '\nmsgid "{n} minute"\nmsgid_plural "{n} minutes"\nmsgstr[0] "{n} minuutti"\nmsgstr[1] "minuuttia"\n'
    (folder / "i18n/fi/interface.po").write_text(HEAD + plural, "utf-8")
    result = waymark("translate", "check", "--format", "json", "--project", str(folder))
    assert result.returncode == 1
    messages = [problem["message"] for problem in json.loads(result.stdout)]
    assert messages == [
        "The translation changes: missing {n}.",
        "The translation changes: missing 112, extra 911.",
        "The translation changes: missing ](page:index), extra ](https://evil.example/x).",
        "The translation changes: missing 5, missing {name}, extra 50, extra {nimi}.",
        "The translation changes: extra </b, extra <b.",
    ]


def test_attack_in_a_catalogue_reaches_no_page(project: Copy) -> None:
    """Translators are not trusted with markup: a script, a javascript: link and a changed hotline number."""
    folder = project("invalid/LNG03")
    at = ("--project", str(folder))
    evil = [
        "Soita 112 ja lue [apu](page:index).<script>alert(1)</script>",
        "Soita 112 ja lue [apu](javascript:alert(1)).",
        "Soita 112 ja lue [apu](page:index) <a href='javascript:alert(1)'>x</a>",
        "Soita 113 ja lue [apu](page:index).",
        "Soita 112 ja lue [apu](page:index) &lt;img src=x onerror=alert(1)&gt;",
    ]
    for attack in evil:
        entry = f'\nmsgctxt "docs/index.md:body#0"\nmsgid "Call 112 and read [help](page:index)."\nmsgstr "{attack}"\n'
        (folder / "i18n/fi/pages.po").write_text(HEAD + entry, "utf-8")
        assert waymark("build", *at).returncode == 0
        for file in (folder / "site").rglob("*.html"):
            text = file.read_text("utf-8")
            assert not re.search(r"<[^>]*alert\(1\)|<script>|javascript:|113", text), attack


BAD_CATALOGUES = {
    "open text": (HEAD + '\nmsgctxt "docs/index.md:title\nmsgid "Home"\n', ":5:1: LNG02 error: A text is not closed."),
    "no PO": ("# nothing\nthis is no PO file\n", "LNG02 error: The catalogue cannot be read"),
    "wrong charset": (HEAD.replace("utf-8", "iso-8859-1") + TITLE, ":3:1: LNG02 error: The header says"),
    "wrong bytes": (
        HEAD + TITLE.replace("Koti", "Äiti"),
        "LNG02 error: The catalogue is not UTF-8",
    ),
    "wrong plurals": (
        HEAD + '"Plural-Forms: nplurals=3; plural=0;\\n"\n' + TITLE,
        ":4:1: LNG02 error: The catalogue has 3 plural forms, fi has 2.",
    ),
    "double entry": (HEAD + TITLE + TITLE, ":9:1: LNG02 error: An entry stands twice; it stands in line 5 too."),
}


@pytest.mark.parametrize("name", BAD_CATALOGUES)
def test_bad_catalogues_are_problems_with_a_line(name: str, project: Copy) -> None:
    folder = project("invalid/LNG03")
    text, expected = BAD_CATALOGUES[name]
    encoding = "latin-1" if name == "wrong bytes" else "utf-8"
    (folder / "i18n/fi/pages.po").write_bytes(text.encode(encoding))
    for verb in (("check",), ("translate", "check"), ("translate", "update")):
        if verb[-1] == "update":
            assert waymark("translate", "extract", "--project", str(folder)).returncode == 1
            continue
        result = waymark(*verb, "--project", str(folder))
        assert "Traceback" not in result.stderr
        assert f"i18n/fi/pages.po{expected if expected.startswith(':') else ''}" in result.stdout
        assert expected in result.stdout
        assert result.returncode == 1


def test_update_leaves_a_catalogue_it_cannot_read(project: Copy) -> None:
    folder = project("invalid/LNG03")
    at = ("--project", str(folder))
    assert waymark("translate", "extract", *at).returncode == 0
    bad = HEAD + TITLE + TITLE
    (folder / "i18n/fi/pages.po").write_text(bad, "utf-8")
    result = waymark("translate", "update", *at)
    assert result.returncode == 1
    assert "An entry stands twice" in result.stdout
    assert (folder / "i18n/fi/pages.po").read_text("utf-8") == bad


def test_folder_of_an_unknown_language_is_a_problem(project: Copy) -> None:
    folder = project("invalid/LNG03")
    shutil.copytree(folder / "i18n/fi", folder / "i18n/fii")
    result = waymark("check", "--project", str(folder))
    assert "i18n/fii:1:1: LNG01 error: The language fii is not in i18n/languages.yml. Did you mean fi?" in result.stdout
    assert waymark("translate", "update", "xx", "--project", str(folder)).returncode == 1


def test_a_language_is_added_in_one_step(project: Copy) -> None:
    folder = project("valid/minimal")
    at = ("--project", str(folder))
    for code in ("uk", "ti", "ar", "pcm"):
        assert waymark("translate", "add", code, *at).returncode == 0
        assert (folder / f"i18n/{code}/pages.po").is_file()
        assert (folder / f"i18n/{code}/interface.po").is_file()
    report = Report()
    table = {one.code: one for one in read_all_languages(folder, report)}
    assert len(report) == 0
    assert {code: table[code].plural_forms for code in table} == {"en": 2, "uk": 3, "ti": 2, "ar": 6, "pcm": 2}
    assert waymark("translate", "add", "uk", *at).returncode == 2
    assert waymark("translate", "add", "tlh-xx", *at).returncode == 2
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("[en]", "[en, uk, ti, ar, pcm]"), "utf-8")
    assert waymark("build", "--strict", *at).returncode == 0
    assert '<html lang="ti"' in (folder / "site/ti/index.html").read_text("utf-8")


def test_review_state_is_checked_and_shown(project: Copy) -> None:
    """Promise 4: a page says that a machine translated it, until a person has read its part."""
    folder = project("valid/rtl")
    at = ("--project", str(folder))
    table = folder / "i18n/languages.yml"
    text = table.read_text("utf-8")
    assert waymark("build", *at).returncode == 0
    page = (folder / "site/ar/index.html").read_text("utf-8")
    assert "A machine translated this text." in page
    assert "% of this page is in your language. The rest is in English." in page
    table.write_text(text.replace("state: machine", "state: reviewed"), "utf-8")
    result = waymark("check", *at)
    assert "needs `review` with reviewer and date" in result.stdout
    assert result.returncode == 1
    review = '{reviewer: "native speaker, adviser of an NGO", date: "2026-11-01"}'
    table.write_text(text + f"    reviewed_parts:\n      pagess: {review}\n", "utf-8")
    assert "LNG01 error: There is no part pagess. Did you mean pages?" in waymark("check", *at).stdout
    table.write_text(text + f"    reviewed_parts:\n      pages: {review}\n", "utf-8")
    assert waymark("build", *at).returncode == 0
    page = (folder / "site/ar/index.html").read_text("utf-8")
    assert "A machine translated this text." not in page
    assert "% of this page is in your language." in page
    rows = json.loads(waymark("status", "--format", "json", *at).stdout)
    states = {part["part"]: (part["state"], part["reviewed"]) for part in rows[0]["parts"]}
    assert states["pages"] == ("reviewed", 1)
    assert states["interface"] == ("machine", 0)
    table.write_text(text + '    second_read: {by: machine, date: "2026-11-01", strings: 39, errors: 1}\n', "utf-8")
    assert waymark("check", *at).returncode == 1


def test_status_counts_and_names_the_sample(project: Copy) -> None:
    folder = project("invalid/LNG04")
    table = folder / "i18n/languages.yml"
    sample = '    second_read: {by: machine, date: "2026-11-01", strings: 60, errors: 3, serious: 1}\n'
    table.write_text(table.read_text("utf-8") + sample, "utf-8")
    (language,) = json.loads(waymark("status", "--format", "json", "--project", str(folder)).stdout)
    assert language["second_read"]["error_rate"] == 0.05
    (pages,) = [part for part in language["parts"] if part["part"] == "pages"]
    counts = [pages[name] for name in ("strings", "translated", "stale", "missing", "broken")]
    assert counts == [4, 1, 2, 1, 0]
    text = waymark("status", "--project", str(folder)).stdout
    assert "3 of 60 wrong in a sample of 2026-11-01" in text


#: Parts that every language has, and what only some have (the reason stands in docs/about/translating.md).
EVERYWHERE = ("interface", "tools", "rights", "services", "glossary", "stories", "forms")
WHOLE_COUNTRIES = {"ar", "fr", "uk"}
COURSES = {"it", "es", "fi"}


def test_own_translations_are_complete() -> None:
    """At least 95 % of what readers need in each language; a second reading of 40 strings or more."""
    status = {one["language"]: one for one in json.loads(waymark("status", "--format", "json").stdout)}
    table = read_all_languages(ROOT, Report())
    assert set(status) == {one.code for one in table if one.state != "source"}
    share = {
        (code, part["part"]): part["translated"] / part["strings"]
        for code, one in status.items()
        for part in one["parts"]
    }
    wanted = {(code, part) for code in status for part in EVERYWHERE}
    wanted |= {(code, part) for code in COURSES for part in ("courses", "programmes")}
    wanted |= {(code, "countries") for code in WHOLE_COUNTRIES}
    assert {key: share[key] for key in wanted if share[key] < 0.95} == {}
    assert {code for code, one in status.items() if (one["second_read"] or {"strings": 0})["strings"] < 40} == set()


def test_own_pages_and_countries_are_complete() -> None:
    """Home, safety, privacy, help now and all other pages for readers; a host country's facts in its own language."""
    project, _ = load_project(ROOT)
    assert project is not None
    missing = []
    for code, catalogue in project.catalogues.items():
        own = f"docs/countries/{'se' if code == 'sv' else code}.yml"
        for part in ("pages", "countries"):
            for message in part_messages(project.library, part):
                for_readers = part == "pages" and not message.path.startswith(("docs/about/", "docs/organisations/"))
                for_professionals = code in COURSES and message.path.startswith("docs/organisations/")
                if (for_readers or for_professionals or message.path == own) and not catalogue.get(
                    message.context, message.text
                ):
                    missing.append(f"{code} {message.context}")
    assert missing == []


def test_words_of_the_exit_exist_in_every_language() -> None:
    """E17: no button in a language the reader may not know."""
    project, _ = load_project(ROOT)
    assert project is not None
    words = {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in interface_template()
        if any("components/exit/" in place for place, _ in message.locations)
    }
    assert "Leave this site" in words
    missing = {(code, one) for code, found in project.catalogues.items() for one in words if not found.get(None, one)}
    assert missing == set()
