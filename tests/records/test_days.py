from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.records.days import end_of, instant, moment, now, ward_day

CASES = [
    (datetime(2026, 11, 23, 2, 0, 0, 123_456, tzinfo=UTC), "2026-11-23T02:00:00.123Z", date(2026, 11, 23)),
    (datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC), "2026-11-23T16:59:59.000Z", date(2026, 11, 23)),
    (datetime(2026, 11, 23, 17, 0, tzinfo=UTC), "2026-11-23T17:00:00.000Z", date(2026, 11, 24)),
    (
        datetime(2027, 1, 1, 0, 0, tzinfo=timezone(timedelta(hours=7))),
        "2026-12-31T17:00:00.000Z",
        date(2027, 1, 1),
    ),
]


@pytest.mark.parametrize(("at", "text", "day"), CASES)
def test_a_moment_is_written_in_utc_and_belongs_to_the_wards_day(at: datetime, text: str, day: date) -> None:
    assert instant(at) == text
    assert ward_day(at) == day
    assert ward_day(moment(text)) == day


@given(st.datetimes(min_value=datetime(1990, 1, 1)), st.datetimes(min_value=datetime(1990, 1, 1)))
def test_written_moments_compare_like_the_moments(one: datetime, other: datetime) -> None:
    one, other = (at.replace(microsecond=at.microsecond // 1000 * 1000, tzinfo=UTC) for at in (one, other))
    assert (instant(one) < instant(other)) == (one < other)
    assert moment(instant(one)) == one


def test_a_day_ends_before_the_next_begins() -> None:
    assert instant(end_of(date(2026, 11, 23))) == "2026-11-23T16:59:59.999Z"


def test_a_moment_without_a_time_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="time zone"):
        instant(datetime(2026, 11, 23))


def test_now_knows_its_time_zone() -> None:
    assert now().utcoffset() == timedelta(0)
