"""adaptive: answer as often as wanted, each wrong try costs and the best counts (Moodle's adaptive mode)."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.question import Question


def locked(question: Question, responses: Sequence[str]) -> bool:
    """Never before the end; after a right answer no other can earn more."""
    return False


def canonical(question: Question, response: str) -> str:
    """The question's own form."""
    return question.canonical(response)


def discards(responses: Sequence[str], response: str) -> bool:
    """The try that was just marked, given once more: it costs nothing."""
    return list(responses[-1:]) == [response]


def mark(question: Question, responses: Sequence[str]) -> Mark:
    """The last try, with the best that any try earned less one penalty for each try before it."""
    marks = [question.mark(response) for response in responses]
    earned = [settled(tried.fraction - question.penalty * before) for before, tried in enumerate(marks)]
    best = max(earned)
    lost = marks[earned.index(best)].fraction - best
    return replace(marks[-1], fraction=best, penalty=lost)


def reveals(question: Question, responses: Sequence[str]) -> bool:
    """Once the right answer was given."""
    return any(question.mark(response).right for response in responses)


def tries(question: Question, responses: Sequence[str]) -> Tries:
    """Any number; the hints come one by one and the last stays."""
    if not responses or reveals(question, responses):
        return Tries()
    return Tries(
        again=True,
        hint=question.hints[: len(responses)][-1] if question.hints else "",
        worth=question.mark(responses[-1]).fraction,
        penalty=settled(question.penalty * len(responses)),
    )
