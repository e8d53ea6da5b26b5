"""What every dialog is: a box over the place, closed by Esc with nothing done."""

from typing import TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen
from textual.worker import Worker, WorkerState

from trainer.faults import Fault
from trainer.words import _

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A modal question; Esc answers `no`."""

    BINDINGS = [Binding("escape", "no", _("Đóng"), priority=True)]
    no: T
    """What Esc answers; set by each dialog."""

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
