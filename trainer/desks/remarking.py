"""An attempt put back on the edition it began with, to go on with it or to mark it again."""

from dataclasses import dataclass

from trainer.faults import Fault
from trainer.library import quiz_from_body
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Completion
from trainer.quizzes import Mark, Question, Quiz, Result, Sitting, remark, resume
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Sat:
    """An attempt as its screen needs it."""

    attempt: Attempt
    quiz: Quiz
    sitting: Sitting
    index: int
    """Position of the question to show, from 0."""
    draft: str
    """What was chosen or typed there and not yet saved."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One question after the attempt: what was chosen, why it tempts, what is right, the basis."""

    question: Question
    mark: Mark | None
    """None when it was left unanswered."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished attempt."""

    attempt: Attempt
    result: Result
    reviewed: tuple[Reviewed, ...]
    completion: Completion | None = None
    """Set when finishing made the module complete."""


def seated(current: Quiz | None, attempt: Attempt, stored: str | None) -> Sat:
    """Put an attempt on the edition it started with: the library's when unchanged, else the one kept by hash.

    Raises:
        Fault: that edition is in neither place, or what was kept is another.
    """
    if current is not None and current.version == attempt.version:
        quiz = current
    elif stored and (kept := quiz_from_body(stored)).version == attempt.version:
        quiz = kept
    else:
        raise Fault(_("Không còn bản nội dung {version}.").format(version=attempt.version), attempt.quiz)
    given = [(answer.item, answer.response) for answer in attempt.answers]
    sitting = resume(quiz, attempt.seed, attempt.items, given, finished=attempt.state != "open")
    return Sat(attempt, quiz, sitting, 0, "")


def reviewed(sat: Sat) -> Finished:
    """The review of an attempt: every question drawn, with its mark, derived again from the answers kept."""
    given = [(answer.item, answer.response) for answer in sat.attempt.answers]
    result = remark(sat.quiz, sat.attempt.seed, sat.attempt.items, given)
    lines = (Reviewed(sat.quiz.question(item), result.marks.get(item)) for item in sat.attempt.items)
    return Finished(sat.attempt, result, tuple(lines))
