"""The house: rooms import in one direction, modules stay small, docs and code stay together."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.content import TYPES
from generator.content.settings import Settings
from generator.pages.address import file_path, relative
from generator.pages.reference import model_rows
from generator.problems import CODES
from tests.conftest import ROOT, waymark

GENERATOR = ROOT / "generator"
#: In the order of DESIGN.md; a room imports only from itself and from rooms before it.
ROOMS = [
    "problems",
    "source",
    "content",
    "languages",
    "pages",
    "search",
    "checks",
    "audit",
    "exports",
    "project",
    "site",
    "cli",
]


def imports(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    found = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return found | {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}


def modules() -> list[Path]:
    return [file for file in sorted(GENERATOR.rglob("*.py")) if file.name not in {"__main__.py"}]


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(GENERATOR)))
def test_rooms_import_in_one_direction(file: Path) -> None:
    room = file.relative_to(GENERATOR).parts[0].removesuffix(".py")
    if room == "__init__":
        return
    for name in imports(file):
        if name.startswith("generator."):
            other = name.split(".")[1]
            assert ROOMS.index(other) <= ROOMS.index(room), f"{file} imports {name}"
        elif name.split(".")[0] in {"mkdocs", "mkdocs_static_i18n"}:
            assert room == "site", f"{file} imports {name}"


def test_modules_and_functions_stay_small() -> None:
    for file in modules():
        text = file.read_text("utf-8")
        assert text.count("\n") <= 300, file
        assert file.stem not in {"utils", "helpers", "common", "misc"}
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno <= 50, f"{file}: {node.name}"


def test_relative_addresses() -> None:
    assert relative("index.html", "rights/x.html") == "rights/x.html"
    assert relative("ar/rights/x.html", "ar/index.html") == "../index.html"
    assert relative("ar/rights/x.html", "assets/a.css") == "../../assets/a.css"
    assert relative("rights/x.html", "rights/x.html") == "x.html"
    assert file_path("en", "en", "rights/x") == "rights/x.html"
    assert file_path("pcm", "en", "index") == "pcm/index.html"


def test_every_problem_code_type_and_field_is_documented(site: Path) -> None:
    problems = (site / "about/problems.html").read_text("utf-8")
    for code in CODES.values():
        assert f'id="{code.code}"' in problems
        assert code.meaning.split("'")[0] in problems
    content = (site / "about/content.html").read_text("utf-8")
    rows = {row.name: row for row in model_rows()}
    for kind in TYPES:
        assert f"{kind.folder}/{kind.pattern}" in content
        for name in kind.model.model_fields:
            assert name in {field.name for field in rows[kind.name].fields}
            assert f"<code>{name}</code>" in content


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs/about/hosting.md").read_text("utf-8")
    for name in Settings.model_fields:
        assert f"`{name}`" in text


def test_every_command_is_documented() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for verb in (
        "build",
        "serve",
        "check",
        "status",
        "schema",
        "translate extract",
        "translate update",
        "translate check",
        "translate add",
    ):
        assert f"waymark {verb}" in readme
        assert waymark(*verb.split(), "--help").returncode == 0
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE):
        assert f"make {target}" in readme, target


def test_schemas_are_valid_json_schema_for_every_type(tmp_path: Path) -> None:
    assert waymark("schema", "--out", str(tmp_path)).returncode == 0
    for kind in TYPES:
        schema = json.loads((tmp_path / f"{kind.name}.schema.json").read_text("utf-8"))
        assert schema["additionalProperties"] is False
        assert set(schema["properties"]) == set(kind.model.model_fields)
    assert waymark("schema", "toool").returncode == 2


def test_code_is_formatted_and_typed() -> None:
    for command in (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"]):
        result = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr


def test_no_path_of_a_machine_in_tracked_files() -> None:
    """Promise 7, and nothing of whoever built it."""
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, files.split("\0")):
        file = ROOT / name
        if file.suffix in {".py", ".md", ".yml", ".toml", ".txt", ".html", ".css", ".js", ""} and file.is_file():
            text = file.read_bytes().decode("utf-8", "replace")
            assert not re.search(r"(?<![\w.])/(?:work|root|home)/[a-z]", text), name


def test_every_requirement_is_answered_and_its_tests_exist() -> None:
    """docs/about/requirements.md: no requirement left out, "met" only with a test, and every test named is there."""
    text = (ROOT / "docs/about/requirements.md").read_text("utf-8")
    rows = re.findall(r"^- \*\*([A-Z]\d\d)\*\* (met|partly|not|by people)\b(.*)$", text, re.M)
    last = {"E": 28, "T": 16, "C": 13, "P": 8, "W": 14, "L": 10, "D": 8}
    assert [name for name, _, _ in rows] == [
        f"{group}{n:02}" for group, count in last.items() for n in range(1, count + 1)
    ]
    tests = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.M)
    }
    for name, state, rest in rows:
        named = set(re.findall(r"`(test_\w+)`", rest))
        assert named <= tests, name
        assert named or state != "met", name
