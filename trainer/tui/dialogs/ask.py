"""One line of text: a reason, a code, a date, a file."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _


class Ask(Dialog[str | None]):
    """Answers with the text typed, None for Esc. `secret` hides it."""

    no = None
    about: ClassVar[str] = N_("Gõ một dòng rồi Enter; gõ dấu bằng bộ gõ vẫn quen dùng. Esc là thôi.")

    def __init__(
        self, question: str, detail: str = "", value: str = "", *, secret: bool = False, length: int = 300
    ) -> None:
        """`length` caps what can be typed."""
        super().__init__()
        self._question, self._detail, self._value = question, detail, value
        self._secret, self._length = secret, length

    def compose(self) -> ComposeResult:
        """Question, detail, field."""
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="heading")
            if self._detail:
                yield Static(shown(self._detail, lines=True), classes="detail")
            yield ViInput(self._value, password=self._secret, max_length=self._length, id="answer")
            yield Static(shown(_("Enter: xong · Esc: thôi")), classes="hint")

    def on_mount(self) -> None:
        """Put the cursor in the field."""
        self.query_one(ViInput).focus()

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter answers, an empty text does not."""
        event.stop()
        if self.query_one(ViInput).text:
            self.dismiss(self.query_one(ViInput).text)
