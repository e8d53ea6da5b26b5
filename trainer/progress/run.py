"""A run of a scenario, as the record keeps it; its deeds are in the log."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Mode(StrEnum):
    """How a scenario is played."""

    SHOW = "show"
    """A good officer plays; one reads why."""
    GUIDE = "guide"
    """The next useful deed is marked; any other is accepted."""
    PRACTISE = "practise"
    """Told at once what was wrong; any moment can be played again."""
    TEST = "test"
    """Told nothing until the end; only this counts."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run. Its seed, its version and its deeds are enough to rebuild its end."""

    id: str
    official: str
    scenario: str
    version: str
    seed: str
    mode: Mode
    started: datetime
    on: date
    card_pages: int = 1
    """Pages that a card of two sides counted then: a setting of the ward."""
    code: str = ""
    """Class code under which many play one seed; empty: a seed of one's own."""
    state: str = "open"
    """`open`, `finished` or `abandoned`."""
    points: int | None = None
    """0–100 once finished."""
    passed: bool | None = None
    """Of a finished test; None otherwise."""
    right: str = ""
    """The right decision of what was dealt, once finished."""
    criticals: tuple[str, ...] = ()
    lapses: frozenset[str] = frozenset()
    digest: str = ""
    """Of the end state, once finished."""
    finished: datetime | None = None
    finished_on: date | None = None
