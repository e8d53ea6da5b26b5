"""On the way in where nobody signs in: a word on the screen while the content is read."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.faults import Fault
from trainer.tui.backroom import Backroom
from trainer.tui.place import Place
from trainer.tui.requests import Entered
from trainer.tui.shown import shown
from trainer.ward import Session, Ward
from trainer.words import N_, _


class OpeningScreen(Place):
    """Shown at once; what takes time is done behind it, and then it gives way to the desk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", show=False),
        Binding("escape", "leave", show=False),
    ]
    path: ClassVar[str] = N_("Đang mở")
    about: ClassVar[str] = N_("Nội dung học tập đang được đọc; xong là vào bàn học, không phải bấm gì.")

    def __init__(self, backroom: Backroom, ward: Ward, enter: Callable[[], Session]) -> None:
        """`enter` goes in, reading all content; done off the event loop."""
        super().__init__(backroom)
        self.ward = ward
        self._enter = enter

    def furniture(self) -> ComposeResult:
        """One line."""
        yield Static(shown(_("Đang mở…")), id="opening", classes="heading")

    def on_mount(self) -> None:
        """Begin only when the line stands on the screen: reading takes the processor."""
        self.call_after_refresh(self._open)

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _open(self) -> None:
        try:
            session = await self.read(self._enter)
        except Fault:
            self.query_one("#opening", Static).update(shown(_("Không mở được. Ctrl+Q: đóng")))
            raise
        self.post_message(Entered(self.ward, session))
