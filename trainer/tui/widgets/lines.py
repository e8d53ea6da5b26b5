"""A table of lines to move through: cells are data, never markup; one row is one thing with an id."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.widgets import DataTable

LIMIT = 200
"""Rows shown at once; a longer list says so and asks for a filter."""


class Lines(DataTable[Text]):
    """Rows with ids. Enter posts `RowSelected`; the screen asks `here` for the id under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, columns: Sequence[tuple[str, int]], *, id: str | None = None) -> None:
        """Columns as (title, width in cells)."""
        super().__init__(id=id, cursor_type="row", zebra_stripes=False)
        self._titles = columns

    def on_mount(self) -> None:
        """Put the columns in."""
        for title, width in self._titles:
            self.add_column(Text(title), width=width)

    def fill(self, rows: Iterable[tuple[str, Sequence[Text]]]) -> None:
        """Replace all rows, keeping the cursor on the same id where it is still there."""
        kept = self.here
        self.clear()
        for id, cells in rows:
            self.add_row(*cells, key=id)
        if kept is not None and kept in self.ids:
            self.move_cursor(row=self.ids.index(kept))

    @property
    def ids(self) -> list[str]:
        """Ids of the rows in order."""
        return [str(key.value) for key in self.rows]

    @property
    def here(self) -> str | None:
        """Id under the cursor, or None in an empty table."""
        return self.ids[self.cursor_row] if 0 <= self.cursor_row < self.row_count else None
