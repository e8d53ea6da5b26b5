"""What the sheets of a workbook will cost to read, and which cells hold formulas and errors.

The reader (calamine) makes a full rectangle of memory up to the last cell used and gives each cell a copy of
its text: two cells in a file of 5 KB would end the program. So each part is gone through first.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.parsers import expat

from trainer.faults import Fault
from trainer.words import _

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_DEPTH = 64
_ROW = re.compile(r"[1-9][0-9]{0,6}")


class Malformed(Exception):
    """A part is no XML, has a document type, or an address that is none."""


@dataclass(slots=True)
class Survey:
    """One part; places are (row, column) counted from 0."""

    last_row: int = -1
    last_column: int = -1
    text: int = 0
    """Characters written in the cells themselves."""
    shared: Counter[int] = field(default_factory=Counter)
    """Index of a shared text → how many cells show it."""
    lengths: list[int] = field(default_factory=list)
    """Characters of each shared text, in the part that holds them."""
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)


def survey(part: bytes) -> Survey:
    """Go through one XML part.

    Raises:
        Malformed: it is not what a spreadsheet program writes.
    """
    found = _Surveyor()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.data
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, ValueError) as error:
        raise Malformed(str(error)) from error
    return found.survey


def column_index(letters: str) -> int:
    """A → 0, Z → 25, AA → 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def column_letters(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters, index = chr(ord("A") + rest) + letters, index - 1
    return letters


def must_fit(found: Survey, rows: int, columns: int, name: str) -> None:
    """Refuse a sheet whose rectangle is too large to be a list.

    Raises:
        Fault: naming the cell farthest out.
    """
    if found.last_row < rows and found.last_column < columns:
        return
    corner = f"{column_letters(found.last_column)}{found.last_row + 1}"
    raise Fault(
        _("Bảng kéo đến tận ô {cell}; chỉ đọc được đến ô {limit}.").format(
            cell=corner, limit=f"{column_letters(columns - 1)}{rows}"
        ),
        name,
        _("Xóa các ô có chữ nằm ngoài danh sách, hoặc chia thành nhiều tệp."),
    )


def _refuse(*_declared: object) -> None:
    raise Malformed("document type")


class _Surveyor:
    """Handlers of one parse: the place in the sheet, and what the open cell has shown so far."""

    def __init__(self) -> None:
        self.survey = Survey()
        self.row = self.column = -1
        self.kind = self.index = ""
        self.filled = self.in_value = False
        self.length: int | None = None
        self.depth = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _DEPTH:
            raise Malformed("nested too deep")
        element = name.rpartition(" ")[2]
        if element == "row":
            self.row, self.column = self._row(given.get("r")), -1
        elif element == "c":
            self.row, self.column = self._place(given.get("r"))
            self.kind, self.index, self.filled = given.get("t", "n"), "", False
        elif element == "si":
            self.length = 0
        elif element in ("v", "is", "f"):
            self.filled, self.in_value = True, element == "v"
            if element == "f":
                self.survey.formulas.add((self.row, self.column))

    def end(self, name: str) -> None:
        self.depth -= 1
        element = name.rpartition(" ")[2]
        if element == "c":
            self._close_cell()
        elif element == "v":
            self.in_value = False
        elif element == "si" and self.length is not None:
            self.survey.lengths.append(self.length)
            self.length = None

    def data(self, text: str) -> None:
        if self.length is not None:
            self.length += len(text)
        elif self.filled:
            self.survey.text += len(text)
            if self.in_value and self.kind == "s":
                self.index += text

    def _close_cell(self) -> None:
        if self.filled:
            self.survey.last_row = max(self.survey.last_row, self.row)
            self.survey.last_column = max(self.survey.last_column, self.column)
            if self.kind == "e":
                self.survey.errors.add((self.row, self.column))
            if self.kind == "s" and self.index.strip():
                self.survey.shared[int(self.index)] += 1
        self.filled = False

    def _row(self, given: str | None) -> int:
        if given is None:
            return self.row + 1
        if not _ROW.fullmatch(given):
            raise Malformed(f"row {given}")
        return int(given) - 1

    def _place(self, given: str | None) -> tuple[int, int]:
        if given is None:
            return max(self.row, 0), self.column + 1
        found = _REFERENCE.fullmatch(given)
        if found is None:
            raise Malformed(f"cell {given}")
        return int(found[2]) - 1, column_index(found[1])
