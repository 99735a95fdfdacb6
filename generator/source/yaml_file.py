"""YAML with line and column, and with its traps reported instead of obeyed.

PyYAML keeps the last of two equal keys and reads a bare ``no`` as False without a word; both have lost real data
(research/style-and-safety.md, 1.0 item 4). Values are read from the node tree: only true and false are booleans, and
dates stay text for the field types to judge.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import yaml

from generator.problems import Report
from generator.source.document import Data, Document, Key, Position
from generator.source.text import read_text

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Digits beyond which something is no number but a slip.
_LONGEST_NUMBER = 19
_INT = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")
_YES_NO = {"yes", "no", "on", "off", "y", "n"}
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_TAG = re.compile(r"tag:yaml\.org,2002:(map|seq|str|int|float|bool|null|timestamp|value)\Z")


def read_yaml(root: Path, path: PurePosixPath, report: Report) -> Document | None:
    """Read a YAML file whose top level is a mapping; None when it could not be read (with problems)."""
    text = read_text(root, path, report)
    return None if text is None else parse_yaml(text, path, report)


def parse_yaml(
    text: str, path: PurePosixPath, report: Report, first_line: int = 1, *, tags: bool = False
) -> Document | None:
    """Parse YAML text. ``first_line`` is the line of the file on which the text begins.

    With ``tags`` (mkdocs.yml, whose other plugins use them) a tagged value is read as its plain text.
    """
    shift = first_line - 1
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        _syntax_problem(text, path, report, error, shift)
        return None
    except yaml.YAMLError:
        report.add("SRC04", path, "The file has a character YAML does not take.", "Remove control characters.")
        return None
    except RecursionError:
        report.add("SRC04", path, "The data is nested too deeply.", "Write it flatter.")
        return None
    if node is None:
        report.add("SRC02", path, "There is no data, only comments.", "Fill the file or delete it.")
        return None
    reader = _Reader(path, report, shift, tags=tags)
    data = reader.data(node, ())
    if not isinstance(data, dict):
        hint = "Write fields as `name: value`, one per line."
        report.add("SRC04", path, "The file is not a list of fields.", hint, reader.position(node))
        return None
    return None if reader.broken else Document(path, data, reader.positions)


def _syntax_problem(text: str, path: PurePosixPath, report: Report, error: yaml.MarkedYAMLError, shift: int) -> None:
    unfinished = "end of stream" in (error.problem or "")
    mark = (error.context_mark if unfinished else None) or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    for number in range(line, max(-1, line - 3), -1):
        if number < len(lines) and re.match(r" *\t", lines[number]):
            at = (number + 1 + shift, lines[number].index("\t") + 1)
            report.add("SRC05", path, "A tab stands in the indentation.", "Use spaces.", at)
            return
    what = (error.problem or "it is not YAML").strip().rstrip(".")
    hint = "Check the indentation, the quotes and the colon; put text with a colon or # in quotes."
    report.add("SRC04", path, f"YAML cannot be read here: {what}.", hint, (line + 1 + shift, column + 1))


class _Reader:
    """Turns a node tree into plain data and remembers positions."""

    def __init__(self, path: PurePosixPath, report: Report, shift: int, *, tags: bool) -> None:
        self.path, self.report, self.shift, self.tags = path, report, shift, tags
        self.positions: dict[tuple[Key, ...], Position] = {}
        self.seen: set[int] = set()
        self.broken = False

    def position(self, node: yaml.Node) -> Position:
        return (node.start_mark.line + 1 + self.shift, node.start_mark.column + 1)

    def problem(self, code: str, node: yaml.Node, message: str, hint: str) -> None:
        self.broken = True
        self.report.add(code, self.path, message, hint, self.position(node))

    def data(self, node: yaml.Node, keys: tuple[Key, ...]) -> Data:
        self.positions.setdefault(keys, self.position(node))
        if not self.tags and not _TAG.match(node.tag):
            self.problem("SRC08", node, "YAML tags and merge keys are not used here.", "Write the value out.")
            return None
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if id(node) in self.seen:
            self.problem("SRC08", node, "YAML anchors and aliases are not used here.", "Write the value out.")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, keys)
        return [self.data(item, (*keys, index)) for index, item in enumerate(node.value)]

    def mapping(self, node: yaml.MappingNode, keys: tuple[Key, ...]) -> Data:
        result: dict[str, Data] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag.endswith(":merge"):
                self.problem("SRC08", key_node, "A key must be one word.", "Write the value out.")
                continue
            self.scalar(key_node)
            key = key_node.value
            if key in result:
                self.problem("SRC06", key_node, f"The key `{key}` stands twice.", "Remove one of them.")
                continue
            self.positions[(*keys, key)] = self.position(key_node)
            result[key] = self.data(value_node, (*keys, key))
        return result

    def scalar(self, node: yaml.ScalarNode) -> Data:
        value: str = node.value
        if node.style:  # quoted or block text; plain is None in PyYAML and "" in its C reader
            return value
        if value.lower() in _YES_NO:
            hint = f'Write true or false, or "{value}" in quotes when you mean the word.'
            self.problem("SRC07", node, f"A bare {value} is read as true or false.", hint)
            return value
        if value in _WORDS:
            return _WORDS[value]
        if _INT.match(value) and len(value) < _LONGEST_NUMBER:
            return int(value)
        if _FLOAT.match(value):
            return float(value)
        return value
