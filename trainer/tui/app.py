"""The hall: opens the first place, carries requests to screens, keeps the idle lock, ends cleanly."""

from pathlib import Path
from typing import ClassVar

from textual import events, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from trainer.crash import farewell, log_crash
from trainer.people.roles import Role
from trainer.tui import requests as ask
from trainer.tui.backroom import Backroom
from trainer.tui.commands import Palette, commands_of, key_name
from trainer.tui.dialogs.menu import Menu
from trainer.tui.help import glossary_notice, help_notice
from trainer.tui.lock import Lock, idle_limit
from trainer.tui.place import Place
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.vi_input import ViInput, ViTextArea
from trainer.ward import ALONE, DEMO, Session, Ward, open_ward
from trainer.words import _

DESKS = {
    "learning": (Role.LEARNER, _("Bàn học")),
    "assigning": (Role.TRAINER, _("Bàn đào tạo")),
    "register": (Role.HR, _("Sổ theo dõi (tổ chức cán bộ)")),
    "administration": (Role.ADMIN, _("Bàn quản trị")),
}
"""Desk → the role it needs and its name."""


class TrainerApp(App[None]):
    """The terminal face of `trainer`."""

    TITLE = "trainer"
    CSS_PATH = "trainer.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "help", _("Trợ giúp"), tooltip=_("Chỗ này để làm gì, có phím nào")),
        Binding("f4", "glossary", _("Từ điển"), tooltip=_("Giải thích các từ chuyên môn")),
        Binding("slash", "search", _("Tìm"), key_display="/", tooltip=_("Tìm trong bài học; không cần dấu")),
        Binding("f10", "desks", _("Bàn khác"), tooltip=_("Sang bàn khác, hoặc ra ngoài")),
        Binding("ctrl+p", "palette", _("Mọi lệnh"), show=False, tooltip=_("Mọi lệnh ở đây, tìm theo tên")),
        Binding("ctrl+q", "quit", _("Thoát"), show=False, priority=True, tooltip=_("Đóng chương trình")),
        Binding("ctrl+c", "copy_or_hint", show=False, system=True),
    ]

    def __init__(
        self, ward: Ward | None, folder: Path, *, enter_as: str = "", idle_scale: float = 1.0
    ) -> None:
        """`ward` None means first run: `folder` is where a folder will be made.

        `enter_as` opens sample data as that official without a secret; `idle_scale` shortens the idle lock.
        """
        super().__init__()
        self._enter_as = enter_as
        self.ward = ward
        self.folder = folder
        self.session: Session | None = None
        self.backroom = Backroom()
        self.crash_note = ""
        self._idle_scale = idle_scale
        self._touched = 0.0

    def on_mount(self) -> None:
        """Open the first place."""
        self.set_interval(1.0, self._watch_idle)
        self._warm()
        if self.ward is None:
            self._show_first_run()
        elif self.ward.mode == ALONE:
            self.enter(self.ward.alone())
        elif self._enter_as and self.ward.mode == DEMO:
            self.enter(self.ward.sample_session(self._enter_as))
        else:
            self._show_sign_in()

    @work(exclusive=True, exit_on_error=False, group="warming")
    async def _warm(self) -> None:
        """Read the content while people find their name."""
        if self.ward is not None:
            await self.backroom.read(lambda ward=self.ward: ward.library)  # type: ignore[misc]

    def on_unmount(self) -> None:
        """Let every write end before the program does."""
        self.backroom.close()
        if self.ward is not None:
            self.ward.close()

    # --- places -----------------------------------------------------------------------------------------

    def enter(self, session: Session) -> None:
        """Someone has come in: their busiest desk opens."""
        self.session = session
        self._touch()
        order = ("register", "administration", "assigning", "learning")
        self.go(next(desk for desk in order if DESKS[desk][0] in session.roles))

    def go(self, desk: str) -> None:
        """Open a desk, leaving every place above the hall."""
        assert self.session is not None
        self._clear()
        self.push_screen(self._desk(desk, self.session))

    def _desk(self, desk: str, session: Session) -> Place:
        if desk == "assigning" and session.assigning:
            from trainer.tui.screens.officials import OfficialsScreen

            return OfficialsScreen(self.backroom, session.assigning)
        if desk == "register" and session.register and self.ward:
            from trainer.tui.screens.register import RegisterScreen

            return RegisterScreen(self.backroom, session.register, self.ward.exports)
        if desk == "administration" and session.administration and self.ward:
            from trainer.tui.screens.people import PeopleScreen

            return PeopleScreen(self.backroom, session.administration, self.ward.folder)
        from trainer.tui.screens.desk import DeskScreen

        return DeskScreen(self.backroom, session.learning)

    def _clear(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _back_to(self, screen: Place) -> None:
        while self.screen is not screen:
            self.pop_screen()

    def _show_first_run(self) -> None:
        from trainer.tui.screens.first_run import FirstRunScreen

        self.push_screen(FirstRunScreen(self.backroom, self.folder))

    def _show_sign_in(self) -> None:
        from trainer.tui.screens.sign_in import SignInScreen

        assert self.ward is not None
        self.push_screen(SignInScreen(self.backroom, self.ward))

    # --- requests ---------------------------------------------------------------------------------------

    def on_entered(self, event: ask.Entered) -> None:
        """A folder was made or opened on first run."""
        self.ward = event.ward
        self._clear()
        if event.session is not None:
            self.enter(event.session)
        elif event.ward.mode == ALONE:
            self.enter(event.ward.alone())
        else:
            self._show_sign_in()

    @work(exclusive=True, exit_on_error=False, group="demo")
    async def on_try_demo(self, event: ask.TryDemo) -> None:
        """Sample data, seen as one of its people; made first where it is missing or of an earlier day."""
        from trainer.demo import person_for, ready_demo
        from trainer.places import demo_folder

        wanted = await self.push_screen_wait(Menu(_("Xem thử với vai nào?"), _roles()))
        if wanted is None:
            return
        self.notify(_("Đang dựng dữ liệu mẫu, chừng mười giây…"), timeout=30, markup=False)
        await self.backroom.write(lambda: ready_demo(demo_folder()))
        self.clear_notifications()
        self.ward = await self.backroom.read(lambda: open_ward(demo_folder()))
        chosen = self.ward.records.official_by_code(person_for(Role(wanted)).code)
        assert chosen is not None  # the cast is the demo's own
        self.enter(self.ward.sample_session(chosen.id))

    def on_signed_in(self, event: ask.SignedIn) -> None:
        """Someone passed the door."""
        self.enter(event.session)

    @work(exclusive=True, exit_on_error=False, group="leaving")
    async def on_sign_out(self, event: ask.SignOut) -> None:
        """Record the leaving and show the door."""
        await self._sign_out()

    async def _sign_out(self) -> None:
        session, self.session = self.session, None
        if session is not None and self.ward is not None:
            ward = self.ward
            await self.backroom.write(lambda: ward.door.sign_out(session.official.id))
        self._clear()
        self._show_sign_in()

    def on_go_to(self, event: ask.GoTo) -> None:
        """Another desk."""
        self.go(event.desk)

    def on_open_module(self, event: ask.OpenModule) -> None:
        """Read a module."""
        from trainer.tui.screens.module import ModuleScreen

        assert self.session is not None
        self.push_screen(ModuleScreen(self.backroom, self.session.learning, event.module, event.page))

    def on_take_quiz(self, event: ask.TakeQuiz) -> None:
        """Begin or resume a quiz: one open under other places is gone back to, a review gives way to it."""
        from trainer.tui.screens.quiz import QuizScreen
        from trainer.tui.screens.review import ReviewScreen

        assert self.session is not None
        begun = [s for s in self.screen_stack if isinstance(s, QuizScreen) and s.module_id == event.module]
        if begun:
            self._back_to(begun[-1])
        elif isinstance(self.screen, ReviewScreen):
            self.switch_screen(QuizScreen(self.backroom, self.session.learning, event.module))
        else:
            self.push_screen(QuizScreen(self.backroom, self.session.learning, event.module))

    def on_open_review(self, event: ask.OpenReview) -> None:
        """Look through a finished attempt; it takes the place of the quiz just finished."""
        from trainer.tui.screens.quiz import QuizScreen
        from trainer.tui.screens.review import ReviewScreen

        assert self.session is not None
        screen = ReviewScreen(self.backroom, self.session.learning, event.attempt)
        if isinstance(self.screen, QuizScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def on_open_record(self, event: ask.OpenRecord) -> None:
        """One's own record."""
        from trainer.tui.screens.record import RecordScreen

        assert self.session is not None
        self.push_screen(RecordScreen(self.backroom, self.session.learning))

    def on_open_learner(self, event: ask.OpenLearner) -> None:
        """A trainer looks at one official."""
        from trainer.tui.screens.learner import LearnerScreen

        assert self.session is not None and self.session.assigning is not None
        self.push_screen(LearnerScreen(self.backroom, self.session.assigning, event.official))

    def on_give_modules(self, event: ask.GiveModules) -> None:
        """A trainer gives modules."""
        from trainer.tui.screens.giving import GivingScreen

        assert self.session is not None and self.session.assigning is not None
        self.push_screen(GivingScreen(self.backroom, self.session.assigning, event.officials))

    def on_open_evidence(self, event: ask.OpenEvidence) -> None:
        """HR looks behind a line."""
        from trainer.tui.screens.evidence import EvidenceScreen

        assert self.session is not None and self.session.register is not None
        self.push_screen(
            EvidenceScreen(self.backroom, self.session.register, event.official, event.module, event.moment)
        )

    def on_edit_official(self, event: ask.EditOfficial) -> None:
        """An admin adds or edits a person."""
        from trainer.tui.screens.person import PersonScreen

        assert self.session is not None and self.session.administration is not None
        self.push_screen(PersonScreen(self.backroom, self.session.administration, event.official))

    def on_read_staff_list(self, event: ask.ReadStaffList) -> None:
        """An admin reads a staff list."""
        from trainer.tui.screens.staff_list import StaffListScreen

        assert self.session is not None and self.session.administration is not None
        self.push_screen(StaffListScreen(self.backroom, self.session.administration, event.path))

    # --- what every place offers ------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Search, glossary and desks need someone signed in."""
        if action in ("search", "desks") and (self.session is None or isinstance(self.screen, Lock)):
            return False
        if action == "search" and isinstance(self.focused, ViInput | ViTextArea):
            return False  # there the key is a letter
        return not (action == "glossary" and self.ward is None)

    def action_help(self) -> None:
        """F1: what this place is for and its keys."""
        self.push_screen(help_notice(self.screen))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_glossary(self) -> None:
        """F4: the terms of what is on screen, else all."""
        if self.ward is None:
            return
        terms = self.screen.terms() if isinstance(self.screen, Place) else ()
        await self.push_screen_wait(glossary_notice(self.ward.library.glossary, terms))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_search(self) -> None:
        """`/`: search, then go to what was found."""
        from trainer.tui.dialogs.search import Search

        if self.session is None:
            return
        hit = await self.push_screen_wait(Search(self.backroom, self.session.learning))
        if hit is not None and hit.kind == "term" and self.ward is not None:
            await self.push_screen_wait(glossary_notice(self.ward.library.glossary, (hit.id,)))
        elif hit is not None:
            self.post_message(ask.OpenModule(hit.id, hit.page))

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_palette(self) -> None:
        """Ctrl+P: every command by name."""
        screen = self.screen
        command = await self.push_screen_wait(Palette(commands_of(screen)))
        if command is not None:
            await self.run_action(command.action, command.doer)

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_desks(self) -> None:
        """F10: another desk, or out."""
        session = self.session
        if session is None:
            return
        places = [Choice(desk, shown(name)) for desk, (role, name) in DESKS.items() if role in session.roles]
        if self.ward is not None and self.ward.mode != ALONE:
            places.append(Choice("out", shown(_("Ra ngoài, để người khác dùng máy"))))
        places.append(Choice("quit", shown(_("Đóng chương trình (Ctrl+Q)"))))
        chosen = await self.push_screen_wait(Menu(_("Đi đâu?"), places))
        if chosen == "out":
            await self._sign_out()
        elif chosen == "quit":
            self.exit()
        elif chosen is not None:
            self.go(chosen)

    def action_copy_or_hint(self) -> None:
        """Ctrl+C copies a selection; with none it says how to close."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
        else:
            self.notify(_("Đóng chương trình: Ctrl+Q"), markup=False)

    # --- idle lock --------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Any key or click counts as presence."""
        if isinstance(event, events.Key | events.MouseDown | events.Paste):
            self._touch()
        await super().on_event(event)

    def _touch(self) -> None:
        from time import monotonic

        self._touched = monotonic()

    def _watch_idle(self) -> None:
        from time import monotonic

        session, ward = self.session, self.ward
        if session is None or ward is None or ward.mode == ALONE or isinstance(self.screen, Lock):
            return
        limit = idle_limit(session.roles).total_seconds() * self._idle_scale
        if monotonic() - self._touched >= limit:
            self._lock(ward, session)

    @work(exclusive=True, exit_on_error=False, group="lock")
    async def _lock(self, ward: Ward, session: Session) -> None:
        if not await self.push_screen_wait(Lock(self.backroom, ward, session)):
            await self._sign_out()

    # --- ends -------------------------------------------------------------------------------------------

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Faults of the app's own workers are told by the place on screen."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            if isinstance(self.screen, Place):
                self.screen.tell(event.worker.error)
            elif isinstance(event.worker.error, Exception):
                self._handle_exception(event.worker.error)

    def _fatal_error(self) -> None:
        """Replace Textual's traceback with locals by a log without them and a plain sentence."""
        if self._exception is not None:
            self.crash_note = farewell(log_crash(self._exception))
        self._close_messages_no_wait()

    def get_key_display(self, binding: Binding) -> str:
        """Keys in the footer as they stand on the keyboard."""
        return binding.key_display or key_name(binding.key)

    def get_default_screen(self) -> Screen[object]:
        """The empty hall under every place."""
        return Screen(id="hall")

    def compose(self) -> ComposeResult:
        """Nothing stands in the hall itself."""
        yield from ()


def _roles() -> list[Choice]:
    return [Choice(role.value, shown(name)) for role, name in DESKS.values()]
