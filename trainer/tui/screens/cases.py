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
from trainer.tui import unseen
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
        Binding(
            "f9", "other_way", N_("Cách khác"), show=False, tooltip=N_("Chọn cách làm; lượt đang dở vẫn còn đó")
        ),
        unseen.GLOSSARY,
        unseen.DESKS,
        unseen.SEARCH,
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
        yield Static("", id="about", classes="detail")
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
        self._explain()

    @property
    def row(self) -> CaseRow | None:
        """The case under the cursor."""
        return self._rows.get(self.query_one(Sheet).here or "")

    def on_data_table_row_highlighted(self, event: Sheet.RowHighlighted) -> None:
        """Another case: how far one is with it."""
        self._explain()

    def _explain(self) -> None:
        row, done = self.row, sum(row.mastery.mastered for row in self._rows.values())
        self.query_one("#about", Static).update(shown(dotted(*_facts(row)) if row else ""))
        words = _("Thành thạo {done}/{of} tình huống. Enter: làm · F8: xem lại lượt đã làm")
        if row and row.open:
            words = _("Thành thạo {done}/{of} tình huống. Enter: làm tiếp · F9: cách khác · F8: xem lại")
        self._say(words.format(done=done, of=len(self._rows)))

    def _say(self, words: str) -> None:
        self.query_one("#next", Static).update(shown(words))

    def on_data_table_row_selected(self, event: Sheet.RowSelected) -> None:
        """Enter: go on with the run that is open, else choose how to play."""
        row = self._rows[str(event.row_key.value)]
        if row.open is not None:
            self.post_message(PlayCase(row.case.id, row.open.mode))
        else:
            self._choose(row)

    def action_other_way(self) -> None:
        """F9: choose how to play, also beside a run that is open."""
        if self.row is not None:
            self._choose(self.row)

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def _choose(self, row: CaseRow) -> None:
        chosen = await self.app.push_screen_wait(Menu(row.case.title, _modes(row), suggested(row).value))
        if chosen is not None:
            self.post_message(PlayCase(row.case.id, Mode(chosen)))

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
            return self._say(_("Chưa có lượt nào xong ở tình huống này."))
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


def _facts(row: CaseRow) -> list[str]:
    """`12 phút`, `còn 3 lượt kiểm tra hôm nay`, `điểm kiểm tra cao nhất 86`, `đang dở: Luyện`."""
    return [
        _("{n} phút").format(n=row.case.minutes),
        _("hôm nay còn {n} lượt kiểm tra").format(n=row.tests_left),
        _("điểm kiểm tra cao nhất {n}").format(n=row.best) if row.best is not None else "",
        _("đang dở: {mode}").format(mode=mode_said(row.open.mode)) if row.open else "",
    ]


def _modes(row: CaseRow) -> list[Choice]:
    going = row.open.mode if row.open else None
    return [
        Choice(mode.value, shown(words), mode is not Mode.TEST or row.tests_left > 0 or going is Mode.TEST)
        for mode, words in modes_said(row).items()
    ]
