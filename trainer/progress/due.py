"""Due dates: a day, or a number of working days after the assignment."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Within:
    """Within N working days; day 1 is the next working day (Bộ luật Dân sự 2015, Điều 147)."""

    workdays: int


Due = date | Within | None
"""A fixed last day, a number of working days, or no limit."""


def due_date(due: Due, start: date, calendar: Calendar) -> date | None:
    """The last day in time, counted from `start`; a fixed day that is off moves to the next working day.

    Bộ luật Dân sự 2015, Điều 147 (the first day is not counted) and Điều 148 khoản 5 (the move).
    """
    if isinstance(due, Within):
        return calendar.add_workdays(start, due.workdays)
    return calendar.calendar_days(due, 0) if due else None


@lru_cache(maxsize=4096)  # a register asks about few dates, and about each of them many times
def workdays_late(due: date | None, on: date, calendar: Calendar) -> int:
    """Working days that have begun after `due` up to and including `on`; 0 when in time or open-ended."""
    return calendar.workdays_between(due, on) if due and on > due else 0
