"""A behaviour: how answers are taken, when their marks are seen and what a question earns in the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from trainer.quizzes.mark import Mark
from trainer.quizzes.question import Question


@dataclass(frozen=True, slots=True)
class Tries:
    """What may still be tried at one question, as a screen tells it."""

    left: int | None = None
    """Tries that remain; None for any number."""
    again: bool = False
    """True after a try that another may better; what follows is empty where this is False."""
    frozen: bool = False
    """True when the field stays closed until the learner asks to try again."""
    hint: str = ""
    """What to show of the question's hints; empty when it has none."""
    worth: Fraction | None = None
    """What the last try was worth before penalties: tells partly right from wrong."""
    penalty: Fraction = Fraction(0)
    """Penalties so far, 0 to 1: what the next try loses."""


class Behaviour(Protocol):
    """The rules of one way to sit a quiz; one module of this package each.

    `responses` are all that were taken for one question in this attempt, oldest first.
    """

    def locked(self, question: Question, responses: Sequence[str]) -> bool:
        """Whether the question takes no further response."""

    def canonical(self, question: Question, response: str) -> str:
        """The response in the form that is kept; a `Fault` when it can't be marked."""

    def discards(self, responses: Sequence[str], response: str) -> bool:
        """Whether a canonical response changes nothing and is not kept."""

    def mark(self, question: Question, responses: Sequence[str]) -> Mark:
        """What the question is worth after these responses, at least one, penalties taken off."""

    def reveals(self, question: Question, responses: Sequence[str]) -> bool:
        """Whether the learner may see that mark before the attempt is finished."""

    def tries(self, question: Question, responses: Sequence[str]) -> Tries:
        """What may be tried after these responses, also before the first."""
