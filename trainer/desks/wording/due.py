"""Until when: within N working days, to a day, or without a limit; as officials say and type it."""

import re
from dataclasses import dataclass
from datetime import date

from trainer.desks.wording.figures import day
from trainer.faults import Fault
from trainer.progress.due import Due, Within, due_date
from trainer.words import _
from trainer.workdays import Calendar

OFFERED = (5, 10, 20)
"""Working days offered at once."""
LONGEST = 500
"""Most working days that may be typed: two years."""

_DAYS = re.compile(r"(\d{1,4})\s*(?:ngày.*)?", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}))?")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a limit is counted from and by."""

    today: date
    calendar: Calendar

    def words(self, due: Due) -> str:
        """`hạn 07/12/2026 (10 ngày làm việc)`; `không hạn`."""
        last = due_date(due, self.today, self.calendar)
        if last is None:
            return _("không hạn")
        count = due.workdays if isinstance(due, Within) else self.calendar.workdays_between(self.today, last)
        return _("hạn {day} ({n} ngày làm việc)").format(day=day(last), n=count)

    def offers(self) -> list[str]:
        """The limits of `OFFERED`, each with the day it comes to."""
        words = _("Trong {n} ngày làm việc (đến hết {day})")
        lasts = ((n, self.calendar.add_workdays(self.today, n)) for n in OFFERED)
        return [words.format(n=n, day=day(last)) for n, last in lasts]


def until_words(due: date | None) -> str:
    """`hạn 30/11/2026`; None: `không hạn`."""
    return _("hạn {day}").format(day=day(due)) if due else _("không hạn")


def read_due(typed: str, today: date) -> Within | date:
    """`10` is ten working days, `30/11/2026` a day, `30/11` the next one of that name.

    Raises:
        Fault: it is neither, no such day, or a day gone by.
    """
    if found := _DAYS.fullmatch(typed.strip()):
        count = int(found[1])
        if not 1 <= count <= LONGEST:
            raise Fault(_("Số ngày làm việc phải từ 1 đến {n}.").format(n=LONGEST))
        return Within(count)
    until = read_day(typed, today)
    if until < today:
        raise Fault(_("Ngày {day} đã qua.").format(day=day(until)))
    return until


def read_day(typed: str, today: date, *, past: bool = False) -> date:
    """A day as officials write it, `30/11/2026`; without a year the next one, or with `past` the last one.

    Raises:
        Fault: it is no day.
    """
    found = _DATE.fullmatch(typed.strip())
    if found is None:
        raise Fault(_("Gõ ngày như 30/11/2026."))
    number, month, year = int(found[1]), int(found[2]), int(found[3] or today.year)
    try:
        meant = date(year, month, number)
        if not found[3] and (meant > today if past else meant < today):
            meant = date(year - 1 if past else year + 1, month, number)
    except ValueError as error:
        raise Fault(_("Không có ngày {day}.").format(day=typed.strip())) from error
    return meant
