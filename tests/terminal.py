"""A real terminal for tests: the program in a pty, its screen in a terminal model, keys as a keyboard sends them."""

import os
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pyte

KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pgup": "\x1b[5~",
    "pgdn": "\x1b[6~",
    "backspace": "\x7f",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
    "ctrl+c": "\x03",
}


class Terminal:
    """`Terminal([sys.executable, "-m", "trainer"])`; use in a `with` block."""

    def __init__(
        self,
        command: list[str],
        env: Mapping[str, str] | None = None,
        *,
        cwd: Path | None = None,
        size: tuple[int, int] = (80, 24),
        patience: float = 40.0,
    ) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._patience = patience
        full = {**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", **(env or {})}
        self.child = pexpect.spawn(
            command[0], command[1:], env=full, cwd=cwd, dimensions=(rows, columns), timeout=patience
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
        self.child.close(force=True)

    @property
    def text(self) -> str:
        """The screen as lines."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def pump(self, seconds: float = 0.05) -> None:
        """Take in what the program has written."""
        end = time.monotonic() + seconds
        while True:
            try:
                self._stream.feed(self.child.read_nonblocking(65536, timeout=max(0.0, end - time.monotonic())))
            except pexpect.TIMEOUT:
                return
            except pexpect.EOF:
                return
            if time.monotonic() >= end:
                return

    def see(self, *wanted: str, not_: str = "") -> str:
        """Wait until every text is on the screen (and `not_` is not); fail with the screen when it does not come."""
        end = time.monotonic() + self._patience
        while time.monotonic() < end:
            self.pump()
            shown = " ".join(self.text.split())
            if all(" ".join(text.split()) in shown for text in wanted) and (not not_ or not_ not in shown):
                return self.text
            if not self.child.isalive():
                self.pump(0.2)
                break
        raise AssertionError(f"never saw {wanted} (without {not_!r}); the screen is:\n{self.text}")

    def press(self, *keys: str) -> None:
        """Press keys one after another, each given time to arrive as a keystroke of its own."""
        for key in keys:
            self.child.send(KEYS.get(key, key))
            self.pump(0.06)

    def type(self, text: str) -> None:
        """Type text letter by letter."""
        for letter in text:
            self.child.send(letter)
            self.pump(0.01)

    def burst(self, data: bytes) -> None:
        """Send bytes in one write, as a keyboard program does."""
        self.child.send(data)
        self.pump(0.1)

    def kill(self) -> None:
        """A power cut, as far as a process can tell."""
        self.child.kill(signal.SIGKILL)
        self.child.wait()

    def wait(self) -> int:
        """Wait for the end; returns the exit status."""
        end = time.monotonic() + self._patience
        while self.child.isalive() and time.monotonic() < end:
            self.pump(0.1)
        assert not self.child.isalive(), f"still running:\n{self.text}"
        self.child.close()
        return self.child.exitstatus if self.child.exitstatus is not None else -(self.child.signalstatus or 0)


TRAINER = [sys.executable, "-m", "trainer"]
