"""The options of a question."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from trainer.tui.widgets.choices import Choices


class Options(Choices, inherit_bindings=False):
    """The options of a question: so few that PgUp and PgDn are left to the screen, to change questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter", "select", show=False),
        Binding("space", "mark", show=False),
    ]
