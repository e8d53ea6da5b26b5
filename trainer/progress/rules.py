"""The rule that makes a module complete, criterion by criterion."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from trainer.courses.module import Change, Means, Module
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Criterion
from trainer.progress.standing import expires


def counts_from(
    changes: Iterable[Change], today: date, completed: date | None = None, valid_months: int | None = None
) -> date:
    """First day whose study still counts on `today`: of the newest change that asks people to learn again, or
    the day on which the last completion ran out. What was studied before does not renew it.
    """
    grave = [change.on for change in changes if change.means is not Means.WORDING]
    end = expires(completed, valid_months) if completed else None
    return max((day for day in (*grave, end) if day and day <= today), default=date.min)


def criteria(
    module: Module,
    pages_read: Mapping[str, date],
    attempts: Iterable[Attempt],
    pass_percent: int,
    since: date = date.min,
    mastered: Iterable[str] = (),
) -> tuple[Criterion, ...]:
    """What the module's own rule asks and how far this person is.

    `pages_read`: page id → day of reading. Pages read and attempts begun before `since` don't count.
    """
    lines = []
    if module.complete_when.needs_pages:
        read = sum(page.id in pages_read and pages_read[page.id] >= since for page in module.pages)
        lines.append(Criterion("pages", read == len(module.pages), read, len(module.pages)))
    if module.complete_when.needs_quiz:
        finished = [a for a in attempts if a.state == "finished" and a.on >= since]
        best = max((Decimal(attempt.score) for attempt in finished), default=Decimal(0))
        passed = any(attempt.passed for attempt in finished)
        lines.append(Criterion("quiz", passed, int(best), pass_percent))
    if module.complete_when.needs_scenarios:
        known = len(set(mastered) & set(module.scenarios))
        lines.append(Criterion("scenarios", known == len(module.scenarios), known, len(module.scenarios)))
    return tuple(lines)


def is_complete(lines: Iterable[Criterion]) -> bool:
    """True when there is at least one criterion and all are met."""
    known = tuple(lines)
    return bool(known) and all(line.met for line in known)


def resting_on(module: Module, attempts: Iterable[Attempt], since: date = date.min) -> str:
    """Id of the attempt a completion rests on: the first passed that counts; empty when no quiz is asked."""
    passed = [a for a in attempts if a.passed and a.on >= since and module.complete_when.needs_quiz]
    first = min(passed, key=lambda attempt: attempt.finished or attempt.started, default=None)
    return first.id if first else ""
