"""The working-day calendar, against the law's own words and dates worked out by hand."""

import subprocess
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trainer
from trainer.workdays import Calendar

# Công văn 12729/VPCP-KGVX: Friday 2/1/2026 off, worked on Saturday 10/1/2026. The holiday library lacks it.
OFFICIAL = Calendar(days_off=frozenset({date(2026, 1, 2)}), make_up=frozenset({date(2026, 1, 10)}))
THREE = time(15, 0)

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
COUNTS = st.integers(0, 60)
SOME_DAYS = st.frozensets(st.dates(date(2025, 12, 1), date(2026, 12, 31)), max_size=8)
slow_first_time = settings(deadline=None)  # the first question about a year loads the holiday library


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize(
    ("why", "off"),
    [
        ("Tết 2025: Thông báo 6150/TB-BLĐTBXH, 25/1 to 2/2", days(date(2025, 1, 25), date(2025, 2, 2))),
        ("Giỗ Tổ 10/3 âm lịch 2025", [date(2025, 4, 7)]),
        ("30/4 and 1/5/2025 with Friday 2/5 swapped", days(date(2025, 4, 30), date(2025, 5, 4))),
        ("Quốc khánh 2025 with the adjacent 1/9", days(date(2025, 8, 30), date(2025, 9, 2))),
        ("Tết Dương lịch 2026: 12729/VPCP-KGVX", days(date(2026, 1, 1), date(2026, 1, 4))),
        ("Tết Bính Ngọ: Thông báo 9441/TB-BNV, 14/2 to 22/2", days(date(2026, 2, 14), date(2026, 2, 22))),
        ("Giỗ Tổ on Sunday 26/4/2026: BLLĐ Điều 111", days(date(2026, 4, 25), date(2026, 4, 27))),
        ("30/4 and 1/5/2026", days(date(2026, 4, 30), date(2026, 5, 3))),
        ("Quốc khánh 2026: Thông báo 9441/TB-BNV, 29/8 to 2/9", days(date(2026, 8, 29), date(2026, 9, 2))),
        ("Ngày Văn hóa Việt Nam: Nghị quyết 28/2026/QH16", [date(2026, 11, 24), date(2027, 11, 24)]),
        ("1/5/2027 on a Saturday: BLLĐ Điều 111", days(date(2027, 5, 1), date(2027, 5, 3))),
    ],
)
def test_days_off(why: str, off: list[date]) -> None:
    assert [day for day in off if OFFICIAL.is_workday(day)] == [], why


@pytest.mark.parametrize(
    ("why", "worked"),
    [
        ("Saturday worked for 2/5/2025", date(2025, 4, 26)),
        ("Saturday worked for 2/1/2026", date(2026, 1, 10)),
        ("Saturday worked for 31/8/2026", date(2026, 8, 22)),
        ("24/11 is a holiday only from 2026 on", date(2025, 11, 24)),
        ("the Monday before Tuesday 24/11/2026", date(2026, 11, 23)),
        ("the day before and the day after Tết 2026", date(2026, 2, 13)),
        ("the day before and the day after Tết 2026", date(2026, 2, 23)),
    ],
)
def test_days_worked(why: str, worked: date) -> None:
    assert OFFICIAL.is_workday(worked), why


@pytest.mark.parametrize("year", range(2013, 2051))
def test_tet_is_off_every_year_for_five_weekdays_in_a_row(year: int) -> None:
    # Bộ luật Lao động 2019, Điều 112: five days for Tết Âm lịch, weekly rest days made good.
    off = [day for day in days(date(year, 1, 18), date(year, 2, 27)) if day.weekday() < 5]
    worked = "".join(".x"[Calendar().is_workday(day)] for day in off)
    assert "....." in worked


def test_an_announced_day_off_or_worked_wins_over_the_library_both_ways() -> None:
    assert Calendar().is_workday(date(2026, 1, 2)) and not OFFICIAL.is_workday(date(2026, 1, 2))
    assert not Calendar().is_workday(date(2026, 1, 10)) and OFFICIAL.is_workday(date(2026, 1, 10))
    revoked = Calendar(days_off=frozenset({date(2026, 8, 22)}), make_up=frozenset({date(2026, 8, 31)}))
    assert not revoked.is_workday(date(2026, 8, 22)) and revoked.is_workday(date(2026, 8, 31))


def test_one_day_cannot_be_both_off_and_worked() -> None:
    with pytest.raises(ValueError, match="2026-01-02"):
        Calendar(days_off=frozenset({date(2026, 1, 2)}), make_up=frozenset({date(2026, 1, 2)}))


@pytest.mark.parametrize(
    ("received", "count", "due"),
    [
        # Bộ luật Dân sự 2015, Điều 147: the day of receipt is not counted.
        (date(2026, 11, 20), 3, date(2026, 11, 26)),
        (date(2026, 11, 16), 10, date(2026, 12, 1)),
        (date(2026, 11, 18), 5, date(2026, 11, 26)),
        (date(2026, 4, 24), 3, date(2026, 5, 4)),
        (date(2026, 2, 13), 3, date(2026, 2, 25)),
        (date(2026, 12, 28), 5, date(2027, 1, 5)),
        (date(2026, 8, 20), 3, date(2026, 8, 24)),  # Saturday 22/8 is worked
        (date(2026, 1, 8), 2, date(2026, 1, 10)),  # Saturday 10/1 is worked
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),  # a Saturday stays where it is
    ],
)
def test_within_so_many_working_days(received: date, count: int, due: date) -> None:
    assert OFFICIAL.add_workdays(received, count) == due


@pytest.mark.parametrize(
    ("received", "due"),
    [
        # Nghị định 23/2015/NĐ-CP, Điều 7: received after 15 giờ, the next working day.
        (datetime(2026, 11, 23, 14, 59), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 15, 0), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 15, 0, 1), date(2026, 11, 25)),
        (datetime(2026, 11, 23, 15, 30), date(2026, 11, 25)),  # 24/11 is a holiday
        (datetime(2026, 11, 24, 9, 0), date(2026, 11, 25)),  # received on a day off, by post or online
        (datetime(2026, 11, 20, 16, 0), date(2026, 11, 23)),
        (datetime(2026, 8, 22, 9, 0), date(2026, 8, 22)),  # a Saturday that is worked
    ],
)
def test_settled_within_the_day(received: datetime, due: date) -> None:
    assert OFFICIAL.same_day(received, THREE) == due


@pytest.mark.parametrize(
    ("start", "count", "due"),
    [
        # Luật Hộ tịch 2014, Điều 15: 60 days to register a birth.
        # Bộ luật Dân sự 2015, Điều 148: a last day that is off moves to the next working day.
        (date(2026, 9, 1), 60, date(2026, 11, 2)),  # 31/10 is a Saturday
        (date(2026, 9, 4), 60, date(2026, 11, 3)),
        (date(2026, 9, 25), 60, date(2026, 11, 25)),  # 24/11 is a holiday
        (date(2026, 2, 13), 1, date(2026, 2, 23)),  # the whole of Tết
        (date(2026, 11, 21), 0, date(2026, 11, 23)),
    ],
)
def test_within_so_many_calendar_days(start: date, count: int, due: date) -> None:
    assert OFFICIAL.calendar_days(start, count) == due


@pytest.mark.parametrize(
    ("after", "to", "count"),
    [
        (date(2026, 11, 20), date(2026, 11, 26), 3),
        (date(2026, 11, 20), date(2026, 11, 22), 0),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 26), date(2026, 11, 20), 0),
    ],
)
def test_working_days_between(after: date, to: date, count: int) -> None:
    assert OFFICIAL.workdays_between(after, to) == count


def test_days_are_not_counted_backward() -> None:
    with pytest.raises(ValueError, match="-1"):
        OFFICIAL.add_workdays(date(2026, 11, 20), -1)


def test_a_moment_is_not_taken_for_a_day() -> None:
    with pytest.raises(TypeError):
        OFFICIAL.is_workday(datetime(2026, 1, 2, 9, 0))


@slow_first_time
@given(SOME_DAYS, SOME_DAYS, DAYS, st.integers(1, 60))
def test_a_due_day_is_worked_and_counts_back_to_its_number(
    off: frozenset[date], worked: frozenset[date], day: date, count: int
) -> None:
    calendar = Calendar(off - worked, worked)
    due = calendar.add_workdays(day, count)
    assert calendar.is_workday(due)
    assert calendar.workdays_between(day, due) == count


@slow_first_time
@given(DAYS, COUNTS, COUNTS)
def test_more_working_days_end_later_and_add_up(day: date, one: int, two: int) -> None:
    first, second = OFFICIAL.add_workdays(day, one), OFFICIAL.add_workdays(day, two)
    assert OFFICIAL.add_workdays(first, two) == OFFICIAL.add_workdays(day, one + two)
    assert (one < two) == (first < second)


@slow_first_time
@given(DAYS, DAYS, COUNTS)
def test_who_comes_later_is_never_due_earlier(one: date, two: date, count: int) -> None:
    early, late = sorted((one, two))
    assert OFFICIAL.add_workdays(early, count) <= OFFICIAL.add_workdays(late, count)
    assert OFFICIAL.calendar_days(early, count) <= OFFICIAL.calendar_days(late, count)


@slow_first_time
@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31)), st.timedeltas(timedelta(0), timedelta(9)))
def test_the_same_day_rule_lands_on_a_worked_day_and_keeps_the_order(
    received: datetime, later: timedelta
) -> None:
    due = OFFICIAL.same_day(received, THREE)
    assert OFFICIAL.is_workday(due) and due >= received.date()
    assert due <= OFFICIAL.same_day(received + later, THREE)


@slow_first_time
@given(DAYS, COUNTS)
def test_a_calendar_deadline_moves_over_days_off_only(day: date, count: int) -> None:
    due, named = OFFICIAL.calendar_days(day, count), day + timedelta(count)
    assert OFFICIAL.is_workday(due)
    assert due == named or not any(OFFICIAL.is_workday(d) for d in days(named, due - timedelta(1)))


def test_the_holiday_library_is_loaded_only_when_a_day_is_asked_about() -> None:
    code = "import sys, trainer.workdays as w; w.Calendar(); assert 'holidays' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(trainer.__file__).parents[1])
