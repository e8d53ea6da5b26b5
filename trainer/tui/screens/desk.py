"""The learner's desk: the one next thing on top, every module with its progress below."""

from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from trainer.desks.learning import LearningDesk, Row
from trainer.desks.noticing import Sign
from trainer.desks.wording.module import is_case_next, is_quiz_next, lock_words
from trainer.progress.prerequisites import Lock
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.desk_look import Look
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.notice import Notice
from trainer.tui.place import Place
from trainer.tui.requests import Did, OpenCases, OpenModule, OpenRecord, TakeQuiz
from trainer.tui.shown import shown
from trainer.tui.why import why_notice
from trainer.tui.widgets.choices import Choices
from trainer.tui.widgets.next_thing import Modules, NextThing
from trainer.words import N_, _


class DeskScreen(Place):
    """Where a learner begins."""

    AUTO_FOCUS = "NextThing"
    BINDINGS: ClassVar[list[BindingType]] = [
        unseen.CARD,
        Binding("f7", "why", N_("Vì sao"), tooltip=N_("Vì sao học phần này xong hoặc chưa xong")),
        Binding("f8", "record", N_("Hồ sơ"), tooltip=N_("Mọi học phần, mọi lượt làm bài của mình")),
        Binding("f9", "counter", N_("Ra quầy"), tooltip=N_("Các tình huống ở quầy: một người dân, một tập giấy tờ")),
        unseen.GLOSSARY,
        Binding("f2", "basis", show=False),
        Binding("escape", "to_next", show=False),
    ]
    path: ClassVar[str] = N_("Bàn học")
    about: ClassVar[str] = N_(
        "Khung trên cùng là một việc nên làm ngay: bấm Enter. Bên dưới là các học phần được giao, rồi các "
        "học phần tự chọn; ↑ ↓ hoặc số để mở. F9 ra quầy: tập tiếp từng người dân với tập giấy tờ của họ."
    )

    def __init__(self, backroom: Backroom, desk: LearningDesk) -> None:
        """Sit down at `desk`."""
        super().__init__(backroom)
        self.desk = desk
        self._look: Look | None = None

    def furniture(self) -> ComposeResult:
        """Panel and list."""
        panel = NextThing(shown(_("Đang mở bàn học…")), id="next-thing", classes="panel")
        panel.border_title = _("Việc tiếp theo")
        yield panel
        yield Modules(id="modules")

    def reword(self) -> None:
        """Look again."""
        self.query_one(NextThing).border_title = _("Việc tiếp theo")
        self._load()

    def on_screen_resume(self) -> None:
        """Come in, or back: look again."""
        self._load()

    @work(exclusive=True, exit_on_error=False, group="looking")
    async def _load(self) -> None:
        self._look = look = await self.read(lambda: Look.at(self.desk))
        self.query_one(NextThing).update(look.next_text())
        modules = self.query_one(Modules)
        here = modules.here
        modules.offer(look.choices(), at=here)
        if not modules.has_focus:
            modules.highlighted = None

    # --- doing ------------------------------------------------------------------------------------------

    def on_next_thing_taken(self) -> None:
        """Do the one next thing; with nothing left, go down to the list."""
        row = self._look.overview.next if self._look else None
        if row is None:
            self.action_to_modules()
        elif row.module and is_case_next(row):
            self.post_message(OpenCases(row.module.scenarios))
        elif is_quiz_next(row):
            self.post_message(TakeQuiz(row.standing.module))
        else:
            self.post_message(OpenModule(row.standing.module))

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Open a module, or say why it can't be opened."""
        row = self._look.rows[event.id] if self._look else None
        if row is None:
            return
        if row.work.open_attempt and row.module is None:
            self.post_message(TakeQuiz(event.id))  # what was begun goes on with its own edition
        elif row.module is None:
            self.app.push_screen(
                Notice(
                    _("Học phần này đang được sửa"),
                    [shown(row.closed), shown(_("Quay lại sau; học phần khác vẫn học được."))],
                )
            )
        elif row.work.lock:
            self._explain_lock(row, row.work.lock)
        else:
            self.post_message(OpenModule(event.id))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def _explain_lock(self, row: Row, lock: Lock) -> None:
        title = self.desk.seat.library.title
        question = _("“{title}” chưa mở được").format(title=row.title)
        first = _("Học “{title}” trước").format(title=title(lock.way[0]))
        if await self.app.push_screen_wait(Confirm(question, first, lock_words(row, title))):
            self.post_message(OpenModule(lock.way[0]))

    # --- keys -------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Digits open a module, wherever the cursor is."""
        if self.query_one(Modules).take_digit(event.key):
            event.stop()

    def action_to_modules(self) -> None:
        """Down from the panel."""
        if self.query_one(Modules).option_count:
            self.query_one(Modules).focus()

    def action_to_next(self) -> None:
        """Esc: back to the panel; from there it is up to the app."""
        if self.query_one(NextThing).has_focus:
            self.action_leave()
        else:
            self.query_one(NextThing).focus()

    def action_record(self) -> None:
        """F8: one's own record."""
        self.post_message(OpenRecord())

    def action_counter(self) -> None:
        """F9: the cases at the counter."""
        self.post_message(OpenCases())

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_why(self) -> None:
        """F7: rule by rule, why the module under the cursor is complete or not."""
        row = self._row_here()
        if row is not None:
            criteria = await self.read(lambda: self.desk.why(row.standing.module)) if row.module else ()
            self.post_message(Did(Sign.SAW_WHY))
            await self.app.push_screen_wait(why_notice(row, criteria, self.desk.seat.library.title))

    def _row_here(self) -> Row | None:
        if self._look is None:
            return None
        here = self.query_one(Modules).here
        return self._look.rows[here] if here else self._look.overview.next
