"""The result of a sitting: its score, and whether it passes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from trainer.quizzes.behaviours.certainty import certainty_mark
from trainer.quizzes.mark import Mark, rounded
from trainer.quizzes.quiz import Quiz
from trainer.quizzes.sitting import Sitting, resume

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Result:
    """A finished sitting, marked."""

    score: Decimal
    """Percent with two decimals; at least the pass mark exactly when passed."""
    passed: bool
    marks: Mapping[str, Mark]
    """Question id → mark, in the order shown; only questions that were answered."""
    unanswered: tuple[str, ...]
    certainty_mark: Decimal | None = None
    """Mean of the marks by certainty, −6.00 to 3.00, an unanswered question counting 0; it decides nothing.

    None where no answer came with a certainty.
    """


def finish(sitting: Sitting) -> Result:
    """The sitting marked; a question without an answer counts 0, all questions weigh the same.

    It passes when the exact mean of the fractions reaches the pass mark. The score is that mean in percent,
    halves rounded up, except that what does not pass is never rounded up to the pass mark.
    """
    marks, needed = sitting.marks, sitting.quiz.pass_percent
    total = sum((mark.fraction for mark in marks.values()), Fraction(0))
    percent = total * 100 / max(1, len(sitting.items))
    passed = bool(sitting.items) and percent >= needed
    sure = _certainty(marks.values(), len(sitting.items))
    return Result(_score(percent, needed), passed, marks, sitting.unanswered, sure)


def remark(quiz: Quiz, seed: str, items: Iterable[str], answers: Iterable[tuple[str, str]]) -> Result:
    """The result derived again from what the records keep; `answers` are (question id, response) as saved."""
    return finish(resume(quiz, seed, items, answers, finished=True))


def _score(percent: Fraction, pass_percent: int) -> Decimal:
    score = rounded(percent, 2)
    return score - _CENT if percent < pass_percent <= score else score


def _certainty(marks: Iterable[Mark], asked: int) -> Decimal | None:
    sure = [certainty_mark(mark.fraction, mark.certainty) for mark in marks if mark.certainty is not None]
    return rounded(sum(sure, Fraction(0)) / asked, 2) if sure else None
