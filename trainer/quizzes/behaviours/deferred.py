"""deferred: change any answer until the end; all marks at the end (Moodle's deferred feedback)."""

from collections.abc import Sequence

from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.mark import Mark
from trainer.quizzes.question import Question


def locked(question: Question, responses: Sequence[str]) -> bool:
    """Never before the end."""
    return False


def canonical(question: Question, response: str) -> str:
    """The question's own form."""
    return question.canonical(response)


def discards(responses: Sequence[str], response: str) -> bool:
    """The answer that stands already, given once more."""
    return list(responses[-1:]) == [response]


def mark(question: Question, responses: Sequence[str]) -> Mark:
    """The mark of the last answer."""
    return question.mark(responses[-1])


def reveals(question: Question, responses: Sequence[str]) -> bool:
    """Never before the end."""
    return False


def tries(question: Question, responses: Sequence[str]) -> Tries:
    """Any number, none of them marked before the end."""
    return Tries()
