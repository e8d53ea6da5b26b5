"""A completion: the fact that one official met a module's own rule, and what it rested on."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of "why is this (not) complete?"."""

    rule: str
    """`pages`, `quiz` or `scenarios`."""
    met: bool
    have: int
    """Pages read, best percent, scenarios mastered."""
    need: int


@dataclass(frozen=True, slots=True)
class Completion:
    """A module completed; the criteria are kept as they stood when it was decided."""

    event: str
    official: str
    module: str
    version: str
    on: date
    at: datetime
    criteria: tuple[Criterion, ...]
    attempt: str = ""
    """Attempt id it rests on, when the rule asks for a quiz."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """An exemption with its reason; it never looks like a pass."""

    event: str
    official: str
    module: str
    on: date
    at: datetime
    by: str
    reason: str
    """One of cmi5's four: `Tested Out`, `Equivalent AU`, `Equivalent Outside Activity`, `Administrative`."""
