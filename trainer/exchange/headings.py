"""The row of headings of a staff list: found by the words the ward's lists use, in Vietnamese and English."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.text import clean, fold
from trainer.words import N_, _

LOOKED_AT = 15
"""Rows from the top in which the headings are sought."""

_LONGEST = 100  # characters of a heading that are looked at

REQUIRED = ("name", "code", "unit", "post")
"""Columns a list must have; `former_unit` it may have."""

LABELS = {
    "name": N_("Họ và tên"),
    "code": N_("Mã"),
    "unit": N_("Đơn vị"),
    "post": N_("Vị trí việc làm"),
    "former_unit": N_("Đơn vị cũ"),
}

# Folded. The first word that a sheet uses wins: lists often hold both "Vị trí việc làm" and "Chức vụ".
_WORDS = {
    "name": (
        "ho va ten",
        "ho ten",
        "ho va ten can bo",
        "ho va ten cong chuc",
        "ho ten can bo",
        "ho ten cong chuc",
        "ten can bo",
        "ten cong chuc",
        "full name",
        "name",
    ),
    "code": (
        "ma",
        "ma so",
        "ma can bo",
        "ma cong chuc",
        "ma so can bo",
        "ma so cong chuc",
        "ma cbcc",
        "ma cbccvc",
        "ma nhan vien",
        "so hieu",
        "so hieu cong chuc",
        "so hieu cbcc",
        "code",
        "staff code",
        "employee code",
        "employee id",
        "id",
    ),
    "unit": (
        "don vi",
        "don vi hien tai",
        "don vi cong tac",
        "phong",
        "phong ban",
        "phong don vi",
        "don vi phong",
        "bo phan",
        "unit",
        "department",
    ),
    "post": (
        "vi tri viec lam",
        "vi tri",
        "vi tri cong tac",
        "chuc danh vi tri viec lam",
        "chuc danh",
        "chuc danh chuc vu",
        "chuc vu chuc danh",
        "chuc vu",
        "post",
        "position",
        "job title",
        "title",
    ),
    "former_unit": (
        "don vi cu",
        "don vi cong tac cu",
        "don vi truoc day",
        "don vi cong tac truoc day",
        "noi cong tac cu",
        "noi cong tac truoc day",
        "co quan cu",
        "co quan truoc day",
        "former unit",
        "previous unit",
    ),
}


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the columns are; rows and columns count from 0."""

    row: int
    columns: Mapping[str, int]
    """Field → column."""
    titles: Mapping[str, str]
    """Field → heading as the file writes it."""
    unused: tuple[str, ...] = ()
    """Headings that mean a field already found under a better word."""
    twice: tuple[str, ...] = ()
    """Headings that two columns share."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Labels of the required columns that are not there."""
        return tuple(_(LABELS[field]) for field in REQUIRED if field not in self.columns)

    @property
    def score(self) -> int:
        """How many columns of a staff list were recognised."""
        return len(self.columns)


def all_titles() -> str:
    """The headings a list should have, for a message."""
    return ", ".join(_(label) for label in LABELS.values())


def key(text: str) -> str:
    """Words to compare titles and headings by: folded, without punctuation and footnote numbers."""
    return " ".join(word for word in re.findall(r"[^\W_]+", fold(text)) if not word.isdigit())


def find_headings(rows: Sequence[Sequence[str]]) -> Headings:
    """The row of headings among the first 15: the one with most columns known, the upper of two alike."""
    candidates = [_headings(number, row) for number, row in enumerate(rows[:LOOKED_AT])]
    return max(candidates, key=lambda found: found.score, default=Headings(0, {}, {}))


def _headings(number: int, row: Sequence[str]) -> Headings:
    row = [text[:_LONGEST] for text in row]
    keys = [key(text) for text in row]
    columns, unused, twice = {}, [], []
    for field, words in _WORDS.items():
        ranked = sorted((words.index(word), at) for at, word in enumerate(keys) if word in words)
        if not ranked:
            continue
        (best, columns[field]), others = ranked[0], ranked[1:]
        unused += [clean(row[at]) for rank, at in others if rank != best]
        twice += [clean(row[at]) for rank, at in others if rank == best]
    titles = {field: clean(row[at]) for field, at in columns.items()}
    return Headings(number, columns, titles, tuple(unused), tuple(twice))
