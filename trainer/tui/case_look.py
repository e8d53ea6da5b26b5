"""A run on screen in words: the line of state, the dialogue, the form, what a deed came to."""

from collections.abc import Iterator
from datetime import timedelta

from rich.text import Text

from trainer.progress.run import Mode
from trainer.scenarios.casework.golden import Advice
from trainer.scenarios.casework.marking import entered
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import deed_said, entry_said, field_said
from trainer.scenarios.counting import day_said
from trainer.scenarios.debrief import CRITICAL_SAID, Line, Verdict
from trainer.tui.shown import dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.words import N_, _

MODES = {
    Mode.SHOW: N_("Xem mẫu"),
    Mode.GUIDE: N_("Có chỉ dẫn"),
    Mode.PRACTISE: N_("Luyện"),
    Mode.TEST: N_("Kiểm tra"),
}
"""The four ways to play a case."""
MOODS = {1: N_("rất bực"), 2: N_("không vui"), 3: N_("bình thường"), 4: N_("dễ chịu"), 5: N_("hài lòng")}
FIELDS = ("procedure", "papers", "scan", "copies", "fee", "due", "fixes", "form", "slip", "reason", "receiver")
"""Fields of the form, in the order of the counter's software."""
SIGNS = {
    Verdict.GOOD: "✓",
    Verdict.NEEDLESS: "–",
    Verdict.WRONG: "✗",
    Verdict.CRITICAL: "✗✗",
    Verdict.MISSED: "✗",
}


def state_line(state: State, mode: Mode) -> str:
    """`09:14 thứ Sáu 12/9/2025 · Luyện · phút 4/12 · bình thường 3/5 · đã báo 1 chỗ`."""
    deal, case = state.deal, state.deal.case
    now = deal.arrived + timedelta(minutes=state.minutes)
    mood = f"{_(MOODS[state.mood])} {state.mood}/5"
    minutes = _("phút {n}/{of}").format(n=state.minutes, of=case.minutes)
    told = _("đã báo {n} chỗ").format(n=len(state.claims)) if state.claims else ""
    return dotted(f"{now:%H:%M} {day_said(now.date())}", _(MODES[mode]), minutes, mood, told)


def citizen_words(state: State) -> str:
    """`Nguyễn Thị Mận, 62 tuổi`."""
    citizen = state.deal.case.citizen
    return _("{name}, {age} tuổi").format(name=citizen.name, age=citizen.age)


def talk_text(state: State) -> Text:
    """The dialogue so far."""
    name = state.deal.case.citizen.name.rpartition(" ")[2]
    lines = []
    for said in state.talk:
        if said.who == "note":
            lines.append(shown(f"  ({said.text})", "dim"))
            continue
        who = {"you": _("Bạn"), "citizen": name}.get(said.who, said.who)
        lines.append(Text.assemble(shown(f"{who}: ", "bold"), shown(said.text)))
    return Text("\n").join(lines)


def form_choices(state: State) -> Iterator[Choice]:
    """Every field of the form with what stands in it."""
    for field in FIELDS:
        text = entry_said(state.deal, field, entered(state, field))
        yield Choice(field, Text.assemble(shown(f"{field_said(field)}: ", "dim"), shown(text)))


def advice_words(state: State, advice: Advice | None) -> str:
    """What a good officer would do now and why."""
    if advice is None:
        return ""
    return _("Nên: {deed}. {why}").format(deed=deed_said(state.deal, advice.deed), why=advice.why)


def remark_words(line: Line) -> str:
    """What is said at once of a deed in practice."""
    sign, parts = SIGNS[line.verdict], [line.why, line.basis]
    if line.verdict is Verdict.GOOD:
        return f"{sign} {line.why or _('Đúng.')}"
    would = _("Nên: {would}.").format(would=line.would) if line.would else ""
    return " ".join(filter(None, [sign, *parts, would]))


def critical_words(codes: tuple[str, ...]) -> str:
    """Critical errors in words."""
    return "; ".join(_(CRITICAL_SAID[code]) for code in CRITICAL_SAID if code.value in codes)
