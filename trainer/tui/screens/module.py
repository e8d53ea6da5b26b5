"""Reading a module page by page: where one is, the law behind it, the question on the spot, then the quiz."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.desks.learning import LearningDesk
from trainer.faults import Fault
from trainer.progress.completion import Completion
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.bookmark import Bookmark
from trainer.tui.dialogs.menu import Menu
from trainer.tui.place import Place
from trainer.tui.requests import OpenCases, TakeQuiz
from trainer.tui.shown import shown
from trainer.tui.why import completed_notice
from trainer.tui.widgets.asked import Asked
from trainer.tui.widgets.band import Band
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.page_view import PageView
from trainer.tui.widgets.steps import Steps
from trainer.words import N_, _


class ModuleScreen(Place):
    """One module, one page at a time. Going on from the end of a page records that it was read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,right,pagedown",
            "on",
            N_("Tiếp"),
            key_display="Enter",
            tooltip=N_("Xuống tiếp; hết trang thì sang trang sau"),
        ),
        Binding("left", "previous", N_("Trang trước"), show=False, tooltip=N_("Về trang trước")),
        Binding("pageup", "up", N_("Lên"), show=False, tooltip=N_("Lên một màn hình")),
        Binding("f9", "answer", N_("Trả lời"), tooltip=N_("Trả lời câu hỏi trên trang")),
        unseen.DESKS,
    ]
    path: ClassVar[str] = N_("Bàn học")
    about: ClassVar[str] = N_(
        "Đọc từng trang; Enter đi tiếp, ↑ ↓ cuộn, ← về trang trước. Sang trang sau là trang này được "
        "ghi đã đọc. Gặp câu hỏi thì bấm số để trả lời; câu này chỉ để nhớ lâu, không tính điểm. F2 xem căn "
        "cứ, F4 xem từ khó."
    )

    def __init__(self, backroom: Backroom, desk: LearningDesk, module: str, page: str = "") -> None:
        """Read `module`, at `page` when one is named, else where one stopped."""
        super().__init__(backroom)
        self.desk = desk
        self.module_id = module
        self._wanted = page
        self._mark: Bookmark | None = None
        self._ids: dict[str, str] = {}
        self._busy = True

    def furniture(self) -> ComposeResult:
        """Heading with position, the page, what comes next."""
        yield Steps(id="steps")
        yield PageView(id="page")
        yield Static(shown(_("Đang mở học phần…")), id="next", classes="hint")

    def on_mount(self) -> None:
        """Open the module where one stopped."""
        self._open()

    def on_screen_resume(self) -> None:
        """Back from the quiz or from elsewhere: what is still missing may have changed."""
        if self._mark is not None:
            self._look()

    def heading(self) -> str:
        """The module is named as soon as it is open."""
        here = super().heading()
        return f"{here} › {self._mark.module.title}" if self._mark else here

    def reword(self) -> None:
        """The page is content and stays; what stands around it is said again."""
        if self._mark is not None:
            self.query_one(PageView).reword()
            self._say_place()
            self._say_next()

    # --- what is on screen ------------------------------------------------------------------------------

    @property
    def mark(self) -> Bookmark:
        """Where one is; known as soon as a page is on screen."""
        assert self._mark is not None
        return self._mark

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            reading = await self.write(lambda: self.desk.open_module(self.module_id, self._wanted))
        except Fault as fault:
            return await self.turn_away(fault)
        criteria = await self.read(lambda: self.desk.why(self.module_id))
        quiz = self.desk.seat.library.quizzes.get(reading.module.quiz or "")
        await self._show(Bookmark.opened(reading, quiz, criteria))
        if reading.completion is not None:
            await self._congratulate(reading.completion)

    @work(exclusive=True, exit_on_error=False, group="looking")
    async def _look(self) -> None:
        criteria = await self.read(lambda: self.desk.why(self.module_id))
        before, self._mark = self.mark, replace(self.mark, criteria=criteria)
        if self.mark.is_last and self.mark.is_complete and not before.is_complete:
            self.action_leave()  # the quiz just passed was the last thing: on to what comes next
        else:
            self._say_next()

    async def _show(self, mark: Bookmark) -> None:
        self._busy, self._mark = True, mark
        self.query_one(Band).say(self.heading())
        view = self.query_one(PageView)
        with self.app.batch_update():
            await view.show(mark.page, mark.questions, self.desk.seat.id)
        view.focus()
        self.call_after_refresh(self._settled)
        await self.write(lambda: self.desk.keep_page(self.module_id, mark.page.id))

    def _settled(self) -> None:
        """The page is laid out: only now is it known where it ends, and keys are taken again."""
        self._say_place()
        for asked in self.query_one(PageView).asked:
            earlier = self.mark.reading.checks.get(asked.question.id)
            if earlier is not None and not asked.question.problem(earlier.response):
                mark = asked.question.mark(earlier.response)
                asked.explain(mark, N_("đã trả lời từ trước"), earlier.response)
        self._busy = False
        self._say_next()

    def _say_place(self) -> None:
        place, of = self.mark.index + 1, len(self.mark.module.pages)
        count = _("trang {n}/{of}").format(n=place, of=of)
        self.query_one(Steps).say(self.mark.page.title, count, place, of)

    def _say_next(self) -> None:
        self.refresh_bindings()
        at_end, has_question = self.query_one(PageView).at_end, self._open_question is not None
        words = self.mark.next_words(at_end=at_end, has_question=has_question)
        self.query_one("#next", Static).update(shown(words))

    def basis(self) -> Sequence[Text]:
        """Law named on the page, then the basis of the whole module."""
        return tuple(self._mark.basis()) if self._mark else ()

    def terms(self) -> Sequence[str]:
        """Terms the page links to."""
        return self._mark.page.terms if self._mark else ()

    # --- going on ---------------------------------------------------------------------------------------

    def action_on(self) -> None:
        """Down a screenful; from the end of the page to the next."""
        if self._busy:
            return
        if self.query_one(PageView).at_end:
            self._go_on()
        else:
            self._scroll(1)

    def action_up(self) -> None:
        """Up a screenful."""
        self._scroll(-1)

    def _scroll(self, direction: int) -> None:
        self.query_one(PageView).turn(direction)
        if self._mark is not None:
            self.call_after_refresh(self._say_next)

    @work(exclusive=True, exit_on_error=False, group="turning")
    async def action_previous(self) -> None:
        """The page before."""
        if not self._busy and self.mark.index > 0:
            await self._show(self.mark.at(self.mark.index - 1))

    @work(exclusive=True, exit_on_error=False, group="turning")
    async def _go_on(self) -> None:
        self._busy = True
        try:
            await self._mark_read()
        finally:
            self._busy = False
        if not self.mark.is_last:
            await self._show(self.mark.at(self.mark.index + 1))
        elif self.mark.has_quiz_to_pass:
            self.post_message(TakeQuiz(self.module_id))
        elif self.mark.has_cases_to_master:
            self.post_message(OpenCases(self.mark.module.scenarios))
        else:
            await self._finish()

    async def _mark_read(self) -> None:
        if self.mark.is_read:
            return
        page = self.mark.page.id
        event = self._ids.setdefault(page, self.desk.seat.new_event())
        completion = await self.write(lambda: self.desk.read_page(self.module_id, page, event))
        self._mark = self.mark.marked()
        if completion is not None:
            await self._congratulate(completion)

    async def _congratulate(self, completion: Completion) -> None:
        await self.app.push_screen_wait(completed_notice(self.mark.module.title, completion))

    async def _finish(self) -> None:
        wanted: str | None = "desk"
        if self.mark.quiz is not None:
            ways = [Choice("desk", shown(_("Về bàn học"))), Choice("quiz", shown(_("Làm lại bài kiểm tra")))]
            wanted = await self.app.push_screen_wait(Menu(_("Đã đọc hết học phần"), ways))
        if wanted == "quiz":
            self.post_message(TakeQuiz(self.module_id))
        elif wanted == "desk":
            self.action_leave()

    # --- the question on the spot -----------------------------------------------------------------------

    @property
    def _open_question(self) -> Asked | None:
        return next((asked for asked in self.query_one(PageView).asked if not asked.closed), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """F9 answers only where something is to be marked or typed."""
        if action != "answer":
            return True
        asked = self._open_question if self._mark is not None else None
        return asked is not None and asked.is_given_later

    def on_key(self, event: events.Key) -> None:
        """Digits answer the question on the page."""
        asked = self._open_question if not self._busy else None
        if asked is not None and asked.take_key(event.key, event.character):
            event.stop()

    def action_answer(self) -> None:
        """F9: give what is marked or typed."""
        if self._open_question is not None:
            self._open_question.submit()

    @work(exit_on_error=False, group="checking")
    async def on_asked_answered(self, event: Asked.Answered) -> None:
        """Record the answer, then explain it."""
        asked, item, page = event.asked, event.asked.question.id, self.mark.page.id
        id = self._ids.setdefault(f"{item} {event.response}", self.desk.seat.new_event())
        try:
            checked = await self.write(
                lambda: self.desk.check(self.module_id, page, item, event.response, id)
            )
        except Fault as fault:
            asked.reopen(_("Chưa lưu. {why}").format(why=fault.sentence))
            asked.take_focus()
            return
        asked.explain(checked.mark, N_("đã lưu; không tính điểm"), event.response)
        self.query_one(PageView).focus()
        self.call_after_refresh(self._show_answer, asked)

    def _show_answer(self, asked: Asked) -> None:
        self.query_one(PageView).scroll_to_widget(asked, animate=False)
        self.call_after_refresh(self._say_next)
