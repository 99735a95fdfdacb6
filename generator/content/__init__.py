"""What may be written: one module per content type, and the register of all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from generator.content.country import Country
from generator.content.course import Charts, Course, CourseFacts, CourseModule
from generator.content.fields import Model
from generator.content.form import Form
from generator.content.glossary import Glossary
from generator.content.page import Page
from generator.content.programme import Programme
from generator.content.rights import Rights
from generator.content.service import Categories, Services, UsefulService
from generator.content.story import Story
from generator.content.tool import Tool

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class ContentType(Generic[M]):
    """A type of content: where its files lie and what they hold."""

    name: str
    """Name in commands and documentation."""
    model: type[M]
    folder: str
    """Folder of its files, from the project's top."""
    pattern: str
    """File names inside the folder; ``**/`` for any depth."""
    part: str
    """Catalogue its words are translated in: i18n/<code>/<part>.po."""

    def owns(self, path: PurePosixPath) -> bool:
        """Whether a path (from the project's top) is a file of this type."""
        try:
            inside = path.relative_to(self.folder)
        except ValueError:
            return False
        if self.pattern.startswith("**/"):
            return fnmatchcase(inside.name, self.pattern[3:])
        depth = self.pattern.count("/")
        return len(inside.parts) == depth + 1 and fnmatchcase(str(inside), self.pattern)

    def key(self, path: PurePosixPath) -> str:
        """The name of an entry: its path inside the folder without the ending."""
        return str(path.relative_to(self.folder).with_suffix(""))


TOOL = ContentType("tool", Tool, "docs/tools", "*.yml", "tools")
RIGHTS = ContentType("rights", Rights, "docs/rights", "*.yml", "rights")
COUNTRY = ContentType("country", Country, "docs/countries", "*.yml", "countries")
SERVICES = ContentType("services", Services, "docs/services", "*.yml", "services")
CATEGORIES = ContentType("categories", Categories, "docs", "categories.yml", "services")
USEFUL = ContentType("useful-service", UsefulService, "docs/useful-services", "*.yml", "services")
COURSE = ContentType("course", Course, "docs/courses", "*/course.yml", "courses")
FACTS = ContentType("course-facts", CourseFacts, "docs/courses", "*/facts.yml", "courses")
MODULE = ContentType("course-module", CourseModule, "docs/courses", "*/*.yml", "courses")
CHARTS = ContentType("charts", Charts, "docs", "charts.yml", "courses")
PROGRAMME = ContentType("programme", Programme, "docs/programmes", "*.yml", "programmes")
GLOSSARY = ContentType("glossary", Glossary, "docs", "glossary.yml", "glossary")
STORY = ContentType("story", Story, "survivor_stories", "*.yml", "stories")
FORM = ContentType("form", Form, "forms", "*.yml", "forms")
PAGE = ContentType("page", Page, "docs", "**/*.md", "pages")

#: The only register. A file belongs to the first type that owns it.
TYPES: tuple[ContentType[Any], ...] = (
    TOOL,
    RIGHTS,
    COUNTRY,
    SERVICES,
    CATEGORIES,
    USEFUL,
    COURSE,
    FACTS,
    MODULE,
    CHARTS,
    PROGRAMME,
    GLOSSARY,
    STORY,
    FORM,
    PAGE,
)

#: Parts of the content that are translated: one catalogue each.
PARTS: tuple[str, ...] = tuple(dict.fromkeys(kind.part for kind in TYPES))

#: Folders that are read.
FOLDERS = ("docs", "survivor_stories", "forms")

#: What else may lie in docs/: pictures and downloads.
ASSETS = "docs/assets"

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
