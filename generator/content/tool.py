"""The five tools for job placement (NET-WORKS toolkit)."""

from __future__ import annotations

from generator.content.fields import Markdown, Model, Slug, Text
from generator.content.shared import Item, Link, NextStep


class Step(Model):
    """One of the four steps of an integration path, for this tool."""

    aim: Text
    """What this step wants to reach, in one sentence."""
    practitioner: Markdown
    """What a practitioner does, as a list."""
    together: Markdown
    """What is decided together with the person, and which words can help, as a list."""


class Steps(Model):
    """The four steps of the toolkit's method, in their order."""

    programming: Step
    """Understand who the person is and what is there."""
    design: Step
    """Plan the path together."""
    implementation: Step
    """Do it, step by step."""
    final_evaluation: Step
    """Look back and decide what comes next."""


class Tool(Model):
    """A tool: an attitude and a method that makes finding and keeping work possible."""

    order: int
    """Place among the tools, from 1."""
    title: Text
    """Name of the tool."""
    summary: Text
    """What it is, in one or two sentences."""
    why: Markdown
    """Why it is needed."""
    possible: list[Item]
    """What it makes possible."""
    steps: Steps
    """How to do it."""
    you_can_ask: list[Item]
    """For the survivor, addressed as "you": what you may ask for."""
    you_decide: Markdown
    """For the survivor: what stays your own decision, in a few short sentences."""
    links: list[Link] = []
    """Reading, watching and listening."""
    story: Slug
    """The story that shows the tool; its file name in survivor_stories/."""
    next: list[NextStep]
    """Where to go from here."""
