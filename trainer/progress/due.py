"""Due dates: a day, or a number of working days after the assignment."""

from dataclasses import dataclass
from datetime import date

from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Within:
    """Within N working days; day 1 is the next working day (Bộ luật Dân sự 2015, Điều 147)."""

    workdays: int


Due = date | Within | None
"""A fixed last day, a number of working days, or no limit."""


def due_date(due: Due, start: date, calendar: Calendar) -> date | None:
    """The last day in time, counted from `start`."""
    return calendar.add_workdays(start, due.workdays) if isinstance(due, Within) else due


def workdays_late(due: date | None, on: date, calendar: Calendar) -> int:
    """Working days that have begun after `due` up to and including `on`; 0 when in time or open-ended."""
    return calendar.workdays_between(due, on) if due and on > due else 0
