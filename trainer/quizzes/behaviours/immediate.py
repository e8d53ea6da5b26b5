"""immediate: each question is submitted once and marked on the spot (Moodle's immediate feedback)."""

from collections.abc import Sequence

from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.mark import Mark
from trainer.quizzes.question import Question


def locked(question: Question, responses: Sequence[str]) -> bool:
    """After the first answer."""
    return bool(responses)


def canonical(question: Question, response: str) -> str:
    """The question's own form."""
    return question.canonical(response)


def discards(responses: Sequence[str], response: str) -> bool:
    """Never: the one answer always counts."""
    return False


def mark(question: Question, responses: Sequence[str]) -> Mark:
    """The mark of the one answer."""
    return question.mark(responses[0])


def reveals(question: Question, responses: Sequence[str]) -> bool:
    """At once."""
    return True


def tries(question: Question, responses: Sequence[str]) -> Tries:
    """One."""
    return Tries(left=0 if responses else 1)
