"""Cold start to the sign-in screen in a real pty, against a Textual app with one line."""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.clock import Finding
from benchmarks.wards import small_ward
from tests.terminal import Terminal

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("Xin chào")
Minimal().run()
"""


def run() -> list[Finding]:
    """Wall seconds from spawn to the words on screen."""
    with tempfile.TemporaryDirectory() as home:
        folder = small_ward(Path(home) / "ward", officials=100)
        ours = [sys.executable, "-m", "trainer", "--at", str(folder)]
        minimal = _median([sys.executable, "-c", MINIMAL], "Xin chào")
        return [Finding("start", _median(ours, "Đăng nhập"), minimal, 1.35)]


def _median(command: list[str], words: str) -> float:
    return statistics.median([_once(command, words) for _ in range(6)][1:])


def _once(command: list[str], words: str) -> float:
    begun = time.perf_counter()
    with Terminal(command) as terminal:
        terminal.see(words)
        return time.perf_counter() - begun
