"""The golden officer: the next right deed from any state, with its reason; what *show* plays and *guide* marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

from trainer.scenarios.casework.acting import FILLING, act, bagged, start
from trainer.scenarios.casework.case import Case, Decoy, FaultRule, FolderPaper, Question
from trainer.scenarios.casework.counter_form import NO_FORM, papers_in_hand, right_reasons
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Entry,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.reporting import fact, false_alarms, found, needless_fixes, value_of
from trainer.scenarios.casework.speech import hoped_for, may_ask
from trainer.scenarios.casework.state import State
from trainer.scenarios.forms import Decision
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Advice:
    """A deed and why a good officer does it now."""

    deed: Deed
    why: str


def next_deed(state: State) -> Advice | None:
    """What a good officer does next; None when the case is closed.

    It asks what must be known and what shows papers, reads what matters, looks up what the office can look up,
    reports each fault, is kind while time allows, fills in the form, and decides.
    """
    if state.over:
        return None
    steps = (_questions, _papers, _alarms, _reports, _kindness, _form, _close)
    return next(advice for step in steps for advice in step(state))


def golden_run(deal: Deal) -> State:
    """The whole run of a good officer."""
    state = start(deal)
    while advice := next_deed(state):
        state, _happened = act(state, advice.deed)
    return state


def _questions(state: State) -> Iterator[Advice]:
    needed = wanted(state)
    for question in may_ask(state):
        if question.id in needed:
            why = question.why or _("Phải biết điều này trước khi kết luận.")
            yield Advice(Ask(question.id), why)


def wanted(state: State) -> set[str]:
    """Questions that lead to what must be known, to papers in the bag, or to faults that only talk gives away."""
    case = state.deal.case
    unasked = [q for q in case.questions if q.id not in state.asked and is_clean(q)]
    needed, open_ = {q.id for q in unasked if _leads(q, state)}, may_ask(state)
    for _turn in unasked:  # what unlocks a needed question is needed too
        locked = [q for q in unasked if q.id in needed and q not in open_]
        names = {name for q in locked for name in hoped_for(q.when.tree)}
        needed |= {q.id for q in unasked if f"asked.{q.id}" in names or _teaches(q, names, state)}
    return needed


def _leads(question: Question, state: State) -> bool:
    case = state.deal.case
    unknown = set(case.must_know) - state.knows
    shown = {line.show for line in question.reply if line.show} - set(state.opened)
    return bool(unknown & set(question.learn)) or bool(shown & bagged(case)) or _screens(question, case)


def _screens(question: Question, case: Case) -> bool:
    """Whether the answer gives away a fault that no paper shows."""
    spoken_only = {f"fault.{fault.id}" for fault in case.faults if not (fault.missing or fault.change)}
    return any(line.when.names & spoken_only for line in question.reply)


def _teaches(question: Question, names: set[str], state: State) -> bool:
    return any(f"knows.{name}" in names and name not in state.knows for name in question.learn)


def is_clean(question: Question) -> bool:
    """Whether a question may be said without any harm: no error, no lapse, no offence."""
    return question.critical is None and not question.lapse and question.mood >= 0


def _papers(state: State) -> Iterator[Advice]:
    for paper in state.deal.papers:
        if paper.id in state.opened:
            continue
        if paper.database:
            yield Advice(LookUp(paper.id), _("Cơ quan tra được thì không hỏi người dân."))
        elif paper.id in state.laid and matters(paper, state.deal.case):
            yield Advice(Open(paper.id), _("Xem kỹ giấy này trước khi kết luận."))


def matters(paper: FolderPaper, case: Case) -> bool:
    """Whether a paper must be read: the procedure asks for it, or something about it may be odd."""
    odd: tuple[FaultRule | Decoy, ...] = (*case.faults, *case.decoys)
    touched = {spot.partition(".")[0] for one in odd for spot in one.change}
    return bool(paper.paper) or paper.id in touched


def _alarms(state: State) -> Iterator[Advice]:
    for claim in false_alarms(state):
        yield Advice(Withdraw(state.claims.index(claim)), _("Chỗ này hợp lệ: rút lại."))


def _reports(state: State) -> Iterator[Advice]:
    known = found(state, state.deal.truth.decision)
    for fault in state.deal.faults:
        if fault.id not in known and (claim := report_of(state, fault)):
            yield Advice(claim, fault.why or _("Nói rõ chỗ sai."))


def report_of(state: State, fault: FaultRule) -> Deed | None:
    """The report that finds a fault; None where only talk does, or its paper was not read."""
    if fault.missing:
        paper = state.deal.case.paper(fault.missing)
        return Missing(paper.paper or paper.id)
    seen = [spot for spot in fault.change if fact(spot).paper in state.opened]
    for spot in seen:
        if other := _partner(state, spot):
            return Differ(spot, other)
    return Unfit(seen[0]) if seen else None


def _partner(state: State, spot: str) -> str:
    """A fact read on another paper of the same person, under the same name, that says something else."""
    changed, papers = fact(spot), {paper.id: paper for paper in state.deal.papers}
    for paper in (papers[id] for id in state.opened if id != changed.paper):
        there = paper.facts.get(changed.field)
        same = paper.subject == papers[changed.paper].subject
        if same and there is not None and there != value_of(state.deal, changed):
            return f"{paper.id}.{changed.field}"
    return ""


def _kindness(state: State) -> Iterator[Advice]:
    filling = 0 if any(isinstance(done, Fill) for done in state.deeds) else FILLING
    spare = state.deal.case.minutes - state.minutes - filling - 1
    for question in may_ask(state):
        if question.mood > 0 and is_clean(question) and spare >= 1 and state.mood < 5:
            yield Advice(Ask(question.id), question.why or _("Nói cho dễ hiểu, người dân yên tâm."))


def _form(state: State) -> Iterator[Advice]:
    right = right_entries(state.deal)
    for name in (field.name for field in fields(state.filled) if field.name in right):
        entry = _in_hand(state, right[name]) if name in ("papers", "scan") else right[name]
        if not _stands(state, name, entry):
            yield Advice(Fill(name, entry), _WHY[name]())
    if needless_fixes(state):
        yield Advice(Fill("fixes", _sorted(state.deal.truth.fixes)), _("Chỗ này không sai: không phải sửa."))


def _in_hand(state: State, entry: Entry) -> Entry:
    """What there is to take in of some papers: one left in the bag cannot be."""
    there = papers_in_hand(state)
    return tuple(id for id in entry if id in there) if isinstance(entry, tuple) else entry


def right_entries(deal: Deal) -> dict[str, Entry]:
    """What belongs in each field that the right decision asks for; what is redirected is no procedure here."""
    truth = deal.truth
    entries: dict[str, Entry | None] = {}
    if truth.decision is not Decision.REDIRECT:
        entries = {"procedure": truth.procedure, "form": truth.form or NO_FORM}
    match truth.decision:
        case Decision.ACCEPT:
            entries |= {"papers": _sorted(truth.papers), "scan": _sorted(truth.scan)}
            entries |= {"copies": truth.copies, "fee": truth.fee}
            entries |= {"due": truth.due.isoformat() if truth.due else None}
            entries |= {"fixes": _sorted(truth.fixes) or None}
        case Decision.SUPPLEMENT:
            entries |= {"slip": _sorted(truth.slip)}
        case Decision.REFUSE:
            entries |= {"reason": min(truth.reasons)}
        case _:
            entries |= {"receiver": truth.receiver}
    return {name: entry for name, entry in entries.items() if entry is not None}


def _stands(state: State, field: str, entry: Entry) -> bool:
    there = getattr(state.filled, field)
    if field == "reason":
        return there in right_reasons(state.deal)
    if isinstance(entry, tuple):
        return frozenset(there or ()) == frozenset(entry)
    return str(there) == str(entry)


def _sorted(ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))


def _close(state: State) -> Iterator[Advice]:
    yield Advice(Decide(state.deal.truth.decision), _DECIDED[state.deal.truth.decision]())


_WHY: dict[str, Callable[[], str]] = {
    "procedure": lambda: _("Chọn đúng thủ tục thì phí, hạn, thành phần mới đúng."),
    "papers": lambda: _("Ghi đúng giấy tờ đã nhận."),
    "scan": lambda: _("Chỉ số hóa giấy tờ giữ lại trong hồ sơ."),
    "copies": lambda: _("Số bản người dân cần."),
    "fee": lambda: _("Thu đúng mức, không thêm đồng nào."),
    "due": lambda: _("Hẹn đúng ngày theo giờ nhận và lịch làm việc."),
    "form": lambda: _("Mẫu đi với kết luận."),
    "slip": lambda: _("Ghi đủ mọi thứ còn thiếu, một lần."),
    "fixes": lambda: _("Sửa được tại quầy thì sửa ngay, không để người dân về."),
    "reason": lambda: _("Từ chối phải có lý do và căn cứ."),
    "receiver": lambda: _("Chỉ đúng nơi có thẩm quyền."),
}
_DECIDED: dict[Decision, Callable[[], str]] = {
    Decision.ACCEPT: lambda: _("Hồ sơ đủ, hợp lệ: nhận."),
    Decision.SUPPLEMENT: lambda: _("Còn thiếu, bổ sung được: ghi phiếu một lần cho đủ."),
    Decision.REFUSE: lambda: _("Luật không cho nhận: từ chối bằng văn bản, nêu lý do."),
    Decision.REDIRECT: lambda: _("Không thuộc nơi này: chỉ đúng nơi, đúng người."),
}
