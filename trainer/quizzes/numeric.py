"""numeric: an answer typed as a number."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.numerals import number_said, number_text, read_number
from trainer.quizzes.question import Question


@dataclass(frozen=True, slots=True)
class WrongValue:
    """A wrong number that people arrive at, and how."""

    value: Decimal
    why: str
    share: Fraction = Fraction(0)
    """Part of the mark it gives all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(Question):
    """A number in a stated unit. Response: a plain number, `15`, `2.5`; typed `21.000 đ` is understood."""

    kind: ClassVar[str] = "numeric"

    answer: Decimal
    tolerance: Decimal = Decimal(0)
    """How far off is still right, both ways, ends included."""
    unit: str = ""
    wrong: tuple[WrongValue, ...] = ()

    def canonical(self, response: str) -> str:
        """The number without grouping or unit, with a decimal point."""
        return number_text(read_number(response, self.unit))

    def mark(self, response: str) -> Mark:
        """Full marks within the tolerance; a known wrong number gives its authored share, else nothing."""
        value = read_number(response, self.unit)
        right = self._near(value, self.answer)
        known = () if right else tuple(wrong for wrong in self.wrong if self._near(value, wrong.value))
        fraction = settled(max((wrong.share for wrong in known), default=Fraction(right)))
        why = tuple(wrong.why for wrong in known if wrong.why)
        return Mark(fraction, right, number_said(value, self.unit), self.right_answer(), why)

    def readable(self, response: str) -> str:
        """The number with its unit."""
        return number_said(read_number(response, self.unit), self.unit)

    def right_answer(self) -> str:
        """The number with its unit."""
        return number_said(self.answer, self.unit)

    def guess_score(self) -> float | None:
        """Nothing: a number is not hit by chance."""
        return 0.0

    def _near(self, value: Decimal, other: Decimal) -> bool:
        return abs(Fraction(value) - Fraction(other)) <= Fraction(self.tolerance)
