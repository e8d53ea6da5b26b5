"""A heading with its place among others: `Ai làm việc này      trang 3/8 ███░░░░░`."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from trainer.tui.shown import shown

LONGEST = 16
"""Most cells of the bar."""


def bar(place: int, of: int) -> str:
    """One cell for each step up to `LONGEST`; full ones up to `place`, which counts from 1."""
    cells = min(of, LONGEST)
    full = place * cells // of if of else 0
    return "█" * full + "░" * (cells - full)


class Steps(Horizontal):
    """What is shown, and how far it is from the beginning and the end."""

    DEFAULT_CSS = """
    Steps { height: auto; }
    Steps .title { width: 1fr; height: auto; text-style: bold; }
    Steps .count { width: auto; height: 1; margin-left: 2; }
    """

    def compose(self) -> ComposeResult:
        """Title and count."""
        yield Static("", classes="title")
        yield Static("", classes="count")

    def say(self, title: str, count: str, place: int, of: int) -> None:
        """Show a title, a count in words such as `trang 3/8`, and the bar."""
        self.query_one(".title", Static).update(shown(title))
        self.query_one(".count", Static).update(shown(f"{count} {bar(place, of)}"))
