"""Until when: limits and days as officials type them and read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.desks.wording.due import OFFERED, Limits, read_day, read_due, until_words
from trainer.faults import Fault
from trainer.progress.due import Due, Within
from trainer.workdays import Calendar

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("10", Within(10)),
        (" 10 ngày làm việc ", Within(10)),
        ("30/11/2026", date(2026, 11, 30)),
        ("1.12.2026", date(2026, 12, 1)),
        ("01-12-2026", date(2026, 12, 1)),
        ("30/11", date(2026, 11, 30)),
        ("22/11", date(2027, 11, 22)),
        ("2/1", date(2027, 1, 2)),
        ("23/11", TODAY),
    ],
)
def test_a_limit_is_read_as_officials_write_it(typed: str, due: Due) -> None:
    assert read_due(typed, TODAY) == due


@pytest.mark.parametrize(
    "typed", ["", "0", "501", "31/2", "31/11/2026", "22/11/2026", "mai", "29/2", "1/1/1"]
)
def test_what_is_no_limit_is_refused_in_words(typed: str) -> None:
    with pytest.raises(Fault):
        read_due(typed, TODAY)


@given(st.dates(TODAY, date(9998, 12, 31)))
def test_any_day_to_come_is_read_as_it_is_written(until: date) -> None:
    assert read_due(until_words(until).removeprefix("hạn "), TODAY) == until


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("24/11", date(2025, 11, 24)), ("30/11", date(2025, 11, 30)), ("23/11", TODAY), ("22/11", date(2026, 11, 22))],
)
def test_a_day_gone_by_without_its_year_is_the_last_one(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY, past=True) == meant


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Within(5), "hạn 23/11/2026 (5 ngày làm việc)"),
        (date(2026, 11, 22), "hạn 23/11/2026 (5 ngày làm việc)"),  # a Sunday moves to Monday (BLDS 2015, Điều 148)
        (None, "không hạn"),
    ],
)
def test_a_limit_is_told_by_its_day_and_its_working_days(due: Due, words: str) -> None:
    assert Limits(date(2026, 11, 16), Calendar()).words(due) == words


def test_what_is_offered_says_the_day_it_comes_to() -> None:
    offers = Limits(TODAY, Calendar()).offers()
    assert len(offers) == len(OFFERED)
    assert offers[0] == "Trong 5 ngày làm việc (đến hết 01/12/2026)"  # 24/11 is a holiday from 2026


def test_no_due_date_is_said() -> None:
    assert until_words(None) == "không hạn"
