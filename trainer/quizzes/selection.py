"""A selection: what the kinds that offer options have in common."""

from abc import abstractmethod
from dataclasses import dataclass

from trainer.chance import shuffled
from trainer.faults import Fault
from trainer.quizzes.option import Option, listed
from trainer.quizzes.question import Question
from trainer.words import _

SEPARATOR = "[,]"
"""Between the keys of one response (xAPI, interaction type `choice`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection(Question):
    """A question answered by choosing among options."""

    options: tuple[Option, ...]

    @abstractmethod
    def chosen(self, response: str) -> tuple[Option, ...]:
        """The options the response names, as authored; a `Fault` when it can't be this question's."""

    @property
    def right_options(self) -> tuple[Option, ...]:
        """The options that should be chosen."""
        return tuple(option for option in self.options if option.right)

    def canonical(self, response: str) -> str:
        """The keys chosen, in the author's order."""
        return SEPARATOR.join(option.key for option in self.chosen(response))

    def readable(self, response: str) -> str:
        """The words of what was chosen."""
        return listed(self.chosen(response))

    def right_answer(self) -> str:
        """The words of what should be chosen."""
        return listed(self.right_options)

    def shown(self, seed: str) -> tuple[Option, ...]:
        """All options in this attempt's order; a new option moves none of the others past each other."""
        return tuple(shuffled(self.options, seed, f"options|{self.id}", key=lambda option: option.key))

    def _named(self, keys: list[str]) -> tuple[Option, ...]:
        unknown = set(keys) - {option.key for option in self.options}
        if unknown:
            raise Fault(_("Chọn trong {count} phương án của câu này.").format(count=len(self.options)))
        return tuple(option for option in self.options if option.key in keys)
