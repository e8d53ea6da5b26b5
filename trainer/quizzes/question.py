"""A question: what every kind has in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar

from trainer.faults import Fault
from trainer.quizzes.mark import Mark
from trainer.quizzes.option import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """One thing asked. Responses are xAPI response strings: `2`, `0[,]3`, `0[.]1[,]1[.]0`, `true`, `15`.

    Whatever the text of a response, the methods below return or raise a `Fault`, nothing else.
    """

    kind: ClassVar[str]
    """The word authors write for it."""

    id: str
    """Unique inside its quiz."""
    ask: str
    explain: str
    """What is right and why."""
    basis: str
    as_of: str
    """YYYY-MM of the law it was written to."""
    page: str
    """The page that teaches it: `course/module#page`."""
    applies: bool = False
    """True when a rule is applied to a situation, false when wording is recalled."""
    critical: bool = False
    """True when the error hurts a citizen or breaks the law."""
    until: date | None = None
    """Day on which a known law changes the answer."""
    hints: tuple[str, ...] = ()
    """What helps after each wrong try, in order; used by the behaviours `interactive` and `adaptive`."""
    penalty: Fraction = Fraction(1, 3)
    """Part of the mark that each wrong try costs in those two behaviours (Moodle's default)."""

    @abstractmethod
    def canonical(self, response: str) -> str:
        """The response in the one form that is kept; a `Fault` that says what to give when it is not one."""

    @abstractmethod
    def mark(self, response: str) -> Mark:
        """What the response is worth, before any behaviour's penalty."""

    @abstractmethod
    def readable(self, response: str) -> str:
        """The response as a person reads it."""

    @abstractmethod
    def right_answer(self) -> str:
        """The right response as a person reads it."""

    @abstractmethod
    def guess_score(self) -> float | None:
        """Moodle's random guess score: what blind answers earn on average, 0 to 1; None where undefined."""

    def problem(self, response: str) -> str:
        """Empty when the response can be marked, else a sentence that says what to give."""
        try:
            self.canonical(response)
        except Fault as fault:
            return fault.message
        return ""

    def shown(self, seed: str) -> tuple[Option, ...]:
        """The options in the order this attempt shows them; none where the answer is typed."""
        return ()
