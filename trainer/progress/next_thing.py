"""The one next thing an official should do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from trainer.progress.prerequisites import Lock
from trainer.progress.standing import Standing, Status


@dataclass(frozen=True, slots=True)
class Work:
    """A module on someone's desk."""

    standing: Standing
    lock: Lock | None = None
    open_attempt: bool = False
    """A quiz was begun and not finished."""
    place: int = 0
    """Position in the course, to break ties."""


def next_thing(works: Iterable[Work]) -> Work | None:
    """An unfinished quiz first; then due date; then what was begun; then course order. Never a locked one."""
    open_works = [work for work in works if work.lock is None and not work.standing.status.settled]
    return min(open_works, key=_urgency, default=None)


def _urgency(work: Work) -> tuple[bool, date, bool, int]:
    begun = work.standing.started or work.standing.status is Status.SUPERSEDED
    return (not work.open_attempt, work.standing.due or date.max, not begun, work.place)
