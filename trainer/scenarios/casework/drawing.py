"""Dealing a case: what a seed draws, each draw by its own name, so that a new fault shifts no other draw."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from trainer.chance import draw, pick
from trainer.scenarios.casework.case import Case, Decoy, FaultRule, FolderPaper
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.truth import Dealt, truth
from trainer.scenarios.procedures import Procedure
from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Table:
    """What a case is played on: the catalogue, the calendar, the ward's setting for cards."""

    procedures: Mapping[str, Procedure]
    calendar: Calendar
    card_pages: int = 1


@dataclass(frozen=True, slots=True)
class Lot:
    """One outcome of all draws of a case."""

    faults: tuple[FaultRule, ...]
    decoys: tuple[Decoy, ...]
    at: time
    varied: tuple[tuple[str, str], ...]
    """Name and value, in the author's order."""


def deal(case: Case, table: Table, seed: str) -> Deal:
    """The folder that `seed` deals."""
    return deal_of(case, table, draw_lot(case, seed))


def draw_lot(case: Case, seed: str) -> Lot:
    """What `seed` draws: number of faults, faults, decoys, time, and each varied value."""
    faults = _faults(case, seed)
    return Lot(
        faults,
        fitting((decoy for decoy in case.decoys if draw(seed, f"decoy|{decoy.id}") < 0.5), faults),
        pick(case.arrives.times, seed, "time"),
        tuple((name, pick(values, seed, f"vary|{name}")) for name, values in case.vary.items()),
    )


def deal_of(case: Case, table: Table, lot: Lot) -> Deal:
    """The folder of a chosen lot. KeyError when the table does not hold the case's procedure."""
    procedure = table.procedures[case.procedure]
    arrived = datetime.combine(case.arrives.day, lot.at)
    papers = _papers(case, lot)
    varied = dict(lot.varied)
    dealt = Dealt(arrived, varied, lot.faults, papers, table.card_pages)
    return Deal(
        case=case,
        procedure=procedure,
        catalogue=tuple((known.id, known.title) for known in table.procedures.values()),
        arrived=arrived,
        varied=varied,
        faults=lot.faults,
        decoys=lot.decoys,
        papers=papers,
        card_pages=table.card_pages,
        truth=truth(case, procedure, table.calendar, dealt),
    )


def fitting(decoys: Iterable[Decoy], faults: Sequence[FaultRule]) -> tuple[Decoy, ...]:
    """The decoys that leave their trace: their papers are there, no fault and no earlier decoy changes the same."""
    kept: list[Decoy] = []
    gone, changed = {fault.missing for fault in faults}, {fact for fault in faults for fact in fault.change}
    for decoy in decoys:
        if not (_papers_of(decoy.change) & gone or changed & set(decoy.change)):
            kept.append(decoy)
            changed |= set(decoy.change)
    return tuple(kept)


def together(faults: Sequence[FaultRule]) -> bool:
    """Whether some faults may be drawn in one run: none excludes another, and none wipes out another's trace.

    An exclusion holds both ways, whichever of the two says so. A trace is gone where two faults change one fact or
    take one paper away, or where all that a fault changes stands on a paper that is missing.
    """
    ids, gone = {fault.id for fault in faults}, [fault.missing for fault in faults if fault.missing]
    traces = [*gone, *(fact for fault in faults for fact in fault.change)]
    if any(ids & set(fault.excludes) for fault in faults) or len(set(traces)) < len(traces):
        return False
    return not any(fault.change and _papers_of(fault.change) <= set(gone) for fault in faults)


def _faults(case: Case, seed: str) -> tuple[FaultRule, ...]:
    """As many as the count drawn, in order of their own draw, skipping what is excluded; in author's order."""
    wanted, chosen = _count(case, seed), list[FaultRule]()
    for fault in sorted(case.faults, key=lambda fault: draw(seed, f"fault|{fault.id}")):
        if len(chosen) < wanted and together([*chosen, fault]):
            chosen.append(fault)
    return tuple(fault for fault in case.faults if fault in chosen)


def _count(case: Case, seed: str) -> int:
    mark, reached = draw(seed, "fault_count") * 100, 0
    for count, percent in sorted(case.fault_count.items()):
        reached += percent
        if mark < reached:
            return count
    return max(case.fault_count)


def _papers(case: Case, lot: Lot) -> tuple[FolderPaper, ...]:
    """The folder with its changes made and what is missing gone; database records at the end."""
    gone = {fault.missing for fault in lot.faults}
    changes: dict[str, str] = {}
    for decoy in lot.decoys:
        changes.update(decoy.change)
    for fault in lot.faults:
        changes.update(fault.change)
    there = [_changed(paper, changes) for paper in case.folder if paper.id not in gone]
    return tuple(sorted(there, key=lambda paper: paper.database))


def _changed(paper: FolderPaper, changes: Mapping[str, str]) -> FolderPaper:
    """A paper with what stands on it instead; pages that are shown are the pages that the fee is reckoned by."""
    mine = {fact.partition(".")[2]: value for fact, value in changes.items() if fact.startswith(f"{paper.id}.")}
    pages = mine.get("pages", "")
    counted = int(pages) if pages.isdecimal() and int(pages) else paper.pages
    return replace(paper, facts={**paper.facts, **mine}, pages=counted) if mine else paper


def _papers_of(change: Mapping[str, str]) -> set[str]:
    return {fact.partition(".")[0] for fact in change}
