"""From a document to a model: every problem at its place, with what to do."""

from __future__ import annotations

import difflib
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.content.fields import Model
from generator.problems import Report
from generator.source.document import Data, Document, Key

M = TypeVar("M", bound=Model)

#: pydantic's error type (or its beginning) -> our code and what to do.
_CODES: dict[str, tuple[str, str]] = {
    "missing": ("FLD01", "Add it."),
    "extra_forbidden": ("FLD02", ""),
    "literal_error": ("FLD04", ""),
    "field_phone": ("FLD05", "Check the number at its source; write it like +358295463177."),
    "field_url": ("FLD06", "Copy the address from the browser."),
    "field_date": ("FLD07", "For example 2026-11-23."),
    "field_slug": ("FLD08", "For example tax-number."),
    "field_markdown": ("MKD01", "Use paragraphs, lists, headings and links."),
    "field_text": ("FLD03", "Move links to a Markdown field."),
    "field_country": ("REF05", "The code is ISO 3166, such as fi or gb; eu for what is Europe-wide."),
    "field_language": ("REF06", "The code is ISO 639."),
}


#: pydantic's words for plain mistakes, said plainly.
_PLAIN = {
    "int_parsing": "a whole number is needed",
    "int_type": "a whole number is needed",
    "float_parsing": "a number is needed",
    "float_type": "a number is needed",
    "bool_parsing": "true or false is needed",
    "bool_type": "true or false is needed",
    "string_type": "text is needed; put numbers in quotes",
    "string_too_short": "the text is empty",
    "list_type": "a list is needed, each item behind a hyphen",
    "model_type": "fields are needed, each as `name: value`",
    "dict_type": "fields are needed, each as `name: value`",
}


def judge(model: type[M], document: Document, report: Report, given: dict[str, Any] | None = None) -> M | None:
    """Validate ``document`` as ``model``; ``given`` adds values that do not stand in the fields (a page's body).

    Returns None when there is any problem; all of them are in the report.
    """
    data = {**document.data, **(given or {})} if isinstance(document.data, dict) else document.data
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            _report(model, document, detail, report)
        return None


def _report(model: type[Model], document: Document, detail: ErrorDetails, report: Report) -> None:
    loc = _place(document, detail["loc"])
    code, hint = _CODES.get(detail["type"], ("FLD03", "See the reference of content fields."))
    name = _name(document, loc)
    if code == "FLD01":
        message = f"The field `{name}` is missing."
    elif code == "FLD02":
        message, hint = f"The key `{loc[-1]}` is not known here.", _nearest(model, loc)
    elif code == "FLD04":
        message, hint = f"`{name}` is not one of the allowed words.", f"Write {detail['ctx']['expected']}."
    else:
        message = f"`{name}`: {_PLAIN.get(detail['type'], detail['msg']).rstrip('.')}."
    if loc[:1] == ("consent",) and code == "FLD01":
        code = "CON01"
        message, hint = f"The consent is not complete: `{name}` is missing.", "Without it the story cannot be built."
    report.add(code, document.path, message, hint, document.at(loc))


def _name(document: Document, loc: tuple[Key, ...]) -> str:
    """How a message names a place: ``words[payslip].meaning``, list items by their id."""
    name, value = "", document.data
    for key in loc:
        value = _inside(value, key)
        if isinstance(key, int):
            ident = value.get("id", key) if isinstance(value, dict) else key
            name += f"[{ident}]"
        else:
            name += f".{key}" if name else key
    return name or "the file"


def _inside(value: Data, key: Key) -> Data:
    if isinstance(value, dict):
        return value.get(str(key))
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return None


def _place(document: Document, loc: tuple[Key, ...]) -> tuple[Key, ...]:
    """pydantic adds the branch of a union to the location; keep what stands in the file, plus a missing last key."""
    kept: list[Key] = []
    value: Any = document.data
    for index, key in enumerate(loc):
        if isinstance(value, dict) and key in value:
            value = value[str(key)]
        elif isinstance(value, list) and isinstance(key, int):
            value = value[key]
        elif index != len(loc) - 1 or not isinstance(value, dict):
            continue
        kept.append(key)
    return tuple(kept)


def _nearest(model: type[BaseModel], loc: tuple[Key, ...]) -> str:
    fields = _fields_at(model, loc[:-1])
    near = difflib.get_close_matches(str(loc[-1]), fields, n=1)
    return f"Did you mean `{near[0]}`?" if near else f"Known are: {', '.join(fields)}."


def _fields_at(model: type[BaseModel], loc: tuple[Key, ...]) -> list[str]:
    for key in loc:
        if isinstance(key, str) and key in model.model_fields:
            model = _model_in(model.model_fields[key].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
