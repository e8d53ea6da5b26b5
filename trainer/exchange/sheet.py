"""One sheet of a spreadsheet, or one CSV file: rows of cells, and what is known of a cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum

Value = str | int | float | bool | date | time | timedelta
"""A cell as the reader gives it; the empty text for nothing."""

_ROUNDED = 10**15  # Excel keeps 15 digits of a number; what is longer has lost its last ones


class Kind(Enum):
    """What the spreadsheet took the cell for."""

    TEXT = "text"
    NUMBER = "number"
    ROUNDED = "rounded"
    """A number that is not whole, is negative, or has lost digits: never a code."""
    OTHER = "other"
    """A date, a time, true or false: what was typed is lost."""
    ERROR = "error"
    """`#N/A` and its kind."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, not yet cleaned, and what it was."""

    text: str = ""
    kind: Kind = Kind.TEXT
    formula: bool = False
    """The text is what a formula came to when the file was last saved."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells; rows and columns count from 0 here, from 1 and A in a spreadsheet."""

    name: str
    rows: Sequence[Sequence[Value]]
    formulas: frozenset[tuple[int, int]] = frozenset()
    errors: frozenset[tuple[int, int]] = frozenset()
    note: str = ""
    """What the reader has to say about how it read."""

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; an empty one outside the sheet."""
        here = row, column
        if here in self.errors:
            return Cell("", Kind.ERROR)
        values = self.rows[row] if row < len(self.rows) else ()
        value = values[column] if column < len(values) else ""
        text, kind = _read(value)
        return Cell(text, kind, here in self.formulas)


def _read(value: Value) -> tuple[str, Kind]:
    if isinstance(value, str):
        return value, Kind.TEXT
    if isinstance(value, int | float) and not isinstance(value, bool):
        whole = 0 <= value < _ROUNDED and value == int(value)
        return (str(int(value)), Kind.NUMBER) if whole else (str(value), Kind.ROUNDED)
    return str(value), Kind.OTHER
