"""The dossier a card is worked out for: when it came in, of how many pages, copies, cases; read as typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, TypeAlias

from trainer.faults import Fault
from trainer.records.days import WARD
from trainer.scenarios.procedures import Procedure
from trainer.scenarios.tariffs import Fixed, PerPage
from trainer.text import clean
from trainer.words import _

Count: TypeAlias = Literal["pages", "copies", "cases"]
"""What a fee may depend on."""

COUNTS: tuple[Count, ...] = ("pages", "copies", "cases")
MOST = 9999
"""Of pages, copies or cases; more is a slip of the finger."""
FIRST_YEAR, LAST_YEAR = 2015, 2098
"""Years of receipt for which public holidays are known."""

_COUNT = re.compile("[0-9]{1,9}")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}.*")
_CLOCK = re.compile(r"(?<![\d/.\-:])(\d{1,2})(?:[:h](\d{2})|h)(?![:\w])", re.IGNORECASE)
_DAY = re.compile(r"(?<![\d/.\-:])(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}))?(?![\d/.\-:])")
_BETWEEN = re.compile(r"(?:[\s,]|lúc|ngày)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What somebody brings to the counter."""

    received: datetime
    """When it was complete and valid, by the ward's wall clock (no time zone)."""
    pages: int | None = None
    """Of the original; None: not known."""
    copies: int = 1
    cases: int = 1


def counts(procedure: Procedure) -> tuple[Count, ...]:
    """What the fee of a procedure depends on, for one of its kinds of case at least; most on nothing."""
    found = {count for charge in procedure.fee for count in _counts(charge.tariff)}
    return tuple(count for count in COUNTS if count in found)


def _counts(tariff: object) -> Iterator[str]:
    if isinstance(tariff, PerPage):
        yield "pages"
    if isinstance(tariff, PerPage | Fixed):
        yield tariff.times


def read_count(typed: str) -> int:
    """A number of pages, copies or cases, from 1.

    Raises:
        Fault: it is none.
    """
    figures = clean(typed)
    if not _COUNT.fullmatch(figures) or not 1 <= int(figures) <= MOST:
        raise Fault(_("Gõ một số nguyên từ 1 đến {most}.").format(most=MOST))
    return int(figures)


def read_received(typed: str, now: datetime) -> datetime:
    """A moment of receipt by the ward's wall clock: `15:20`, `15h20 23/11`, `23/11/2026 15:20`, or ISO 8601.

    Without a day it is that of `now`; a day without a year is the nearest to `now`. An ISO time with its own
    offset is put to the ward's. Nothing typed is `now`.

    Raises:
        Fault: it is no such moment, or lacks the hour, on which the 15:00 rule turns.
    """
    text = clean(typed)
    if not text:
        return now
    moment = _iso(text) if _ISO.fullmatch(text) else datetime.combine(_day(text, now), _clock(text))
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise Fault(_("Năm phải từ {first} đến {last}.").format(first=FIRST_YEAR, last=LAST_YEAR))
    return moment


def received_text(moment: datetime) -> str:
    """A moment as `read_received` reads it and officials write it: `15:20 23/11/2026`."""
    return f"{moment:%H:%M %d/%m/}{moment.year:04}"


def _iso(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(WARD).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError) as error:
        raise _unread() from error


def _clock(text: str) -> time:
    found = _CLOCK.search(text)
    rest = _BETWEEN.fullmatch(_DAY.sub("", _CLOCK.sub("", text, count=1), count=1))
    if found is None or rest is None:
        raise _unread()
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError as error:
        raise _unread() from error


def _day(text: str, now: datetime) -> date:
    found = _DAY.search(text)
    if found is None:
        return now.date()
    number, month, year = int(found[1]), int(found[2]), int(found[3] or 0)
    years = (year,) if year else (now.year - 1, now.year, now.year + 1)
    meant = [day for each in years if (day := _date(each, month, number)) is not None]
    if not meant:
        raise Fault(_("Không có ngày {day}.").format(day=found[0]))
    return min(meant, key=lambda day: abs(day - now.date()))


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _unread() -> Fault:
    return Fault(_("Gõ giờ và ngày, ví dụ 15:20 23/11/2026; chỉ gõ giờ là hôm nay."))
