"""Slowing down guesses at a password: the pause after each failure, kept per account and per source.

Five failures are free, then each pause doubles up to a quarter of an hour; never a lasting lock, which would
let anyone lock out the chairman. This stays far below the 100 failures an hour of OWASP ASVS 2.2.1.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FREE = 5
"""Failures before the first pause."""

LONGEST = timedelta(minutes=15)
"""The longest pause."""

_STEPS = 10  # 2^10 s is more than LONGEST: no larger power is ever needed


@dataclass(frozen=True, slots=True)
class Throttle:
    """Failures in a row since the last success, and the time of the latest; kept in the records."""

    failures: int = 0
    last: datetime | None = None


def wait(throttle: Throttle, now: datetime) -> timedelta:
    """How long until the next try may be made; zero when it may be made now.

    A clock set back does not shorten a pause; set back by more than the longest pause it is plainly another
    clock, and the pause is dropped, else a clock once wrong by years would lock the account for years.
    """
    if throttle.last is None or _is_another_clock(throttle.last, now):
        return timedelta(0)
    passed = max(now - throttle.last, timedelta(0))
    return max(_pause(throttle.failures) - passed, timedelta(0))


def failed(throttle: Throttle, now: datetime) -> Throttle:
    """The throttle after one more failure at `now`."""
    last = throttle.last
    latest = now if last is None or _is_another_clock(last, now) else max(last, now)
    return replace(throttle, failures=throttle.failures + 1, last=latest)


def succeeded() -> Throttle:
    """The throttle after the right password: nothing is held against anyone."""
    return Throttle()


def _pause(failures: int) -> timedelta:
    beyond = failures - FREE
    return timedelta(0) if beyond <= 0 else min(timedelta(seconds=2 ** min(beyond, _STEPS)), LONGEST)


def _is_another_clock(last: datetime, now: datetime) -> bool:
    return last - now > LONGEST
