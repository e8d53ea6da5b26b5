"""A place: what every screen shares — the band, the footer, help, basis, glossary, how faults are told."""

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import Worker, WorkerState

from trainer.faults import Fault
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.notice import Notice, fault_notice
from trainer.tui.shown import shown
from trainer.tui.widgets.band import Band
from trainer.words import _

T = TypeVar("T")


class Place(Screen[None]):
    """One screen. Subclasses compose in `furniture`, load in a worker, and post requests to go elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", _("Căn cứ"), tooltip=_("Căn cứ pháp lý của nội dung đang xem")),
        Binding("escape", "leave", _("Trở lại"), tooltip=_("Về màn hình trước; không mất việc đang làm")),
    ]
    path: ClassVar[str] = ""
    """Shown on the band."""
    about: ClassVar[str] = ""
    """One paragraph of help: what this place is for and the one next thing."""

    def __init__(self, backroom: Backroom) -> None:
        """`backroom` does the reading and writing."""
        super().__init__()
        self.backroom = backroom

    def compose(self) -> ComposeResult:
        """Band, furniture, footer."""
        yield Band(self.path)
        yield from self.furniture()
        yield Footer(show_command_palette=False, compact=True)

    def furniture(self) -> ComposeResult:
        """What stands in this place."""
        yield from ()

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
