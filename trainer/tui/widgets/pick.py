"""A field whose value is chosen from a menu."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from trainer.tui.dialogs.menu import Menu
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice
from trainer.words import N_, _

ALL = "*"
"""Id of the choice that leaves nothing out."""


class Pick(Static, can_focus=True):
    """`Đơn vị: Văn phòng ▾`; Enter, Space or a click opens the menu."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", N_("Chọn"), show=False, tooltip=N_("Mở danh sách để chọn")),
    ]
    DEFAULT_CSS = """
    Pick { width: auto; height: auto; }
    Pick:focus { text-style: reverse; }
    """

    @dataclass
    class Picked(Message):
        """Something was chosen."""

        pick: "Pick"
        value: str

        @property
        def control(self) -> "Pick":
            """The field it comes from."""
            return self.pick

    def __init__(self, title: str, *, bare: bool = False, id: str | None = None) -> None:
        """A field without choices; `offer` gives them. `title` is marked with `N_`.

        `bare`: it stands elsewhere already.
        """
        super().__init__("", id=id)
        self._title, self._bare = title, bare
        self._cursor = " "
        self._choices: tuple[Choice, ...] = ()
        self.value = ""
        """Id of what is chosen; empty while nothing is."""

    def offer(self, choices: Sequence[Choice], value: str = "") -> None:
        """Give the choices and say which one stands."""
        self._choices, self.value = tuple(choices), value
        self._show()

    def reword(self) -> None:
        """Say the title in the language in use."""
        self._show()

    def action_choose(self) -> None:
        """Open the menu."""
        if self._choices:
            self.app.push_screen(Menu(_(self._title), self._choices, self.value or None), self._chosen)

    def on_focus(self) -> None:
        """Show the focus by a sign, not by colour alone."""
        self._cursor = "›"
        self._show()

    def on_blur(self) -> None:
        """Take the sign away."""
        self._cursor = " "
        self._show()

    def on_click(self) -> None:
        """Like Enter."""
        self.action_choose()

    def _chosen(self, id: str | None) -> None:
        if id is not None:
            self.value = id
            self._show()
            self.post_message(self.Picked(self, id))

    def _show(self) -> None:
        words = next(
            (choice.text for choice in self._choices if choice.id == self.value), Text(_("(chưa chọn)"))
        )
        title = Text() if self._bare else shown(f"{_(self._title)}: ")
        self.update(Text.assemble(self._cursor, " ", title, words, " ▾"))
