"""Mastery of a scenario: two passed tests in a row whose right answers differ, at most three tests a day.

With a chance of one half to pass, one pass in three tries would let 87.5 % through, this rule 37.5 %; whoever
always decides the same never gets there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile

from trainer.progress.run import Mode, Run

TESTS_A_DAY = 3


class Command(StrEnum):
    """How far somebody is with a scenario."""

    NOT_STARTED = "not started"
    PRACTISING = "practising"
    MASTERED = "mastered"


@dataclass(frozen=True, slots=True)
class Mastery:
    """One official and one scenario."""

    command: Command
    on: date | None = None
    """The day of the second of the two tests."""
    runs: tuple[str, ...] = ()
    """The two tests it rests on."""

    @property
    def mastered(self) -> bool:
        """Whether the scenario counts as mastered."""
        return self.command is Command.MASTERED


def mastery(runs: Iterable[Run], since: date = date.min) -> Mastery:
    """The mastery that some runs of one scenario by one official prove, oldest first; the first proof counts.

    Runs begun before `since` don't count. A test given up stands between two others like a failed one.
    """
    begun = [run for run in runs if run.on >= since]
    last: Run | None = None
    for run in begun:
        if run.mode is not Mode.TEST or run.state == "open":
            continue
        if run.passed and last is not None and last.right != run.right:
            return Mastery(Command.MASTERED, run.finished_on, (last.id, run.id))
        last = run if run.passed else None
    return Mastery(Command.PRACTISING if begun else Command.NOT_STARTED)


def to_differ_from(runs: Iterable[Run]) -> str:
    """The right answer of the last test, when it was passed: the next one must have another; else empty."""
    tests = [run for run in runs if run.mode is Mode.TEST and run.state != "open"]
    return tests[-1].right if tests and tests[-1].passed else ""


def tests_left(runs: Iterable[Run], today: date) -> int:
    """How many more tests of one scenario an official may begin today."""
    used = sum(run.mode is Mode.TEST and run.on == today for run in runs)
    return max(0, TESTS_A_DAY - used)


def earlier_lapses(runs: Iterable[Run], of: Run | None = None) -> tuple[frozenset[str], ...]:
    """The lapses of finished tests, oldest first: a minor one in three running counts as medium.

    `of` is the run to be marked, now or again: only tests begun before it count, and only for a test, so that its
    review reaches the same points whatever was played since.
    """
    if of is not None and of.mode is not Mode.TEST:
        return ()
    before = takewhile(lambda run: of is None or run.id != of.id, runs)
    return tuple(run.lapses for run in before if run.state == "finished" and run.mode is Mode.TEST)
