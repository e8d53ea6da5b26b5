"""A place: what every screen shares — the band, the footer, help, basis, glossary, how faults are told."""

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import Worker, WorkerState

from trainer.faults import Fault
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.notice import Notice, fault_notice
from trainer.tui.requests import NothingToLeave
from trainer.tui.shown import shown
from trainer.tui.widgets.band import Band
from trainer.tui.widgets.tour_band import TourBand
from trainer.tui.worded import worded
from trainer.words import N_, _, language

T = TypeVar("T")


class Place(Screen[None]):
    """One screen. Subclasses compose in `furniture`, load in a worker, and post requests to go elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", N_("Căn cứ"), tooltip=N_("Căn cứ pháp lý của nội dung đang xem")),
        Binding("escape", "leave", N_("Trở lại"), tooltip=N_("Về màn hình trước; không mất việc đang làm")),
    ]
    path: ClassVar[str] = ""
    """Shown on the band; marked with `N_`, as everything worded in a class is."""
    about: ClassVar[str] = ""
    """One paragraph of help: what this place is for and the one next thing."""

    def __init__(self, backroom: Backroom) -> None:
        """`backroom` does the reading and writing."""
        super().__init__()
        self.backroom = backroom
        self._language = language()

    def compose(self) -> ComposeResult:
        """Band, tour, furniture, footer."""
        yield Band(self.heading())
        yield TourBand()
        yield from self.furniture()
        yield Footer(show_command_palette=False, compact=True)

    def furniture(self) -> ComposeResult:
        """What stands in this place."""
        yield from ()

    def heading(self) -> str:
        """What the band says of where one is."""
        return _(self.path)

    # --- the language -------------------------------------------------------------------------------------

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in the language in use."""
        return worded(super().active_bindings)

    def keep_up(self) -> None:
        """Say everything in the language now in use, when it is not the one it was said in."""
        if self._language != language():
            self._language = language()
            self.reword()
            self.query_one(Band).say(self.heading())
            self.query_one(TourBand).look()
            self.refresh_bindings()

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """The language may have changed on a place above this one."""
        self.keep_up()

    def reword(self) -> None:
        """Say what this place says in the language now in use; what is typed, marked or read stays.

        Band and keys are said already.
        """

    # --- desks --------------------------------------------------------------------------------------------

    async def read(self, question: Callable[[], T]) -> T:
        """Ask a desk, off the event loop; faults surface as a notice when called from a worker."""
        return await self.backroom.read(question)

    async def write(self, deed: Callable[[], T]) -> T:
        """Do a deed at a desk, in the one queue of writes."""
        return await self.backroom.write(deed)

    def basis(self) -> Sequence[Text]:
        """Paragraphs of the legal basis of what is on screen; empty when there is none."""
        return ()

    def terms(self) -> Sequence[str]:
        """Glossary terms of what is on screen, for F4."""
        return ()

    def action_basis(self) -> None:
        """F2."""
        known = self.basis() or [shown(_("Chỗ này không có căn cứ riêng."))]
        self.app.push_screen(Notice(_("Căn cứ pháp lý"), known))

    def action_leave(self) -> None:
        """Esc: one level back, never out of the app."""
        if len(self.app.screen_stack) > 2:
            self.dismiss()
        else:
            self.post_message(NothingToLeave())

    async def turn_away(self, fault: Fault) -> None:
        """Say why this place can't be entered, then go back; from a worker."""
        await self.app.push_screen_wait(fault_notice(fault))
        self.action_leave()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell a fault that came up in a worker; anything else is a bug and goes to the crash handler."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.tell(event.worker.error)

    def tell(self, error: BaseException) -> None:
        """Show a fault as a notice; hand anything else to the app."""
        if isinstance(error, Fault):
            self.app.push_screen(fault_notice(error))
        elif isinstance(error, Exception):
            self.app._handle_exception(error)
