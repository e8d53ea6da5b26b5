"""Days as officials type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes.days import day_said, read_day

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NEAR = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("25/11/2026", date(2026, 11, 25)),
        ("25/11", date(2026, 11, 25)),
        ("2026-11-25", date(2026, 11, 25)),
        ("2026-1-5", date(2026, 1, 5)),
        ("25-11-2026", date(2026, 11, 25)),
        ("25.11.2026", date(2026, 11, 25)),
        (" 25 / 11 / 2026. ", date(2026, 11, 25)),
        ("ngày 25/11", date(2026, 11, 25)),
        ("Ngày 05 tháng 01 năm 2027", date(2027, 1, 5)),
        ("25 THANG 11", date(2026, 11, 25)),
        ("05/01", date(2027, 1, 5)),
        ("5/6", date(2026, 6, 5)),
        ("5/1/2026", date(2026, 1, 5)),
    ],
)
def test_what_is_typed_is_read_as_the_day_meant(typed: str, day: date) -> None:
    assert read_day(typed, NEAR) == day


@pytest.mark.parametrize(
    ("typed", "near", "sentence"),
    [
        ("", NEAR, "Gõ ngày, ví dụ 2/9 hoặc 2/9/2026."),
        ("25", NEAR, "Gõ ngày, ví dụ 2/9 hoặc 2/9/2026."),
        ("25/11/26", NEAR, "Gõ ngày, ví dụ 2/9 hoặc 2/9/2026."),
        ("25/11/2026 15:00", NEAR, "Gõ ngày, ví dụ 2/9 hoặc 2/9/2026."),
        ("thứ tư", NEAR, "Gõ ngày, ví dụ 2/9 hoặc 2/9/2026."),
        ("25/11", None, "Gõ cả năm, ví dụ 2/9/2026."),
        ("x", None, "Gõ cả năm, ví dụ 2/9/2026."),
        ("31/11", NEAR, "Không có ngày 31/11."),
        ("ngày 29 tháng 2 năm 2026", NEAR, "Không có ngày 29/2/2026."),
        ("29/2", NEAR, "Không có ngày 29/2."),
        ("2026-13-01", None, "Không có ngày 01/13/2026."),
        ("1/1/0000", NEAR, "Không có ngày 1/1/0000."),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_type(typed: str, near: date | None, sentence: str) -> None:
    with pytest.raises(Fault) as refused:
        read_day(typed, near)
    assert refused.value.message == sentence


def test_29_february_is_the_one_of_the_leap_year_nearby() -> None:
    assert read_day("29/2", date(2027, 12, 30)) == date(2028, 2, 29)


@given(DAYS, st.none() | DAYS)
def test_every_way_to_write_a_whole_day_reads_as_that_day(day: date, near: date | None) -> None:
    words = f"ngày {day.day} tháng {day.month} năm {day.year}"
    for typed in (day_said(day), day.isoformat(), f"{day.day}-{day.month}-{day.year}", words):
        assert read_day(typed, near) == day


@given(DAYS, st.integers(-180, 180))
def test_a_day_within_half_a_year_can_be_typed_without_its_year(near: date, days: int) -> None:
    day = near + timedelta(days)
    assert read_day(f"{day.day}/{day.month}", near) == day


@given(st.sampled_from([date.min, date.max]))
def test_the_ends_of_the_calendar_are_days_like_others(near: date) -> None:
    assert read_day(f"{near.day}/{near.month}", near) == near
    assert read_day(day_said(near)) == near
