"""Due dates: the examples of domain-facts worked out by hand, and what holds for every date."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.progress.due import Within, due_date, workdays_late
from trainer.workdays import Calendar

CALENDAR = Calendar(frozenset({date(2026, 1, 2)}), frozenset({date(2026, 1, 10)}))
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
slow_first_time = settings(deadline=None)  # the first question about a year loads the holiday library


@pytest.mark.parametrize(
    ("start", "workdays", "last"),
    [
        (date(2026, 11, 20), 3, date(2026, 11, 26)),  # a Friday; 24/11 is Ngày Văn hóa Việt Nam
        (date(2026, 11, 16), 10, date(2026, 12, 1)),
        (date(2026, 11, 18), 5, date(2026, 11, 26)),
        (date(2026, 4, 24), 3, date(2026, 5, 4)),  # Giỗ Tổ moved to Monday, then 30/4 and 1/5
        (date(2026, 2, 13), 3, date(2026, 2, 25)),  # over Tết Bính Ngọ
        (date(2026, 12, 28), 5, date(2027, 1, 5)),
        (date(2026, 8, 20), 3, date(2026, 8, 24)),  # Saturday 22/8 is worked for 31/8
    ],
)
def test_within_working_days_counts_from_the_next_working_day(start: date, workdays: int, last: date) -> None:
    assert due_date(Within(workdays), start, CALENDAR) == last


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 27), date(2026, 11, 27)),
        (date(2026, 11, 28), date(2026, 11, 30)),  # a Saturday
        (date(2026, 11, 24), date(2026, 11, 25)),  # a holiday
        (date(2026, 1, 10), date(2026, 1, 10)),  # a Saturday that is worked
    ],
)
def test_a_fixed_day_that_is_off_moves_to_the_next_working_day(day: date, last: date) -> None:
    # Bộ luật Dân sự 2015, Điều 148 khoản 5.
    assert due_date(day, date(2026, 1, 5), CALENDAR) == last


def test_no_limit_is_no_date() -> None:
    assert due_date(None, date(2026, 11, 23), CALENDAR) is None


@pytest.mark.parametrize(
    ("due", "on", "late"),
    [
        (None, date(2026, 11, 30), 0),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 22), 0),  # the Sunday after: no working day has begun
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 11, 23), date(2026, 11, 25), 1),  # 24/11 is a holiday
        (date(2026, 11, 30), date(2026, 11, 20), 0),
    ],
)
def test_lateness_counts_working_days_that_have_begun(due: date | None, on: date, late: int) -> None:
    assert workdays_late(due, on, CALENDAR) == late


@given(DAYS, st.integers(1, 60))
@slow_first_time
def test_a_limit_in_working_days_ends_on_one_and_is_late_on_the_next(start: date, workdays: int) -> None:
    last = due_date(Within(workdays), start, CALENDAR)
    assert last is not None and CALENDAR.is_workday(last)
    assert CALENDAR.workdays_between(start, last) == workdays
    assert workdays_late(last, last, CALENDAR) == 0
    assert workdays_late(last, CALENDAR.add_workdays(last, 1), CALENDAR) == 1


@given(DAYS)
@slow_first_time
def test_a_fixed_day_moves_only_over_days_off(day: date) -> None:
    last = due_date(day, day, CALENDAR)
    assert last is not None and last >= day and CALENDAR.is_workday(last)
    assert not any(CALENDAR.is_workday(day + timedelta(n)) for n in range((last - day).days))
