"""What was not done in a run, or cost more than it should: the lines of a review that belong to no deed."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from trainer.scenarios.casework.case import FaultRule, Question
from trainer.scenarios.casework.deeds import Ask, Fill, Unfit
from trainer.scenarios.casework.errors import COSTS
from trainer.scenarios.casework.golden import is_clean, report_of, right_entries
from trainer.scenarios.casework.marking import PARTS, FieldMark, Marks
from trainer.scenarios.casework.moments import Line, Verdict, fault_cost, field_cost, field_law, how_said
from trainer.scenarios.casework.speech import may_ask
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import deed_said, law_said
from trainer.words import _


def missed(state: State, marks: Marks) -> Iterator[Line]:
    """What should have been done before the decision: faults not seen, things not asked, fields left empty."""
    for fault in state.deal.faults:
        if fault.id in marks.missed:
            yield _unseen(state, fault, marks)
    for lapse in marks.lapses:
        kind, _colon, name = lapse.id.partition(":")
        if kind == "undecided":
            yield _unasked(state, name, Fraction(COSTS[lapse.tier]))
    touched = {deed.field for deed in state.deeds if isinstance(deed, Fill)}
    for left in marks.fields:
        if not left.is_right and left.field not in touched:
            yield _left_empty(state, left, marks)


def worn(state: State, marks: Marks) -> Iterator[Line]:
    """What the run as a whole cost: the citizen's mood, and time over par."""
    if marks.parts["manner"] < PARTS["manner"]:
        yield _manner(state, marks)
    if marks.parts["time"] < PARTS["time"]:
        yield _time(state, marks)


def _turn(state: State) -> int:
    """Just before the decision: what was not done could still be done then."""
    return len(state.deeds) - 1


def _before(state: State) -> int:
    """The minute in which the decision began."""
    return state.minutes - 1


def _unseen(state: State, fault: FaultRule, marks: Marks) -> Line:
    deal = state.deal
    law, page = law_said(deal, fault.basis), fault.page or deal.case.page
    would, lost = _finding(state, fault), fault_cost(marks)
    said = _("(không thấy)")
    return Line(_before(state), _turn(state), said, would, Verdict.MISSED, lost, fault.why, law, page)


def _finding(state: State, fault: FaultRule) -> str:
    """How the fault comes to light: the report of it, or what to ask."""
    claim = report_of(state, fault)
    if claim is None and fault.change:
        claim = Unfit(next(iter(fault.change)))
    if claim is not None:
        return deed_said(state.deal, claim)
    telling = (q for q in state.deal.case.questions if any(f"fault.{fault.id}" in r.when.names for r in q.reply))
    asked = next(telling, None)
    return deed_said(state.deal, Ask(asked.id)) if asked else fault.why


def _unasked(state: State, name: str, cost: Fraction) -> Line:
    """A question that tells what must be known; the library sees to it that there is a decent one."""
    deal = state.deal
    teaching = [q for q in deal.case.questions if name in q.learn]
    question = next(filter(is_clean, teaching), teaching[0])
    why = question.why or _("Phải biết điều này trước khi kết luận.")
    law, page = law_said(deal, question.basis), question.page or deal.case.page
    said, would = _("(chưa hỏi)"), deed_said(deal, Ask(question.id))
    return Line(_before(state), _turn(state), said, would, Verdict.MISSED, cost, why, law, page)


def _left_empty(state: State, left: FieldMark, marks: Marks) -> Line:
    deal, cost = state.deal, field_cost(marks, left.field)
    would = deed_said(deal, Fill(left.field, right_entries(deal)[left.field]))
    why, law = how_said(deal, left.field), field_law(deal, left.field)
    said = _("(để trống)")
    return Line(_before(state), _turn(state), said, would, Verdict.MISSED, cost, why, law, deal.case.page)


def _manner(state: State, marks: Marks) -> Line:
    case, lost = state.deal.case, PARTS["manner"] - marks.parts["manner"]
    kind = _kind_words(state)
    said = _("Hài lòng {before} → {after}").format(before=case.citizen.mood, after=state.mood)
    why = _("Người dân ra về: hài lòng {after}/5; với cán bộ giỏi: {golden}/5.")
    why = why.format(after=state.mood, golden=marks.golden_mood)
    if kind is None:
        would = _("Hài lòng {golden}").format(golden=marks.golden_mood)
        return Line(state.minutes, _turn(state), said, would, Verdict.WRONG, lost, why, page=case.page)
    would, why = deed_said(state.deal, Ask(kind.id)), f"{why} {kind.why}".strip()
    law = law_said(state.deal, kind.basis)
    return Line(state.minutes, _turn(state), said, would, Verdict.MISSED, lost, why, law, kind.page or case.page)


def _kind_words(state: State) -> Question | None:
    """A kind sentence that could have been said before the decision and was not."""
    still = may_ask(replace(state, decision=None, minutes=_before(state)))
    return next((question for question in still if question.mood > 0 and is_clean(question)), None)


def _time(state: State, marks: Marks) -> Line:
    par, lost = state.deal.case.minutes, PARTS["time"] - marks.parts["time"]
    said = _("Mất {n} phút").format(n=state.minutes)
    would = _("Trong {n} phút").format(n=par)
    why = _("Quá {n} phút: người dân phải chờ lâu hơn cần thiết.").format(n=state.minutes - par)
    return Line(state.minutes, _turn(state), said, would, Verdict.NEEDLESS, lost, why)
