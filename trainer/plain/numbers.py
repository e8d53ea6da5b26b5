"""Numbers typed on one line: `1 3 5-7`, and pairs such as `a=2 b=1`."""

import re

from trainer.faults import Fault
from trainer.text import fold
from trainer.words import _

_RANGE = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\.?")
_PAIR = re.compile(r"(?:([a-z])\s*[=:.)-]?\s*)?(\d{1,6})")


def read_numbers(typed: str, most: int) -> tuple[int, ...]:
    """The numbers in the order typed, each once: `1 3 5-7`, `1, 3`.

    Raises:
        Fault: none, something else, or a number beyond 1 to `most`.
    """
    found: list[int] = []
    for part in re.sub(r"\s*[-–]\s*", "-", typed).replace(",", " ").replace(";", " ").split():
        match = _RANGE.fullmatch(part)
        if match is None:
            raise Fault(_("Không hiểu “{part}”.").format(part=part), "", _how(most))
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= most:
            raise Fault(_("Không có số {n}.").format(n=part), "", _how(most))
        found += range(first, last + 1)
    if not found:
        raise Fault(_how(most))
    return tuple(dict.fromkeys(found))


def read_pairs(typed: str, lefts: int, most: int) -> dict[int, int]:
    """Row, from 0, to the number given to it: `a=2 b=1`; numbers alone go to the rows in order, `2 1`.

    Raises:
        Fault: something else, a row that is not there, or a number beyond 1 to `most`.
    """
    said = fold(typed).replace(",", " ").replace(";", " ")
    found: dict[int, int] = {}
    for part in re.sub(r"\s*[=:]\s*", "=", said).split():
        match = _PAIR.fullmatch(part)
        free = next((row for row in range(lefts) if row not in found), lefts)
        row = free if match is None or not match[1] else ord(match[1]) - ord("a")
        if match is None or row >= lefts or not 1 <= int(match[2]) <= most:
            how = _("Gõ như a=2 b=1; số từ 1 đến {n}.").format(n=most)
            raise Fault(_("Không hiểu “{part}”.").format(part=part), "", how)
        found[row] = int(match[2])
    return found


def row_letter(row: int) -> str:
    """The letter of a row, counted from 0: `a`."""
    return chr(ord("a") + row)


def _how(most: int) -> str:
    return _("Gõ các số từ 1 đến {n}, ví dụ 1 3 hoặc 1-3.").format(n=most)
