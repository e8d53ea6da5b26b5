"""Moments and days as the records write them: UTC to the millisecond, and the day in the ward."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

Clock = Callable[[], datetime]

WARD = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh: +7 without summer time since 1975, so no time zone database is needed."""


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def instant(moment: datetime) -> str:
    """`moment` (aware) as the log writes it: `2026-11-23T02:00:00.123Z`; texts compare like the moments."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def moment(instant: str) -> datetime:
    """The moment that the log wrote as `instant`."""
    return datetime.fromisoformat(instant)


def ward_day(moment: datetime) -> date:
    """The day it is in the ward at `moment` (aware)."""
    return moment.astimezone(WARD).date()


def end_of(day: date) -> datetime:
    """The last moment of `day` in the ward that the log can write."""
    return datetime(day.year, day.month, day.day, 23, 59, 59, 999_000, tzinfo=WARD)
