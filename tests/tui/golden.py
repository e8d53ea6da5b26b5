"""What stands on the screen as plain text, and its comparison with the golden copy beside this file."""

import html
import os
import re
from pathlib import Path

from textual.app import App

GOLDEN = Path(__file__).parent / "golden"
CELL = 12.2
"""Width of one cell in a screenshot, in its own units (rich.console.Console.export_svg)."""

_PIECE = re.compile(
    r'<text class="[^"]*" x="(?P<x>[0-9.]+)" y="[0-9.]+" textLength="[^"]*" '
    r'clip-path="url\(#[^)]*-line-(?P<line>\d+)\)">(?P<text>[^<]*)</text>'
)


def screen_text(app: App[None]) -> str:
    """The screen as lines without trailing blanks: the screenshot with its tags stripped."""
    lines: dict[int, str] = {}
    for piece in _PIECE.finditer(app.export_screenshot()):
        line, column = int(piece["line"]), round(float(piece["x"]) / CELL)
        text = html.unescape(piece["text"]).replace("\xa0", " ")
        lines[line] = lines.get(line, "").ljust(column) + text
    height = app.size.height
    return "\n".join(lines.get(number, "").rstrip() for number in range(height)) + "\n"


def matches_golden(app: App[None], name: str) -> None:
    """Compare the screen with `golden/<name>.txt`; TRAINER_GOLDEN=write makes the file."""
    path, now = GOLDEN / f"{name}.txt", screen_text(app)
    if os.environ.get("TRAINER_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8"), f"{name} differs; TRAINER_GOLDEN=write keeps the new one"
