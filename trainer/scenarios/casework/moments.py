"""What is to be said of each deed of a run, beside what a good officer does at that moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from trainer.scenarios.casework.case import Critical, Decoy, FaultRule, Question
from trainer.scenarios.casework.counter_form import NO_FORM, slip_lines
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Fill, LookUp, Missing, Open, Unfit, Withdraw
from trainer.scenarios.casework.errors import COSTS, closed_wrongly
from trainer.scenarios.casework.golden import Advice, matters, wanted
from trainer.scenarios.casework.marking import PARTS, Marks
from trainer.scenarios.casework.reporting import false_alarms, found_by, needless_fixes
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import deed_said, entry_said, law_said, right_closing_said
from trainer.scenarios.forms import Decision
from trainer.words import N_, _


class Verdict(StrEnum):
    """What is to be said of one deed."""

    GOOD = "good"
    NEEDLESS = "needless"
    WRONG = "wrong"
    CRITICAL = "critical"
    MISSED = "missed"
    """Not done, though it should have been."""


@dataclass(frozen=True, slots=True)
class Line:
    """One moment of the run beside what a good officer does at it."""

    minute: int
    """When it began."""
    turn: int
    """How many deeds had been done before: where to look again, or to try again from."""
    did: str
    would: str
    """Empty: the same."""
    verdict: Verdict
    lost: Fraction
    """Points, 0 or more; those of all lines are what the run lacks to 100."""
    why: str = ""
    basis: str = ""
    page: str = ""


CRITICAL_SAID: Mapping[Critical, str] = {
    Critical.EXTRA_PAPERS: N_("Đòi thêm giấy tờ ngoài quy định"),
    Critical.WRONG_FEE: N_("Thu sai phí"),
    Critical.WRONG_ACCEPT: N_("Nhận hồ sơ không được nhận"),
    Critical.WRONG_RETURN: N_("Để người dân về tay không khi không cần"),
    Critical.PIECEMEAL_SUPPLEMENT: N_("Yêu cầu bổ sung thiếu, người dân phải đi thêm lần nữa"),
    Critical.WRONG_REFUSAL: N_("Từ chối sai"),
    Critical.DATA_LEAK: N_("Để lộ dữ liệu cá nhân"),
    Critical.EMPTY_REPORT: N_("Báo cáo khi chưa làm"),
    Critical.PASSING_THE_BUCK: N_("Đẩy việc sang nơi khác"),
}
"""Each critical error in words."""


@dataclass(frozen=True, slots=True)
class _Told:
    verdict: Verdict = Verdict.GOOD
    lost: Fraction = Fraction(0)
    why: str = ""
    basis: str = ""
    page: str = ""
    would: str = ""


_GOOD = _Told()


def moment(now: State, deed: Deed, advice: Advice, end: State, marks: Marks) -> Line:
    """What is to be said of a deed done in `now`, where a good officer follows `advice`, by how the run ended."""
    deal, turn = now.deal, len(now.deeds)
    match deed:
        case Ask(id):
            told = _asked(now, deal.case.question(id), advice, marks)
        case Open(id) | LookUp(id):
            told = _read(deal, id, advice)
        case Differ() | Unfit() | Missing():
            told = _claimed(end, turn, deed, advice, marks)
        case Withdraw(claim):
            told = _withdrawn(deal, now.claims[claim], advice, marks)
        case Fill(field, entry):
            told = _filled(end, field, entry, marks)
        case Decide(decision):
            told = _closed(end, decision, marks)
    page = told.page or deal.case.page
    return Line(
        now.minutes, turn, deed_said(deal, deed), told.would, told.verdict, told.lost, told.why, told.basis, page
    )


def field_cost(marks: Marks, field: str) -> Fraction:
    """Points that a field of the form cost: its share when wrong, and the lapses that lie in it."""
    share = Fraction(PARTS["form"], len(marks.fields))
    wrong = any(known.field == field and not known.is_right for known in marks.fields)
    own = {"fixes": "unmended:", "receiver": "receiver"}.get(field)
    tiers = [lapse.tier for lapse in marks.lapses if own and lapse.id.startswith(own)]
    return (share if wrong else Fraction(0)) + sum(COSTS[tier] for tier in tiers)


def fault_cost(marks: Marks) -> Fraction:
    """Points that each fault not found cost."""
    return Fraction(PARTS["finding"], len(marks.found) + len(marks.missed))


def reason_said(deal: Deal) -> str:
    """Why the right decision is right: the gravest faults drawn, or that nothing is wrong."""
    if deal.truth.decision is Decision.ACCEPT:
        return _("Hồ sơ đủ và hợp lệ, hoặc sửa được ngay tại quầy.")
    return " ".join(fault.why or fault.slip for fault in _gravest(deal) if fault.why or fault.slip)


def how_said(deal: Deal, field: str) -> str:
    """How what belongs in a field of the form comes about."""
    if field in ("slip", "reason", "receiver"):
        return reason_said(deal)
    return {"fee": deal.truth.fee_how, "due": deal.truth.due_how}.get(field, "")


def field_law(deal: Deal, field: str) -> str:
    """The basis of what belongs in a field of the form; empty where no fault of the folder decides it."""
    return _laws(deal, *_gravest(deal)) if field in ("slip", "reason", "receiver") else ""


def _gravest(deal: Deal) -> tuple[FaultRule, ...]:
    """The faults drawn that the right decision, or what is to be mended with it, rests on."""
    truth = deal.truth
    named = truth.slip | truth.reasons | truth.fixes
    return tuple(f for f in deal.faults if f.id in named or (f.to and f.to == truth.receiver))


def _laws(deal: Deal, *odd: FaultRule | Decoy) -> str:
    told = (law_said(deal, one.basis) for one in odd)
    return "; ".join(dict.fromkeys(law for law in told if law))


def _asked(now: State, question: Question, advice: Advice, marks: Marks) -> _Told:
    tier = next((lapse.tier for lapse in marks.lapses if lapse.id == f"question:{question.id}"), "")
    if question.critical:
        verdict = Verdict.CRITICAL
    elif tier or question.mood < 0:
        verdict = Verdict.WRONG
    elif question.id in wanted(now) or question.mood > 0:
        verdict = Verdict.GOOD
    else:
        verdict = Verdict.NEEDLESS
    would = "" if verdict is Verdict.GOOD else deed_said(now.deal, advice.deed)
    why = question.why or {
        Verdict.NEEDLESS: _("Hỏi thêm chỉ tốn phút."),
        Verdict.WRONG: _("Nói thế không giúp gì cho người dân."),
    }.get(verdict, "")
    lost = Fraction(COSTS[tier] if tier else 0)
    return _Told(verdict, lost, why, law_said(now.deal, question.basis), question.page, would)


def _read(deal: Deal, paper: str, advice: Advice) -> _Told:
    known = deal.case.paper(paper)
    if known.database or matters(known, deal.case):
        return _GOOD
    why = _("Giấy này không cần cho việc đang làm; xem chỉ tốn phút.")
    return _Told(Verdict.NEEDLESS, why=why, would=deed_said(deal, advice.deed))


def _claimed(end: State, turn: int, deed: Deed, advice: Advice, marks: Marks) -> _Told:
    deal = end.deal
    if finds := found_by(deal, deed):
        fault = next(fault for fault in deal.faults if fault.id in finds)
        return _Told(why=fault.why, basis=_laws(deal, fault), page=fault.page)
    stands = deed in false_alarms(end) and deed not in end.deeds[turn + 1 :]
    lost = _alarm_cost(marks) if stands else Fraction(0)
    would = deed_said(deal, advice.deed)
    if decoy := _decoy_in(deal, deed):
        return _Told(Verdict.WRONG, lost, decoy.because, _laws(deal, decoy), decoy.page, would)
    return _Told(Verdict.WRONG, lost, _("Chỗ này không sai."), would=would)


def _alarm_cost(marks: Marks) -> Fraction:
    """Points that each false alarm cost: no more than the faults not found have left."""
    missed = fault_cost(marks) * len(marks.missed) if marks.missed else 0
    return (PARTS["finding"] - marks.parts["finding"] - missed) / marks.false_alarms


def _decoy_in(deal: Deal, deed: Deed) -> Decoy | None:
    spots = {deed.one, deed.other} if isinstance(deed, Differ) else {deed.fact} if isinstance(deed, Unfit) else set()
    return next((decoy for decoy in deal.decoys if spots & set(decoy.change)), None)


def _withdrawn(deal: Deal, claim: Deed, advice: Advice, marks: Marks) -> _Told:
    if found_by(deal, claim) <= marks.found:
        return _GOOD
    why, would = _("Chỗ ấy sai thật, không nên rút lại."), deed_said(deal, advice.deed)
    return _Told(Verdict.WRONG, why=why, would=would)


def _filled(end: State, field: str, entry: object, marks: Marks) -> _Told:
    deal, cost = end.deal, field_cost(marks, field)
    right = next((known.right for known in marks.fields if known.field == field), None)
    if field == "fixes" and (extra := needless_fixes(end)):
        lost, would = cost + _alarm_cost(marks) * len(extra), entry_said(deal, field, right or ())
        return _Told(Verdict.WRONG, lost, _("Chỗ này không sai: không phải sửa."), would=would)
    if cost:
        would = entry_said(deal, field, right)
        return _Told(Verdict.WRONG, cost, how_said(deal, field), field_law(deal, field), would=would)
    if right is None and field != "fixes" and entry not in ("", (), NO_FORM):
        return _Told(Verdict.NEEDLESS, why=_("Kết luận đúng không cần ô này."), would=_("(để trống)"))
    return _GOOD


def _closed(end: State, decision: Decision, marks: Marks) -> _Told:
    deal, grave = end.deal, list(closed_wrongly(end))
    lost = PARTS["decision"] - marks.parts["decision"]
    lured = _lured(deal, decision, {serious.of for serious in grave})
    told = [f"{_(CRITICAL_SAID[serious.code])}." for serious in grave]
    told += [_not_missing(deal, serious.of) for serious in grave if serious.of]
    why = " ".join(dict.fromkeys([*told, *(decoy.because for decoy in lured), reason_said(deal)]))
    odd: list[FaultRule | Decoy] = [*_gravest(deal), *lured]
    basis, page = _laws(deal, *odd), next((one.page for one in odd if one.page), "")
    if not (grave or lost):
        return _Told(why=why, basis=basis, page=page)
    verdict = Verdict.CRITICAL if grave else Verdict.WRONG
    return _Told(verdict, lost, why, basis, page, right_closing_said(deal))


def _lured(deal: Deal, decision: Decision, lines: set[str]) -> list[Decoy]:
    """Decoys that were acted on: their line is on the slip, or a dossier without a grave fault was not accepted."""
    turned_away = deal.truth.decision is Decision.ACCEPT is not decision
    return [decoy for decoy in deal.case.decoys if decoy.id in lines or (turned_away and decoy in deal.decoys)]


def _not_missing(deal: Deal, line: str) -> str:
    """Why a line does not belong on the slip: what is lawful about it, or that nothing of the kind is missing."""
    because = next((decoy.because for decoy in deal.case.decoys if decoy.id == line), "")
    text = next(known.text for known in slip_lines(deal) if known.id == line)
    return because or _("Không thiếu: “{line}”.").format(line=text)
