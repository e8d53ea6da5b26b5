"""After a quiz: the score, the module complete or what is missing, then every question explained."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from trainer.desks.learning import LearningDesk
from trainer.desks.sitting import Finished
from trainer.desks.wording.figures import percent
from trainer.desks.wording.standing import missing_words
from trainer.faults import Fault
from trainer.progress.completion import Criterion
from trainer.progress.rules import is_complete
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.course_words import MET, UNMET
from trainer.tui.place import Place
from trainer.tui.requests import OpenModule, TakeQuiz
from trainer.tui.shown import shown
from trainer.tui.widgets.feedback import Feedback, verdict_sign
from trainer.tui.widgets.steps import Steps
from trainer.words import N_, _


class ReviewScreen(Place):
    """One finished attempt, question by question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        unseen.CARD,
        Binding("f7", "teach", N_("Đọc lại"), tooltip=N_("Mở trang dạy điều này; Esc về đúng câu này")),
        Binding("f9", "again", N_("Làm lại"), tooltip=N_("Làm lại bài kiểm tra, câu hỏi rút mới")),
        Binding("enter", "on", N_("Tiếp"), key_display="Enter", tooltip=N_("Câu sau; hết câu thì xong")),
        Binding("right,pagedown", "next", N_("Câu sau"), show=False, tooltip=N_("Câu sau")),
        unseen.DESKS,
        Binding("left,pageup", "previous", N_("Câu trước"), show=False, tooltip=N_("Câu trước")),
        unseen.GLOSSARY,
    ]
    path: ClassVar[str] = N_("Bàn học › Kết quả bài kiểm tra")
    about: ClassVar[str] = N_(
        "Điểm, học phần đã hoàn thành hay còn thiếu gì, rồi từng câu: đã chọn gì, vì sao dễ nhầm, đúng "
        "là gì, căn cứ. ← → chuyển câu, ↑ ↓ cuộn, F7 mở trang dạy điều đó."
    )

    def __init__(self, backroom: Backroom, desk: LearningDesk, attempt: str) -> None:
        """Look through one's own attempt."""
        super().__init__(backroom)
        self.desk = desk
        self.attempt = attempt
        self._done: Finished | None = None
        self._criteria: tuple[Criterion, ...] = ()
        self._index = 0

    def furniture(self) -> ComposeResult:
        """Verdict, one question, keys."""
        with Vertical(id="verdict", classes="panel"):
            yield Static("", id="score")
            yield Static("", id="missing")
        yield Steps(id="steps")
        with VerticalScroll(id="question"):
            yield Static("", id="ask", classes="ask")
            yield Feedback(id="feedback", classes="feedback")
        yield Static(shown(_("Đang chấm lại từ các câu đã lưu…")), id="next", classes="hint")

    def on_mount(self) -> None:
        """Mark again from what was saved."""
        self.query_one("#feedback").display = False
        self._open()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            done, self._criteria = await self.read(self._look)
        except Fault as fault:
            return await self.turn_away(fault)
        self._done = done
        self._say_verdict(done)
        wrong = (n for n, line in enumerate(done.reviewed) if line.mark is None or not line.mark.right)
        self._show(next(wrong, 0))
        self.query_one("#question").focus()

    def _say_verdict(self, done: Finished) -> None:
        self.query_one("#score", Static).update(_score(done, self._criteria))
        self.query_one("#missing", Static).update(_completeness(self._criteria))
        self.query_one("#verdict").set_class(done.result.passed, "-right")

    def reword(self) -> None:
        """The same question of the same attempt, marked in other words."""
        if self._done is not None:
            self._mark_again()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _mark_again(self) -> None:
        self._done, self._criteria = done, _criteria = await self.read(self._look)
        self._say_verdict(done)
        self._show(self._index)

    def _look(self) -> tuple[Finished, tuple[Criterion, ...]]:
        done = self.desk.review(self.attempt)
        try:
            return done, self.desk.why(done.attempt.module)
        except Fault:  # the module is closed or gone: the attempt stays readable
            return done, ()

    def _show(self, index: int) -> None:
        assert self._done is not None
        self._index = index
        line, of = self._done.reviewed[index], len(self._done.reviewed)
        self.query_one(Steps).say(self._signs(), _("câu {n}/{of}").format(n=index + 1, of=of), index + 1, of)
        self.query_one("#ask", Static).update(shown(line.question.ask, lines=True))
        self.query_one(Feedback).explain(line.question, line.mark)
        self.query_one("#question", VerticalScroll).scroll_home(animate=False)
        self.query_one("#next", Static).update(shown(self._next_words()))
        self.refresh_bindings()

    def _signs(self) -> str:
        """`√ √ ‹×› √`: every question at a glance, the one on screen between angles."""
        assert self._done is not None
        signs = [f" {verdict_sign(line.mark)} " for line in self._done.reviewed]
        signs[self._index] = f"‹{signs[self._index].strip()}›"
        return "".join(signs)

    def _next_words(self) -> str:
        assert self._done is not None
        again = "" if self._done.result.passed else _(" · F9: làm lại")
        if self._index + 1 < len(self._done.reviewed):
            return _("Enter: câu sau · F7: trang dạy điều này{again} · Esc: xong").format(again=again)
        return _("Câu cuối. F7: trang dạy điều này{again} · Enter: xong").format(again=again)

    def basis(self) -> Sequence[Text]:
        """The basis of the question on screen."""
        return [shown(self._done.reviewed[self._index].question.basis)] if self._done else ()

    def action_next(self) -> None:
        """→: the next question."""
        if self._done is not None and self._index + 1 < len(self._done.reviewed):
            self._show(self._index + 1)

    def action_on(self) -> None:
        """Enter: the next question; after the last one back."""
        if self._done is not None and self._index + 1 == len(self._done.reviewed):
            self.action_leave()
        else:
            self.action_next()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """F9 takes the quiz again only after it was failed."""
        return action != "again" or (self._done is not None and not self._done.result.passed)

    def action_again(self) -> None:
        """F9: take the quiz once more."""
        if self._done is not None:
            self.post_message(TakeQuiz(self._done.attempt.module))

    def action_previous(self) -> None:
        """The question before."""
        if self._done is not None and self._index > 0:
            self._show(self._index - 1)

    def action_teach(self) -> None:
        """F7: the page that teaches this."""
        if self._done is not None:
            self.post_message(OpenModule.teaching(self._done.reviewed[self._index].question.page))


def _score(done: Finished, criteria: Sequence[Criterion]) -> Text:
    right = sum(1 for line in done.reviewed if line.mark is not None and line.mark.right)
    verdict = (
        _("{sign} Đạt").format(sign=MET) if done.result.passed else _("{sign} Chưa đạt").format(sign=UNMET)
    )
    need = next((line.need for line in criteria if line.rule == "quiz"), None)
    parts = [percent(str(done.result.score)), _("đúng {n}/{of} câu").format(n=right, of=len(done.reviewed))]
    if need is not None:
        parts.insert(1, _("cần {need} %").format(need=need))
    if (sure := done.result.certainty_mark) is not None:
        parts.append(_("chắc chắn {mark}, từ −6 đến 3").format(mark=str(sure).replace(".", ",")))
    return Text.assemble(shown(verdict, "bold"), "  ", shown(" · ".join(parts)))


def _completeness(criteria: Sequence[Criterion]) -> Text:
    if not criteria:
        return Text()
    if is_complete(criteria):
        return shown(_("{sign} Học phần đã hoàn thành.").format(sign=MET), "bold")
    missing = "; ".join(missing_words(line) for line in criteria if not line.met)
    return shown(_("Học phần còn thiếu: {missing}.").format(missing=missing))
