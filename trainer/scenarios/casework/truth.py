"""What is right for a folder as dealt: every figure computed from the catalogue and the calendar, none typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from trainer.scenarios.casework.case import Case, FaultRule, FolderPaper, Resolve
from trainer.scenarios.casework.deal import Truth
from trainer.scenarios.counter import form, scan_list
from trainer.scenarios.due import Due, due
from trainer.scenarios.fee import Fee, fee
from trainer.scenarios.forms import Decision
from trainer.scenarios.procedures import Procedure
from trainer.workdays import Calendar

COPIES = "copies"
"""The name in `vary` that says how many copies the citizen wants."""

_DECISIONS = {
    Resolve.AT_COUNTER: Decision.ACCEPT,
    Resolve.SUPPLEMENT: Decision.SUPPLEMENT,
    Resolve.REDIRECT: Decision.REDIRECT,
    Resolve.REFUSE: Decision.REFUSE,
}


@dataclass(frozen=True, slots=True)
class Dealt:
    """What the truth is computed from."""

    arrived: datetime
    varied: Mapping[str, str]
    faults: tuple[FaultRule, ...]
    papers: tuple[FolderPaper, ...]
    card_pages: int


def decision_of(faults: Sequence[FaultRule]) -> Decision:
    """The decision that the gravest of some faults asks for; to accept when there is none."""
    order = list(Resolve)
    gravest = max((fault.resolve for fault in faults), key=order.index, default=Resolve.AT_COUNTER)
    return _DECISIONS[gravest]


def truth(case: Case, procedure: Procedure, calendar: Calendar, dealt: Dealt) -> Truth:
    """All that is right for a folder; what a decision does not ask for is None or empty."""
    decision = decision_of(dealt.faults)
    brought = {paper.id: paper.paper for paper in dealt.papers if paper.paper and not paper.database}
    scanned = {paper.id for paper in scan_list(procedure)}
    accepted = decision is Decision.ACCEPT
    charged = _fee(case, procedure, dealt) if accepted else None
    until = _due(case, procedure, calendar, dealt.arrived) if accepted else None
    return Truth(
        decision=decision,
        procedure=procedure.id,
        papers=frozenset(brought) if accepted else frozenset(),
        scan=frozenset(id for id, known in brought.items() if known in scanned) if accepted else frozenset(),
        form=form(procedure, decision, case.settled_at_once),
        slip=_ids(dealt.faults, Resolve.SUPPLEMENT) if decision is Decision.SUPPLEMENT else frozenset(),
        fixes=_ids(dealt.faults, Resolve.AT_COUNTER) if accepted else frozenset(),
        reasons=_ids(dealt.faults, Resolve.REFUSE),
        receiver=_receiver(dealt.faults) if decision is Decision.REDIRECT else "",
        copies=_copies(dealt.varied) if accepted else None,
        fee=charged.amount if charged else None,
        fee_how=f"{charged.rule} {charged.how}".strip() if charged else "",
        due=until.day if until else None,
        due_how=until.how or until.rule if until else "",
    )


def _ids(faults: Sequence[FaultRule], resolve: Resolve) -> frozenset[str]:
    return frozenset(fault.id for fault in faults if fault.resolve is resolve)


def _receiver(faults: Sequence[FaultRule]) -> str:
    """Who is competent, by the first fault that says so."""
    return next(fault.to for fault in faults if fault.resolve is Resolve.REDIRECT)


def _copies(varied: Mapping[str, str]) -> int | None:
    return int(varied[COPIES]) if COPIES in varied else None


def _fee(case: Case, procedure: Procedure, dealt: Dealt) -> Fee:
    return fee(
        procedure,
        pages=_pages(dealt.papers, dealt.card_pages),
        copies=_copies(dealt.varied) or 1,
        cases=int(dealt.varied.get(case.cases, "1")),
        kind=case.fee_kind,
    )


def _pages(papers: Sequence[FolderPaper], card_pages: int) -> int | None:
    """Pages of the original to be copied: the first one that the procedure knows; None without one."""
    originals = (paper for paper in papers if paper.paper and paper.form == "original" and not paper.database)
    first = next(originals, None)
    if first is None:
        return None
    return card_pages if first.card else first.pages


def _due(case: Case, procedure: Procedure, calendar: Calendar, arrived: datetime) -> Due:
    return due(procedure, arrived, calendar, case.due_kind)


def day_of(entry: str) -> date | None:
    """The day that `2025-09-12` means; None for anything else, also for `20250912`, which may be a number."""
    if len(entry) != 10 or entry[4] != "-" or entry[7] != "-":
        return None
    try:
        return date.fromisoformat(entry)
    except ValueError:
        return None
