"""matching: each left side with its right side."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.chance import shuffled
from trainer.faults import Fault
from trainer.quizzes.mark import Mark
from trainer.quizzes.option import Option
from trainer.quizzes.question import Question
from trainer.quizzes.selection import SEPARATOR
from trainer.words import _

PAIRED = "[.]"
"""Between the two keys of one match (xAPI, interaction type `matching`)."""


@dataclass(frozen=True, slots=True)
class WrongMatch:
    """A right side that people give to a left side by mistake."""

    right: str
    """As one of the question's right sides is written."""
    why: str


@dataclass(frozen=True, slots=True)
class Pair:
    """What belongs together."""

    left: str
    right: str
    """Two pairs may have the same."""
    wrong: tuple[WrongMatch, ...] = ()
    why: str = ""
    """Why it is often matched wrongly: told of each wrong right side that is not among `wrong`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Question):
    """Left sides to match. Response: left and right key of each, in the author's order, `0[.]2[,]1[.]0`."""

    kind: ClassVar[str] = "matching"

    pairs: tuple[Pair, ...]
    extra: tuple[str, ...] = ()
    """Right sides that belong nowhere."""

    @property
    def lefts(self) -> tuple[Option, ...]:
        """The left sides in the author's order, the one in which they are shown."""
        return tuple(Option(str(place), pair.left) for place, pair in enumerate(self.pairs))

    @property
    def rights(self) -> tuple[Option, ...]:
        """The right sides, each once: as the pairs bring them, then the extra ones."""
        sides = dict.fromkeys((*(pair.right for pair in self.pairs), *self.extra))
        return tuple(Option(str(place), side) for place, side in enumerate(sides))

    def matched(self, response: str) -> tuple[Option, ...]:
        """The right side given to each left side; a `Fault` unless each has one."""
        sides = {side.key: side for side in self.rights}
        matches = [match.partition(PAIRED) for match in response.split(SEPARATOR)]
        given = {left.strip(): sides.get(right.strip()) for left, _gap, right in matches}
        found = tuple(side for left in self.lefts if (side := given.get(left.key)))
        if not len(found) == len(matches) == len(self.pairs):
            raise Fault(_("Ghép đủ {count} dòng, mỗi dòng với một ý.").format(count=len(self.pairs)))
        return found

    def canonical(self, response: str) -> str:
        """The matches in the author's order."""
        given = self.matched(response)
        return SEPARATOR.join(f"{place}{PAIRED}{side.key}" for place, side in enumerate(given))

    def mark(self, response: str) -> Mark:
        """The share of pairs that are right (`qtype_match`)."""
        given = self.matched(response)
        matches = list(zip(self.pairs, given, strict=True))
        fraction = Fraction(sum(pair.right == side.say for pair, side in matches), len(matches))
        why = tuple(why for pair, side in matches for why in _reasons(pair, side.say))
        return Mark(fraction, fraction == 1, self._said(given), self.right_answer(), why)

    def readable(self, response: str) -> str:
        """Each left side with what it was given."""
        return self._said(self.matched(response))

    def right_answer(self) -> str:
        """Each left side with what belongs to it."""
        return "; ".join(_line(pair.left, pair.right) for pair in self.pairs)

    def guess_score(self) -> float | None:
        """One right side's share."""
        return 1 / len(self.rights)

    def shown(self, seed: str) -> tuple[Option, ...]:
        """The right sides in this attempt's order; a new one moves none of the others past each other."""
        return tuple(shuffled(self.rights, seed, f"rights|{self.id}", key=lambda side: side.say))

    def _said(self, given: tuple[Option, ...]) -> str:
        return "; ".join(_line(pair.left, side.say) for pair, side in zip(self.pairs, given, strict=True))


def _line(left: str, right: str) -> str:
    return f"{left.removesuffix('.')} → {right.removesuffix('.')}"


def _reasons(pair: Pair, given: str) -> list[str]:
    if given == pair.right:
        return []
    known = [wrong.why for wrong in pair.wrong if wrong.why and wrong.right == given]
    return known or ([pair.why] if pair.why else [])
