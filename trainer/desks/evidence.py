"""The evidence behind one line of the register, and the proof that it re-marks to the same score."""

from dataclasses import dataclass
from datetime import date

from trainer.courses.module import Module
from trainer.desks.case_review import RunEvidence, run_evidence
from trainer.desks.lines import giver
from trainer.desks.remarking import Finished, reviewed, seated
from trainer.desks.seat import Seat
from trainer.desks.standings import Moment, gather, standings
from trainer.faults import Fault
from trainer.people.official import Official
from trainer.progress.attempt import Attempt
from trainer.progress.run import Run
from trainer.progress.standing import Standing
from trainer.records import Event, Records
from trainer.words import _

__all__ = ["AttemptEvidence", "Event", "Evidence", "gather_evidence"]


@dataclass(frozen=True, slots=True)
class AttemptEvidence:
    """One attempt with what it re-marks to today."""

    attempt: Attempt
    review: Finished | None
    """None when the edition it was taken on is gone."""

    @property
    def agrees(self) -> bool | None:
        """True when re-marking gives the recorded score; None for an unfinished attempt."""
        if self.attempt.state != "finished":
            return None
        return self.review is not None and str(self.review.result.score) == self.attempt.score


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything one line of the register rests on."""

    official: Official
    module: Module | None
    standing: Standing
    attempts: tuple[AttemptEvidence, ...]
    pages: tuple[tuple[str, date], ...]
    """Page id and day of reading."""
    assigned_by: str
    """Name of the assigner, or the post whose rule assigned it."""
    due_history: tuple[tuple[date, date | None], ...]
    """Day decided and the due date then in force."""
    history: tuple[Event, ...]
    """Every event about this official and module, in order."""
    notes: dict[str, str]
    """Event id → the reason written with it."""
    names: dict[str, str]
    """Official id → name of everyone who acted in the history."""
    runs: tuple[RunEvidence, ...] = ()
    """Runs of the module's scenarios, oldest first."""


def gather_evidence(seat: Seat, official_id: str, module_id: str, when: Moment) -> Evidence:
    """Collect the evidence of one official and one module as at a moment.

    Raises:
        Fault: nobody of that id.
    """
    records = seat.records
    with records.reading():
        official = records.official(official_id, as_at=when.on) or records.official(official_id)
        if official is None:
            raise Fault(_("Không có người này trong danh sách."), official_id, _("Chọn lại từ danh sách."))
        facts = gather(records, when, official=official_id, module=module_id)
        pair = (official_id, module_id)
        stand = standings(seat.library, facts, [pair], when.on)[pair]
        times = when.times(records)
        attempts = records.attempts(official=official_id, module=module_id, answers=True, **times)
        runs = _runs(seat, official_id, module_id, when)
        tried = [*(f"attempt:{attempt.id}" for attempt in attempts), *(f"run:{run.id}" for run in runs)]
        history = _history(records, official_id, module_id, tried, when)
        return Evidence(
            official,
            seat.library.modules.get(module_id),
            stand,
            tuple(_attempt(seat, attempt) for attempt in attempts),
            _pages(history),
            _assigner(seat, stand),
            _dues(history, stand),
            history,
            _notes(records, history),
            _names(records, history),
            tuple(run_evidence(records, seat.library, run) for run in runs),
        )


def _attempt(seat: Seat, attempt: Attempt) -> AttemptEvidence:
    current, stored = seat.library.quizzes.get(attempt.quiz), seat.records.content(attempt.version)
    try:
        return AttemptEvidence(attempt, reviewed(seated(current, attempt, stored)))
    except Fault:
        return AttemptEvidence(attempt, None)


def _pages(history: tuple[Event, ...]) -> tuple[tuple[str, date], ...]:
    read = {str(e.result["page"]): e.on for e in history if e.verb == "progressed"}
    return tuple(sorted(read.items(), key=lambda page: page[1]))


def _assigner(seat: Seat, stand: Standing) -> str:
    by = seat.records.official(stand.assignment.by) if stand.assignment else None
    return giver(stand.assignment, {by.id: by} if by else {}, seat.library.establishment)


def _dues(history: tuple[Event, ...], stand: Standing) -> tuple[tuple[date, date | None], ...]:
    wanted = f"assignment:{stand.assignment.id}" if stand.assignment else ""
    set_by = (e for e in history if e.object == wanted and e.verb in ("assigned", "extended"))
    return tuple((e.on, date.fromisoformat(e.result["due"]) if e.result["due"] else None) for e in set_by)


def _history(
    records: Records, official_id: str, module_id: str, tried: list[str], when: Moment
) -> tuple[Event, ...]:
    """Events about this official and module, and what took one of them back, as known at the moment."""
    wanted = {f"module:{module_id}", *tried}
    given = records.assignments(official=official_id, module=module_id, withdrawn=True)
    wanted |= {f"assignment:{assignment.id}" for assignment in given}
    events = [e for e in records.events(official=official_id) if _is_known(e, records, when)]
    about = [e for e in events if e.object in wanted and e.result.get("official", official_id) == official_id]
    about = [event for event in about if event.verb != "interacted"]  # hundreds; the review replays them
    ids = {f"event:{event.id}" for event in about}
    voids = [event for event in events if event.verb == "voided" and event.object in ids]
    return tuple(sorted([*about, *voids], key=lambda event: event.seq))


def _runs(seat: Seat, official_id: str, module_id: str, when: Moment) -> list[Run]:
    module = seat.library.modules.get(module_id)
    if module is None or not module.scenarios:
        return []
    tried = seat.records.runs(official=official_id, **when.times(seat.records))
    return [run for run in tried if run.scenario in module.scenarios]


def _is_known(event: Event, records: Records, when: Moment) -> bool:
    now = when.times(records)["as_at"] is None
    return (now or event.on <= when.on) and (when.known_at is None or event.at <= when.known_at)


def _names(records: Records, events: tuple[Event, ...]) -> dict[str, str]:
    actors = {event.actor for event in events}
    return {official.id: official.name for official in records.officials() if official.id in actors}


def _notes(records: Records, events: tuple[Event, ...]) -> dict[str, str]:
    kept = {event.id: records.note(str(event.result["note"])) for event in events if "note" in event.result}
    return {id: text for id, text in kept.items() if text is not None}
