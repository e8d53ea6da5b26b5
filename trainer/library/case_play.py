"""A counter case played through every combination it can deal: what the rules of play are asked of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations as subsets

from trainer.faults import Fault
from trainer.scenarios.casework.acting import FILLING, bagged
from trainer.scenarios.casework.case import Case, Question
from trainer.scenarios.casework.combining import combinations
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.drawing import Lot, Table, deal_of
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.marking import Marks, mark
from trainer.scenarios.casework.speech import values
from trainer.scenarios.casework.state import State
from trainer.scenarios.conditions import holds
from trainer.words import _

_WAITED = range(0, 61)
_MOODS = range(1, 6)
_MOST_AT_ONCE = 8
"""Questions that one condition names, tried together: more would be tried for ever."""


@dataclass(frozen=True, slots=True)
class Played:
    """One combination and how a good officer closes it."""

    lot: Lot
    deal: Deal
    end: State | None
    """None where the good officer can't go on."""
    marks: Marks | None
    stuck: str = ""
    """Why not."""


def played(case: Case, table: Table) -> tuple[Played, ...]:
    """Every combination, played by the golden officer."""
    return tuple(_golden(lot, deal_of(case, table, lot)) for lot in combinations(case))


def _golden(lot: Lot, deal: Deal) -> Played:
    try:
        end = golden_run(deal)
    except Fault as fault:
        return Played(lot, deal, None, None, fault.message)
    return Played(lot, deal, end, mark(end, golden_mood=end.mood))


def lot_said(lot: Lot) -> str:
    """`lỗi left_at_home, old_copy; 15:20`, to find a combination again in the table."""
    faults = ", ".join(fault.id for fault in lot.faults)
    drawn = _("lỗi {faults}").format(faults=faults) if faults else _("không lỗi")
    return f"{drawn}; {lot.at:%H:%M}"


def longest(runs: Sequence[Played]) -> int:
    """Minutes that a run can last before it is closed: all asked, read and looked up, the form filled in."""
    return max((len(askable(run.deal)) + _readable(run.deal) + FILLING for run in runs), default=0)


def _readable(deal: Deal) -> int:
    hidden = bagged(deal.case)
    return sum(paper.id not in hidden for paper in deal.papers)


def askable(deal: Deal) -> frozenset[str]:
    """Questions that can be said at some moment of this deal, by their conditions.

    A condition is held against every moment that its own names allow: questions said before, an hour of minutes,
    any mood. So a question counted here may still be out of reach; one that is not counted is for certain.
    """
    found: frozenset[str] = frozenset()
    while more := {q.id for q in deal.case.questions if q.id not in found and _may_come(q, found, deal)}:
        found |= more
    return found


def decent(deal: Deal) -> tuple[Question, ...]:
    """The questions that can be said and are no error to say."""
    known = askable(deal)
    return tuple(q for q in deal.case.questions if q.id in known and q.critical is None and not q.lapse)


def hidden_faults(deal: Deal) -> frozenset[str]:
    """Faults drawn that nobody can come to see without an error: on no paper within reach, in no line said."""
    asked = decent(deal)
    lines = [line for question in asked for line in question.reply]
    shown = {line.show for line in lines} | {paper.id for paper in deal.papers} - bagged(deal.case)
    conditions = [*(line.when for line in lines), *(line.when for line in deal.case.interjections)]
    told = {name for condition in conditions for name in condition.names}
    seen = {fact.partition(".")[0] for fault in deal.faults for fact in fault.change} & shown
    return frozenset(
        fault.id
        for fault in deal.faults
        if not fault.missing
        and f"fault.{fault.id}" not in told
        and seen.isdisjoint(fact.partition(".")[0] for fact in fault.change)
    )


def _may_come(question: Question, reached: frozenset[str], deal: Deal) -> bool:
    return any(holds(question.when, values(moment)) for moment in _moments(question, reached, deal))


def _moments(question: Question, reached: frozenset[str], deal: Deal) -> Iterator[State]:
    names = question.when.names
    known = [q for q in deal.case.questions if q.id in reached and _named(q, names)][:_MOST_AT_ONCE]
    for asked in (chosen for count in range(len(known) + 1) for chosen in subsets(known, count)):
        for minutes in _WAITED if "minutes" in names else (0,):
            for mood in _MOODS if "mood" in names else (deal.case.citizen.mood,):
                yield State(
                    deal,
                    minutes=minutes,
                    mood=mood,
                    asked=tuple(q.id for q in asked),
                    knows=frozenset(name for q in asked for name in q.learn),
                )


def _named(question: Question, names: frozenset[str]) -> bool:
    return f"asked.{question.id}" in names or any(f"knows.{name}" in names for name in question.learn)
