"""The review of a run as its learner, a trainer and HR open it: rebuilt from the record, never stored."""

from dataclasses import dataclass

from trainer.desks.running import Played, played
from trainer.faults import Fault
from trainer.library import Library
from trainer.progress.mastery import earlier_lapses
from trainer.progress.run import Run
from trainer.records import Records
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.wire import digest
from trainer.scenarios.debrief import Review, review
from trainer.words import _


@dataclass(frozen=True, slots=True)
class RunEvidence:
    """One run with the proof that it replays to what was recorded."""

    run: Run
    agrees: bool | None
    """Whether replay reaches the recorded end; None for a run that is not closed, False where it can't."""


@dataclass(frozen=True, slots=True)
class CaseReview:
    """A closed run, reviewed."""

    played: Played
    review: Review
    reflection: str | None
    """What the learner would do differently; None when not said yet, empty when there was nothing to say."""
    agrees: bool
    """Whether replay reaches the recorded end: the same digest and points."""


def case_review(records: Records, library: Library, run: Run) -> CaseReview:
    """Rebuild a closed run and review it.

    Raises:
        Fault: it is not closed: what is right is not shown before.
    """
    if run.state != "finished":
        raise Fault(_("Lượt này chưa kết thúc."), run.scenario, _("Kết luận rồi xem lại."))
    play = played(records, library, run)
    tried = records.runs(official=run.official, scenario=run.scenario)
    marks = mark(play.state, earlier_lapses(tried, run))
    agrees = digest(play.state) == run.digest and marks.points == run.points
    return CaseReview(play, review(play.state, marks), reflection(records, run), agrees)


def others_review(records: Records, library: Library, run_id: str) -> CaseReview:
    """The review of anybody's closed run; the caller has checked that they may see it.

    Raises:
        Fault: there is no such run, or it is not closed.
    """
    run = records.run(run_id)
    if run is None:
        raise Fault(_("Không có lượt làm này trong hồ sơ."), run_id)
    return case_review(records, library, run)


def run_evidence(records: Records, library: Library, run: Run) -> RunEvidence:
    """A run and whether it replays."""
    if run.state != "finished":
        return RunEvidence(run, None)
    try:
        return RunEvidence(run, case_review(records, library, run).agrees)
    except Fault:
        return RunEvidence(run, False)


def reflection(records: Records, run: Run) -> str | None:
    """The learner's own line about a run; None when nothing was said yet."""
    said = records.events(object=f"run:{run.id}", verbs=("commented",), actor=run.official)
    if not said:
        return None
    note = str(said[-1].result.get("note", ""))
    return (records.note(note) or "") if note else ""
