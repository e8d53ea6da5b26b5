"""Points of a run: decision 30, finding 20, form 25, manner 15, time 10, less lapses; profile `counter_v1`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from trainer.scenarios.casework.counter_form import right_reasons
from trainer.scenarios.casework.errors import COSTS, Lapse, Serious, criticals, lapses
from trainer.scenarios.casework.golden import golden_run, right_entries
from trainer.scenarios.casework.reporting import false_alarms, found, needless_fixes
from trainer.scenarios.casework.state import State
from trainer.scenarios.forms import Decision

PROFILE = "counter_v1"
PASS = 80
PARTS: Mapping[str, int] = {"decision": 30, "finding": 20, "form": 25, "manner": 15, "time": 10}
"""Part → most points."""


@dataclass(frozen=True, slots=True)
class FieldMark:
    """One field of the form that the right decision asks for."""

    field: str
    right: object
    """What belongs there: ids in sorted order, a number, an ISO date, a form."""
    entered: object
    """What stands there; None where nothing does."""
    is_right: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a closed run."""

    parts: Mapping[str, Fraction] = field(hash=False)
    fields: tuple[FieldMark, ...]
    found: frozenset[str]
    missed: frozenset[str]
    false_alarms: int
    """Reports that find nothing, and things mended that were not wrong."""
    lapses: tuple[Lapse, ...]
    criticals: tuple[Serious, ...]
    golden_mood: int

    @property
    def total(self) -> Fraction:
        """0 to 100."""
        points = sum(self.parts.values(), Fraction(0)) - sum(COSTS[lapse.tier] for lapse in self.lapses)
        return max(Fraction(0), min(Fraction(100), points))

    @property
    def points(self) -> int:
        """The whole points of the total: 79.9 is shown as 79, so that 80 always passes."""
        return int(self.total)

    @property
    def passed(self) -> bool:
        """At least 80 points and no critical error."""
        return self.total >= PASS and not self.criticals


def mark(state: State, earlier: Sequence[frozenset[str]] = (), golden_mood: int | None = None) -> Marks:
    """The marks of a run; ValueError when it is not closed.

    `earlier`: ids of the lapses of the runs before. `golden_mood` spares playing the golden run again.
    """
    if not state.over:
        raise ValueError("only a closed run is marked")
    return tally(state, earlier, golden_run(state.deal).mood if golden_mood is None else golden_mood)


def tally(state: State, earlier: Sequence[frozenset[str]], golden_mood: int) -> Marks:
    """What the marks would be if the run stood as it stands; nothing is due yet for an open decision."""
    drawn = frozenset(fault.id for fault in state.deal.faults)
    hits, alarms = found(state), len(false_alarms(state)) + len(needless_fixes(state))
    entries = field_marks(state)
    parts = {
        "decision": Fraction(PARTS["decision"] if _decided_rightly(state) else 0),
        "finding": _finding(len(hits), len(drawn), alarms),
        "form": Fraction(PARTS["form"] * sum(entry.is_right for entry in entries), len(entries)),
        "manner": _manner(state.mood, golden_mood),
        "time": _time(state.minutes, state.deal.case.minutes),
    }
    return Marks(parts, entries, hits, drawn - hits, alarms, lapses(state, earlier), criticals(state), golden_mood)


def field_marks(state: State) -> tuple[FieldMark, ...]:
    """Each field that the right decision asks for, with what belongs and what stands in it."""
    return tuple(
        FieldMark(name, right, entered(state, name), _is_right(state, name, right))
        for name, right in right_entries(state.deal).items()
    )


def entered(state: State, field: str) -> object:
    """What stands in a field, as plain as `right_entries` writes it; None where nothing does."""
    there = getattr(state.filled, field)
    if isinstance(there, frozenset):
        return tuple(sorted(there))
    return there if there is None or isinstance(there, int) else str(there)


def _is_right(state: State, field: str, right: object) -> bool:
    stands = entered(state, field)
    if field == "reason":
        return stands in right_reasons(state.deal)
    return (stands or ()) == right if isinstance(right, tuple) else stands == right


def _decided_rightly(state: State) -> bool:
    truth = state.deal.truth
    if state.decision is not truth.decision:
        return False
    return truth.decision is not Decision.REDIRECT or state.filled.receiver == truth.receiver


def _finding(hits: int, drawn: int, alarms: int) -> Fraction:
    most = PARTS["finding"]
    if not drawn:
        return Fraction(max(0, most - 10 * alarms))
    return most * max(Fraction(0), Fraction(hits, drawn) - Fraction(alarms, 2))


def _manner(mood: int, golden: int) -> Fraction:
    return PARTS["manner"] * min(Fraction(1), Fraction(mood - 1, golden - 1)) if golden > 1 else Fraction(15)


def _time(minutes: int, par: int) -> Fraction:
    return PARTS["time"] * max(Fraction(0), min(Fraction(1), 2 - Fraction(minutes, par)))
