"""true_false: a statement that is right or wrong."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.faults import Fault
from trainer.quizzes.mark import Mark
from trainer.quizzes.option import Option
from trainer.quizzes.question import Question
from trainer.text import fold
from trainer.words import _

_READ = {"true": True, "dung": True, "false": False, "sai": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(Question):
    """A statement to agree with or not. Response: `true` or `false`; `Đúng` and `Sai` are understood."""

    kind: ClassVar[str] = "true_false"

    answer: bool
    why: str
    """Why the wrong answer tempts."""
    penalty: Fraction = Fraction(1)
    """The whole mark: after one wrong try nothing is left to find out (`qtype_truefalse`)."""

    def canonical(self, response: str) -> str:
        """`true` or `false`."""
        return _key(_read(response))

    def mark(self, response: str) -> Mark:
        """All or nothing."""
        right = _read(response) == self.answer
        why = () if right or not self.why else (self.why,)
        return Mark(Fraction(right), right, self.readable(response), self.right_answer(), why)

    def readable(self, response: str) -> str:
        """`Đúng` or `Sai`."""
        return _say(_read(response))

    def right_answer(self) -> str:
        """`Đúng` or `Sai`."""
        return _say(self.answer)

    def guess_score(self) -> float | None:
        """One half."""
        return 0.5

    def shown(self, seed: str) -> tuple[Option, ...]:
        """`Đúng`, then `Sai`, in every attempt."""
        return tuple(
            Option(_key(side), _say(side), side == self.answer, "" if side == self.answer else self.why)
            for side in (True, False)
        )


def _read(response: str) -> bool:
    said = fold(response)
    if said not in _READ:
        raise Fault(_("Chọn Đúng hoặc Sai."))
    return _READ[said]


def _key(side: bool) -> str:
    return "true" if side else "false"


def _say(side: bool) -> str:
    return _("Đúng") if side else _("Sai")
