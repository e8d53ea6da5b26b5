"""A list that fits the screen: columns share the width, long cells wrap whole, rows can be marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable

from trainer.words import N_, _

LIMIT = 200
"""Rows shown at once; a longer list says so and asks to be narrowed."""
WIDE = 110
"""Cells of width from which the columns of a wide screen are shown too."""

_CURSOR = "›"
Row = tuple[str, Sequence[Text]]
"""Id of the thing in the row, and one cell for each column, those of wide screens included."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title (marked with `N_`), its least width in cells, its part of the width left over."""

    title: str
    width: int
    grow: int = 0
    wide: bool = False
    """Shown only on a wide screen."""
    narrow: bool = False
    """Shown only on a narrow screen."""
    right: bool = False
    """Numbers: set to the right."""
    cut: bool = False
    """What is too long ends in `…`; for texts that stand in full below the list."""


class Sheet(DataTable[Text]):
    """Rows with ids. Enter opens (`RowSelected`); with `marking`, Space marks; marks stay when rows go."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", N_("Mở"), show=False, tooltip=N_("Mở dòng có dấu ›")),
        Binding(
            "space",
            "mark",
            N_("Chọn"),
            key_display="Space",
            tooltip=N_("Chọn hoặc bỏ chọn dòng có dấu ›; ô [x] là đã chọn"),
        ),
        Binding("home", "scroll_top", show=False),
        Binding("end", "scroll_bottom", show=False),
    ]

    @dataclass
    class Marked(Message):
        """What is marked has changed."""

        sheet: "Sheet"

        @property
        def control(self) -> "Sheet":
            """The list it comes from."""
            return self.sheet

    def __init__(
        self, columns: Sequence[Column], *, marking: bool = False, opens: str = "", id: str | None = None
    ) -> None:
        """An empty list; `fill` fills it. `opens`: what Enter does, in a word for the footer, marked with `N_`."""
        super().__init__(id=id, cursor_type="row", cell_padding=0)
        self.total = 0
        """Rows asked for; at most `LIMIT` of them are shown."""
        if opens:
            enter = Binding(
                "enter", "select_cursor", opens, key_display="Enter", tooltip=N_("Mở dòng có dấu ›")
            )
            self._bindings.key_to_bindings["enter"] = [enter]
        self._columns = columns
        self._marking = marking
        self._rows: list[Row] = []
        self.groups: Mapping[str, tuple[str, ...]] = {}
        """Heading row → the ids that marking it marks."""
        self._marks: set[str] = set()
        self._at = ""
        self._painted = 0

    # --- rows ---------------------------------------------------------------------------------------------

    def fill(self, rows: Iterable[Row], groups: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """Replace all rows. `groups`: id of a heading row → the ids that marking it marks."""
        wanted = list(rows)
        self.total = len(wanted)
        self._rows, self.groups = wanted[:LIMIT], groups or {}
        self._paint()

    @property
    def ids(self) -> list[str]:
        """Ids of the rows shown, in order."""
        return [str(key.value) for key in self.rows]

    @property
    def here(self) -> str | None:
        """Id under the cursor, or None in an empty list."""
        return self.ids[self.cursor_row] if 0 <= self.cursor_row < self.row_count else None

    def on_resize(self, event: events.Resize) -> None:
        """Share the new width; a new height changes no cell."""
        if event.size.width != self._painted:
            self._paint()

    def reword(self) -> None:
        """Say the titles in the language in use."""
        self._paint()

    def _paint(self) -> None:
        if not self.size.width:
            return
        self._painted = self.size.width
        kept, place = self.here, self.cursor_row
        self.clear(columns=True)
        shown = [(n, column) for n, column in enumerate(self._columns) if self._fits(column)]
        widths = self._widths([column for _n, column in shown])
        self.add_column(Text(""), width=5 if self._marking else 2, key="mark")
        for (_n, column), width in zip(shown, widths, strict=True):
            self.add_column(_aligned(Text(_(column.title)), column, width), width=width + 1)
        for id, cells in self._rows:
            fitted = [
                self._fitted(cells[n], column, width)
                for (n, column), width in zip(shown, widths, strict=True)
            ]
            height = max((cell.plain.count("\n") + 1 for cell in fitted), default=1)
            self.add_row(self._mark(id), *fitted, key=id, height=height)
        self._return_to(kept, place)

    def _return_to(self, id: str | None, place: int) -> None:
        ids = [row for row, _cells in self._rows]
        if ids:
            self.move_cursor(row=ids.index(id) if id in ids else min(place, len(ids) - 1))
            self._point(self.here or "")

    def _fits(self, column: Column) -> bool:
        is_wide = self.size.width >= WIDE
        return not (column.wide and not is_wide) and not (column.narrow and is_wide)

    def _widths(self, columns: Sequence[Column]) -> list[int]:
        """Cells for each column; one more stands between two, and the scroll bar takes one."""
        free = self.size.width - 1 - (5 if self._marking else 2) - sum(column.width + 1 for column in columns)
        parts = sum(column.grow for column in columns) or 1
        return [column.width + max(0, free) * column.grow // parts for column in columns]

    def _fitted(self, cell: Text, column: Column, width: int) -> Text:
        if column.cut:
            cell = cell.copy()
            cell.truncate(width, overflow="ellipsis")
        elif cell.cell_len > width or "\n" in cell.plain:
            return Text("\n").join(cell.wrap(self.app.console, width, overflow="fold"))
        return _aligned(cell, column, width)

    # --- cursor and marks ---------------------------------------------------------------------------------

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Show the cursor by a sign too, not by colour alone."""
        self._point(self.here or "")

    def _point(self, id: str) -> None:
        before, self._at = self._at, id
        known = {row for row, _cells in self._rows}
        for row in {before, id} & known & set(self.ids):
            self.update_cell(row, "mark", self._mark(row))

    @property
    def marked(self) -> tuple[str, ...]:
        """Ids marked, headings left out; those now hidden by a filter come last."""
        shown = [id for id, _cells in self._rows if id in self._marks]
        return (*shown, *sorted(self._marks - set(shown)))

    def mark_all(self) -> None:
        """Mark every row shown, or unmark them when all are marked."""
        self._toggle(tuple(id for id, _cells in self._rows if id not in self.groups))

    def unmark(self) -> None:
        """Take every mark away."""
        self._marks.clear()
        self._repaint_marks()

    def action_mark(self) -> None:
        """Mark or unmark the row under the cursor; a heading does so for all its rows."""
        if self.here is not None:
            self._toggle(self.groups.get(self.here, (self.here,)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Space is nothing where nothing is marked."""
        return self._marking if action == "mark" else True

    def _toggle(self, ids: tuple[str, ...]) -> None:
        self._marks = self._marks - set(ids) if set(ids) <= self._marks else self._marks | set(ids)
        self._repaint_marks()

    def _repaint_marks(self) -> None:
        for id in self.ids:
            self.update_cell(id, "mark", self._mark(id))
        self.post_message(self.Marked(self))

    def _mark(self, id: str) -> Text:
        cursor = _CURSOR if id == self._at else " "
        if not self._marking:
            return Text(cursor)
        mine = set(self.groups.get(id, (id,)))
        sign = "x" if mine <= self._marks else ("-" if mine & self._marks else " ")
        return Text(f"{cursor}[{sign}]")


def _aligned(cell: Text, column: Column, width: int) -> Text:
    return Text(" " * max(0, width - cell.cell_len)) + cell if column.right else cell
