"""Every command of the place by name, found without diacritics; the live bindings are the only list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Static

from trainer.text import matches
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _


@dataclass(frozen=True, slots=True)
class Command:
    """One deed of a place: its key, its label, what it does in words, its action and who does it."""

    key: str
    label: str
    tooltip: str
    action: str
    doer: DOMNode


def commands_of(screen: Screen[object]) -> list[Command]:
    """Enabled commands, each action once: those of the place in their order, then those of every place.

    Those of Textual's own widgets (scrolling, moving the cursor) have neither a label in the footer nor an
    explanation: they are left out.
    """
    found: dict[str, Command] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if (
            active.enabled
            and binding.description
            and (binding.show or binding.tooltip)
            and not binding.system
        ):
            key = binding.key_display or key_name(binding.key)
            command = Command(key, binding.description, binding.tooltip, binding.action, active.node)
            found.setdefault(binding.action, command)
    return sorted(found.values(), key=lambda command: isinstance(command.doer, App))


def key_name(key: str) -> str:
    """A key as a person reads it."""
    names = {"escape": "Esc", "enter": "Enter", "space": "Space", "question_mark": "?", "slash": "/"}
    names |= {
        "left": "←",
        "right": "→",
        "ctrl+p": "Ctrl+P",
        "ctrl+q": "Ctrl+Q",
        "pageup": "PgUp",
        "pagedown": "PgDn",
    }
    return names.get(key, key.upper() if key.startswith("f") else key)


class Palette(Dialog[Command | None]):
    """Type a few letters, Enter does it; answers with the command."""

    no = None
    about: ClassVar[str] = N_(
        "Mọi lệnh của màn hình bên dưới, theo tên, cả những lệnh không có chỗ ở dòng cuối. Gõ vài chữ, "
        "không cần dấu; ↑ ↓ chọn, Enter làm, Esc thôi."
    )

    def __init__(self, commands: Sequence[Command]) -> None:
        """Offer these commands."""
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """Field and list."""
        with Vertical(classes="box"):
            yield Static(shown(_("Lệnh ở đây")), classes="heading")
            yield ViInput(placeholder=_("Gõ vài chữ, không cần dấu"), id="wanted")
            yield Choices(id="commands", numbered=False)

    def on_mount(self) -> None:
        """Show all."""
        self._offer("")
        self.query_one(ViInput).focus()

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Narrow the list."""
        self._offer(event.value)

    def on_input_submitted(self) -> None:
        """Do the command under the cursor."""
        here = self.query_one(Choices).here
        if here is not None:
            self.dismiss(self._commands[int(here)])

    def on_key(self, event: object) -> None:
        """Arrows move in the list while the cursor stays in the field."""
        key = getattr(event, "key", "")
        if key in ("up", "down"):
            choices = self.query_one(Choices)
            choices.action_cursor_up() if key == "up" else choices.action_cursor_down()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """A click does it too."""
        self.dismiss(self._commands[int(event.id)])

    def _offer(self, typed: str) -> None:
        kept = [(str(n), c) for n, c in enumerate(self._commands) if matches(typed, f"{c.label} {c.tooltip}")]
        lines = [(id, f"{c.key:<8}{c.label} – {c.tooltip or c.label}") for id, c in kept]
        self.query_one(Choices).offer(Choice(id, shown(line)) for id, line in lines)
