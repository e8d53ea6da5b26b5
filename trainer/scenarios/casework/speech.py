"""What is said at the counter: replies, interjections, and the values that their conditions are asked of."""

import re
from collections.abc import Iterable

from trainer.scenarios.casework.case import Question, Reply
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.state import State
from trainer.scenarios.conditions import Condition, Tree, Value, holds
from trainer.scenarios.conditions.tree import Comparison, Every, Name, Some

_VARIED = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def spoken(text: str, deal: Deal) -> str:
    """`text` with the values drawn for this deal in place of `{name}`."""
    return _VARIED.sub(lambda found: deal.varied.get(found[1], found[0]), text)


def values(state: State) -> dict[str, Value]:
    """Every name that a condition of a counter case may use, and what it is now."""
    deal, case = state.deal, state.deal.case
    learnable = {name for question in case.questions for name in question.learn}
    flags: dict[str, Value] = {f"fault.{fault.id}": fault in deal.faults for fault in case.faults}
    flags |= {f"decoy.{decoy.id}": decoy in deal.decoys for decoy in case.decoys}
    flags |= {f"asked.{question.id}": question.id in state.asked for question in case.questions}
    flags |= {f"knows.{name}": name in state.knows for name in learnable}
    return flags | {"minutes": state.minutes, "mood": state.mood, "age": case.citizen.age}


def may_ask(state: State) -> tuple[Question, ...]:
    """The questions that may be said now, in the author's order."""
    if state.over:
        return ()
    now = values(state)
    open_ = (question for question in state.deal.case.questions if question.id not in state.asked)
    return tuple(question for question in open_ if holds(question.when, now))


def reply_to(question: Question, state: State) -> Reply:
    """The first reply whose condition holds; the library sees to it that the last one always does."""
    now = values(state)
    return next((reply for reply in question.reply if holds(reply.when, now)), Reply(""))


def hoped_for(tree: Tree) -> frozenset[str]:
    """The names that must hold, or be something, for a condition to hold; not those that it denies."""
    match tree:
        case Name(_column, name):
            return frozenset((name,))
        case Every(_column, parts) | Some(_column, parts):
            return frozenset[str]().union(*map(hoped_for, parts))
        case Comparison(_column, _sign, left, right):
            return hoped_for(left) | hoped_for(right)
        case _:
            return frozenset()


def given_away(conditions: Iterable[Condition], deal: Deal) -> frozenset[str]:
    """Faults drawn that some conditions which hold speak of: whoever hears the line has been told."""
    names = frozenset[str]().union(*(condition.names for condition in conditions))
    return frozenset(fault.id for fault in deal.faults if f"fault.{fault.id}" in names)
