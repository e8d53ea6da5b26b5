"""A quiz: questions to draw from, and the rule that passes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from trainer.chance import sample
from trainer.faults import Fault
from trainer.quizzes.question import Question
from trainer.words import _


class Change(Protocol):
    """A dated note of what changed, as courses write them."""

    @property
    def on(self) -> date:
        """First day it holds."""

    @property
    def means(self) -> str:
        """`wording`, `retrain` or `void`."""

    @property
    def what(self) -> str:
        """The change in words."""


@dataclass(frozen=True, slots=True)
class Quiz:
    """What is asked about a module."""

    id: str
    title: str
    course: str
    draw: int
    """Questions in one attempt; all of them when there are fewer."""
    pass_percent: int
    """Percent of the fraction to reach, never of a certainty mark."""
    per_day: int | None
    """Attempts one person may begin in one day; None for any number."""
    behaviour: str
    """How answers are taken and marked: a name in `BEHAVIOURS`."""
    questions: tuple[Question, ...]
    version: str
    """Hash of the parsed content without its change notes."""
    changes: Sequence[Change] = ()

    def question(self, id: str) -> Question:
        """The question of that id; a `Fault` when the quiz has none."""
        for question in self.questions:
            if question.id == id:
                return question
        raise Fault(_("Bài kiểm tra “{quiz}” không có câu “{id}”.").format(quiz=self.title, id=id))

    def drawn(self, seed: str) -> tuple[str, ...]:
        """Ids of the questions this seed asks, in the order shown.

        Each question draws its own lot: a new one enters by its lot and moves no two others past each other.
        """
        ids = [question.id for question in self.questions]
        return tuple(sample(ids, min(self.draw, len(ids)), seed, f"questions|{self.id}"))
