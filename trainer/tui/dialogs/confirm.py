"""Yes or no; the harmless answer stands first."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import N_, _


class Confirm(Dialog[bool]):
    """Ask before something that cannot be undone by one key."""

    no = False
    about: ClassVar[str] = N_(
        "Đọc lại việc sắp làm trước khi đồng ý. Bấm số, hoặc ↑ ↓ rồi Enter; dòng đầu và Esc đều là không "
        "làm gì."
    )

    def __init__(self, question: str, yes: str, detail: str = "") -> None:
        """`yes` is the deed in words: `Giao 92 phần`."""
        super().__init__()
        self._question, self._yes, self._detail = question, yes, detail

    def compose(self) -> ComposeResult:
        """Question, detail, and the two answers."""
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="heading")
            if self._detail:
                yield Static(shown(self._detail, lines=True), classes="detail")
            yield Choices(id="answer")

    def on_mount(self) -> None:
        """Offer the answers."""
        answers = self.query_one(Choices)
        answers.offer([Choice("no", shown(_("Không, quay lại"))), Choice("yes", shown(self._yes))])
        answers.focus()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Close with the answer."""
        self.dismiss(event.id == "yes")
