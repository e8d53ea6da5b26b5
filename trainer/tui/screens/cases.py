"""The cases at the counter: how far one is with each, and the four ways to play one."""

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.desks.counter import CaseRow, CounterDesk
from trainer.desks.wording.case import COMMANDS, mode_said, modes_said, run_facts, suggested
from trainer.progress.run import Mode
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.menu import Menu
from trainer.tui.place import Place
from trainer.tui.requests import OpenCaseReview, PlayCase
from trainer.tui.shown import dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.sheet import Column, Row, Sheet
from trainer.words import N_, _


class CasesScreen(Place):
    """Every case, and the one to play next on top."""

    AUTO_FOCUS = "Sheet"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "runs", N_("Lượt đã làm"), tooltip=N_("Xem lại những lượt đã làm của tình huống này")),
        Binding("f7", "class_code", N_("Mã lớp"), tooltip=N_("Làm cùng một đề với cả lớp")),
        Binding("f4", "app.glossary", N_("Từ điển"), show=False, tooltip=N_("Giải thích các từ chuyên môn")),
        Binding("f10", "app.desks", N_("Bàn khác"), show=False, tooltip=N_("Sang bàn khác, hoặc ra ngoài")),
        Binding("slash", "app.search", N_("Tìm"), show=False, tooltip=N_("Tìm trong bài học; không cần dấu")),
        Binding("f2", "basis", show=False),
    ]
    path: ClassVar[str] = N_("Bàn học › Tình huống ở quầy")
    about: ClassVar[str] = N_(
        "Mỗi tình huống là một người dân với một tập giấy tờ, mỗi lần một khác. Lần đầu xem mẫu, rồi làm có chỉ dẫn, "
        "luyện, và kiểm tra. Thành thạo là hai lượt kiểm tra đạt liền nhau với hai kết luận đúng khác nhau; mỗi ngày "
        "nhiều nhất ba lượt kiểm tra."
    )

    def __init__(self, backroom: Backroom, desk: CounterDesk, only: tuple[str, ...] = ()) -> None:
        """`only`: the cases that a module asks for; empty: all."""
        super().__init__(backroom)
        self.desk, self.only = desk, only
        self._rows: dict[str, CaseRow] = {}

    def furniture(self) -> ComposeResult:
        """The list and what is under the cursor."""
        columns = (
            Column(N_("Tình huống"), 24, 3),
            Column(N_("Khó"), 5),
            Column(N_("Mức"), 22, 1),
            Column(N_("Lượt"), 5, right=True, wide=True),
            Column(N_("Điểm cao nhất"), 13, right=True, wide=True),
            Column(N_("Hôm nay còn"), 11, right=True, wide=True),
        )
        yield Sheet(columns, opens=N_("Làm"), id="cases")
        yield Static("", id="next", classes="hint")

    def on_screen_resume(self) -> None:
        """Come in, or back: look again."""
        self._load()

    def reword(self) -> None:
        """Say it again."""
        self._load()

    @work(exclusive=True, exit_on_error=False, group="looking")
    async def _load(self) -> None:
        rows = await self.read(self.desk.cases)
        kept = [row for row in rows if not self.only or row.case.id in self.only]
        self._rows = {row.case.id: row for row in kept}
        self.query_one(Sheet).fill(_cells(row) for row in kept)
        done = sum(row.mastery.mastered for row in kept)
        words = _("Thành thạo {done}/{of} tình huống. Enter: làm · F8: xem lại lượt đã làm")
        self.query_one("#next", Static).update(shown(words.format(done=done, of=len(kept))))

    def on_data_table_row_selected(self, event: Sheet.RowSelected) -> None:
        """Enter: how to play it."""
        self._choose(str(event.row_key.value))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def _choose(self, id: str) -> None:
        row = self._rows[id]
        if row.open is not None:
            self.post_message(PlayCase(id, row.open.mode))
            return
        chosen = await self.app.push_screen_wait(Menu(row.case.title, _modes(row), suggested(row).value))
        if chosen is not None:
            self.post_message(PlayCase(id, Mode(chosen)))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_class_code(self) -> None:
        """F7: play the folder of a class."""
        here = self.query_one(Sheet).here
        if here is None:
            return
        detail = _("Mã do người đào tạo đưa. Cả lớp cùng một tập giấy tờ.")
        code = await self.app.push_screen_wait(Ask(_("Mã lớp"), detail, length=20))
        if code is None:
            return
        modes = [Choice(mode.value, shown(mode_said(mode))) for mode in (Mode.PRACTISE, Mode.TEST)]
        chosen = await self.app.push_screen_wait(Menu(_("Luyện hay kiểm tra?"), modes))
        if chosen is not None:
            self.post_message(PlayCase(here, Mode(chosen), code))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_runs(self) -> None:
        """F8: the review of a closed run."""
        here = self.query_one(Sheet).here
        runs = await self.read(lambda: self.desk.case_runs(here)) if here else ()
        closed = [run for run in reversed(runs) if run.state == "finished"]
        choices = [Choice(run.id, shown(dotted(*run_facts(run)))) for run in closed]
        if not choices:
            self.query_one("#next", Static).update(shown(_("Chưa có lượt nào xong ở tình huống này.")))
            return
        chosen = await self.app.push_screen_wait(Menu(_("Xem lại lượt nào?"), choices))
        if chosen is not None:
            self.post_message(OpenCaseReview(chosen))


def _cells(row: CaseRow) -> Row:
    going = _("đang dở") if row.open else ""
    sign = "√ " if row.mastery.mastered else ""
    words = dotted(f"{sign}{_(COMMANDS[row.mastery.command])}", going)
    best = f"{row.best}" if row.best is not None else "–"
    cells: list[Text] = [
        shown(row.case.title),
        shown("●" * row.case.level),
        shown(words),
        shown(str(row.runs)),
        shown(best),
        shown(str(row.tests_left)),
    ]
    return row.case.id, cells


def _modes(row: CaseRow) -> list[Choice]:
    return [
        Choice(mode.value, shown(words), mode is not Mode.TEST or row.tests_left > 0)
        for mode, words in modes_said(row).items()
    ]
