"""A run of a counter case in words: its state, what a deed came to, its review; both faces say it so."""

from collections.abc import Iterator
from datetime import timedelta

from trainer.desks.case_review import CaseReview
from trainer.desks.counter import CaseRow
from trainer.progress.mastery import Command
from trainer.progress.run import Mode, Run
from trainer.scenarios.casework.golden import Advice
from trainer.scenarios.casework.marking import entered
from trainer.scenarios.casework.state import Said, State
from trainer.scenarios.casework.telling import deed_said, entry_said, field_said
from trainer.scenarios.counting import day_said
from trainer.scenarios.debrief import CRITICAL_SAID, Line, Verdict
from trainer.words import N_, _

MODES = {
    Mode.SHOW: N_("Xem mẫu"),
    Mode.GUIDE: N_("Có chỉ dẫn"),
    Mode.PRACTISE: N_("Luyện"),
    Mode.TEST: N_("Kiểm tra"),
}
"""The four ways to play a case."""
MOODS = {1: N_("rất bực"), 2: N_("không vui"), 3: N_("bình thường"), 4: N_("dễ chịu"), 5: N_("hài lòng")}
COMMANDS = {
    Command.NOT_STARTED: N_("chưa làm"),
    Command.PRACTISING: N_("đang luyện"),
    Command.MASTERED: N_("thành thạo"),
}
"""How far one is with a case."""
FIELDS = ("procedure", "papers", "scan", "copies", "fee", "due", "fixes", "form", "slip", "reason", "receiver")
"""Fields of the form, in the order of the counter's software."""
SIGNS = {
    Verdict.GOOD: "√",
    Verdict.NEEDLESS: "–",
    Verdict.WRONG: "×",
    Verdict.CRITICAL: "××",
    Verdict.MISSED: "×",
}
VERDICTS = {
    Verdict.GOOD: N_("đúng"),
    Verdict.NEEDLESS: N_("không cần"),
    Verdict.WRONG: N_("sai"),
    Verdict.CRITICAL: N_("lỗi nặng"),
    Verdict.MISSED: N_("bỏ sót"),
}


def mode_said(mode: Mode) -> str:
    """`Luyện`."""
    return _(MODES[mode])


def modes_said(row: CaseRow) -> dict[Mode, str]:
    """Each way to play a case, with what it is for."""
    said = {
        Mode.SHOW: _("cán bộ giỏi làm, bạn đọc vì sao"),
        Mode.GUIDE: _("bạn làm, việc nên làm được nhắc"),
        Mode.PRACTISE: _("biết ngay đúng sai, lùi lại được"),
        Mode.TEST: _("chỉ lượt này được tính; hôm nay còn {n} lượt").format(n=row.tests_left),
    }
    return {mode: f"{mode_said(mode)} – {words}" for mode, words in said.items()}


def suggested(row: CaseRow) -> Mode:
    """First a worked case, then one's own with help, then the test."""
    if row.runs == 0:
        return Mode.SHOW
    return Mode.GUIDE if row.runs == 1 else Mode.TEST


def state_facts(state: State, mode: Mode) -> list[str]:
    """`09:14 thứ Sáu 12/9/2025`, `Luyện`, `phút 4/12`, `bình thường 3/5`, `đã báo 1 chỗ`."""
    deal, case = state.deal, state.deal.case
    now = deal.arrived + timedelta(minutes=state.minutes)
    minutes = _("phút {n}/{of}").format(n=state.minutes, of=case.minutes)
    told = _("đã báo {n} chỗ").format(n=len(state.claims)) if state.claims else ""
    mood = f"{_(MOODS[state.mood])} {state.mood}/5"
    return [f"{now:%H:%M} {day_said(now.date())}", mode_said(mode), minutes, mood, told]


def citizen_words(state: State) -> str:
    """`Nguyễn Thị Mận, 62 tuổi`."""
    citizen = state.deal.case.citizen
    return _("{name}, {age} tuổi").format(name=citizen.name, age=citizen.age)


def speaker(state: State, said: Said) -> str:
    """Who says a line of the dialogue; empty for what the program tells."""
    if said.who == "note":
        return ""
    given = state.deal.case.citizen.name.rpartition(" ")[2]
    return {"you": _("Bạn"), "citizen": given}.get(said.who, said.who)


def form_facts(state: State) -> Iterator[tuple[str, str, str]]:
    """Field, label and what stands there, of every field of the form."""
    for field in FIELDS:
        yield field, field_said(field), entry_said(state.deal, field, entered(state, field))


def advice_words(state: State, advice: Advice | None) -> str:
    """What a good officer would do now and why."""
    if advice is None:
        return ""
    return _("Nên: {deed}. {why}").format(deed=deed_said(state.deal, advice.deed), why=advice.why)


def remark_words(line: Line, sign: bool = True) -> str:
    """What is said at once of a deed in practice; `sign`: with its sign, else with its word."""
    mark = SIGNS[line.verdict] if sign else f"{_(VERDICTS[line.verdict]).capitalize()}."
    if line.verdict is Verdict.GOOD:
        return f"{mark} {line.why}".strip() if line.why or not sign else f"{mark} {_('Đúng.')}"
    would = _("Nên: {would}.").format(would=line.would) if line.would else ""
    return " ".join(filter(None, [mark, line.why, line.basis, would]))


def run_facts(run: Run) -> list[str]:
    """`24/11/2026`, `Kiểm tra`, `86 điểm`, `đạt`; of a run that is open or given up, that it is."""
    if run.state != "finished":
        state = _("đang dở") if run.state == "open" else _("bỏ dở")
        return [f"{run.on:%d/%m/%Y}", mode_said(run.mode), state]
    verdict = {True: _("đạt"), False: _("không đạt"), None: ""}[run.passed]
    return [f"{run.on:%d/%m/%Y}", mode_said(run.mode), _("{n} điểm").format(n=run.points), verdict]


def replay_words(agrees: bool | None) -> str:
    """Whether a run rebuilt from the record reaches what was recorded; empty for one that is not closed."""
    return {True: _("dựng lại khớp với sổ"), False: _("dựng lại KHÔNG khớp với sổ"), None: ""}[agrees]


def verdict_lines(found: CaseReview) -> list[str]:
    """The head of a review: points, critical errors, what should have come of it, what did, what it meant."""
    review, run = found.review, found.played.run
    marks = review.marks
    passed = (_("ĐẠT") if marks.passed else _("KHÔNG ĐẠT")) if run.mode is Mode.TEST else mode_said(run.mode)
    title = found.played.deal.case.title
    grave = "; ".join(dict.fromkeys(_(CRITICAL_SAID[serious.code]) for serious in marks.criticals))
    lines = [
        _("{title}: {n}/100 điểm, {verdict}").format(title=title, n=marks.points, verdict=passed),
        _("Lỗi nặng: {errors}").format(errors=grave) if grave else "",
        _("Đáng lẽ: {should}").format(should=review.should),
        _("Đã: {did}").format(did=review.did),
        review.consequence,
        _("Điều tôi sẽ làm khác: {text}").format(text=found.reflection) if found.reflection else "",
        "" if found.agrees else _("Dựng lại không khớp với sổ: báo quản trị chạy trainer records verify."),
    ]
    return [line for line in lines if line]


def lost_words(line: Line) -> str:
    """`−6`; empty where nothing was lost."""
    return f"−{round(line.lost)}" if line.lost >= 1 else ""
