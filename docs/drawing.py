"""A terminal screen as a picture: SVG with its font inside, and PNG made from that very SVG."""

import base64
import hashlib
import html
import io
import re
import struct
import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from textual.app import App

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Noto Sans Mono"
ASPECT = 0.6
"""Width of a letter of this font in its own size: with it cells, lines and blocks meet without gaps."""
ROW = 24.4
"""Height of a row in Rich's SVG."""
EDGE = 10
"""Margin around the screen; all in the units of the SVG, which are pixels of the PNG."""
PAPER = "#121212"

_BODY = '{styles}\n<!-- body -->\n{backgrounds}\n<g class="screen">\n{matrix}\n</g>\n'
_PNG = b"\x89PNG\r\n\x1a\n"
_TEXT = re.compile(r'<text [^>]* y="(?P<y>[0-9.]+)"[^>]*>(?P<text>[^<]*)</text>')
_SEAL = re.compile(r"\b(?=[0-9a-f]*[0-9])[0-9a-f]{12,16}\b")


def screen_svg(app: "App[Any]", title: str) -> str:
    """What stands on the screen of a running app, as `App.export_screenshot` does with a font of the web."""
    console = _console(*app.size)
    background = app._background_screens
    console.print(app.screen._compositor.render_update(full=True, screen_stack=background, simplify=True))
    return _svg(console, title)


def lines_svg(lines: Sequence[str], title: str, width: int = 80, height: int = 24) -> str:
    """The last plain lines that a terminal of this size has room for."""
    rows = [row for line in lines for row in wrap(line, width) or [""]][-height:]
    console = _console(width, height)
    console.print(Text("\n".join(rows + [""] * (height - len(rows)))))
    return _svg(console, title)


def screen_rows(app: "App[Any]") -> list[str]:
    """What can be read on the screen, frames and all."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def words(svg: str) -> list[str]:
    """What can be read in a picture, row by row."""
    rows: dict[float, str] = {}
    for piece in _TEXT.finditer(svg):
        y = float(piece["y"])
        rows[y] = rows.get(y, "") + html.unescape(piece["text"]).replace("\xa0", " ")
    return [" ".join(row.split()) for _y, row in sorted(rows.items())]


def unknown_letters(svg: str) -> set[str]:
    """Letters of a picture that its font does not have."""
    return {letter for row in words(svg) for letter in row if letter not in letters()}


@cache
def letters() -> frozenset[str]:
    """All that the font of the pictures has, as `fonts/unicodes.txt` asked for it."""
    known: set[str] = set()
    for line in (FONTS / "unicodes.txt").read_text("utf-8").splitlines():
        first, _dash, last = line.partition("#")[0].strip().removeprefix("U+").partition("-")
        if first:
            known |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    return frozenset(known)


def png_of(svg: str) -> bytes:
    """The picture as PNG, with a mark that says from which SVG it was made.

    Raises:
        ImportError: resvg-py is missing (extra `docs`).
    """
    import resvg_py

    png: bytes = bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[str(FONTS / "NotoSansMono-subset.ttf")]
        )
    )
    head = len(_PNG) + 25  # the header chunk is first, and as long in every PNG
    return png[:head] + mark_of(svg) + png[head:]


def mark_of(svg: str) -> bytes:
    """The chunk of text by which a PNG tells its SVG."""
    data = b"tEXtSVG SHA-256\0" + hashlib.sha256(svg.encode()).hexdigest().encode()
    return struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))


def is_made_from(png: bytes, svg: str) -> bool:
    """Whether a PNG carries the mark of this SVG."""
    return png.startswith(_PNG) and mark_of(svg) in png


def _console(width: int, height: int) -> Console:
    return Console(
        width=width,
        height=height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )


def _svg(console: Console, title: str) -> str:
    drawn = console.export_svg(code_format=_BODY, font_aspect_ratio=ASPECT, unique_id="s")
    styles, _mark, body = _SEAL.sub(_seal, drawn).partition("<!-- body -->\n")
    first, last = _rows_used(body)
    size = f'width="{round(20 * ASPECT * console.width) + 2 * EDGE}" height="{round(ROW * (last - first)) + 2 * EDGE}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">\n<title>{html.escape(title)}</title>\n<style>\n'
        f'@font-face {{ font-family: "{FAMILY}"; src: url(data:font/woff2;base64,{_font()}) format("woff2") }}\n'
        f'.screen {{ font: 20px "{FAMILY}", monospace; white-space: pre }}\n{_one_weight(styles)}</style>\n'
        f'<rect {size} rx="8" fill="{PAPER}"/>\n'
        f'<g transform="translate({EDGE},{EDGE - ROW * first:g})">\n{_tidied(body)}</g>\n</svg>\n'
    )


def _rows_used(body: str) -> tuple[int, int]:
    """From where to where something stands: a dialog box needs no empty screen around it."""
    rows = [round((float(piece["y"]) - 20) / ROW) for piece in _TEXT.finditer(body) if piece["text"].strip()]
    return min(rows), max(rows) + 1


def _tidied(body: str) -> str:
    """A line for each element, so that changes can be read; nothing has to be clipped in a font of one width."""
    body = re.sub(r' clip-path="[^"]*"', "", body).replace("&#160;", "\xa0")
    return re.sub(r"<text [^>]*>\s*</text>", "", body).replace("><", ">\n<")


def _one_weight(styles: str) -> str:
    """Bold letters are drawn with a thicker line: one font is enough."""
    return re.sub(r"fill: (#\w+);font-weight: bold", r"fill: \1;stroke: \1;stroke-width: 0.7", styles)


def _seal(found: re.Match[str]) -> str:
    """Hashes change with every edit of the content and say nothing to a reader: each is shown as the same one."""
    return "0123456789abcdef"[: len(found[0])]


def _font() -> str:
    return base64.b64encode((FONTS / "NotoSansMono-subset.woff2").read_bytes()).decode()
