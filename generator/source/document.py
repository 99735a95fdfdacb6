"""A document that was read: plain data, and where each value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

#: Plain data as YAML gives it: dict, list, str, int, float, bool or None. Dates stay text.
Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None
Key = str | int
Position = tuple[int, int]


@dataclass(slots=True)
class Document:
    """Data of one file. ``positions`` maps a path of keys to (line, column) of the key (or item)."""

    path: PurePosixPath
    data: Data
    positions: dict[tuple[Key, ...], Position] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def at(self, keys: tuple[Key, ...]) -> Position:
        """Position of a value; of the nearest enclosing one when the value is missing."""
        for length in range(len(keys), 0, -1):
            if (found := self.positions.get(keys[:length])) is not None:
                return found
        return (1, 1)
