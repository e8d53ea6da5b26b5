"""Standings of many officials at once, from a handful of questions to the records."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypedDict

from trainer.courses.module import Change, Means
from trainer.library import Library
from trainer.progress.assignment import Assignment
from trainer.progress.completion import Completion, Waiver
from trainer.progress.giving import Pair
from trainer.progress.standing import Standing, Status, standing
from trainer.records import Records


class Times(TypedDict):
    """The two times as the records ask for them."""

    as_at: date | None
    known_at: datetime | None


@dataclass(frozen=True, slots=True)
class Moment:
    """Two times: in effect on `on`, with all that was known at `known_at` (None: today's knowledge)."""

    on: date
    known_at: datetime | None = None

    def times(self, records: Records) -> Times:
        """Today is asked for without a date: then what a clock running ahead has dated counts as well."""
        now = self.known_at is None and self.on == records.today()
        return {"as_at": None if now else self.on, "known_at": self.known_at}


@dataclass(slots=True)
class Facts:
    """What the records know, per (official, module)."""

    assignments: dict[Pair, Assignment] = field(default_factory=dict)
    completions: dict[Pair, Completion] = field(default_factory=dict)
    first: dict[Pair, Completion] = field(default_factory=dict)
    """The oldest completion since the assignment."""
    waivers: dict[Pair, Waiver] = field(default_factory=dict)
    started: set[Pair] = field(default_factory=set)

    @property
    def pairs(self) -> set[Pair]:
        """Every pair on the register: assigned, completed or exempted."""
        return {*self.assignments, *self.completions, *self.waivers}

    def complete(self, pair: Pair, done: Completion) -> None:
        """Add a completion; they come oldest first."""
        given = self.assignments.get(pair)
        if given is None or done.on >= given.on:
            self.first.setdefault(pair, done)
        self.completions[pair] = done


def gather(
    records: Records, moment: Moment, *, official: str | None = None, module: str | None = None
) -> Facts:
    """Facts as at a moment. Of several assignments, completions or waivers of a pair the newest counts."""
    when, facts = moment.times(records), Facts()
    with records.reading():
        for given in records.assignments(official=official, module=module, **when):
            facts.assignments[given.official, given.module] = given
        for done in records.completions(official=official, module=module, **when):
            facts.complete((done.official, done.module), done)
        for waiver in records.waivers(official=official, module=module, **when):
            facts.waivers[waiver.official, waiver.module] = waiver
        facts.started = records.started(official=official, module=module, **when)
    return facts


def standings(library: Library, facts: Facts, pairs: Iterable[Pair], today: date) -> dict[Pair, Standing]:
    """Decide the status of each pair; a module that is no longer taught keeps its facts, without changes."""
    wanted = list(pairs)
    changes = {module: changes_of(library, module) for module in {module for _official, module in wanted}}
    return {pair: _stand(library, facts, pair, today, changes[pair[1]]) for pair in wanted}


def held(facts: Facts, library: Library, today: date) -> set[Pair]:
    """Pairs that need no new assignment: what is still to be done, and what is done or exempted and holds."""
    stands = standings(library, facts, facts.pairs, today)
    return {pair for pair, stand in stands.items() if _is_held(stand)}


def changes_of(library: Library, module_id: str) -> tuple[Change, ...]:
    """The dated changes of a module and, where they must be passed, of its quiz and its scenarios."""
    module = library.modules.get(module_id)
    if module is None:
        return ()
    quiz = library.quizzes.get(module.quiz or "") if module.complete_when.needs_quiz else None
    asked = [Change(change.on, Means(change.means), change.what) for change in quiz.changes] if quiz else []
    played = [library.cases[id] for id in module.scenarios if id in library.cases]
    rules = [Change(c.on, Means(c.means), c.what) for case in played for c in case.changes]
    return (*module.changes, *asked, *(rules if module.complete_when.needs_scenarios else ()))


def _is_held(stand: Standing) -> bool:
    if stand.status is Status.SUPERSEDED:
        return stand.reassigned
    return stand.status.settled or stand.assignment is not None


def _stand(library: Library, facts: Facts, pair: Pair, today: date, changes: tuple[Change, ...]) -> Standing:
    module = library.modules.get(pair[1])
    return standing(
        *pair,
        today=today,
        calendar=library.calendar,
        assignment=facts.assignments.get(pair),
        completion=facts.completions.get(pair),
        first=facts.first.get(pair),
        waiver=facts.waivers.get(pair),
        started=pair in facts.started,
        changes=changes,
        valid_months=module.valid_months if module else None,
    )
