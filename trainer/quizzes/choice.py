"""choice: several options, one of them right."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.faults import Fault
from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.option import Option
from trainer.quizzes.selection import SEPARATOR, Selection
from trainer.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Selection):
    """One right answer among several. Response: the key of the option, `2`."""

    kind: ClassVar[str] = "choice"

    def chosen(self, response: str) -> tuple[Option, ...]:
        """The one option named."""
        key = response.strip()
        if not key or SEPARATOR in key:
            raise Fault(_("Chọn một phương án."))
        return self._named([key])

    def mark(self, response: str) -> Mark:
        """Full marks for the right option; another gives its authored share, else nothing."""
        (option,) = self.chosen(response)
        fraction = _worth(option)
        why = (option.why,) if option.why and fraction < 1 else ()
        return Mark(fraction, fraction == 1, option.say, self.right_answer(), why)

    def guess_score(self) -> float | None:
        """Mean worth of the options."""
        return float(sum(map(_worth, self.options), Fraction(0)) / len(self.options))


def _worth(option: Option) -> Fraction:
    return settled(Fraction(option.right if option.share is None else option.share))
