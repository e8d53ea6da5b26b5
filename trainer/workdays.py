"""The working-day calendar: holidays, make-up Saturdays, "within N working days", the 15:00 rule."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked in Vietnam: Monday to Friday without public holidays, and make-up Saturdays.

    Holidays (Bộ luật Lao động 2019, Điều 111–112; Nghị quyết 28/2026/QH16) and yearly swaps come from the
    `holidays` library; `days_off` and `make_up` (days worked) win over it: what an authority announced since.
    One day in both is a ValueError. Days are days of the ward (Asia/Ho_Chi_Minh).
    """

    days_off: frozenset[date] = frozenset()
    make_up: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if both := self.days_off & self.make_up:
            raise ValueError(f"both off and worked: {min(both)}")

    def is_workday(self, day: date) -> bool:
        """Whether `day` is worked."""
        if isinstance(day, datetime):  # never equal to a date, so the two sets would silently not apply
            raise TypeError("a date is needed, not a datetime")
        if day in self.days_off or day in self.make_up:
            return day in self.make_up
        holidays, make_up = _announced(day.year)
        return day in make_up or (day.weekday() < 5 and day not in holidays)

    def add_workdays(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`: day 1 is the next working day, 0 is `day` itself.

        The day an act falls on is not counted (Bộ luật Dân sự 2015, Điều 147).
        """
        if count < 0:
            raise ValueError(f"working days are counted forward, not {count}")
        for _nth in range(count):
            day = self._on_or_after(day + _DAY)
        return day

    def workdays_between(self, after: date, to: date) -> int:
        """How many working days lie after `after` up to and including `to`; 0 when `to` is not later."""
        return sum(self.is_workday(after + _DAY * n) for n in range(1, (to - after).days + 1))

    def same_day(self, received: datetime, until: time) -> date:
        """The day on which what is settled "within the day" is due: a dossier received after `until` waits.

        `received` is the ward's wall clock. Exactly `until` is not after it; later, or on a day off, the next
        working day is meant (Nghị định 23/2015/NĐ-CP, Điều 7: 15:00).
        """
        day = received.date()
        in_time = self.is_workday(day) and received.time() <= until
        return day if in_time else self.add_workdays(day, 1)

    def calendar_days(self, day: date, count: int) -> date:
        """The day `count` calendar days after `day`, or the next working day when that is a day off.

        Bộ luật Dân sự 2015, Điều 147 (the first day is not counted) and Điều 148 (the move).
        """
        return self._on_or_after(day + _DAY * count)

    def _on_or_after(self, day: date) -> date:
        while not self.is_workday(day):
            day += _DAY
        return day


@cache
def _announced(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """The public holidays of `year`, and its Saturdays worked in exchange for a day off, in any year."""
    import holidays  # a third of a second: only where a day is asked about

    # Of the years beside it too: a swap may cross New Year. One table for each year, made whole before it is
    # asked: the library's own table fills itself while it is asked, which two threads must not do at once.
    table = holidays.country_holidays("VN", years=(year - 1, year, year + 1))
    return frozenset(table), frozenset(table.weekend_workdays)
