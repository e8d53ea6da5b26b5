"""The pauses after wrong secrets."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.people.throttle import FREE, LONGEST, Throttle, failed, succeeded, wait

T0 = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
NONE = timedelta(0)


def after(failures: int) -> Throttle:
    throttle = Throttle()
    for _ in range(failures):
        throttle = failed(throttle, T0)
    return throttle


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (1, 0), (5, 0), (6, 2), (7, 4), (8, 8), (9, 16), (14, 512), (15, 900), (16, 900), (10**6, 900)],
)
def test_five_failures_are_free_then_the_pause_doubles_to_15_minutes(failures: int, seconds: int) -> None:
    assert wait(Throttle(failures, T0), T0) == timedelta(seconds=seconds)


def test_a_pause_runs_out_and_nobody_is_locked_out_for_good() -> None:
    throttle = after(8)
    assert wait(throttle, T0 + timedelta(seconds=3)) == timedelta(seconds=5)
    assert wait(throttle, T0 + timedelta(seconds=8)) == NONE
    assert wait(after(500), T0 + LONGEST) == NONE


def test_success_forgets() -> None:
    assert succeeded() == Throttle()
    assert wait(succeeded(), T0) == NONE


@given(st.lists(st.integers(0, 5000), max_size=60))
def test_whoever_waits_as_told_never_fails_a_hundred_times_in_an_hour(delays: list[int]) -> None:
    throttle, now, times = Throttle(), T0, []
    for delay in [0] * 60 + delays:
        now += wait(throttle, now) + timedelta(milliseconds=delay)
        throttle = failed(throttle, now)
        times.append(now)
    assert max(sum(start <= at < start + timedelta(hours=1) for at in times) for start in times) < 100
    assert throttle.failures == len(times)


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(minutes=5), LONGEST])
def test_a_clock_set_back_a_little_shortens_no_pause(back: timedelta) -> None:
    throttle = after(10)
    assert wait(throttle, T0 - back) == timedelta(seconds=32)
    assert failed(throttle, T0 - back) == Throttle(11, T0)


def test_a_clock_once_wrong_by_years_locks_nobody_for_years() -> None:
    throttle = Throttle(12, T0 + timedelta(days=1000))
    assert wait(throttle, T0) == NONE
    assert failed(throttle, T0) == Throttle(13, T0)
    assert wait(failed(throttle, T0), T0) == timedelta(seconds=256)


@given(st.integers(0, 10**9), st.integers(-(10**9), 10**9))
def test_no_wait_is_negative_or_longer_than_the_longest(failures: int, seconds: int) -> None:
    left = wait(Throttle(failures, T0), T0 + timedelta(seconds=seconds))
    assert NONE <= left <= LONGEST
    assert failures > FREE or left == NONE
