"""The two parts of the learner's desk: the panel with the one next thing, the list of modules under it."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from trainer.tui.widgets.choices import Choices
from trainer.words import N_


class NextThing(Static, can_focus=True):
    """The panel on top; Enter does what it says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("Làm ngay"), key_display="Enter", tooltip=N_("Làm việc tiếp theo")),
        Binding("down", "screen.to_modules", show=False),
    ]

    @dataclass
    class Taken(Message):
        """Enter was pressed on it."""

    def action_take(self) -> None:
        """Ask the screen to do it."""
        self.post_message(self.Taken())

    def on_click(self) -> None:
        """A click is Enter."""
        self.action_take()


class Modules(Choices):
    """The list below; up from its first line is the panel, and only with the focus it has a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", N_("Mở"), key_display="Enter", tooltip=N_("Mở học phần có dấu ›")),
    ]
    last: str | None = None
    """Id where the cursor stood last."""

    def on_focus(self) -> None:
        """Put the cursor where it was."""
        self.go_to(self.last)

    def on_blur(self) -> None:
        """Take the cursor away."""
        self.last, self.highlighted = self.here, None

    def action_cursor_up(self) -> None:
        """Up, or to the panel."""
        if self.at_top:
            self.screen.query_one(NextThing).focus()
        else:
            super().action_cursor_up()
