"""PIN, password, or one-time code with a new secret: asked, and told when it is wrong, in one box."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.faults import Fault
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.field import Field
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to fill in."""

    id: str
    label: str
    secret: bool = True


Attempt = Callable[[dict[str, str]], Awaitable[None]]
"""Tries what was typed, by field id; raises a Fault when it is not accepted."""


class Secret(Dialog[bool]):
    """Asks until the attempt succeeds (True) or Esc (False). What was typed is never shown or kept."""

    no = False
    about: ClassVar[str] = N_(
        "Chữ gõ vào không hiện ra và không được giữ lại. Enter sang ô sau, ở ô cuối là xong. Gõ sai nhiều "
        "lần thì phải chờ. Quên mã thì xin quản trị viên mã dùng một lần."
    )

    def __init__(self, title: str, detail: str, entries: Sequence[Entry], attempt: Attempt) -> None:
        """`detail` says who and what rule; entries are filled from the top, Enter in the last one tries."""
        super().__init__()
        self._title, self._detail = title, detail
        self._entries, self._attempt = tuple(entries), attempt
        self._trying = False

    def compose(self) -> ComposeResult:
        """Who, fields, message."""
        with Vertical(classes="box"):
            yield Static(shown(self._title), classes="heading")
            if self._detail:
                yield Static(shown(self._detail, lines=True), classes="detail")
            for field in self._entries:
                yield Field(
                    field.label, ViInput(password=field.secret, max_length=1024, compact=True), id=field.id
                )
            yield Static("", id="message")
            yield Static(shown(_("Enter: xong · Esc: thôi")), classes="hint")

    def on_mount(self) -> None:
        """Put the cursor in the first field."""
        self.query(ViInput).first().focus()

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter goes to the next empty field; from the last it tries."""
        event.stop()
        typed = {entry.id: self.query_one(f"#{entry.id} ViInput", ViInput) for entry in self._entries}
        empty = next((field for field in typed.values() if not field.value), None)
        if empty is not None:
            empty.focus()
        elif not self._trying:
            self._try({id: field.value for id, field in typed.items()})

    @work(exclusive=True, exit_on_error=False)
    async def _try(self, typed: dict[str, str]) -> None:
        self._trying = True
        self.query_one("#message", Static).update(shown(_("Đang kiểm tra…")))
        try:
            await self._attempt(typed)
        except Fault as fault:
            self._refuse(fault.sentence)
        else:
            self.dismiss(True)
        finally:
            self._trying = False

    def _refuse(self, sentence: str) -> None:
        self.query_one("#message", Static).update(shown(sentence))
        for field in self.query(ViInput):
            field.value = ""
        self.query(ViInput).first().focus()
