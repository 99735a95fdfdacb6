"""Reference pages made from the code itself, so that they cannot drift: problem codes and content fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.content import TYPES
from generator.content.fields import Markdown, Text
from generator.pages.plain import section_page
from generator.pages.spec import PageSpec
from generator.pages.view import View
from generator.problems import CODES


@dataclass(frozen=True)
class FieldRow:
    """A field of a model, as the reference shows it."""

    name: str
    kind: str
    required: bool
    meaning: str


@dataclass(frozen=True)
class ModelRows:
    """A model with its fields; ``files`` is where its files lie, for a content type."""

    name: str
    meaning: str
    files: str | None
    fields: list[FieldRow]


def pages(view: View) -> Iterator[PageSpec]:
    yield from section_page(view, "about/problems", "problems.html", codes=CODES.values())
    yield from section_page(view, "about/content", "content.html", models=model_rows())


def model_rows() -> list[ModelRows]:
    """Every content type, followed by the parts it is made of; each part once."""
    rows: list[ModelRows] = []
    seen: set[type[BaseModel]] = set()
    for kind in TYPES:
        seen.add(kind.model)
        rows.append(_rows(kind.model, kind.name, f"{kind.folder}/{kind.pattern}"))
        for part in _parts(kind.model):
            if part not in seen:
                seen.add(part)
                rows.append(_rows(part, part.__name__, None))
    return rows


def _rows(model: type[BaseModel], name: str, files: str | None) -> ModelRows:
    fields = [_row(key, info) for key, info in model.model_fields.items()]
    return ModelRows(name, (model.__doc__ or "").strip().split("\n")[0], files, fields)


def _row(name: str, info: FieldInfo) -> FieldRow:
    return FieldRow(name, _kind(info.annotation), info.is_required(), info.description or "")


def _kind(annotation: Any) -> str:
    if isinstance(annotation, type):
        names = {Text: "text", Markdown: "Markdown", str: "word", int: "number", float: "number", bool: "true or false"}
        return names.get(annotation, annotation.__name__)
    arguments = [argument for argument in get_args(annotation) if argument is not type(None)]
    if getattr(annotation, "__origin__", None) is list:
        return f"list of {_kind(arguments[0])}"
    if arguments and all(isinstance(argument, str | int | bool) for argument in arguments):
        return " | ".join(
            str(argument).lower() if isinstance(argument, bool) else str(argument) for argument in arguments
        )
    if getattr(annotation, "__metadata__", None):
        return _kind(annotation.__origin__)
    return " or ".join(_kind(argument) for argument in arguments) or str(annotation)


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for info in model.model_fields.values():
        for part in _models(info.annotation):
            yield part
            if part is not model:
                yield from _parts(part)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
