"""The learner's desk: the one next thing, every module, why something is (not) complete, one's own record."""

from dataclasses import dataclass

from trainer.courses.module import Module
from trainer.desks.completing import criteria_of
from trainer.desks.counter import CounterDesk
from trainer.desks.seat import Seat
from trainer.desks.sitting import Finished, QuizSitting
from trainer.desks.standings import Moment, gather, standings
from trainer.desks.studying import Study, studies
from trainer.library import Hit, Library, search
from trainer.people.roles import Deed
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Criterion
from trainer.progress.next_thing import Work, next_thing
from trainer.progress.prerequisites import lock_on
from trainer.progress.standing import Standing, Status

__all__ = ["Hit", "LearningDesk", "Overview", "OwnRecord", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """One module on the learner's desk."""

    work: Work
    module: Module | None
    """None while the module is closed for repair."""
    pages_read: int
    """Pages read that still count, of those the module has now."""
    closed: str = ""
    """Why the module is closed, when it is."""
    known_as: str = ""
    """Title of a closed module, as far as it could be read."""
    quiz_passed: bool = False
    """Whether an attempt that still counts was passed."""
    mastered: int = 0
    """Scenarios mastered, of those the module names."""

    @property
    def standing(self) -> Standing:
        """Where the learner stands with it."""
        return self.work.standing

    @property
    def title(self) -> str:
        """Title; of a closed module the last known, else its id."""
        return self.module.title if self.module else self.known_as or self.standing.module


@dataclass(frozen=True, slots=True)
class Overview:
    """The desk at one look."""

    next: Row | None
    assigned: tuple[Row, ...]
    others: tuple[Row, ...]
    """Modules nobody assigned; free to study."""


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """What the ward knows of one's learning, as the learner may see it."""

    rows: tuple[Row, ...]
    attempts: tuple[Attempt, ...]


class LearningDesk(QuizSitting):
    """Everything a learner may do."""

    def __init__(self, seat: Seat) -> None:
        """Take the seat of a signed-in learner."""
        self.seat = seat
        self.counter = CounterDesk(seat)

    def overview(self) -> Overview:
        """The next thing, the assigned modules and the free ones, both in course order."""
        self.seat.must(Deed.LEARN)
        rows = self._rows()
        chosen = next_thing(row.work for row in rows if row.module and row.standing.assignment)
        chosen = chosen or next_thing(row.work for row in rows if row.module)
        first = next((row for row in rows if row.work is chosen), None)
        assigned = tuple(row for row in rows if row.standing.assignment)
        return Overview(first, assigned, tuple(row for row in rows if not row.standing.assignment))

    def why(self, module_id: str) -> tuple[Criterion, ...]:
        """Rule by rule: why the module is, or is not, complete."""
        self.seat.must(Deed.SEE_OWN_RECORD)
        return criteria_of(self.seat, self.module(module_id), self.seat.id)

    def record(self) -> OwnRecord:
        """One's own record: every module with its standing, every attempt."""
        self.seat.must(Deed.SEE_OWN_RECORD)
        attempts = tuple(self.seat.records.attempts(official=self.seat.id))
        return OwnRecord(tuple(row for row in self._rows() if _touched(row.standing)), attempts)

    def attempt(self, attempt_id: str) -> Finished:
        """One of one's own finished attempts, question by question."""
        return self.review(attempt_id)

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Modules, pages and glossary terms, found without diacritics."""
        self.seat.must(Deed.SEARCH)
        return search(self.seat.library, query, limit)

    def _rows(self) -> list[Row]:
        records, library, me = self.seat.records, self.seat.library, self.seat.id
        with records.reading():
            facts = gather(records, Moment(self.seat.today), official=me)
            study = studies(records, library, me, library.modules.values())
            sitting = {a.module for a in records.attempts(official=me) if a.state == "open"}
        known = [id for course in library.courses.values() for id in course.modules]
        ids = list(dict.fromkeys([*known, *library.modules, *sorted(module for _me, module in facts.pairs)]))
        stands = standings(library, facts, ((me, id) for id in ids), self.seat.today)
        requires = {module.id: module.requires for module in library.modules.values()}
        done = {module for _me, module in (*facts.completions, *facts.waivers)}
        rows = []
        for place, id in enumerate(ids):
            work = Work(stands[me, id], lock_on(id, requires, done), id in sitting, place)
            rows.append(_row(library, id, work, study.get(id)))
        return rows


def _row(library: Library, id: str, work: Work, study: Study | None) -> Row:
    why, title = library.closed.get(id, ""), library.title(id)
    if study is None:
        return Row(work, library.modules.get(id), 0, why, title)
    passed = any(attempt.passed and attempt.on >= study.since for attempt in study.attempts)
    return Row(work, library.modules.get(id), len(study.read), why, title, passed, len(study.mastered))


def _touched(stand: Standing) -> bool:
    return stand.assignment is not None or stand.status is not Status.NOT_STARTED
