"""Reports of what is wrong: which are possible, which are right, and which faults of the folder they find."""

from trainer.faults import Fault
from trainer.scenarios.casework.case import FaultRule, FolderPaper
from trainer.scenarios.casework.counter_form import right_reasons
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Deed, Differ, Missing, Unfit
from trainer.scenarios.casework.state import Fact, State
from trainer.scenarios.forms import Decision
from trainer.words import _


def fact(text: str) -> Fact:
    """`transcript.born` as a fact."""
    paper, _dot, field = text.partition(".")
    return Fact(paper, field)


def value_of(deal: Deal, spot: Fact) -> str | None:
    """What stands there; None when there is no such paper or field."""
    paper = _paper(deal, spot.paper)
    return paper.facts.get(spot.field) if paper else None


def may_be_missing(deal: Deal) -> tuple[tuple[str, str], ...]:
    """Id and title of all that can be reported missing: the procedure's papers, and the case's own besides."""
    known = [(paper.id, paper.title) for paper in deal.procedure.papers]
    ids = {id for id, _title in known}
    own = (paper for paper in deal.case.folder if not paper.database and paper.paper not in ids)
    return (*known, *((paper.id, paper.title) for paper in own if paper.id not in ids))


def check_claim(state: State, claim: Deed) -> None:
    """Refuse a report about what was not read or does not exist.

    Raises:
        Fault: a fact that is on no paper read so far; twice the same fact; a paper nobody knows.
    """
    match claim:
        case Differ(one, other):
            if one == other:
                raise Fault(_("Chọn hai chỗ khác nhau."))
            _must_be_read(state, one)
            _must_be_read(state, other)
        case Unfit(spot):
            _must_be_read(state, spot)
        case Missing(paper):
            if paper not in {id for id, _title in may_be_missing(state.deal)}:
                raise Fault(_("Không có giấy nào tên như vậy."), paper)


def found_by(deal: Deal, claim: Deed) -> frozenset[str]:
    """Ids of the faults drawn that a report finds; empty for a false alarm."""
    return frozenset(fault.id for fault in deal.faults if _finds(deal, fault, claim))


def found(state: State, decision: Decision | None = None) -> frozenset[str]:
    """Ids of the faults found: heard of, rightly reported, or dealt with on the form.

    A slip counts only where it is handed out, a reason only where it is given: with `decision`, or with that of
    the run; while the case is open, both.
    """
    deal, form, closing = state.deal, state.filled, decision or state.decision
    reported = frozenset[str]().union(*(found_by(deal, claim) for claim in state.claims))
    dealt = form.fixes or frozenset()
    if closing in (None, Decision.SUPPLEMENT):
        dealt |= form.slip or frozenset()
    if closing in (None, Decision.REFUSE) and form.reason in right_reasons(deal):
        dealt |= {fault.id for fault in deal.faults if form.reason in (fault.id, fault.basis)} & deal.truth.reasons
    drawn = {fault.id for fault in deal.faults}
    return frozenset((state.heard | reported | dealt) & drawn)


def needless_fixes(state: State) -> frozenset[str]:
    """What is entered as mended here and was not wrong: each a false alarm, as a report would be."""
    return (state.filled.fixes or frozenset()) - {fault.id for fault in state.deal.faults}


def false_alarms(state: State) -> tuple[Deed, ...]:
    """Reports that find nothing."""
    return tuple(claim for claim in state.claims if not found_by(state.deal, claim))


def _finds(deal: Deal, fault: FaultRule, claim: Deed) -> bool:
    match claim:
        case Missing(paper):
            return bool(fault.missing) and paper in _names(deal.case.paper(fault.missing))
        case Unfit(spot):
            return spot in fault.change
        case Differ(one, other):
            return (one in fault.change or other in fault.change) and _disagree(deal, fact(one), fact(other))
        case _:
            return False


def _disagree(deal: Deal, one: Fact, other: Fact) -> bool:
    """Whether two facts of one person, under one name, say different things."""
    first, second = _paper(deal, one.paper), _paper(deal, other.paper)
    if first is None or second is None or one.field != other.field or first.subject != second.subject:
        return False
    return first.facts.get(one.field) != second.facts.get(other.field)


def _names(paper: FolderPaper) -> tuple[str, str]:
    return paper.id, paper.paper


def _paper(deal: Deal, id: str) -> FolderPaper | None:
    return next((paper for paper in deal.papers if paper.id == id), None)


def _must_be_read(state: State, text: str) -> None:
    spot = fact(text)
    if spot.paper not in state.opened or value_of(state.deal, spot) is None:
        raise Fault(_("Chỗ này không có trên giấy tờ đã xem."), text)
