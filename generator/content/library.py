"""The whole content of a project, read and validated before anything is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Generic, TypeVar

from generator.content import ASSETS, FOLDERS, PAGE, SLUG, TYPES, ContentType
from generator.content.fields import Model
from generator.content.judge import judge
from generator.content.settings import Settings
from generator.problems import Problem, Report
from generator.source import Document, read_page, read_text, read_yaml
from generator.source.yaml_file import parse_yaml

M = TypeVar("M", bound=Model)

CONFIG = PurePosixPath("mkdocs.yml")


@dataclass(frozen=True)
class Entry(Generic[M]):
    """One file of content: its model, and the document for positions."""

    key: str
    model: M
    document: Document


@dataclass
class Library:
    """All entries of all types, by type and key, in the order of their paths."""

    root: Path
    settings: Settings
    config: Document
    """The plugin's options in mkdocs.yml, for positions."""
    entries: dict[str, dict[str, Entry[Any]]] = field(default_factory=lambda: {t.name: {} for t in TYPES})

    broken: list[PurePosixPath] = field(default_factory=list)
    """Files that could not be read or validated; what they would define is unknown."""

    def of(self, kind: ContentType[M]) -> dict[str, Entry[M]]:
        return self.entries[kind.name]

    def one(self, kind: ContentType[M]) -> M | None:
        """The only entry of a type that has one file (glossary, categories, charts)."""
        return next((entry.model for entry in self.of(kind).values()), None)


def read_settings(root: Path, report: Report) -> tuple[Settings, Document] | None:
    """The waymark options of ``root/mkdocs.yml`` and where they stand, or None with a problem."""
    if not (root / CONFIG).is_file():
        report.add("CFG02", CONFIG, "There is no mkdocs.yml here.", "Go to the folder of a Waymark project.")
        return None
    text = read_text(root, CONFIG, report)
    document = parse_yaml(text, CONFIG, report, tags=True) if text is not None else None
    if document is None:
        return None
    plugins = document.data.get("plugins") if isinstance(document.data, dict) else None
    name = document.data.get("site_name") if isinstance(document.data, dict) else None
    for index, plugin in enumerate(plugins if isinstance(plugins, list) else []):
        if plugin == "waymark":
            return _settings(document, {"site_name": name}, ("plugins", index), report)
        if isinstance(plugin, dict) and "waymark" in plugin:
            options = plugin["waymark"]
            given = {"site_name": name, **(options if isinstance(options, dict) else {})}
            return _settings(document, given, ("plugins", index, "waymark"), report)
    report.add("CFG02", CONFIG, "The plugin waymark is not switched on.", "Add `- waymark` below `plugins:`.")
    return None


def _settings(document: Document, data: Any, keys: tuple[Any, ...], report: Report) -> tuple[Settings, Document] | None:
    inner = {k[len(keys) :]: v for k, v in document.positions.items() if k[: len(keys)] == keys}
    found = Report()
    config = Document(CONFIG, {k: v for k, v in data.items() if v is not None}, inner)
    settings = judge(Settings, config, found)
    for p in found:
        report.add("CFG01", CONFIG, p.message, p.hint, (p.line, p.column))
    return (settings, config) if settings else None


def content_files(root: Path) -> list[PurePosixPath]:
    """Every file of the content folders, sorted, hidden ones and assets left out."""
    found = []
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            path = PurePosixPath(file.relative_to(root).as_posix())
            hidden = any(part.startswith(".") for part in path.parts)
            if file.is_file() and not hidden and not path.is_relative_to(ASSETS):
                found.append(path)
    return found


@dataclass(frozen=True)
class Reading:
    """What reading one file gave, for as long as the file does not change."""

    stamp: tuple[int, int]
    entry: Entry[Any] | None
    problems: tuple[Problem, ...]


#: Readings by path; kept while serving, so that an edit costs one file.
Readings = dict[PurePosixPath, Reading]


def read_library(
    root: Path, settings: Settings, config: Document, report: Report, readings: Readings | None = None
) -> Library:
    """Read all content below ``root``. Files with problems are left out of the library; the report has them all.

    ``readings`` is used and filled: a file whose size and time are as before is not read again.
    """
    library = Library(root, settings, config)
    known = readings if readings is not None else {}
    for path in content_files(root):
        if path.name == "README.md" and path.parts[0] != "docs":
            continue
        kind = next((t for t in TYPES if t.owns(path)), None)
        if kind is None:
            report.add("SRC10", path, "No type of content belongs here.", "Move it; pictures go to docs/assets/.")
        elif not all(SLUG.match(part) for part in path.with_suffix("").relative_to(path.parts[0]).parts):
            report.add("FLD08", path, "The file name is no slug.", "Use small letters, digits and hyphens.")
        else:
            stat = (root / path).stat()
            stamp = (stat.st_mtime_ns, stat.st_size)
            if path not in known or known[path].stamp != stamp:
                found = Report()
                entry = _read_entry(root, kind, path, found)
                known[path] = Reading(stamp, entry, tuple(found))
            _take(library, kind, path, known[path], report)
    return library


def _take(library: Library, kind: ContentType[Any], path: PurePosixPath, reading: Reading, report: Report) -> None:
    report.extend(reading.problems)
    if reading.entry is None:
        library.broken.append(path)
    else:
        library.of(kind)[reading.entry.key] = reading.entry


def _read_entry(root: Path, kind: ContentType[M], path: PurePosixPath, report: Report) -> Entry[M] | None:
    document = (read_page if kind.name == PAGE.name else read_yaml)(root, path, report)
    if document is None:
        return None
    given = {"body": document.body} if document.body else None
    model = judge(kind.model, document, report, given)
    return None if model is None else Entry(kind.key(path), model, document)


__all__ = ["CONFIG", "Entry", "Library", "content_files", "read_library", "read_settings"]
