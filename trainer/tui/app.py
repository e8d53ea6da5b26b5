"""The hall: opens the first place, goes between desks, keeps the idle lock, ends cleanly."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from trainer.crash import farewell, log_crash
from trainer.people.roles import Role
from trainer.tui import requests as ask
from trainer.tui.dialogs.menu import Menu
from trainer.tui.lock import Lock, idle_limit
from trainer.tui.place import Place
from trainer.tui.shown import shown
from trainer.tui.ways import Ways
from trainer.tui.widgets.choices import Choice
from trainer.ward import ALONE, DEMO, Session, Ward, open_ward
from trainer.words import N_, _

DESKS = {
    "learning": (Role.LEARNER, N_("Bàn học")),
    "assigning": (Role.TRAINER, N_("Bàn đào tạo")),
    "register": (Role.HR, N_("Sổ theo dõi (tổ chức cán bộ)")),
    "administration": (Role.ADMIN, N_("Bàn quản trị")),
}
"""Desk → the role it needs and its name."""


class TrainerApp(Ways):
    """The terminal face of `trainer`."""

    TITLE = "trainer"
    CSS_PATH = "trainer.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f10", "desks", N_("Bàn khác"), tooltip=N_("Sang bàn khác, hoặc ra ngoài")),
        Binding("ctrl+q", "quit", N_("Thoát"), show=False, priority=True, tooltip=N_("Đóng chương trình")),
    ]

    def __init__(
        self,
        ward: Ward | None,
        folder: Path,
        *,
        content: Path | None = None,
        enter_as: str = "",
        idle_scale: float = 1.0,
    ) -> None:
        """`ward` None means first run: `folder` is where a folder will be made, with `content` when it is named.

        `enter_as` opens sample data as that official without a secret; `idle_scale` shortens the idle lock.
        """
        super().__init__(ward, content)
        self._enter_as = enter_as
        self.folder = folder
        self.crash_note = ""
        self._idle_scale = idle_scale
        self._touched = 0.0

    def on_mount(self) -> None:
        """Open the first place."""
        self.set_interval(1.0, self._watch_idle)
        ward = self.ward
        if ward is None:
            self._show_first_run()
        elif ward.mode == ALONE:
            self._show_opening(ward, ward.alone)
        elif self._enter_as and ward.mode == DEMO:
            self._show_opening(ward, lambda: ward.sample_session(self._enter_as))
        else:
            self._show_sign_in()
            self.call_after_refresh(self._warm)

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
        self.session = self.attend(session)
        self._touch()
        order = ("register", "administration", "assigning", "learning")
        self.go(next(desk for desk in order if DESKS[desk][0] in session.roles))

    def go(self, desk: str) -> None:
        """Open a desk, leaving every place above the hall."""
        assert self.session is not None
        self._clear()
        self.push_screen(self._desk(desk, self.session))
        self.lead_at(DESKS[desk][0])

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

    def _show_first_run(self) -> None:
        from trainer.tui.screens.first_run import FirstRunScreen

        self.push_screen(FirstRunScreen(self.backroom, self.folder, self.content))

    def _show_opening(self, ward: Ward, enter: Callable[[], Session]) -> None:
        from trainer.tui.screens.opening import OpeningScreen

        self.push_screen(OpeningScreen(self.backroom, ward, enter))

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
            self._show_opening(event.ward, event.ward.alone)
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
        await self.backroom.write(lambda: ready_demo(demo_folder(), content=self.content))
        self.clear_notifications()
        ward = self.ward = await self.backroom.read(lambda: open_ward(demo_folder(), self.content))
        chosen = ward.records.official_by_code(person_for(Role(wanted)).code)
        assert chosen is not None  # the cast is the demo's own
        self.enter(await self.backroom.read(lambda: ward.sample_session(chosen.id)))

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

    # --- other desks ------------------------------------------------------------------------------------

    @work(exclusive=True, exit_on_error=False, group="asking")
    async def action_desks(self) -> None:
        """F10: another desk, or out."""
        session = self.session
        if session is None:
            return
        places = [Choice(desk, shown(_(name))) for desk, (role, name) in DESKS.items() if role in session.roles]
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

    def get_default_screen(self) -> Screen[object]:
        """The empty hall under every place."""
        return Screen(id="hall")

    def compose(self) -> ComposeResult:
        """Nothing stands in the hall itself."""
        yield from ()


def _roles() -> list[Choice]:
    return [Choice(role.value, shown(_(name))) for role, name in DESKS.values()]
