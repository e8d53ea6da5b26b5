"""A behaviour: how answers are taken, when their marks are seen and what a question earns in the end."""

from collections.abc import Sequence
from typing import Protocol

from trainer.quizzes.mark import Mark
from trainer.quizzes.question import Question


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
