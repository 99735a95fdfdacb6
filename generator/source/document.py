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
    """Data of one file. ``positions`` maps a path of keys to (line, column) of the key (or item).

    ``body`` is the text of a page after its fields; its position is that of its first line.
    """

    path: PurePosixPath
    data: Data
    positions: dict[tuple[Key, ...], Position] = field(default_factory=dict)
    body: str = ""

    def at(self, keys: tuple[Key, ...]) -> Position:
        """Position of a value; of the nearest enclosing one when the value is missing."""
        for length in range(len(keys), 0, -1):
            if (found := self.positions.get(keys[:length])) is not None:
                return found
        return (1, 1)

    def at_line(self, keys: tuple[Key, ...], place: int) -> Position:
        """Position of a line of a text, counted from 0. A block text of YAML begins on the line after its key."""
        line, column = self.at(keys)
        begins = line + 1 if place and keys != ("body",) else line
        return begins + place, column
