"""The staff list of the personnel unit, as a file gives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One person of the file, with unit and post found in ward.yaml."""

    row: int
    """Number of the row as a spreadsheet shows it."""
    name: str
    code: str
    unit: str
    """Unit id."""
    post: str
    """Post id."""
    former_unit: str = ""
    """Empty when the file does not say; that never erases what is known."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong, or was changed, in one cell, and what to do about it."""

    row: int
    """Number of the row as a spreadsheet shows it; 0 for the whole file."""
    column: str
    """Heading of the column as the file writes it; empty for the whole row."""
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class StaffList:
    """A file read: the rows that are right, all that is wrong with the others, what was read otherwise."""

    rows: tuple[StaffRow, ...]
    problems: tuple[RowProblem, ...]
    """Each keeps its row out of `rows`."""
    warnings: tuple[RowProblem, ...]
    """Each names something read otherwise than written, or left out."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    name: str
    """Name of the file, without its folder."""
