"""What the one-stop form offers to choose from, and what may stand in each of its fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from trainer.chance import shuffled
from trainer.faults import Fault
from trainer.scenarios.casework.case import Decoy, FaultRule, Resolve
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Entry
from trainer.scenarios.casework.speech import spoken
from trainer.scenarios.casework.state import Filled, State
from trainer.scenarios.casework.truth import day_of
from trainer.scenarios.forms import Form
from trainer.words import _

NO_FORM = "none"
"""The entry for “no form is handed out”."""
MOST_COPIES = 999
MOST_FEE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose on the form."""

    id: str
    text: str


def slip_lines(deal: Deal) -> tuple[Choice, ...]:
    """Every line that Mẫu 02 may hold: of faults drawn or not, and of decoys; in an order of the case's own."""
    odd: tuple[FaultRule | Decoy, ...] = (*deal.case.faults, *deal.case.decoys)
    lines = [Choice(one.id, spoken(one.slip, deal)) for one in odd if one.slip]
    return tuple(shuffled(lines, deal.case.id, "slip", key=lambda line: line.id))


def mendings(deal: Deal) -> tuple[Choice, ...]:
    """Every thing that may be mended at the counter."""
    mended = (fault for fault in deal.case.faults if fault.resolve is Resolve.AT_COUNTER)
    return tuple(Choice(fault.id, spoken(fault.do, deal)) for fault in mended)


def refusals(deal: Deal) -> tuple[Choice, ...]:
    """Every reason that Mẫu 03 may give: the case's own and the procedure's, by the text once."""
    own = [Choice(fault.id, _why(fault, deal)) for fault in deal.case.faults if fault.resolve is Resolve.REFUSE]
    law = [Choice(refusal.id, refusal.why) for refusal in deal.procedure.refuse]
    told = {reason.text for reason in own}
    reasons = [*own, *(reason for reason in law if reason.text not in told)]
    return tuple(shuffled(reasons, deal.case.id, "reasons", key=lambda reason: reason.id))


def receivers(deal: Deal) -> tuple[str, ...]:
    """Everyone a dossier of this kind may be sent to."""
    named = [fault.to for fault in deal.case.faults if fault.to]
    named += [way.to for way in deal.procedure.redirect]
    return tuple(shuffled(list(dict.fromkeys(named)), deal.case.id, "receivers"))


def right_reasons(deal: Deal) -> frozenset[str]:
    """Reasons that may stand on Mẫu 03: those drawn, and the procedure's own words for the same basis."""
    return deal.truth.reasons | {fault.basis for fault in deal.faults if fault.id in deal.truth.reasons}


def papers_in_hand(state: State) -> frozenset[str]:
    """Papers on the counter that can be taken in or scanned; a database record cannot."""
    return frozenset(p.id for p in state.deal.papers if p.id in state.laid and not p.database)


def filled(state: State, field: str, entry: Entry) -> Filled:
    """The form with `entry` in `field`; an empty text empties the field, an empty tuple means “none”.

    Raises:
        Fault: no such field, or the entry is none that the field takes.
    """
    if field not in _FIELDS:
        raise Fault(_("Mẫu không có ô “{field}”.").format(field=field))
    change: Mapping[str, object] = {field: None if entry == "" else _FIELDS[field](state, entry)}
    return replace(state.filled, **change)  # type: ignore[arg-type]


def _why(fault: FaultRule, deal: Deal) -> str:
    return spoken(fault.why, deal)


def _one_of(known: Callable[[State], frozenset[str]]) -> Callable[[State, Entry], object]:
    def check(state: State, entry: Entry) -> object:
        if not isinstance(entry, str) or entry not in known(state):
            raise _not_offered(entry)
        return entry

    return check


def _some_of(known: Callable[[State], frozenset[str]]) -> Callable[[State, Entry], object]:
    def check(state: State, entry: Entry) -> object:
        if not isinstance(entry, tuple) or not all(isinstance(id, str) and id in known(state) for id in entry):
            raise _not_offered(entry)
        return frozenset(entry)

    return check


def _number(least: int, most: int) -> Callable[[State, Entry], object]:
    def check(_state: State, entry: Entry) -> object:
        if not isinstance(entry, int) or isinstance(entry, bool) or not least <= entry <= most:
            raise Fault(_("“{entry}” không phải số từ {least} đến {most}.").format(
                entry=entry, least=least, most=most))  # fmt: skip
        return entry

    return check


def _name(_state: State, entry: Entry) -> object:
    """Any id: a run must replay even when the catalogue has lost the procedure that was picked."""
    if not isinstance(entry, str) or len(entry) > 100:
        raise _not_offered(entry)
    return entry


def _day(_state: State, entry: Entry) -> object:
    day = day_of(entry) if isinstance(entry, str) else None
    if day is None:
        raise Fault(_("“{entry}” không phải ngày.").format(entry=entry), "", _("Viết như 25/11/2026."))
    return day


def _ids(choices: Callable[[Deal], tuple[Choice, ...]]) -> Callable[[State], frozenset[str]]:
    return lambda state: frozenset(choice.id for choice in choices(state.deal))


def _not_offered(entry: Entry) -> Fault:
    return Fault(_("Không có lựa chọn “{entry}” ở ô này.").format(entry=entry))


_FIELDS: Mapping[str, Callable[[State, Entry], object]] = {
    "procedure": _name,
    "papers": _some_of(papers_in_hand),
    "scan": _some_of(papers_in_hand),
    "copies": _number(1, MOST_COPIES),
    "fee": _number(0, MOST_FEE),
    "due": _day,
    "form": _one_of(lambda _state: frozenset((Form.RECEIPT, Form.SUPPLEMENT, Form.REFUSAL, NO_FORM))),
    "slip": _some_of(_ids(slip_lines)),
    "fixes": _some_of(_ids(mendings)),
    "reason": _one_of(_ids(refusals)),
    "receiver": _one_of(lambda state: frozenset(receivers(state.deal))),
}
