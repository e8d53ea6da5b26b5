"""short: an answer of a few words, typed."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.faults import Fault
from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.question import Question
from trainer.text import clean, fold, nfc
from trainer.words import _

_LONGEST = 200
_ENDS = " .,;:!?…“”\"'"


@dataclass(frozen=True, slots=True)
class Accepted:
    """Words that earn the mark, or the authored share of it."""

    answer: str
    share: Fraction = Fraction(1)
    why: str = ""
    """What is missing, where the share is less than 1."""


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """Near words that people type, and where they go wrong."""

    answer: str
    why: str
    share: Fraction = Fraction(0)
    """Part of the mark they give all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Short(Question):
    """A few words. Response: the words in NFC, blanks as one space.

    Case and the marks around an answer never count. Diacritics count only to tell known answers apart: the
    one with the very diacritics typed wins over one with the same bare letters.
    """

    kind: ClassVar[str] = "short"

    answers: tuple[Accepted, ...]
    """The first with full marks is the one that is shown as right."""
    wrong: tuple[WrongAnswer, ...] = ()

    def canonical(self, response: str) -> str:
        """The words, cleaned."""
        said = clean(response)
        if not said:
            raise Fault(_("Gõ câu trả lời."))
        if len(said) > _LONGEST:
            raise Fault(_("Trả lời ngắn gọn, nhiều nhất {count} ký tự.").format(count=_LONGEST))
        return said

    def mark(self, response: str) -> Mark:
        """The share of the answer it is known as; nothing when it is not known."""
        said = self.canonical(response)
        known = self._known(said)
        fraction = settled(known.share) if known else Fraction(0)
        why = (known.why,) if known and known.why and fraction < 1 else ()
        return Mark(fraction, fraction == 1, said, self.right_answer(), why)

    def readable(self, response: str) -> str:
        """The words as typed."""
        return self.canonical(response)

    def right_answer(self) -> str:
        """The first answer that earns most."""
        return max(self.answers, key=lambda accepted: accepted.share).answer

    def guess_score(self) -> float | None:
        """Nothing: words are not hit by chance."""
        return 0.0

    def _known(self, said: str) -> Accepted | WrongAnswer | None:
        listed: tuple[Accepted | WrongAnswer, ...] = (*self.answers, *self.wrong)
        for form in (exactly, _loosely):
            same = [known for known in listed if form(known.answer) == form(said)]
            if same:
                return max(same, key=lambda known: known.share)
        return None


def exactly(text: str) -> str:
    """What tells one answer from another: its words with their diacritics, without case and marks around."""
    return nfc(clean(text).casefold()).strip(_ENDS)


def _loosely(text: str) -> str:
    return fold(clean(text)).strip(_ENDS)
