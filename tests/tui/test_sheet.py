"""The list every desk uses: widths, wrapping, the cursor as a sign, marks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.tui.golden import screen_text
from trainer.tui.widgets.sheet import LIMIT, Column, Row, Sheet

COLUMNS = (
    Column("Tên", 12),
    Column("Việc", 10, grow=1, cut=True),
    Column("Đơn vị", 10, wide=True),
    Column("Số", 4, right=True),
)
LONG = "Công Tằng Tôn Nữ Hoàng Phương"


class Table(App[None]):
    """One list and nothing else."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield Sheet(COLUMNS, marking=True, id="sheet")

    @property
    def sheet(self) -> Sheet:
        """The list."""
        return self.query_one(Sheet)


@asynccontextmanager
async def table(width: int = 40) -> AsyncIterator[tuple[Table, Pilot[None]]]:
    app = Table()
    async with app.run_test(size=(width, 12)) as pilot:
        app.sheet.focus()
        yield app, pilot


def row(id: str, *words: str) -> Row:
    return id, [Text(word) for word in words]


async def test_what_is_too_long_wraps_whole_or_ends_in_a_sign_where_it_may_be_cut() -> None:
    async with table() as (app, pilot):
        app.sheet.fill([row("a", LONG, "Thi hành Hiến pháp, pháp luật", "x", "7")])
        await pilot.pause()
        lines = screen_text(app).splitlines()
        assert " ".join(line[5:17].strip() for line in lines[1:5]).split() == LONG.split()
        assert "…" in lines[1] and lines[1].endswith("7") and "Đơn vị" not in lines[0]


async def test_a_wide_screen_shows_more_columns() -> None:
    async with table(120) as (app, pilot):
        app.sheet.fill([row("a", LONG, "việc", "Văn phòng", "7")])
        await pilot.pause()
        assert "Đơn vị" in screen_text(app) and "Văn phòng" in screen_text(app)


async def test_the_cursor_is_a_sign_and_stays_on_its_thing_when_the_list_changes() -> None:
    async with table() as (app, pilot):
        app.sheet.fill([row(id, id, "", "", "") for id in "abc"])
        await pilot.press("down")
        await pilot.pause()
        assert "›[ ] b" in screen_text(app)
        app.sheet.fill([row(id, id, "", "", "") for id in "cb"])
        await pilot.pause()
        assert app.sheet.here == "b" and "›[ ] b" in screen_text(app)
        app.sheet.fill([])
        assert app.sheet.here is None


async def test_a_heading_marks_all_its_rows_and_shows_when_only_some_are() -> None:
    async with table() as (app, pilot):
        app.sheet.fill([row(id, id, "", "", "") for id in "hab"], {"h": ("a", "b")})
        await pilot.press("space")
        assert app.sheet.marked == ("a", "b")
        await pilot.press("down", "space")
        await pilot.pause()
        assert app.sheet.marked == ("b",) and "[-] h" in screen_text(app)


async def test_marks_stay_when_their_rows_go() -> None:
    async with table() as (app, pilot):
        app.sheet.fill([row(id, id, "", "", "") for id in "abc"])
        await pilot.press("space", "end", "space")
        app.sheet.fill([row("c", "c", "", "", "")])
        assert app.sheet.marked == ("c", "a")
        app.sheet.mark_all()
        assert app.sheet.marked == ("a",)
        app.sheet.unmark()
        assert app.sheet.marked == ()


@pytest.mark.parametrize("count", [LIMIT, LIMIT + 5])
async def test_only_so_many_rows_are_shown_and_the_total_is_known(count: int) -> None:
    async with table() as (app, pilot):
        app.sheet.fill([row(str(n), str(n), "", "", "") for n in range(count)])
        await pilot.pause()
        assert (app.sheet.row_count, app.sheet.total) == (LIMIT, count)
