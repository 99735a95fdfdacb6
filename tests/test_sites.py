"""Tiny sites: one that must fail per problem code, and some that must build."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest

from generator.problems import CODES
from tests.conftest import SITES, waymark

INVALID = sorted(folder.name for folder in (SITES / "invalid").iterdir())
VALID = sorted(folder.name for folder in (SITES / "valid").iterdir())


def test_every_code_has_its_site() -> None:
    assert sorted(code for code in CODES if not code.startswith("AUD")) == INVALID


@pytest.mark.parametrize("code", INVALID)
def test_invalid_site_gives_its_problem_and_nothing_else(code: str, project: Callable[[str], Path]) -> None:
    folder = project(f"invalid/{code}")
    result = waymark("check", "--project", str(folder))
    assert result.stdout == (SITES / "invalid" / code / "expected.txt").read_text("utf-8")
    assert all(f" {code} " in line for line in result.stdout.splitlines())
    assert "Traceback" not in result.stderr
    assert result.returncode == (1 if " error: " in result.stdout else 0)
    assert result.returncode == 1 or CODES[code].severity == "warning"
    assert waymark("check", "--strict", "--project", str(folder)).returncode == 1


@pytest.mark.parametrize("code", [code for code in INVALID if CODES[code].severity == "error"])
def test_errors_leave_the_last_good_site_untouched(code: str, project: Callable[[str], Path]) -> None:
    folder = project(f"invalid/{code}")
    old = folder / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("the last good site")
    result = waymark("build", "--project", str(folder))
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert [file.name for file in (folder / "site").rglob("*")] == ["index.html"]
    assert old.read_text() == "the last good site"
    assert not (folder / ".site.new").exists()


def test_all_problems_of_all_files_in_one_run(project: Callable[[str], Path]) -> None:
    folder = project("invalid/FLD01")
    for other in ("SRC06", "FLD08", "MKD01"):
        for file in (SITES / "invalid" / other / "docs").iterdir():
            if file.name not in {"index.md", "glossary.yml"}:
                shutil.copy(file, folder / "docs" / file.name)
    result = waymark("check", "--format", "json", "--project", str(folder))
    problems = json.loads(result.stdout)
    assert {problem["code"] for problem in problems} == {"FLD01", "FLD08", "MKD01"}
    keys = {"path", "line", "column", "code", "severity", "message", "hint"}
    assert all(set(problem) == keys for problem in problems)
    assert result.returncode == 1


def test_check_formats_and_exit_codes(project: Callable[[str], Path]) -> None:
    folder = str(project("valid/minimal"))
    assert waymark("check", "--format", "json", "--project", folder).stdout == "[]\n"
    assert waymark("check", "--project", folder).returncode == 0
    assert waymark("check", "--format", "xml", "--project", folder).returncode == 2
    assert waymark("chekc").returncode == 2
    broken = str(project("invalid/REF03"))
    github = waymark("check", "--format", "github", "--project", broken).stdout
    assert github.startswith("::error file=docs/words.md,line=8,col=1,title=REF03::")


def test_a_wrong_day_in_the_environment_is_a_problem(project: Callable[[str], Path]) -> None:
    result = waymark("check", "--project", str(project("valid/minimal")), day="soon")
    assert result.stdout.startswith("mkdocs.yml:1:1: CFG01 error: SOURCE_DATE_EPOCH")
    assert result.returncode == 1


def test_exit_targets_must_be_https(project: Callable[[str], Path]) -> None:
    """E18."""
    folder = project("valid/minimal")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text() + "      exit: {default: http://example.org/}\n")
    result = waymark("check", "--project", str(folder))
    assert ":7:14: CFG01 error: `exit.default`" in result.stdout


@pytest.mark.parametrize("name", VALID)
def test_valid_site_builds_without_any_problem(name: str, project: Callable[[str], Path]) -> None:
    folder = project(f"valid/{name}")
    result = waymark("build", "--strict", "--project", str(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    assert (folder / "site" / "index.html").is_file()


def test_rtl_site_has_direction_on_every_page(project: Callable[[str], Path]) -> None:
    folder = project("valid/rtl")
    assert waymark("build", "--project", str(folder)).returncode == 0
    root = html5lib.parse((folder / "site/ar/index.html").read_text("utf-8"), namespaceHTMLElements=False)
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    heading = root.find(".//h1")
    assert heading is not None
    assert "البيت" in "".join(heading.itertext())
    assert not heading.findall("span"), "a translated heading needs no lang of its own"
    paragraph = root.find(".//p[@class='lead']/span")
    assert paragraph is not None, "a text without translation is marked as English (promise 4)"
    assert (paragraph.get("lang"), paragraph.get("dir")) == ("en", "ltr")


def test_three_letter_code_and_untranslated_language(project: Callable[[str], Path]) -> None:
    folder = project("valid/three-letters")
    assert waymark("build", "--project", str(folder)).returncode == 0
    page = (folder / "site/pcm/index.html").read_text("utf-8")
    assert '<html lang="pcm" dir="ltr"' in page
    assert '<span lang="en" dir="ltr">Home</span>' in page
    assert "<title>Tiny</title>" in page


def test_stale_and_broken_translations_fall_back(project: Callable[[str], Path]) -> None:
    """A changed hotline number or a fuzzy entry never reaches a page (promise 4)."""
    folder = project("invalid/LNG03")
    assert waymark("build", "--project", str(folder)).returncode == 0
    page = (folder / "site/fi/index.html").read_text("utf-8")
    assert "113" not in page
    assert "Soita" not in page
    assert "Call 112" in page


def test_attack_in_a_catalogue_reaches_no_page(project: Callable[[str], Path]) -> None:
    """Translators are not trusted with markup."""
    folder = project("invalid/LNG03")
    catalogue = folder / "i18n/fi/pages.po"
    evil = "Soita 112 ja lue [apu](page:index).<script>alert(1)</script><a href='javascript:alert(1)'>x</a>"
    catalogue.write_text(catalogue.read_text("utf-8").replace("Soita 113 ja lue [apu](page:index).", evil), "utf-8")
    assert waymark("build", "--project", str(folder)).returncode == 0
    for file in (folder / "site").rglob("*.html"):
        text = file.read_text("utf-8")
        assert "alert(1)" not in text
        assert "javascript:" not in text


@pytest.mark.parametrize(
    "change",
    [("status: granted", "status: withdrawn"), ("review_by: '2027-01-10'", "review_by: '2026-11-22'")],
    ids=["withdrawn (G03)", "expired (G02)"],
)
def test_no_word_of_a_story_without_consent_remains(change: tuple[str, str], project: Callable[[str], Path]) -> None:
    folder = project("valid/story")
    assert waymark("build", "--project", str(folder)).returncode == 0
    assert (folder / "site/stories/anna.html").is_file()
    story = folder / "survivor_stories/anna.yml"
    story.write_text(story.read_text("utf-8").replace(*change), "utf-8")
    result = waymark("build", "--project", str(folder))
    assert result.returncode == 0, result.stdout
    for file in (folder / "site").rglob("*"):
        if file.is_file():
            text = file.read_bytes().decode("utf-8", "replace").lower()
            assert "bluebell" not in text, file
            assert "anna" not in text, file
            assert "anna" not in file.name


def test_withheld_and_unreliable_services_stay_out(project: Callable[[str], Path]) -> None:
    """A secret place stops the build; a low entry, an unlisted address and editors' notes reach no file."""
    folder = project("valid/directory")
    assert waymark("build", "--project", str(folder)).returncode == 0
    everything = "".join(f.read_text("utf-8") for f in (folder / "site").rglob("*") if f.suffix in {".html", ".xml"})
    assert "Open Street 1" in everything
    for word in ("Hidden Lane 2", "+358291234567", "029 123 4567", "Low entry", "editors only"):
        assert word not in everything
    assert not list((folder / "site").rglob("*.yml"))
    assert not list((folder / "site").rglob("*.md"))
    services = folder / "docs/services/fi.yml"
    services.write_text(services.read_text("utf-8").replace("address_policy: area_only", "address_policy: withheld"))
    result = waymark("check", "--project", str(folder))
    assert "SVC02" in result.stdout
    assert "Hidden" not in result.stdout


def test_police_run_line_says_so_before_the_number(project: Callable[[str], Path]) -> None:
    folder = project("valid/directory")
    assert waymark("build", "--project", str(folder)).returncode == 0
    page = (folder / "site/services/fi-unit.html").read_text("utf-8")
    assert 0 < page.index("The police answer here") < page.index('href="tel:')
    assert "Not yet checked by an organisation" in page


def test_host_named_and_number_confirmed(project: Callable[[str], Path]) -> None:
    folder = project("valid/directory")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text() + "      host: {name: Example Help, reviewed_on: '2026-11-01'}\n")
    services = folder / "docs/services/fi.yml"
    services.write_text(
        services.read_text("utf-8").replace("police_run: true", "police_run: true\n    checked_on: '2026-11-02'")
    )
    assert waymark("build", "--project", str(folder)).returncode == 0
    page = (folder / "site/services/fi-unit.html").read_text("utf-8")
    assert "Demonstration copy" not in page
    assert "This copy is run by Example Help." in page
    assert "Example Help checked this on November 2, 2026." in page
    other = (folder / "site/services/fi-open.html").read_text("utf-8")
    assert "Not yet checked by Example Help. Source read on November 1, 2026." in other
