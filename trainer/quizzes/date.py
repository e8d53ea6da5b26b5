"""date: an answer typed as a day."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar

from trainer.quizzes.days import day_said, read_day
from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.question import Question


@dataclass(frozen=True, slots=True)
class WrongDate:
    """A wrong day that people arrive at, and how."""

    value: date
    why: str
    share: Fraction = Fraction(0)
    """Part of the mark it gives all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Question):
    """A day. Response: an ISO date, `2026-11-25`; typed `25/11/2026` or `25/11` is understood."""

    kind: ClassVar[str] = "date"

    answer: date
    near: date | None = None
    """A day the question speaks of, such as the day of receipt: a day typed without its year is the one
    nearest to it. None where the year must be typed."""
    wrong: tuple[WrongDate, ...] = ()

    def canonical(self, response: str) -> str:
        """The day as an ISO date."""
        return read_day(response, self.near).isoformat()

    def mark(self, response: str) -> Mark:
        """Full marks for the day; a known wrong day gives its authored share, else nothing."""
        day = read_day(response, self.near)
        right = day == self.answer
        known = () if right else tuple(wrong for wrong in self.wrong if wrong.value == day)
        fraction = settled(max((wrong.share for wrong in known), default=Fraction(right)))
        why = tuple(wrong.why for wrong in known if wrong.why)
        return Mark(fraction, right, day_said(day), self.right_answer(), why)

    def readable(self, response: str) -> str:
        """The day, `25/11/2026`."""
        return day_said(read_day(response, self.near))

    def right_answer(self) -> str:
        """The day, `25/11/2026`."""
        return day_said(self.answer)

    def guess_score(self) -> float | None:
        """Nothing: a day is not hit by chance."""
        return 0.0
