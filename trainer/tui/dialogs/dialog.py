"""What every dialog is: a box over the place, closed by Esc with nothing done."""

from typing import ClassVar, TypeVar

from textual.binding import ActiveBinding, Binding
from textual.screen import ModalScreen
from textual.worker import Worker, WorkerState

from trainer.faults import Fault
from trainer.tui import unseen
from trainer.tui.worded import worded
from trainer.words import N_

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A modal question; Esc answers `no`."""

    BINDINGS = [
        Binding("escape", "no", N_("Đóng"), priority=True),
        Binding("f1", "app.help", N_("Trợ giúp"), tooltip=N_("Chỗ này để làm gì, có phím nào")),
        unseen.CARD,
    ]
    no: T
    """What Esc answers; set by each dialog."""
    about: ClassVar[str] = ""
    """One paragraph of help, marked with `N_`: what is asked here and the keys that answer."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in the language in use."""
        return worded(super().active_bindings)

    def action_no(self) -> None:
        """Close without doing anything."""
        self.dismiss(self.no)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell a fault that came up in a worker; anything else is a bug and goes to the crash handler."""
        error = event.worker.error if event.state is WorkerState.ERROR else None
        if isinstance(error, Fault):
            self.notify(error.sentence, severity="error", markup=False)
        elif isinstance(error, Exception):
            self.app._handle_exception(error)
