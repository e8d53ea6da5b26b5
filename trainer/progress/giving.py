"""Giving modules to officials: what would be new, what they already hold, what the curriculum asks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from trainer.courses.module import Curriculum
from trainer.people.official import Official
from trainer.workdays import Calendar

Pair = tuple[str, str]
"""(official id, module id)."""


@dataclass(frozen=True, slots=True)
class Gift:
    """One assignment about to be made."""

    official: str
    module: str
    due: date | None
    rule: str = ""
    """Post id of the curriculum rule, empty when a trainer chose it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What "assign" would do; shown before it is done."""

    new: tuple[Gift, ...]
    held: tuple[Pair, ...]
    """Pairs left alone because the official already holds or has completed the module."""

    @property
    def officials(self) -> int:
        """How many officials the plan touches."""
        return len({gift.official for gift in self.new})


def plan(officials: Sequence[str], modules: Sequence[str], due: date | None, held: Collection[Pair]) -> Plan:
    """Every official × every module, without those already held."""
    pairs = list(dict.fromkeys((official, module) for official in officials for module in modules))
    new = tuple(Gift(official, module, due) for official, module in pairs if (official, module) not in held)
    return Plan(new, tuple(pair for pair in pairs if pair in held))


def arrivals(
    officials: Iterable[Official],
    curriculum: Curriculum,
    held: Collection[Pair],
    calendar: Calendar,
    today: date,
) -> Plan:
    """What the curriculum asks of officials by their posts; limits count from arrival, never from the past.

    Someone enrolled before the rule existed gets the full number of working days from today.
    """
    asked: dict[Pair, Gift] = {}
    for official in officials:
        post = official.identity.post
        for step in curriculum.steps(post):
            due = calendar.add_workdays(max(official.enrolled_on, today), step.due)
            for module in step.modules:
                asked.setdefault((official.id, module), Gift(official.id, module, due, post))
    new = tuple(gift for pair, gift in asked.items() if pair not in held)
    return Plan(new, tuple(pair for pair in asked if pair in held))
