"""ordering: things to put in order."""

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


@dataclass(frozen=True, slots=True)
class WrongOrder:
    """An order that people fall for: of all items, or only of some, wherever the others stand."""

    order: tuple[int, ...]
    """Places in the author's order, from 0: `(2, 1)` means that the third item comes before the second."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(Question):
    """Items to put in order. Response: their keys in the order given, `2[,]0[,]1`.

    A key is the place of an item in the right order.
    """

    kind: ClassVar[str] = "ordering"

    items: tuple[str, ...]
    """In the right order."""
    wrong: tuple[WrongOrder, ...] = ()
    why: str = ""
    """Why another order tempts: told of each wrong one that is not among `wrong`."""

    def ordered(self, response: str) -> tuple[int, ...]:
        """The places the response names, in its order; a `Fault` unless each item is named once."""
        keys = [key.strip() for key in response.split(SEPARATOR)]
        if sorted(keys) != sorted(option.key for option in self._options):
            raise Fault(_("Xếp đủ {count} mục, mỗi mục một lần.").format(count=len(self.items)))
        return tuple(int(key) for key in keys)

    def canonical(self, response: str) -> str:
        """The keys in the order given."""
        return SEPARATOR.join(map(str, self.ordered(response)))

    def mark(self, response: str) -> Mark:
        """The share of items at their own place (`qtype_ordering`, absolute position)."""
        order = self.ordered(response)
        fraction = Fraction(sum(item == place for place, item in enumerate(order)), len(order))
        why = () if fraction == 1 else self._reasons(order)
        return Mark(fraction, fraction == 1, self._said(order), self.right_answer(), why)

    def readable(self, response: str) -> str:
        """The items on one line, arrows between them."""
        return self._said(self.ordered(response))

    def right_answer(self) -> str:
        """The items on one line, arrows between them."""
        return self._said(tuple(range(len(self.items))))

    def guess_score(self) -> float | None:
        """One item's share: of items put in any order, one stands at its place on average."""
        return 1 / len(self.items)

    def shown(self, seed: str) -> tuple[Option, ...]:
        """The items in the order this attempt shows them, never the right one."""
        options = self._options
        order = tuple(shuffled(options, seed, f"items|{self.id}", key=lambda option: option.key))
        return order[::-1] if order == options else order

    @property
    def _options(self) -> tuple[Option, ...]:
        return tuple(Option(str(place), say) for place, say in enumerate(self.items))

    def _reasons(self, order: tuple[int, ...]) -> tuple[str, ...]:
        known = (wrong.why for wrong in self.wrong if wrong.why and _follows(order, wrong.order))
        return tuple(known) or ((self.why,) if self.why else ())

    def _said(self, order: tuple[int, ...]) -> str:
        return " → ".join(self.items[place].removesuffix(".") for place in order)


def _follows(order: tuple[int, ...], part: tuple[int, ...]) -> bool:
    return tuple(place for place in order if place in part) == part
