"""The rule that makes a module complete, criterion by criterion."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from trainer.courses.module import Change, Means, Module
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Criterion


def counts_from(changes: Iterable[Change]) -> date:
    """First day whose study still counts: that of the newest change that asks people to learn again."""
    return max((change.on for change in changes if change.means is not Means.WORDING), default=date.min)


def criteria(
    module: Module,
    pages_read: Mapping[str, date],
    attempts: Iterable[Attempt],
    pass_percent: int,
    mastered: Iterable[str] = (),
) -> tuple[Criterion, ...]:
    """What the module's own rule asks and how far this person is.

    `pages_read`: page id → day of reading. Pages and attempts older than the newest grave change don't count.
    """
    since = counts_from(module.changes)
    lines = []
    if module.complete_when.needs_pages:
        read = sum(1 for page in module.pages if pages_read.get(page.id, date.min) >= since)
        lines.append(Criterion("pages", read == len(module.pages), read, len(module.pages)))
    if module.complete_when.needs_quiz:
        finished = [a for a in attempts if a.state == "finished" and (a.finished_on or a.on) >= since]
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


def resting_on(attempts: Iterable[Attempt], since: date) -> str:
    """Id of the attempt a completion rests on: the first passed one that counts; empty when there is none."""
    passed = [a for a in attempts if a.passed and (a.finished_on or a.on) >= since]
    return min(passed, key=lambda attempt: attempt.finished or attempt.started).id if passed else ""
