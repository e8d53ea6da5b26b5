"""Errors of a run in three tiers, as in a driving test: critical, medium, minor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.scenarios.casework.case import Critical, Resolve
from trainer.scenarios.casework.reporting import found
from trainer.scenarios.casework.state import State
from trainer.scenarios.forms import Decision

MEDIUM = "medium"
MINOR = "minor"
COSTS = {MEDIUM: 10, MINOR: 2}
"""Points taken off."""

_WRONG = {
    (Decision.ACCEPT, Decision.SUPPLEMENT): Critical.WRONG_RETURN,
    (Decision.ACCEPT, Decision.REFUSE): Critical.WRONG_REFUSAL,
    (Decision.SUPPLEMENT, Decision.REFUSE): Critical.WRONG_REFUSAL,
    (Decision.REDIRECT, Decision.REFUSE): Critical.WRONG_REFUSAL,
    (Decision.SUPPLEMENT, Decision.ACCEPT): Critical.WRONG_ACCEPT,
    (Decision.REFUSE, Decision.ACCEPT): Critical.WRONG_ACCEPT,
    (Decision.REDIRECT, Decision.ACCEPT): Critical.WRONG_ACCEPT,
    (Decision.REFUSE, Decision.SUPPLEMENT): Critical.WRONG_RETURN,
    (Decision.REDIRECT, Decision.SUPPLEMENT): Critical.WRONG_RETURN,
    (Decision.ACCEPT, Decision.REDIRECT): Critical.PASSING_THE_BUCK,
    (Decision.SUPPLEMENT, Decision.REDIRECT): Critical.PASSING_THE_BUCK,
    (Decision.REFUSE, Decision.REDIRECT): Critical.PASSING_THE_BUCK,
}
"""What is right and what was decided → the error."""


@dataclass(frozen=True, slots=True)
class Serious:
    """A critical error and what it lies in: a question's id, a line's id, or empty for the decision itself."""

    code: Critical
    of: str = ""


@dataclass(frozen=True, slots=True)
class Lapse:
    """A lesser error."""

    id: str
    """`question:<id>`, `undecided:<name>` (concluded without knowing it), `receiver`, `unmended:<fault>`.

    A fault that was seen and not mended; one not seen costs points for finding instead.
    """
    tier: str


def criticals(state: State) -> tuple[Serious, ...]:
    """All critical errors so far: of what was said, and once decided of the decision, the slip and the fee."""
    return tuple(dict.fromkeys((*said_wrongly(state), *closed_wrongly(state))))


def lapses(state: State, earlier: Sequence[frozenset[str]] = ()) -> tuple[Lapse, ...]:
    """All lesser errors; `earlier`: the ids of those of the runs before, newest last.

    A minor one made in this run and in both of the two before it counts as medium.
    """
    again = frozenset.intersection(*earlier[-2:]) if len(earlier) >= 2 else frozenset()
    told = (*_clumsy(state), *(_at_the_end(state) if state.over else ()))
    return tuple(Lapse(lapse.id, MEDIUM) if lapse.id in again else lapse for lapse in told)


def said_wrongly(state: State) -> Iterator[Serious]:
    """Critical errors of what was said."""
    known = {question.id: question for question in state.deal.case.questions}
    for id in state.asked:
        if code := known[id].critical:
            yield Serious(code, id)


def closed_wrongly(state: State) -> Iterator[Serious]:
    """Critical errors of the decision, the slip and the fee; none while the case is open."""
    truth, form, decided = state.deal.truth, state.filled, state.decision
    if decided is None:
        return
    if wrong := _WRONG.get((truth.decision, decided)):
        yield Serious(wrong)
    slip = form.slip or frozenset()
    if decided is Decision.SUPPLEMENT:
        due = frozenset(f.id for f in state.deal.faults if f.resolve is Resolve.SUPPLEMENT)
        yield from (Serious(Critical.EXTRA_PAPERS, line) for line in sorted(slip - due))
        if truth.decision is Decision.SUPPLEMENT and truth.slip - slip:
            yield Serious(Critical.PIECEMEAL_SUPPLEMENT)
    if decided is truth.decision is Decision.ACCEPT and truth.fee is not None and (form.fee or 0) != truth.fee:
        yield Serious(Critical.WRONG_FEE)  # a fee not filled in is none collected


def _clumsy(state: State) -> Iterator[Lapse]:
    known = {question.id: question for question in state.deal.case.questions}
    for id in state.asked:
        if tier := known[id].lapse:
            yield Lapse(f"question:{id}", tier)


def _at_the_end(state: State) -> Iterator[Lapse]:
    truth = state.deal.truth
    for name in state.deal.case.must_know:
        if name not in state.knows:
            yield Lapse(f"undecided:{name}", MEDIUM)
    if state.decision is truth.decision is Decision.REDIRECT and state.filled.receiver != truth.receiver:
        yield Lapse("receiver", MEDIUM)
    if state.decision is Decision.ACCEPT:
        unmended = (truth.fixes & found(state)) - (state.filled.fixes or frozenset())
        yield from (Lapse(f"unmended:{id}", MINOR) for id in sorted(unmended))
