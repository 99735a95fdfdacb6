"""Open training courses: a course, its modules, its facts and charts."""

from __future__ import annotations

from typing import Literal

from generator.content.fields import Markdown, Model, Slug, Source, Text
from generator.content.shared import Confidence, NextStep, Section, Sourced


class Lesson(Section):
    """A part of a module, built on facts."""

    facts: list[Slug] = []
    """Ids of docs/courses/<course>/facts.yml on which the lesson stands; shown as its sources."""
    charts: list[Slug] = []
    """Ids of docs/charts.yml shown in the lesson."""


class Case(Model):
    """An invented example."""

    title: Text
    invented: Literal[True]
    """Confirms that the case is not about a real person; the page says so."""
    text: Markdown
    think_about: Markdown
    """Questions about the case, as a list."""
    one_answer: Markdown
    """One possible answer, opened by the reader."""


class ListEntry(Model):
    id: Slug
    term: Text
    text: Text


class NamedList(Model):
    """A list of terms with explanations, such as warning signs."""

    id: Slug
    title: Text
    intro: Text
    entries: list[ListEntry]
    source: Source | None = None
    as_of: str | int | None = None


class Question(Model):
    """A self-check. Never about the reader's own experience (D06)."""

    id: Slug
    question: Text
    answer: Text
    why: Text
    """Why this is the answer."""


class CourseModule(Model):
    """One module of a course."""

    title: Text
    summary: Text
    minutes: int | None = None
    content_note: Text | None = None
    goals: Markdown
    """What you can do after this module, as a list."""
    lessons: list[Lesson]
    lists: list[NamedList] = []
    case: Case
    questions: list[Question]
    remember: Markdown
    """The most important points, as a short list."""
    next: list[NextStep] = []


class Course(Model):
    """A course open to all."""

    order: int
    title: Text
    summary: Text
    audience: Text
    """For whom it is."""
    minutes: int | None = None
    credits: Text | None = None
    """Credits, where the source names them, and what they refer to."""
    modelled_on: Markdown
    """What the course was modelled on, and what is ours."""
    goals: Markdown
    modules: list[Slug]
    """File names of the modules, in order."""
    next: list[NextStep]


class CourseFact(Sourced):
    """A fact of a course."""

    module: Slug
    """The module it was collected for."""


class CourseFacts(Model):
    """docs/courses/<course>/facts.yml."""

    facts: list[CourseFact]


class Value(Model):
    """One bar of a chart."""

    id: Slug
    label: Text
    value: float
    computed: bool = False
    """True when it is our subtraction, not in the source."""


class Chart(Model):
    """Figures of a source, drawn as bars with a table beneath."""

    id: Slug
    title: Text
    unit: Text
    as_of: str | int
    source: Source
    more_sources: list[Source] = []
    confidence: Confidence
    total: float | None = None
    note: Text | None = None
    """What a reader must know to read it rightly."""
    series: list[Value]


class Charts(Model):
    """docs/charts.yml."""

    charts: list[Chart]
