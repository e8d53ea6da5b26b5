"""Something to read: a fault, the legal basis, a term, help."""

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from trainer.faults import Fault
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.words import N_, _


class Notice(Dialog[None]):
    """A title and paragraphs; Esc or Enter closes."""

    BINDINGS = [Binding("enter", "no", N_("Đóng"), priority=True)]
    no = None

    def __init__(self, title: str, paragraphs: Sequence[Text]) -> None:
        """Paragraphs are shown with a blank line between."""
        super().__init__()
        self._title, self._paragraphs = title, paragraphs

    def compose(self) -> ComposeResult:
        """Title, text, how to close."""
        with Vertical(classes="box"):
            yield Static(shown(self._title), classes="heading")
            with VerticalScroll(id="paragraphs"):
                for paragraph in self._paragraphs:
                    yield Static(paragraph, classes="paragraph")
            yield Static(shown(self.hint), classes="hint")

    @property
    def hint(self) -> str:
        """The keys, in words."""
        return _("Enter hoặc Esc: đóng")

    def on_mount(self) -> None:
        """Let arrows scroll the text."""
        self.query_one(VerticalScroll).focus()


def fault_notice(fault: Fault) -> Notice:
    """A fault as a person needs it: what, where, what to do next."""
    parts = [shown(fault.message, "bold", lines=True)]
    if fault.where:
        parts.append(shown(fault.where, lines=True))
    if fault.remedy:
        parts.append(Text("→ ") + shown(fault.remedy, lines=True))
    return Notice(_("Chưa làm được"), parts)
