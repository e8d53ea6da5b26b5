"""Text fields that keep Vietnamese typing in order.

Unikey sends a syllable as letters, backspaces and letters again in one burst. Textual inserts letters at once
but lets backspace travel to the app as a binding, so it lands late and `việt` becomes `vieê` (Textual issue
6605). These fields run their own editing bindings the moment the key arrives.
"""

from textual import events
from textual.binding import Binding
from textual.widgets import Input, TextArea

from trainer.text import nfc

NOT_EDITING = ("up", "down", "pageup", "pagedown", "ctrl+pageup", "ctrl+pagedown")
"""Keys of a scrolling widget that mean nothing in one line: they belong to the place around the field."""


def _own_binding(bindings: list[Binding]) -> Binding | None:
    return next((binding for binding in bindings if not binding.priority), None)


class ViInput(Input):
    """One line of text, NFC, typed with any Vietnamese keyboard program."""

    async def _on_key(self, event: events.Key) -> None:
        binding = _own_binding(self._bindings.key_to_bindings.get(event.key, []))
        if binding is None or event.key in NOT_EDITING:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        await self.run_action(binding.action)

    @property
    def text(self) -> str:
        """What was typed, in NFC, without blanks around it."""
        return nfc(self.value).strip()


class ViTextArea(TextArea):
    """Several lines of text, typed with any Vietnamese keyboard program; F-keys are the place's own."""

    def on_mount(self) -> None:
        """Give F6 and F7 back: Textual selects text with them."""
        for key in ("f6", "f7"):
            self._bindings.key_to_bindings.pop(key, None)

    async def _on_key(self, event: events.Key) -> None:
        binding = _own_binding(self._bindings.key_to_bindings.get(event.key, []))
        if binding is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        await self.run_action(binding.action)
