"""certainty: each answer with how sure one is of it; all marks at the end (Moodle's deferred with CBM).

A response is the question's own, then `[;]` and the certainty, 1 to 3: `2[;]3`, `0[,]3[;]1`. No delimiter of
xAPI is written so: whoever hands a response on parts the two with `split_certainty`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from trainer.faults import Fault
from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.mark import Mark
from trainer.quizzes.question import Question
from trainer.words import N_, _

CERTAINTIES: Mapping[int, str] = {
    1: N_("Chưa chắc (dưới 67 %)"),
    2: N_("Khá chắc (67–80 %)"),
    3: N_("Rất chắc (trên 80 %)"),
}
"""The levels, with the range in which each earns most on average; whoever shows the words calls `_`."""

_GAP = "[;]"
_LOST = {1: 0, 2: 2, 3: 6}


def with_certainty(response: str, certainty: int) -> str:
    """The response as this behaviour takes it: `2` and 3 make `2[;]3`."""
    return f"{response}{_GAP}{certainty}"


def split_certainty(response: str) -> tuple[str, int]:
    """The question's own response, and the certainty: 1 where none was given (Moodle's default).

    Raises:
        Fault: what stands for the certainty is not 1, 2 or 3.
    """
    own, gap, level = response.rpartition(_GAP)
    if not gap:
        return response, 1
    if level.strip() not in ("1", "2", "3"):
        raise Fault(_("Chọn mức chắc chắn 1, 2 hoặc 3."))
    return own, int(level)


def certainty_mark(fraction: Fraction, certainty: int) -> Fraction:
    """What a fraction is worth by its certainty, −6 to 3 (Moodle, `question_cbm::adjust_fraction`)."""
    return fraction * certainty if fraction > 0 else Fraction(-_LOST[certainty])


def locked(question: Question, responses: Sequence[str]) -> bool:
    """Never before the end."""
    return False


def canonical(question: Question, response: str) -> str:
    """The question's own form, always with its certainty."""
    own, certainty = split_certainty(response)
    return with_certainty(question.canonical(own), certainty)


def discards(responses: Sequence[str], response: str) -> bool:
    """The answer that stands already, as sure as before, given once more."""
    return list(responses[-1:]) == [response]


def mark(question: Question, responses: Sequence[str]) -> Mark:
    """The mark of the last answer and its certainty, which does not change the fraction."""
    own, certainty = split_certainty(responses[-1])
    return replace(question.mark(own), certainty=certainty)


def reveals(question: Question, responses: Sequence[str]) -> bool:
    """Never before the end."""
    return False


def tries(question: Question, responses: Sequence[str]) -> Tries:
    """Any number, none of them marked before the end."""
    return Tries()
