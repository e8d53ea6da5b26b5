"""Looking back at a run: what it should have come to, each moment beside a good officer's, why, and what to read."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.desks.case_review import CaseReview
from trainer.desks.counter import CounterDesk
from trainer.desks.wording.case import SIGNS, lost_words
from trainer.faults import Fault
from trainer.progress.run import Mode
from trainer.scenarios.casework.deeds import Decide
from trainer.scenarios.debrief import Line, Verdict
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.case_look import briefly, verdict_text
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.notice import Notice
from trainer.tui.place import Place
from trainer.tui.requests import OpenModule, PlayAgain
from trainer.tui.shown import dotted, shown
from trainer.tui.widgets.sheet import Column, Row, Sheet
from trainer.words import N_, _

TALL = 30
"""Lines of a screen from which the verdict may take as many as it needs."""

EDGE = 3
"""Cells beside the lines of the verdict."""


class CaseReviewScreen(Place):
    """One closed run; the learner's own line comes first, then the answer opens."""

    AUTO_FOCUS = "Sheet"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", N_("Căn cứ"), show=False, tooltip=N_("Căn cứ pháp lý của nội dung đang xem")),
        Binding("f7", "teach", N_("Đọc lại"), tooltip=N_("Mở trang dạy điều này; Esc về đúng chỗ này")),
        Binding("f8", "again", N_("Thử lại từ đây"), tooltip=N_("Luyện lại cùng hồ sơ từ thời điểm có dấu ›")),
        unseen.DESKS,
        unseen.SEARCH,
        unseen.GLOSSARY,
    ]
    path: ClassVar[str] = N_("Quầy › Nhìn lại")
    about: ClassVar[str] = N_(
        "Trên cùng: đáng lẽ kết luận thế nào, và đã kết luận thế nào. Bên dưới là từng việc đã làm, cạnh việc cán bộ "
        "giỏi làm với đúng hồ sơ ấy, và điểm mất. ↑ ↓ từng việc, Enter nói vì sao và căn cứ, F7 mở trang dạy điều đó, "
        "F8 luyện lại từ đó."
    )

    def __init__(
        self, backroom: Backroom, look: Callable[[], CaseReview], own: CounterDesk | None = None, run: str = ""
    ) -> None:
        """`look` asks a desk for the review; `own` is the learner's desk when it is one's own `run`."""
        super().__init__(backroom)
        self.look, self.own, self.run_id = look, own, run
        self._review: CaseReview | None = None

    def furniture(self) -> ComposeResult:
        """Verdict, moments, the reason of the one under the cursor."""
        yield Static(shown(_("Đang dựng lại lượt làm từ sổ…")), id="score", classes="feedback")
        columns = (
            Column(N_("Phút"), 4, right=True),
            Column(N_("Đã làm"), 22, 2),
            Column(N_("Cán bộ giỏi"), 20, 2),
            Column(N_("Điểm"), 6, right=True),
        )
        yield Sheet(columns, opens=N_("Vì sao"), id="moments")
        yield Static("", id="why", classes="detail")
        yield Static("", id="next", classes="hint")

    def on_mount(self) -> None:
        """Rebuild it from the record."""
        self._open()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            found = await self.read(self.look)
            if self.own is not None and found.reflection is None and found.played.run.mode is not Mode.SHOW:
                found = await self._reflected(self.own)
        except Fault as fault:
            return await self.turn_away(fault)
        self._review = found
        self._show(found)
        moments = self.query_one(Sheet)
        moments.move_cursor(row=_first_wrong(found.review.lines))
        moments.focus()

    async def _reflected(self, own: CounterDesk) -> CaseReview:
        """First one's own line, then the answer."""
        detail = _("Một dòng thôi, trước khi xem đáp án. Người đào tạo đọc được. Esc: bỏ qua.")
        said = await self.app.push_screen_wait(Ask(_("Điều tôi sẽ làm khác"), detail))
        await self.write(lambda: own.reflect(self.run_id, said or ""))
        return await self.read(self.look)

    def on_resize(self, event: events.Resize) -> None:
        """On a low screen every line of the verdict is cut, so that the moments have room."""
        self.set_class(event.size.height >= TALL, "-tall")
        if self._review is not None:
            self._sum_up(self._review)

    def _sum_up(self, found: CaseReview) -> None:
        score, passed = self.query_one("#score", Static), found.review.marks.passed
        is_tall = self.size.height >= TALL
        score.update(verdict_text(found, None if is_tall else self.size.width - EDGE))
        score.set_class(passed, "-right")
        score.set_class(not passed, "-wrong")

    def reword(self) -> None:
        """The same review."""
        if self._review is not None:
            self._show(self._review)

    def _show(self, found: CaseReview) -> None:
        self._sum_up(found)
        self.query_one(Sheet).fill(_cells(n, line) for n, line in enumerate(found.review.lines))
        words = _("Enter: vì sao · F7: trang dạy điều này · Esc: xong")
        again = _("Enter: vì sao · F7: trang dạy điều này · F8: thử lại từ đây · Esc: xong")
        self.query_one("#next", Static).update(shown(again if self.own else words))
        self._explain()

    @property
    def line(self) -> Line | None:
        """The moment under the cursor."""
        here = self.query_one(Sheet).here
        return self._review.review.lines[int(here)] if self._review and here is not None else None

    def on_data_table_row_highlighted(self, event: Sheet.RowHighlighted) -> None:
        """Another moment: its reason below."""
        self._explain()

    def _explain(self) -> None:
        line = self.line
        self.query_one("#why", Static).update(shown(dotted(line.why, line.basis) if line else ""))
        self.refresh_bindings()

    def on_data_table_row_selected(self, event: Sheet.RowSelected) -> None:
        """Enter: the whole reason."""
        line = self.line
        if line is not None and self._review is not None:
            would = _("Nên: {would}.").format(would=line.would) if line.would else ""
            told = [line.did, would, line.why, line.basis, *_came_of(self._review, line)]
            self.app.push_screen(Notice(_("Vì sao"), [shown(text) for text in told if text]))

    def basis(self) -> Sequence[Text]:
        """The basis of the moment under the cursor."""
        return [shown(self.line.basis)] if self.line and self.line.basis else ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A page to read must be named; only one's own run can be tried again."""
        if action == "teach":
            return self.line is not None and bool(self.line.page)
        return action != "again" or self.own is not None

    def action_teach(self) -> None:
        """F7: the page that teaches this."""
        if self.line is not None and self.line.page:
            self.post_message(OpenModule.teaching(self.line.page))

    def action_again(self) -> None:
        """F8: the same folder from this moment, in practice."""
        if self.line is not None:
            self.post_message(PlayAgain(self.run_id, self.line.turn))


def _first_wrong(lines: Sequence[Line]) -> int:
    """Row of the first moment that cost something or went wrong; the first row where all is well."""
    fine = (Verdict.GOOD, Verdict.NEEDLESS)
    return next((row for row, line in enumerate(lines) if line.verdict not in fine or line.lost), 0)


def _came_of(found: CaseReview, line: Line) -> tuple[str, ...]:
    """What came of the run and the learner's own line, in full, at the moment of the decision."""
    deeds = found.played.state.deeds
    if line.verdict is Verdict.MISSED or not isinstance(deeds[line.turn], Decide):
        return ()
    own = _("Điều tôi sẽ làm khác: {text}").format(text=found.reflection) if found.reflection else ""
    return found.review.consequence, own


def _cells(number: int, line: Line) -> Row:
    sign = SIGNS[line.verdict]
    cells: list[Text] = [
        shown(str(line.minute)),
        shown(briefly(f"{sign} {line.did}")),
        shown(briefly(line.would) or _("như bạn")),
        shown(lost_words(line)),
    ]
    return str(number), cells
