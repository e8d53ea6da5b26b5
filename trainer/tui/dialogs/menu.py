"""Choose one of several deeds or places."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import N_


class Menu(Dialog[str | None]):
    """Answers with the id chosen, None for Esc."""

    no = None
    about: ClassVar[str] = N_(
        "Chọn một dòng: bấm số của nó, hoặc ↑ ↓ rồi Enter. Dòng mờ là lúc này chưa chọn được. Esc là không "
        "chọn gì."
    )

    def __init__(self, title: str, choices: Sequence[Choice], at: str | None = None) -> None:
        """`at` is where the cursor stands first."""
        super().__init__()
        self._title, self._choices, self._at = title, choices, at

    def compose(self) -> ComposeResult:
        """Title and list."""
        with Vertical(classes="box"):
            yield Static(shown(self._title), classes="heading")
            yield Choices(id="menu")

    def on_mount(self) -> None:
        """Offer the choices."""
        menu = self.query_one(Choices)
        menu.offer(self._choices, at=self._at)
        menu.focus()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Close with the choice."""
        self.dismiss(event.id)
