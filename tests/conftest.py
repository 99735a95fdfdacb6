"""Fixtures: this project's own site and tiny sites, built on a fixed day."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
SITES = ROOT / "tests" / "sites"
#: Languages of this project's own site, the source language first, and where its pages in them lie.
CODES: list[str] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["plugins"][0]["waymark"]["languages"]
FOLDERS = ["", *(f"{code}/" for code in CODES[1:])]
#: 23 November 2026, so that dates in content are judged alike in any year.
DAY = "1795392000"


def waymark(*arguments: str, day: str = DAY) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user would, with a fixed day and locale."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": day, "LC_ALL": "C.UTF-8", "COLUMNS": "200"}
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site of this project."""
    folder = tmp_path_factory.mktemp("built") / "site"
    result = waymark("build", "--site-dir", str(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a tiny site, by its path below tests/sites, to be built or changed."""

    def copy(name: str) -> Path:
        folder = tmp_path / name.replace("/", "-")
        shutil.copytree(SITES / name, folder)
        enlarge = folder / "enlarge.txt"
        if enlarge.exists():
            target, size = enlarge.read_text().split()
            with (folder / target).open("ab") as file:
                file.write(b"#" * int(size))
        return folder

    return copy


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
