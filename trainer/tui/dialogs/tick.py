"""Mark some of several things."""

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import N_, _


class Tick(Dialog[tuple[str, ...] | None]):
    """Answers with the ids marked, in sorted order; None for Esc."""

    no = None
    BINDINGS = [Binding("f9", "done", N_("Xong"), priority=True)]
    about = N_("Space hoặc số để đánh dấu, Enter là xong. Không đánh dấu gì cũng là một câu trả lời.")

    def __init__(self, title: str, choices: Sequence[Choice], marked: Iterable[str] = ()) -> None:
        """`marked` is what stands there now."""
        super().__init__()
        self._title, self._choices, self._marked = title, choices, tuple(marked)

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        with Vertical(classes="box"):
            yield Static(shown(self._title), classes="heading")
            yield Choices(several=True, id="ticks")
            yield Static(
                shown(_("Space hoặc số: đánh dấu · Enter hoặc F9: xong · Esc: thôi")), classes="hint"
            )

    def on_mount(self) -> None:
        """Show what is marked."""
        ticks = self.query_one(Choices)
        ticks.offer(self._choices, marked=self._marked)
        ticks.focus()

    def on_choices_submitted(self, event: Choices.Submitted) -> None:
        """Enter answers."""
        self.action_done()

    def action_done(self) -> None:
        """Answer with what is marked."""
        self.dismiss(tuple(sorted(self.query_one(Choices).marked)))
