"""Lists as CSV that Excel opens as text: UTF-8 with BOM, CRLF, every cell quoted, no cell a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from trainer.exchange.new_file import write_new
from trainer.text import printable

Cell = str | int | float | Decimal | date | None
"""What one cell may hold; dates are written as ISO, numbers with a point."""

# OWASP "CSV Injection": = + - @ TAB CR LF; besides their full-width and small forms, which Excel with East
# Asian settings takes for the same, and blanks before them, which some programs strip.
_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠﹦﹢﹣﹫])")


def guard(text: str) -> str:
    """`text` with `'` in front where a spreadsheet would take it for a formula; `unguard` gives it back."""
    return "'" + text if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """What `guard` was given: our own lists read back are what was written."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    """Write a list as a new file; returns its name, which has -2, -3 … when the one wanted is taken.

    Text loses characters that nobody sees, and gets `'` before what would be a formula; numbers stay.

    Raises:
        Fault: the file cannot be written; nothing is left behind.
    """
    return write_new(path, _csv(header, rows, "\r\n").encode("utf-8-sig"))


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The same list for standard output: without BOM, lines ended by a line feed."""
    return _csv(header, rows, "\n")


def _csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], line_end: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator=line_end)
    writer.writerow([_shown(cell) for cell in header])
    writer.writerows([_shown(cell) for cell in row] for row in rows)
    return text.getvalue()


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return guard(printable(cell, lines=True))
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
