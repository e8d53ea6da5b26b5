"""Deciding a completion: the module's own rule over what the records hold, written as one event."""

from trainer.courses.module import Course, Module
from trainer.desks.seat import Seat
from trainer.desks.standings import changes_of
from trainer.desks.studying import Study, study_of
from trainer.library import body
from trainer.progress.completion import Completion, Criterion
from trainer.progress.rules import criteria, is_complete, resting_on
from trainer.progress.standing import Status, standing
from trainer.records import Records, Writing


def criteria_of(seat: Seat, module: Module, official: str) -> tuple[Criterion, ...]:
    """The module's criteria for one official, as they stand now."""
    return _criteria(seat, module, study_of(seat.records, seat.library, official, module))


def is_earned(seat: Seat, module: Module) -> bool:
    """Whether the rule is met and no completion says so yet."""
    return not _holds(seat, module) and is_complete(criteria_of(seat, module, seat.id))


def complete_if_met(seat: Seat, w: Writing, module: Module) -> Completion | None:
    """Append `completed` (and `satisfied` for its course) when the rule is met and no completion holds."""
    if _holds(seat, module):
        return None
    study = study_of(seat.records, seat.library, seat.id, module)
    lines = _criteria(seat, module, study)
    if not is_complete(lines):
        return None
    w.keep_content(module.version, "module", module.id, body(seat.library, module))
    event = w.append(
        "completed",
        f"module:{module.id}",
        {
            "attempt": resting_on(module, study.attempts, study.since),
            "criteria": [{"rule": c.rule, "met": c.met, "have": c.have, "need": c.need} for c in lines],
            "module_version": module.version,
            **_tests(module, study),
        },
        version=module.version,
    )
    satisfy(seat.records, w, seat.library.courses.get(module.course), seat.id)
    done = seat.records.completions(official=seat.id, module=module.id)
    return next(completion for completion in done if completion.event == event.id)


def satisfy(records: Records, w: Writing, course: Course | None, official: str) -> None:
    """Append `satisfied` once, as the official's, when each module of the course is completed or exempted."""
    if course is None:
        return
    done = {completion.module for completion in records.completions(official=official)}
    done |= {waiver.module for waiver in records.waivers(official=official)}
    known = records.events(actor=official, object=f"course:{course.id}", verbs=("satisfied",), limit=1)
    if set(course.modules) <= done and not known:
        w.append("satisfied", f"course:{course.id}", {"modules": list(course.modules)}, actor=official)


def _tests(module: Module, study: Study) -> dict[str, dict[str, list[str]]]:
    """Scenario → the two tests that prove it, for a module that asks for scenarios."""
    if not module.complete_when.needs_scenarios:
        return {}
    return {"runs": {id: list(known.runs) for id, known in study.masteries.items()}}


def _criteria(seat: Seat, module: Module, study: Study) -> tuple[Criterion, ...]:
    quiz = seat.library.quizzes.get(module.quiz or "")
    percent = quiz.pass_percent if quiz else 0
    return criteria(module, study.pages, study.attempts, percent, study.since, study.mastered)


def _holds(seat: Seat, module: Module) -> bool:
    done = seat.records.completions(official=seat.id, module=module.id)
    stand = standing(
        seat.id,
        module.id,
        today=seat.today,
        calendar=seat.library.calendar,
        completion=done[-1] if done else None,
        changes=changes_of(seat.library, module.id),
        valid_months=module.valid_months,
    )
    return stand.status is Status.COMPLETED
