"""multiple: several options, more than one of them right."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.faults import Fault
from trainer.quizzes.mark import Mark, settled
from trainer.quizzes.option import Option, listed
from trainer.quizzes.selection import SEPARATOR, Selection
from trainer.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple(Selection):
    """All the right ones among several. Response: the keys in the author's order, `0[,]3`."""

    kind: ClassVar[str] = "multiple"

    def chosen(self, response: str) -> tuple[Option, ...]:
        """The options named, at least one; twice the same counts once."""
        keys = [key.strip() for key in response.split(SEPARATOR)]
        if keys == [""]:
            raise Fault(_("Chọn ít nhất một phương án."))
        return self._named(keys)

    def mark(self, response: str) -> Mark:
        """The sum of the shares chosen, never below 0 or above 1 (`qtype_multichoice_multi_question`).

        Right options share the mark equally and a wrong one takes one right share back, unless the author set
        shares. Choosing everything shows no knowledge and gives 0, even where the sum would be more.
        """
        chosen = self.chosen(response)
        everything = len(chosen) == len(self.options) > len(self.right_options)
        total = sum((self._share(option) for option in chosen), Fraction(0))
        fraction = Fraction(0) if everything else settled(total)
        why = tuple(self._reasons(chosen, everything))
        return Mark(fraction, fraction == 1, listed(chosen), self.right_answer(), why)

    def guess_score(self) -> float | None:
        """None: Moodle defines no random guess for several choices."""
        return None

    def _share(self, option: Option) -> Fraction:
        if option.share is not None:
            return Fraction(option.share)
        return Fraction(1 if option.right else -1, max(1, len(self.right_options)))

    def _reasons(self, chosen: tuple[Option, ...], everything: bool) -> Iterator[str]:
        if everything:
            yield _("Chọn hết mọi phương án thì không có điểm.")
        yield from (option.why for option in chosen if not option.right and option.why)
        missed = tuple(option for option in self.right_options if option not in chosen)
        if missed:
            yield _("Còn thiếu: {missed}.").format(missed=listed(missed).removesuffix("."))
