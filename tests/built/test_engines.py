"""The same bytes from two builds, from MkDocs itself and from ProperDocs (promise 7; DESIGN, the engine)."""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import waymark


def files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def same(one: Path, other: Path) -> None:
    assert files(one) == files(other)
    _, different, errors = filecmp.cmpfiles(one, other, files(one), shallow=False)
    assert (different, errors) == ([], [])


def test_two_builds_are_byte_identical(site: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    assert waymark("build", "--site-dir", str(again)).returncode == 0
    same(site, again)


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_engine_gives_the_same_site(engine: str, project: Callable[[str], Path]) -> None:
    folder = project("valid/directory")
    assert waymark("build", "--project", str(folder)).returncode == 0
    other = folder / "other"
    command = [sys.executable, "-m", engine, "build", "--quiet", "--strict", "-d", str(other)]
    result = subprocess.run(command, cwd=folder, env={**os.environ}, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    same(folder / "site", other)


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_engine_refuses_bad_content_and_keeps_the_old_site(engine: str, project: Callable[[str], Path]) -> None:
    folder = project("invalid/REF03")
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("the last good site")
    command = [sys.executable, "-m", engine, "build"]
    result = subprocess.run(command, cwd=folder, env={**os.environ}, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "docs/words.md:8:1: REF03 error" in result.stderr
    assert "Traceback" not in result.stderr
    assert (folder / "site/index.html").read_text() == "the last good site"


def test_site_url_adds_a_map_without_dates(project: Callable[[str], Path]) -> None:
    folder = project("valid/story")
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("site_name: Tiny", "site_name: Tiny\nsite_url: https://example.org/x/")
    )
    assert waymark("build", "--project", str(folder)).returncode == 0
    text = (folder / "site/sitemap.xml").read_text("utf-8")
    assert "<loc>https://example.org/x/index.html</loc>" in text
    assert "lastmod" not in text
    assert "stories/anna" not in text
    missing = (folder / "site/404.html").read_text("utf-8")
    assert 'href="/x/index.html"' in missing
    assert 'href="/x/assets/style.' in missing
