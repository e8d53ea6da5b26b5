"""Every combination a case can deal: what the checker plays and a justice officer signs."""

from collections.abc import Iterator
from itertools import combinations as subsets

from trainer.scenarios.casework.case import Case, FaultRule
from trainer.scenarios.casework.drawing import Lot, fitting, together


def fault_sets(case: Case) -> Iterator[tuple[FaultRule, ...]]:
    """Every set of faults that a run can hold, the fewest first.

    A run may hold fewer than the number drawn, where those left exclude each other.
    """
    most = max((count for count, percent in case.fault_count.items() if percent), default=0)
    for count in range(most + 1):
        yield from (chosen for chosen in subsets(case.faults, count) if _drawable(case, chosen))


def combinations(case: Case) -> Iterator[Lot]:
    """Every set of faults at every time, without decoys and with all that fit; varied values in turn."""
    turn = 0
    for faults in fault_sets(case):
        odd = fitting(case.decoys, faults)
        for at in case.arrives.times:
            for decoys in dict.fromkeys(((), odd)):
                yield Lot(faults, decoys, at, _varied(case, turn))
                turn += 1


def _drawable(case: Case, chosen: tuple[FaultRule, ...]) -> bool:
    """Whether a draw can end with just these: their number is drawn, or no other could be added."""
    if not together(chosen):
        return False
    counts = {count for count, percent in case.fault_count.items() if percent}
    full = not any(together([*chosen, fault]) for fault in case.faults if fault not in chosen)
    return len(chosen) in counts or (full and any(count > len(chosen) for count in counts))


def _varied(case: Case, turn: int) -> tuple[tuple[str, str], ...]:
    return tuple((name, values[turn % len(values)]) for name, values in case.vary.items())
