"""A quiz: one question at a time, every answer saved as it is given, the same question there on return."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from trainer.desks.learning import LearningDesk
from trainer.faults import Fault
from trainer.quizzes import with_certainty
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.sure import how_sure
from trainer.tui.place import Place
from trainer.tui.requests import OpenModule, OpenReview
from trainer.tui.shown import shown
from trainer.tui.taking import Taking
from trainer.tui.widgets.asked import Asked
from trainer.tui.widgets.question_view import QuestionView
from trainer.words import N_, _


class QuizScreen(Place):
    """Begins the quiz of a module, or resumes it where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "teach", N_("Đọc lại"), tooltip=N_("Mở trang dạy điều này; Esc về đúng câu này")),
        Binding("f9", "answer", N_("Trả lời"), tooltip=N_("Lưu câu trả lời đã đánh dấu hoặc đã gõ")),
        Binding("f9", "hand_in", N_("Nộp bài"), tooltip=N_("Nộp bài và xem kết quả")),
        Binding("enter", "retry", N_("Thử lại"), key_display="Enter", tooltip=N_("Trả lời lại câu này")),
        Binding(
            "enter", "on", N_("Tiếp"), key_display="Enter", tooltip=N_("Sang câu sau; hết câu thì xem kết quả")
        ),
        Binding("left,pageup", "previous", N_("Câu trước"), show=False, tooltip=N_("Về câu trước")),
        Binding("right,pagedown", "next", N_("Câu sau"), show=False, tooltip=N_("Sang câu sau")),
        unseen.GLOSSARY,
        unseen.DESKS,
    ]
    path: ClassVar[str] = N_("Bàn học › Bài kiểm tra")
    about: ClassVar[str] = N_(
        "Bấm số để chọn. Câu nhiều ý: đánh dấu rồi F9. Câu gõ số: gõ rồi Enter. Thấy “đã lưu” là câu trả lời "
        "đã nằm trong sổ: tắt máy, mất điện cũng còn. Esc rời đi lúc nào cũng được; quay lại vẫn đúng câu đó."
    )

    def __init__(self, backroom: Backroom, desk: LearningDesk, module: str) -> None:
        """Take the quiz of `module`."""
        super().__init__(backroom)
        self.desk = desk
        self.module_id = module
        self._view = QuestionView()
        self._taking: Taking | None = None
        self._ids: dict[str, str] = {}
        self._busy = True

    def furniture(self) -> ComposeResult:
        """The question."""
        yield self._view

    def on_mount(self) -> None:
        """Begin, or resume."""
        self._open()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            sat = await self.write(lambda: self.desk.start_quiz(self.module_id))
        except Fault as fault:
            return await self.turn_away(fault)
        await self._show(Taking.resumed(sat))

    def reword(self) -> None:
        """The question is content and stays, and so does what is marked or typed there."""
        if self._asked is not None:
            if self._asked.has_draft:
                self._taking = self.taking.at(self.taking.index, self._asked.response)
            self._view.reword(self.taking)

    # --- the question on screen -------------------------------------------------------------------------

    @property
    def taking(self) -> Taking:
        """The attempt; there is one as soon as a question is on screen."""
        assert self._taking is not None
        return self._taking

    @property
    def _asked(self) -> Asked | None:
        return self._view.asked

    async def _show(self, taking: Taking) -> None:
        self._busy, self._taking = True, taking
        with self.app.batch_update():
            await self._view.show(taking)
            self._busy = False
        self._keep()

    def basis(self) -> Sequence[Text]:
        """The basis of the question; F2 is there only once it is answered and explained."""
        return [shown(self.taking.question.basis)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """F7, F9 and Enter do only what makes sense for the question on screen."""
        return self._view.may(action, self._taking)

    # --- answering --------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Digits answer, wherever the cursor is."""
        if not self._busy and self._asked is not None and self._asked.take_key(event.key, event.character):
            event.stop()

    def action_answer(self) -> None:
        """F9: give what is marked or typed."""
        if self._asked is not None:
            self._asked.submit()

    def on_asked_drafted(self, event: Asked.Drafted) -> None:
        """Keep what is marked or typed, so that it stands there after a power cut."""
        if event.asked is self._asked:
            self._taking = self.taking.at(self.taking.index, event.response)
            self._keep()
            self.refresh_bindings()

    @work(exit_on_error=False, group="keeping")
    async def _keep(self) -> None:
        sat = self.taking.sat
        await self.write(lambda: self.desk.keep_place(sat.attempt.id, sat.index, sat.draft))

    @work(exit_on_error=False, group="answering")
    async def on_asked_answered(self, event: Asked.Answered) -> None:
        """Save the answer; only when it is on disk say so and explain. The same answer again goes on."""
        before, is_same = self.taking.stands, event.response == event.asked.saved
        if is_same and self.taking.is_again:
            self._taking = self.taking.at(self.taking.index)
            self._view.tell_outcome(self.taking)
            self._keep()
        elif (is_same and not self.taking.is_certain) or await self._save(event.asked, event.response):
            if not is_same or self.taking.stands != before:
                return self._view.tell_outcome(self.taking)
            event.asked.reopen("")
            self.action_on()

    async def _sure(self, response: str) -> str | None:
        """The response with how sure one is of it, which is asked; None when one thought better of it."""
        self._taking = self.taking.at(self.taking.index, response)
        self._keep()  # the question may stand there for long
        chosen = await self.app.push_screen_wait(how_sure(self.taking.certainty))
        return with_certainty(response, int(chosen)) if chosen else None

    def action_retry(self) -> None:
        """Enter after a wrong try: answer once more; the same answer again changes nothing."""
        self._view.retry()

    async def _save(self, asked: Asked, own: str) -> bool:
        response = await self._sure(own) if self.taking.is_certain else own
        if response is None:
            self._view.reopen(_("Chưa lưu: chưa chọn mức chắc chắn."))
            return False
        attempt, item = self.taking.sat.attempt.id, asked.question.id
        id = self._ids.setdefault(f"{item} {response}", self.desk.seat.new_event())
        try:
            saved = await self.write(lambda: self.desk.answer(attempt, item, response, id))
        except Fault as fault:
            self._view.reopen(_("Chưa lưu. {why}").format(why=fault.sentence))
            return False
        del self._ids[f"{item} {response}"]
        self._taking = self.taking.after(item, saved)
        return True

    # --- moving -----------------------------------------------------------------------------------------

    def action_on(self) -> None:
        """Enter: the next question; after the last one the result."""
        if self._busy or self._taking is None:
            return
        if not self.taking.is_last:
            self._go(self.taking.index + 1)
        elif self.taking.is_deferred:
            self.action_hand_in()
        else:
            self._finish()

    def action_next(self) -> None:
        """→: the next question; where answers are explained at once, only from an answered one."""
        if not self._busy and not self.taking.is_last and (self.taking.is_deferred or self.taking.stands):
            self._go(self.taking.index + 1)

    def action_previous(self) -> None:
        """←: the question before."""
        if not self._busy and self.taking.index > 0:
            self._go(self.taking.index - 1)

    @work(exclusive=True, exit_on_error=False, group="moving")
    async def _go(self, index: int) -> None:
        if await self._take_draft():
            await self._show(self.taking.at(index))

    async def _take_draft(self) -> bool:
        """Save what is marked or typed before leaving the question; False when it can't be an answer."""
        asked = self._asked
        if asked is None or not asked.has_draft:
            return True
        problem = asked.problem()
        if problem:
            asked.say(problem)
            return False
        response = asked.response
        asked.close()
        return await self._save(asked, response)

    # --- the end ----------------------------------------------------------------------------------------

    @work(exclusive=True, exit_on_error=False, group="moving")
    async def action_hand_in(self) -> None:
        """F9: name what is unanswered, then hand in."""
        if self._busy or not await self._take_draft():
            return
        if await self.app.push_screen_wait(Confirm(_("Nộp bài?"), _("Nộp bài"), self.taking.hand_in_words())):
            await self._end()
        else:
            self._view.tell_outcome(self.taking)

    @work(exclusive=True, exit_on_error=False, group="moving")
    async def _finish(self) -> None:
        if self.taking.unanswered:
            await self._show(self.taking.at(self.taking.unanswered[0] - 1))
        else:
            await self._end()

    async def _end(self) -> None:
        attempt, id = self.taking.sat.attempt.id, self._ids.setdefault("end", self.desk.seat.new_event())
        self._busy = True
        try:
            await self.write(lambda: self.desk.finish(attempt, id))
        finally:
            self._busy = False
        self.post_message(OpenReview(attempt))

    def action_teach(self) -> None:
        """F7: the page that teaches this; Esc comes back to this question."""
        self.post_message(OpenModule.teaching(self.taking.question.page))
