"""Players without judgement: none of them may master a case, or the case teaches nothing."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from trainer.chance import draw, pick
from trainer.faults import Fault
from trainer.scenarios.casework.acting import DECISIONS, act, start
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.counter_form import (
    NO_FORM,
    mendings,
    papers_in_hand,
    receivers,
    refusals,
    slip_lines,
)
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Entry, Fill, LookUp, Missing, Open, Unfit
from trainer.scenarios.casework.drawing import Table, deal
from trainer.scenarios.casework.golden import next_deed, right_entries
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.reporting import may_be_missing
from trainer.scenarios.casework.speech import may_ask
from trainer.scenarios.casework.state import State
from trainer.scenarios.forms import USUAL, Decision

Bot: TypeAlias = Callable[[Deal, str], State]
"""Plays a deal to its end; the text is the bot's own seed."""

_MOST = 40
"""Deeds of a random run before it decides."""


def always(decision: Decision) -> Bot:
    """A bot that talks and reads like a good officer, then decides the same whatever it found."""

    def play(dealt: Deal, _seed: str) -> State:
        state = start(dealt)
        while (advice := next_deed(state)) and not isinstance(advice.deed, Fill | Decide):
            state, _happened = act(state, advice.deed)
        for field, entry in _constant_entries(state, decision):
            state, _happened = act(state, Fill(field, entry))
        return act(state, Decide(decision))[0]

    return play


def at_random(dealt: Deal, seed: str) -> State:
    """A bot that does anything that can be done, then decides anything."""
    state = start(dealt)
    for turn in range(_MOST):
        choices = list(_possible(state, seed, turn))
        deed = pick(choices, seed, f"turn|{turn}", key=repr)
        if draw(seed, f"stop|{turn}") < 1 / 12:
            break
        state = _tried(state, deed)
    return act(state, Decide(pick(DECISIONS, seed, "decision")))[0]


BOTS: dict[str, Bot] = {
    "always accept": always(Decision.ACCEPT),
    "always supplement": always(Decision.SUPPLEMENT),
    "always refuse": always(Decision.REFUSE),
    "random": at_random,
}


def masters(bot: Bot, case: Case, table: Table, pairs: int = 200) -> str:
    """The first pair of seeds, `seed 7`, in which a bot passes twice with different right decisions; else empty."""
    for number in range(pairs):
        first = deal(case, table, f"{number}a")
        if not _passes(bot, first, f"{number}"):
            continue
        if _passes(bot, second_deal(case, table, f"{number}b", first.truth.decision), f"{number}"):
            return f"seed {number}"
    return ""


def _passes(bot: Bot, dealt: Deal, seed: str) -> bool:
    state = bot(dealt, seed)
    return state.decision is dealt.truth.decision and mark(state).passed


def second_deal(case: Case, table: Table, seed: str, first: Decision) -> Deal:
    """The deal of the first of `seed`, `seed.1`, … whose right decision is not `first`."""
    return deal(case, table, other_seed(case, table, seed, first))


def other_seed(case: Case, table: Table, seed: str, other_than: Decision) -> str:
    """The first of `seed`, `seed.1`, … whose right decision is not `other_than`.

    ValueError when 1,000 seeds all deal that decision: the checker refuses such a case.
    """
    for turn in range(1000):
        tried = f"{seed}.{turn}" if turn else seed
        if deal(case, table, tried).truth.decision is not other_than:
            return tried
    raise ValueError(f"{case.id} deals nothing but {other_than}")


def _constant_entries(state: State, decision: Decision) -> Iterator[tuple[str, Entry]]:
    """The form as somebody fills it who always decides the same: everything taken in, every line ticked."""
    right = right_entries(state.deal)
    yield "procedure", state.deal.truth.procedure
    form = USUAL.get(decision)
    yield "form", form if form else NO_FORM
    if decision is Decision.ACCEPT:
        yield from ((name, right[name]) for name in ("papers", "scan", "copies", "fee", "due") if name in right)
    if decision is Decision.SUPPLEMENT and (lines := slip_lines(state.deal)):
        yield "slip", tuple(sorted(line.id for line in lines))
    if decision is Decision.REFUSE and (reasons := refusals(state.deal)):
        yield "reason", reasons[0].id


def _possible(state: State, seed: str, turn: int) -> Iterator[Deed]:
    deal = state.deal
    yield from (Ask(question.id) for question in may_ask(state))
    for paper in deal.papers:
        if paper.id not in state.opened and (paper.database or paper.id in state.laid):
            yield LookUp(paper.id) if paper.database else Open(paper.id)
        if paper.id in state.opened:
            yield from (Unfit(f"{paper.id}.{name}") for name in paper.facts)
    yield from (Missing(id) for id, _title in may_be_missing(deal))
    yield from _random_entries(state, f"{seed}|{turn}")


def _random_entries(state: State, seed: str) -> Iterator[Deed]:
    deal = state.deal
    truth = right_entries(deal)
    yield Fill("procedure", pick(deal.catalogue, seed, "procedure")[0])
    yield Fill("form", pick(("M01", "M02", "M03", NO_FORM), seed, "form"))
    yield from (Fill(name, truth[name]) for name in ("copies", "fee", "due") if name in truth)
    somewhere = {"papers": papers_in_hand(state), "scan": papers_in_hand(state)}
    somewhere |= {"slip": frozenset(line.id for line in slip_lines(deal))}
    somewhere |= {"fixes": frozenset(line.id for line in mendings(deal))}
    for name, ids in somewhere.items():
        yield Fill(name, tuple(id for id in sorted(ids) if draw(seed, f"{name}|{id}") < 0.5))
    if known := refusals(deal):
        yield Fill("reason", pick(known, seed, "reason", key=lambda reason: reason.id).id)
    if names := receivers(deal):
        yield Fill("receiver", pick(names, seed, "receiver"))


def _tried(state: State, deed: Deed) -> State:
    try:
        return act(state, deed)[0]
    except Fault:
        return state
