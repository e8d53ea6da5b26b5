"""What the official can do at the counter; each deed is one event of the record."""

from dataclasses import dataclass
from typing import TypeAlias

from trainer.scenarios.forms import Decision

Entry: TypeAlias = str | int | tuple[str, ...]
"""What a field of the form takes: an id or ISO date, a number, or ids in sorted order."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Say one of the case's questions."""

    question: str


@dataclass(frozen=True, slots=True)
class Open:
    """Read a paper that lies on the counter."""

    paper: str


@dataclass(frozen=True, slots=True)
class LookUp:
    """Look a record up in the database."""

    paper: str


@dataclass(frozen=True, slots=True)
class Differ:
    """“These two facts differ”, each `paper.field`."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """“This will not do”: one fact, `paper.field`."""

    fact: str


@dataclass(frozen=True, slots=True)
class Missing:
    """“This paper is missing”: the id of one of the procedure's papers."""

    paper: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take back a report made before: its place among the reports, from 0."""

    claim: int


@dataclass(frozen=True, slots=True)
class Fill:
    """Fill in one field of the one-stop form, or empty it with an empty entry."""

    field: str
    """A field of `Filled`."""
    entry: Entry


@dataclass(frozen=True, slots=True)
class Decide:
    """Close the case."""

    decision: Decision


Deed: TypeAlias = Ask | Open | LookUp | Differ | Unfit | Missing | Withdraw | Fill | Decide
