"""interactive: a try more than there are hints, each wrong one followed by a hint (Moodle's interactive)."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.question import Question


def locked(question: Question, responses: Sequence[str]) -> bool:
    """After a right answer or the last try."""
    return len(responses) > len(question.hints) or _is_found(question, responses)


def canonical(question: Question, response: str) -> str:
    """The question's own form."""
    return question.canonical(response)


def discards(responses: Sequence[str], response: str) -> bool:
    """The try that was just marked, given once more: it costs nothing."""
    return list(responses[-1:]) == [response]


def mark(question: Question, responses: Sequence[str]) -> Mark:
    """The last try, less one penalty for each try before it, never below nothing."""
    last = question.mark(responses[-1])
    fraction = settled(last.fraction - question.penalty * (len(responses) - 1))
    return replace(last, fraction=fraction, penalty=last.fraction - fraction)


def reveals(question: Question, responses: Sequence[str]) -> bool:
    """Once no try is left to make."""
    return locked(question, responses)


def tries(question: Question, responses: Sequence[str]) -> Tries:
    """The hint of each wrong try, and one try more after the last hint."""
    used = len(responses)
    if locked(question, responses):
        return Tries(left=0)
    if not used:
        return Tries(left=len(question.hints) + 1)
    return Tries(
        left=len(question.hints) + 1 - used,
        again=True,
        frozen=True,
        hint=question.hints[used - 1],
        worth=question.mark(responses[-1]).fraction,
        penalty=settled(question.penalty * used),
    )


def _is_found(question: Question, responses: Sequence[str]) -> bool:
    return bool(responses) and question.mark(responses[-1]).right
