"""Where one official stands with one module on one day: a line of the register before it is filtered."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trainer.courses.module import Change, Means
from trainer.progress.assignment import Assignment
from trainer.progress.completion import Completion, Waiver
from trainer.progress.due import workdays_late
from trainer.workdays import Calendar


class Status(StrEnum):
    """The six states of a line on the register."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    COMPLETED = "completed"
    OVERDUE = "overdue"
    WAIVED = "waived"
    SUPERSEDED = "superseded"

    @property
    def settled(self) -> bool:
        """True when nothing more is asked of the official."""
        return self in (Status.COMPLETED, Status.WAIVED)


@dataclass(frozen=True, slots=True)
class Standing:
    """One official and one module, as at one day."""

    official: str
    module: str
    status: Status
    assignment: Assignment | None = None
    completion: Completion | None = None
    waiver: Waiver | None = None
    late: int = 0
    """Working days past the due date: until first completed, or until today while it is to be done."""
    started: bool = False

    @property
    def due(self) -> date | None:
        """Last day in time, where one was set."""
        return self.assignment.due if self.assignment else None

    @property
    def reassigned(self) -> bool:
        """True when a completion no longer holds and the module was given anew since."""
        return self.status is Status.SUPERSEDED and _given_since(self.assignment, self.completion)

    @property
    def is_late(self) -> bool:
        """True when working days were lost, or the due date has passed and no working day has begun since."""
        return self.late > 0 or self.status is Status.OVERDUE


def gravest_since(changes: Iterable[Change], done: date, today: date) -> Means | None:
    """The gravest change dated after a completion and in force on `today`."""
    order = list(Means)
    means = [change.means for change in changes if done < change.on <= today]
    return max(means, key=order.index, default=None)


def expires(completed: date, valid_months: int | None) -> date | None:
    """Day from which a completion no longer holds; the day of the month is clamped (29 Feb + 12 = 28 Feb)."""
    if valid_months is None:
        return None
    years, month = divmod(completed.month - 1 + valid_months, 12)
    year, month = completed.year + years, month + 1
    return date(year, month, min(completed.day, monthrange(year, month)[1]))


def standing(
    official: str,
    module: str,
    *,
    today: date,
    calendar: Calendar,
    assignment: Assignment | None = None,
    completion: Completion | None = None,
    first: Completion | None = None,
    waiver: Waiver | None = None,
    started: bool = False,
    changes: Iterable[Change] = (),
    valid_months: int | None = None,
) -> Standing:
    """Decide the status: waiver before completion, completion before lateness, lateness before progress.

    `completion` is the newest one; `first` the oldest since the assignment, to which lateness counts: who
    renews in later years was not late all that time. What no longer holds and was given anew is late as if
    it had never been done.
    """
    due = assignment.due if assignment else None
    status, late = Status.NOT_STARTED, 0
    if waiver:
        status = Status.WAIVED
    elif completion:
        status = _of_completion(completion, today, changes, valid_months)
        again = status is Status.SUPERSEDED and _given_since(assignment, completion)
        late = workdays_late(due, today if again else (first or completion).on, calendar)
    elif due and today > due:
        status, late = Status.OVERDUE, workdays_late(due, today, calendar)
    elif started:
        status = Status.IN_PROGRESS
    return Standing(official, module, status, assignment, completion, waiver, late, started)


def _given_since(given: Assignment | None, done: Completion | None) -> bool:
    return given is not None and done is not None and given.on > done.on


def _of_completion(done: Completion, today: date, changes: Iterable[Change], months: int | None) -> Status:
    end = expires(done.on, months)
    grave = gravest_since(changes, done.on, today) not in (None, Means.WORDING)
    return Status.SUPERSEDED if grave or (end and today >= end) else Status.COMPLETED
