"""Lists as JSON: one object a line, in the order of the columns, readable Vietnamese."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from trainer.exchange.csv_out import Cell
from trainer.exchange.new_file import write_new
from trainer.text import printable

_NOT_ASCII = re.compile(r"[^\x20-\x7e]")


def write_json(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    """Write a list as a new JSON file; returns its name, which has -2, -3 … when the one wanted is taken.

    Raises:
        Fault: the file cannot be written; nothing is left behind.
        ValueError: two columns of one name, a row of another length, a number that is none.
    """
    return write_new(path, json_text(header, rows).encode())


def json_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A list as a JSON array of objects, column → cell; dates as ISO, decimals as text.

    Characters that nobody sees are escaped, not lost: the text is safe on a terminal and reads back the same.

    Raises:
        ValueError: two columns of one name, a row of another length, a number that is none.
    """
    if len(set(header)) < len(header):
        raise ValueError(f"two columns of one name: {list(header)}")
    lines = ",\n".join(_line(dict(zip(header, row, strict=True))) for row in rows)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _line(record: dict[str, Cell]) -> str:
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, default=_plain)
    return _NOT_ASCII.sub(lambda found: _safe(found[0]), text)


@lru_cache(maxsize=1024)
def _safe(char: str) -> str:
    return char if printable(char) else json.dumps(char)[1:-1]


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"no cell: {value!r}")
