"""A CSV file of unknown encoding and separator, by hand: `;` `,` or tab, UTF-8, UTF-16 or Windows-1258."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from trainer.exchange.csv_out import unguard
from trainer.exchange.sheet import Sheet
from trainer.faults import Fault
from trainer.words import _

ROWS = 6_000
"""Lines that are read: a list of 5,000 with everything above and below it."""

_SEPARATORS = (";", ",", "\t")
_LOOKED_AT = 15
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))

Row = list[str]


def read_separated(data: bytes, name: str, score: Callable[[Sequence[Row]], int]) -> Sheet:
    """The lines of a CSV file; `score` says how much the first lines look like what is sought.

    Cells lose the `'` our own lists put before what would be a formula.

    Raises:
        Fault: no text, an encoding that fits none, more than 6,000 lines, a quotation mark left open.
    """
    text, note = _text(data, name)
    first, _end, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # a hint for Excel, not a row
        text = rest
    tries = [(score(_first_rows(text, separator)), separator) for separator in _SEPARATORS]
    separator = max(tries, key=lambda tried: tried[0])[1]
    rows = [[unguard(cell) for cell in row] for row in _all_rows(text, separator, name)]
    return Sheet(name, rows, note=note)


def _text(data: bytes, name: str) -> tuple[str, str]:
    """The text, and what has to be said of how it was read."""
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        old = _("Tệp không phải UTF-8; đã đọc theo Windows-1258, hãy xem lại dấu của họ tên.")
        return text, old if encoding == "cp1258" else ""
    raise Fault(
        _("Không đọc được chữ trong tệp."), name, _("Lưu lại tệp kiểu “CSV UTF-8” hoặc .xlsx rồi thử lại.")
    )


def _encodings(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    if b"\0" not in data:
        return "utf-8", "cp1258"
    # UTF-16 without its mark: most letters of a CSV file are ASCII, their other byte zero.
    odd, even = data[1::2].count(0), data[::2].count(0)
    if max(odd, even) < len(data) // 8:
        return ()
    return ("utf-16-le",) if odd > even else ("utf-16-be",)


def _first_rows(text: str, separator: str) -> list[Row]:
    rows: list[Row] = []
    with suppress(Fault):  # of the wrong separator; the right one is read in full
        for row in islice(_rows(text, separator, ""), _LOOKED_AT):
            rows.append(row)
    return rows


def _all_rows(text: str, separator: str, name: str) -> list[Row]:
    rows = list(islice(_rows(text, separator, name), ROWS + 1))
    if len(rows) > ROWS:
        raise Fault(_("Tệp có hơn {n} dòng.").format(n=ROWS), name, _("Chia danh sách thành nhiều tệp."))
    return rows


def _rows(text: str, separator: str, name: str) -> Iterator[Row]:
    # Strict, else a quotation mark left open would swallow the rest of the list into one cell.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        message = _("Bảng hỏng ở gần dòng {n}: dấu ngoặc kép không khép, hoặc ô quá dài.")
        remedy = _("Mở tệp bằng Excel, xem dòng ấy, lưu lại kiểu “CSV UTF-8” hoặc .xlsx.")
        raise Fault(message.format(n=reader.line_num), name, remedy) from error
