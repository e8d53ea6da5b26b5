"""The questions that the records answer, all in one place; the SQL is in `questions/` and `kept/`."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from sqlite_utils import Database

from trainer.people.official import Official
from trainer.progress.assignment import Assignment
from trainer.progress.attempt import Answer, Attempt
from trainer.progress.completion import Completion, Waiver
from trainer.progress.run import Run
from trainer.records.days import Clock, ward_day
from trainer.records.event import Event, Head
from trainer.records.kept import credentials, drafts, notes
from trainer.records.log import chain_of, event_of, head_of
from trainer.records.questions import assignments, attempts, completions, events, officials, runs, study
from trainer.records.trouble import plainly
from trainer.records.when import When, when

Time = date | datetime | None
"""A day or a moment (aware); None: today, or all that is known."""


class Questions(ABC):
    """Everything that can be asked. Lists come oldest first (officials: by name).

    `as_at` and `known_at`: see `when.when`.
    """

    path: Path
    clock: Clock

    @abstractmethod
    def _here(self) -> Database:
        """The connection of the calling thread."""

    @property
    def chain(self) -> str:
        """The chain that new events join."""
        with self._asking() as db:
            return chain_of(db)

    @property
    def mode(self) -> str:
        """`alone`, `ward` or `demo`, as said when the file was created; empty when nobody said."""
        first = self.events(verbs=("created",), limit=1)
        return str(first[0].result.get("mode", "")) if first else ""

    def head(self) -> Head:
        """The end of the log."""
        with self._asking() as db:
            return head_of(db)

    def now(self) -> datetime:
        """The moment, by the clock of these records."""
        return self.clock()

    def today(self) -> date:
        """The day in the ward (Asia/Ho_Chi_Minh)."""
        return ward_day(self.clock())

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Inside the block all questions of this thread see the record as it stands at the first of them."""
        with self._asking() as db:
            if db.conn.in_transaction:
                yield
                return
            db.execute("BEGIN")
            try:
                yield
            finally:
                db.rollback()

    def officials(
        self, *, as_at: Time = None, known_at: Time = None, active: bool | None = None
    ) -> list[Official]:
        """Officials enrolled by then, in the order of names; those who left too, unless `active` says."""
        with self._asking() as db:
            everyone = officials.officials(db, self._when(as_at, known_at))
        return [official for official in everyone if active is None or official.active is active]

    def official(self, id: str, *, as_at: Time = None) -> Official | None:
        """The official of that id."""
        with self._asking() as db:
            return next(iter(officials.officials(db, self._when(as_at, None), id)), None)

    def official_by_code(self, code: str) -> Official | None:
        """The official of that staff code: the active one, else the last enrolled of those who left."""
        with self._asking() as db:
            return officials.official_by_code(db, self._when(None, None), code)

    def last_seen(self) -> dict[str, date]:
        """Official → the ward's day of their last deed; who has done nothing yet is not in it."""
        with self._asking() as db:
            return study.last_seen(db)

    def assignments(
        self,
        *,
        official: str | None = None,
        module: str | None = None,
        as_at: Time = None,
        known_at: Time = None,
        withdrawn: bool = False,
    ) -> list[Assignment]:
        """Assignments with the due date in force then; the withdrawn ones too if `withdrawn`."""
        with self._asking() as db:
            return assignments.assignments(db, self._when(as_at, known_at), official, module, withdrawn)

    def due_history(self, assignment: str) -> list[tuple[date, date | None, str]]:
        """Each due date ever set: from which day, the date, the event that set it."""
        with self._asking() as db:
            return assignments.due_history(db, self._when(None, None), assignment)

    def attempts(
        self,
        *,
        official: str | None = None,
        module: str | None = None,
        as_at: Time = None,
        known_at: Time = None,
        answers: bool = False,
    ) -> list[Attempt]:
        """Attempts begun by then, each as it stood then; with what was answered if `answers`."""
        with self._asking() as db:
            then = self._when(as_at, known_at)
            return attempts.attempts(db, then, official=official, module=module, answers=answers)

    def attempt(self, id: str) -> Attempt | None:
        """The attempt of that id, with its answers."""
        with self._asking() as db:
            return next(iter(attempts.attempts(db, self._when(None, None), id=id, answers=True)), None)

    def open_attempt(self, official: str, quiz: str) -> Attempt | None:
        """The newest attempt at a quiz that is neither finished nor abandoned, with its answers."""
        with self._asking() as db:
            then = self._when(None, None)
            tried = attempts.attempts(db, then, official=official, quiz=quiz, answers=True)
        return next((attempt for attempt in reversed(tried) if attempt.state == "open"), None)

    def runs(
        self,
        *,
        official: str | None = None,
        scenario: str | None = None,
        as_at: Time = None,
        known_at: Time = None,
    ) -> list[Run]:
        """Runs of scenarios begun by then, each as it stood then."""
        with self._asking() as db:
            return runs.runs(db, self._when(as_at, known_at), official=official, scenario=scenario)

    def run(self, id: str) -> Run | None:
        """The run of that id."""
        with self._asking() as db:
            return next(iter(runs.runs(db, self._when(None, None), id=id)), None)

    def completions(
        self,
        *,
        official: str | None = None,
        module: str | None = None,
        as_at: Time = None,
        known_at: Time = None,
    ) -> list[Completion]:
        """Completions in effect; one that was voided by then is not."""
        with self._asking() as db:
            return completions.completions(db, self._when(as_at, known_at), official, module)

    def waivers(
        self,
        *,
        official: str | None = None,
        module: str | None = None,
        as_at: Time = None,
        known_at: Time = None,
    ) -> list[Waiver]:
        """Waivers in effect; one that was voided by then is not."""
        with self._asking() as db:
            return completions.waivers(db, self._when(as_at, known_at), official, module)

    def pages_read(self, official: str, module: str | None = None) -> dict[str, dict[str, date]]:
        """Module → page → the ward's day on which it was last read to its end."""
        with self._asking() as db:
            return study.pages_read(db, self._when(None, None), official, module)

    def checks(self, official: str, module: str) -> dict[str, Answer]:
        """Question → the last answer given to it on a page of the module."""
        with self._asking() as db:
            return study.checks(db, self._when(None, None), official, module)

    def started(
        self,
        *,
        official: str | None = None,
        module: str | None = None,
        as_at: Time = None,
        known_at: Time = None,
    ) -> set[tuple[str, str]]:
        """(official, module) wherever a page was read, a question on a page answered or an attempt begun."""
        with self._asking() as db:
            return study.started(db, self._when(as_at, known_at), official, module)

    def events(
        self,
        *,
        actor: str | None = None,
        object: str | None = None,
        official: str | None = None,
        verbs: Sequence[str] = (),
        after: int = 0,
        limit: int | None = None,
    ) -> list[Event]:
        """Events of the log after number `after`; `official`: by or about that person."""
        with self._asking() as db:
            return events.events(
                db,
                actor=actor,
                object=object,
                official=official,
                verbs=verbs,
                after=after,
                limit=limit,
            )

    def event(self, id: str) -> Event | None:
        """The event of that id."""
        with self._asking() as db:
            return event_of(db, id)

    def note(self, id: str) -> str | None:
        """The text of a note; None when there is none, or it was erased."""
        with self._asking() as db:
            return notes.note_of(db, id)

    def draft(self, official: str, place: str) -> str | None:
        """What an official left at a place without saying it."""
        with self._asking() as db:
            return drafts.draft_of(db, official, place)

    def content(self, version: str) -> str | None:
        """The content kept under the hash `version`."""
        with self._asking() as db:
            return drafts.content_of(db, version)

    def credential(self, official: str, kind: str | None = None) -> credentials.Credential | None:
        """The secret of a kind; without a kind the newest that signs in (never a reset code)."""
        with self._asking() as db:
            return credentials.credential_of(db, official, kind)

    def throttle(self, key: str) -> tuple[int, datetime | None]:
        """Failures in a row counted under `key`, and the moment of the last."""
        with self._asking() as db:
            return credentials.throttle_of(db, key)

    @contextmanager
    def _asking(self) -> Iterator[Database]:
        with plainly(self.path):
            yield self._here()

    def _when(self, as_at: Time, known_at: Time) -> When:
        return when(self.today(), as_at, known_at)
