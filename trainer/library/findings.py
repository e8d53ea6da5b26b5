"""A finding: one mistake in one content file, where it is, what it is, what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from trainer.faults import ContentFault
from trainer.text import fold, printable
from trainer.words import _

_LONGEST_QUOTE = 60
_FAULTS_WITH_SUGGESTION = 100
_MOST_FAULTS = 500


class Place(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in characters."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault or warning; findings sort by file, line and column. Its texts are safe to print."""

    file: str
    """Path inside the content folder, with `/`."""
    line: int
    column: int
    message: str
    remedy: str = ""

    @property
    def where(self) -> str:
        """`file:line:column`, as editors jump to it."""
        return f"{self.file}:{self.line}:{self.column}"

    def as_fault(self) -> ContentFault:
        """The same as an error to raise."""
        return ContentFault(self.message, self.where, self.remedy)


class Findings:
    """What is found in one file while it is read; nothing stops at the first."""

    def __init__(self, file: str) -> None:
        self.file = printable(file)
        self.faults: list[Finding] = []
        self.warnings: list[Finding] = []
        self.hurt: set[Place] = set()
        """Places whose value is known to be wrong: no second fault is derived from them."""

    def fault(self, place: Place, message: str, remedy: str = "") -> None:
        """Add what refuses the file; of a file with thousands of faults only the first are told."""
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(self._finding(place, message, remedy))
        elif len(self.faults) == _MOST_FAULTS:
            more = _("Còn nhiều lỗi nữa trong tệp này.")
            self.faults.append(self._finding(place, more, _("Sửa các lỗi trên rồi kiểm tra lại.")))

    def warn(self, place: Place, message: str, remedy: str = "") -> None:
        """Add what an author should look at; the file is read all the same."""
        self.warnings.append(self._finding(place, message, remedy))

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word most like `word`, diacritics and case aside; empty when none is.

        After many faults empty always: a file so wrong needs no suggestions, and they are slow to find.
        """
        if len(self.faults) >= _FAULTS_WITH_SUGGESTION:
            return ""
        by_fold = {fold(name): name for name in known}
        near = get_close_matches(fold(word[:_LONGEST_QUOTE]), by_fold, n=1, cutoff=0.6)
        return by_fold[near[0]] if near else ""

    def _finding(self, place: Place, message: str, remedy: str) -> Finding:
        return Finding(self.file, *place, printable(message), printable(remedy))


def quoted(value: object) -> str:
    """What an author wrote, cut to the length of a message."""
    text = str(value)
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"


def did_you_mean(near: str, otherwise: str = "") -> str:
    """A question naming the word that may have been meant; without one, `otherwise`."""
    return _("Có phải bạn muốn viết “{name}”?").format(name=near) if near else otherwise
