"""An attempt at a quiz and the answers given in it, as the record keeps them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """One saved answer; the last one of an item counts."""

    event: str
    item: str
    """Question id."""
    response: str
    """xAPI response string: `2`, `0[,]3`, `true`, `15`."""
    fraction: str
    """Mark out of 1 with seven decimals, as Moodle keeps it: `0.3333333`."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sitting of a quiz. `seed` and `version` are enough to draw and re-mark it to the same score."""

    id: str
    official: str
    module: str
    quiz: str
    version: str
    seed: str
    items: tuple[str, ...]
    """Question ids drawn, in the order shown."""
    behaviour: str
    started: datetime
    on: date
    answers: tuple[Answer, ...] = ()
    state: str = "open"
    """`open`, `finished` or `abandoned`."""
    score: str = ""
    """Percent with two decimals once finished: `83.33`."""
    passed: bool | None = None
    finished: datetime | None = None
    finished_on: date | None = None
