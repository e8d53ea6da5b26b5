"""The after-action review: what should have come of it, what was done, why, by which rule, and what to read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.case import Critical, Decoy
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Fill, LookUp, Missing, Open, Unfit, Withdraw
from trainer.scenarios.casework.errors import COSTS, Lapse
from trainer.scenarios.casework.golden import Advice, matters, next_deed, report_of, right_entries, wanted
from trainer.scenarios.casework.marking import PARTS, FieldMark, Marks, mark, tally
from trainer.scenarios.casework.reporting import false_alarms, found_by
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import decision_said, deed_said, entry_said, form_said, law_said
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
    """Points, 0 or more."""
    why: str = ""
    basis: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review of a closed run."""

    should: str
    did: str
    lines: tuple[Line, ...]
    consequence: str
    marks: Marks


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

_CONSEQUENCES: Mapping[Critical | None, str] = {
    None: N_("{name} được giải quyết đúng, không phải đi lại thêm."),
    Critical.EXTRA_PAPERS: N_("{name} phải chạy thêm giấy tờ mà luật không đòi."),
    Critical.WRONG_FEE: N_("{name} bị thu sai tiền; phường phải trả lại và giải trình."),
    Critical.WRONG_ACCEPT: N_("{name} chờ một kết quả không thể có; hồ sơ sẽ bị trả lại."),
    Critical.WRONG_RETURN: N_("{name} mất một buổi đi về, dù việc làm được ngay."),
    Critical.PIECEMEAL_SUPPLEMENT: N_("{name} về lấy một thứ, rồi lại phải về lấy thứ khác."),
    Critical.WRONG_REFUSAL: N_("{name} bị từ chối một việc mình có quyền làm."),
    Critical.DATA_LEAK: N_("Dữ liệu của người dân đã ra ngoài, không lấy lại được."),
    Critical.EMPTY_REPORT: N_("Trên giấy là xong, ngoài đời chưa ai làm."),
    Critical.PASSING_THE_BUCK: N_("{name} bị chỉ sang nơi khác rồi nơi khác lại chỉ về."),
}


def review(state: State, marks: Marks | None = None) -> Review:
    """The review of a closed run; `marks` spares marking it again. ValueError when it is not closed."""
    marked = marks or mark(state)
    deal = state.deal
    lines = sorted((*_moments(state, marked), *_missed(state, marked)), key=lambda line: line.turn)
    return Review(_should(deal), _did(state), tuple(lines), _consequence(state, marked), marked)


def remark(before: State, deed: Deed, after: State) -> Line:
    """What is to be said at once of one deed, in practice; ValueError when the case was closed before."""
    advice = next_deed(before)
    if advice is None:
        raise ValueError("nothing is done after the decision")
    return _line(before, len(before.deeds), deed, advice, after, tally(after, (), 1))


def _moments(state: State, marks: Marks) -> Iterator[Line]:
    last = {deed.field: turn for turn, deed in enumerate(state.deeds) if isinstance(deed, Fill)}
    now = start(state.deal)
    for turn, deed in enumerate(state.deeds):
        advice = next_deed(now)
        assert advice is not None
        if not isinstance(deed, Fill) or last[deed.field] == turn:
            yield _line(now, turn, deed, advice, state, marks)
        now, _happened = act(now, deed)


def _line(now: State, turn: int, deed: Deed, advice: Advice, end: State, marks: Marks) -> Line:
    deal = now.deal
    match deed:
        case Ask(id):
            verdict, lost, why, basis, page, would = _asked(now, id, marks, advice)
        case Open(id) | LookUp(id):
            known = deal.case.paper(id)
            needless = not (known.database or matters(known, deal.case))
            verdict = Verdict.NEEDLESS if needless else Verdict.GOOD
            why = _("Giấy này không cần cho việc đang làm; xem chỉ tốn phút.") if needless else ""
            lost, basis, page, would = Fraction(0), "", "", ""
        case Differ() | Unfit() | Missing():
            verdict, lost, why, basis, page, would = _claimed(end, deed, advice)
        case Withdraw():
            verdict, lost, why, basis, page, would = Verdict.GOOD, Fraction(0), "", "", "", ""
        case Fill(field, entry):
            verdict, lost, why, basis, page, would = _filled(deal, field, entry, marks)
        case Decide(decision):
            verdict, lost, why, basis, page, would = _closed(end, decision, marks)
    return Line(now.minutes, turn, deed_said(deal, deed), would, verdict, lost, why, basis, page or deal.case.page)


_Told = tuple[Verdict, Fraction, str, str, str, str]


def _asked(now: State, id: str, marks: Marks, advice: Advice) -> _Told:
    question = next(known for known in now.deal.case.questions if known.id == id)
    lapse = next((lapse for lapse in marks.lapses if lapse.id == f"question:{id}"), None)
    lost, would = Fraction(COSTS[lapse.tier] if lapse else 0), ""
    if question.critical:
        verdict = Verdict.CRITICAL
    elif lapse or question.mood < 0:
        verdict = Verdict.WRONG
    elif id in wanted(now) or question.mood > 0:
        verdict = Verdict.GOOD
    else:
        verdict = Verdict.NEEDLESS
    if verdict is not Verdict.GOOD:
        would = deed_said(now.deal, advice.deed)
    why = question.why or (_("Hỏi thêm chỉ tốn phút.") if verdict is Verdict.NEEDLESS else "")
    return verdict, lost, why, law_said(now.deal, question.basis), question.page, would


def _claimed(end: State, deed: Deed, advice: Advice) -> _Told:
    deal = end.deal
    if finds := found_by(deal, deed):
        fault = next(fault for fault in deal.faults if fault.id in finds)
        return Verdict.GOOD, Fraction(0), fault.why, law_said(deal, fault.basis), fault.page, ""
    would = deed_said(deal, advice.deed)
    lost = Fraction(10) if deed in false_alarms(end) else Fraction(0)
    if decoy := _decoy_in(deal, deed):
        return Verdict.WRONG, lost, decoy.because, law_said(deal, decoy.basis), decoy.page, would
    return Verdict.WRONG, lost, _("Chỗ này không sai."), "", "", would


def _decoy_in(deal: Deal, deed: Deed) -> Decoy | None:
    spots = {deed.one, deed.other} if isinstance(deed, Differ) else {deed.fact} if isinstance(deed, Unfit) else set()
    return next((decoy for decoy in deal.decoys if spots & set(decoy.change)), None)


def _filled(deal: Deal, field: str, entry: object, marks: Marks) -> _Told:
    marked = next((known for known in marks.fields if known.field == field), None)
    if marked is None or marked.is_right:
        return Verdict.GOOD, Fraction(0), "", "", "", ""
    share = Fraction(PARTS["form"], len(marks.fields))
    would = f"{entry_said(deal, field, marked.right)}"
    return Verdict.WRONG, share, _how(deal, field), "", "", would


def _how(deal: Deal, field: str) -> str:
    return {"fee": deal.truth.fee_how, "due": deal.truth.due_how}.get(field, "")


def _closed(end: State, decision: Decision, marks: Marks) -> _Told:
    deal, grave = end.deal, [serious for serious in marks.criticals if not _is_question(end, serious.of)]
    lost = PARTS["decision"] - marks.parts["decision"] + sum(_cost(lapse) for lapse in marks.lapses)
    if grave:
        why = "; ".join(dict.fromkeys(_(CRITICAL_SAID[serious.code]) for serious in grave)) + "."
        return Verdict.CRITICAL, lost, f"{why} {_reason(deal)}".strip(), _law(deal), "", _should(deal)
    if marks.parts["decision"]:
        return Verdict.GOOD, lost, _reason(deal), _law(deal), "", ""
    return Verdict.WRONG, lost, _reason(deal), _law(deal), "", _should(deal)


def _cost(lapse: Lapse) -> int:
    """Points of a lapse that lies in the conclusion, not in what was said."""
    return 0 if lapse.id.startswith("question:") else COSTS[lapse.tier]


def _is_question(state: State, id: str) -> bool:
    return id in state.asked


def _missed(state: State, marks: Marks) -> Iterator[Line]:
    """What should have been done and was not, put before the decision: faults not seen, fields left empty."""
    deal, turn = state.deal, len(state.deeds) - 1
    drawn = len(deal.faults)
    for fault in deal.faults:
        if fault.id in marks.missed:
            claim = report_of(state, fault)
            would = deed_said(deal, claim) if claim else fault.why
            lost = Fraction(PARTS["finding"], drawn)
            law = law_said(deal, fault.basis)
            said = _("(không thấy)")
            yield Line(state.minutes, turn, said, would, Verdict.MISSED, lost, fault.why, law, fault.page)
    touched = {deed.field for deed in state.deeds if isinstance(deed, Fill)}
    for left in marks.fields:
        if not left.is_right and left.field not in touched:
            yield _left_empty(state, left, marks, turn)


def _left_empty(state: State, left: FieldMark, marks: Marks, turn: int) -> Line:
    entry = right_entries(state.deal)[left.field]
    said, would = _("(để trống)"), deed_said(state.deal, Fill(left.field, entry))
    share = Fraction(PARTS["form"], len(marks.fields))
    return Line(state.minutes, turn, said, would, Verdict.MISSED, share, _how(state.deal, left.field))


def _should(deal: Deal) -> str:
    return _closing(deal.truth.decision, deal.truth.form)


def _did(state: State) -> str:
    assert state.decision is not None
    return _closing(state.decision, state.filled.form)


def _closing(decision: Decision, form: str | None) -> str:
    return f"{decision_said(decision)} – {form_said(form)}" if form else decision_said(decision)


def _reason(deal: Deal) -> str:
    """Why the right decision is right: the gravest faults drawn, or that nothing is wrong."""
    grave = deal.truth.slip | deal.truth.reasons
    told = [f.why or f.slip for f in deal.faults if f.id in grave or (f.to and f.to == deal.truth.receiver)]
    if told:
        return " ".join(told)
    if deal.truth.decision is Decision.ACCEPT:
        return _("Hồ sơ đủ và hợp lệ, hoặc sửa được ngay tại quầy.")
    return ""


def _law(deal: Deal) -> str:
    told = (law_said(deal, fault.basis) for fault in deal.faults)
    return "; ".join(dict.fromkeys(law for law in told if law))


def _consequence(state: State, marks: Marks) -> str:
    citizen = state.deal.case.citizen
    grave = marks.criticals[-1].code if marks.criticals else None
    if grave is None and not marks.parts["decision"]:
        grave = Critical.PASSING_THE_BUCK
    said = _(_CONSEQUENCES[grave]).format(name=citizen.name)
    mood = _("Hài lòng {before} → {after} (cán bộ giỏi: {golden}).").format(
        before=citizen.mood, after=state.mood, golden=marks.golden_mood
    )
    return f"{said} {mood}"
