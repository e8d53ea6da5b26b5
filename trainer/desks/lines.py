"""The lines of the completion register, what they can be narrowed to, and the totals that equal them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from trainer.people.establishment import Establishment
from trainer.people.official import Official
from trainer.progress.assignment import Assignment
from trainer.progress.standing import Standing, Status
from trainer.records import Head
from trainer.text import matches


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed to; empty means all."""

    unit: str = ""
    module: str = ""
    course: str = ""
    status: Status | None = None
    late: bool = False
    """Only lines past their due date: completed late, or still to be done."""
    text: str = ""
    """Parts of a name or code, without diacritics."""
    left: bool = False
    """Also officials who have left."""

    def takes_official(self, who: Official) -> bool:
        """Whether this person's lines may be on the list."""
        return (
            (self.left or who.active)
            and self.unit in ("", who.identity.unit)
            and (not self.text or matches(self.text, f"{who.name} {who.identity.code}"))
        )

    def takes(self, stand: Standing, course: str) -> bool:
        """Whether a standing, in a module of this course, may be on the list."""
        return (
            self.module in ("", stand.module)
            and self.course in ("", course)
            and self.status in (None, stand.status)
            and (not self.late or stand.is_late)
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the register."""

    official: Official
    standing: Standing
    unit: str
    """Title of the unit on that day."""
    post: str
    module: str
    """Title of the module."""
    given_by: str = ""
    """Name of who assigned it, or the post whose rule did."""


@dataclass(frozen=True, slots=True)
class Register:
    """The list, and the totals that equal it."""

    lines: tuple[Line, ...]
    filters: Filters
    on: date
    known_at: datetime | None
    head: Head
    made: datetime
    totals: Mapping[Status, int] = field(default_factory=dict)

    @property
    def officials(self) -> int:
        """How many people are on the list."""
        return len({line.official.id for line in self.lines})

    @property
    def late(self) -> int:
        """How many lines are late."""
        return sum(1 for line in self.lines if line.standing.is_late)


def giver(given: Assignment | None, people: Mapping[str, Official], ward: Establishment) -> str:
    """Who assigned it: the post whose rule did, else the name of a person; empty for no assignment."""
    if given is None:
        return ""
    if given.rule:
        return ward.post_title(given.rule)
    return people[given.by].name if given.by in people else given.by
