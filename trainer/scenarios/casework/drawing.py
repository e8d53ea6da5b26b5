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
        tuple(decoy for decoy in case.decoys if fits(decoy, faults) and draw(seed, f"decoy|{decoy.id}") < 0.5),
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


def fits(decoy: Decoy, faults: Iterable[FaultRule]) -> bool:
    """Whether a decoy leaves its trace beside some faults: its paper is there, its fields are not changed."""
    papers = {fact.partition(".")[0] for fact in decoy.change}
    return not any(fault.missing in papers or set(fault.change) & set(decoy.change) for fault in faults)


def together(faults: Sequence[FaultRule]) -> bool:
    """Whether some faults may be drawn in one run: none excludes another, whichever of the two says so."""
    ids = {fault.id for fault in faults}
    return not any(ids & set(fault.excludes) for fault in faults)


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
    mine = {fact.partition(".")[2]: value for fact, value in changes.items() if fact.startswith(f"{paper.id}.")}
    return replace(paper, facts={**paper.facts, **mine}) if mine else paper
