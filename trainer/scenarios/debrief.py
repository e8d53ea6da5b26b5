"""The after-action review: what should have come of it, what was done, why, by which rule, and what to read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.case import Critical
from trainer.scenarios.casework.deeds import Deed, Fill
from trainer.scenarios.casework.golden import next_deed
from trainer.scenarios.casework.marking import Marks, mark, tally
from trainer.scenarios.casework.moments import CRITICAL_SAID, Line, Verdict, moment
from trainer.scenarios.casework.omissions import missed, worn
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import closing_said, right_closing_said
from trainer.scenarios.forms import Decision
from trainer.words import N_, _

__all__ = ["CRITICAL_SAID", "Line", "Review", "Verdict", "remark", "review"]


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review of a closed run."""

    should: str
    did: str
    lines: tuple[Line, ...]
    """In order; the points they lost add up to what the marks lack to 100, or more where the marks end at 0."""
    consequence: str
    marks: Marks


_CAME_OF: Mapping[Critical | Decision, str] = {
    Decision.ACCEPT: N_("{name} được giải quyết đúng, không phải đi lại thêm."),
    Decision.SUPPLEMENT: N_("{name} biết đủ mọi thứ còn thiếu, chỉ phải quay lại một lần."),
    Decision.REFUSE: N_("{name} biết ngay là không được và vì sao, không chờ một kết quả không thể có."),
    Decision.REDIRECT: N_("{name} được chỉ đúng nơi, không phải hỏi vòng."),
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
"""What a critical error, or without one the right decision, means for the citizen."""


def review(state: State, marks: Marks | None = None) -> Review:
    """The review of a closed run; `marks` spares marking it again. ValueError when it is not closed."""
    marked = marks or mark(state)
    *moments, decision = _moments(state, marked)
    lines = (*moments, *missed(state, marked), decision, *worn(state, marked))
    return Review(right_closing_said(state.deal), closing_said(state), lines, _consequence(state, marked), marked)


def remark(before: State, deed: Deed, after: State) -> Line:
    """What is to be said at once of one deed, in practice; ValueError when the case was closed before."""
    advice = next_deed(before)
    if advice is None:
        raise ValueError("nothing is done after the decision")
    return moment(before, deed, advice, after, tally(after, (), 1))


def _moments(state: State, marks: Marks) -> Iterator[Line]:
    """A line for each deed; of what stood in a field of the form only the last."""
    last = {deed.field: turn for turn, deed in enumerate(state.deeds) if isinstance(deed, Fill)}
    now = start(state.deal)
    for turn, deed in enumerate(state.deeds):
        advice = next_deed(now)
        assert advice is not None
        if not isinstance(deed, Fill) or last[deed.field] == turn:
            yield moment(now, deed, advice, state, marks)
        now, _happened = act(now, deed)


def _consequence(state: State, marks: Marks) -> str:
    citizen, came = state.deal.case.citizen, _came_of(state, marks)
    said = _(_CAME_OF[came]).format(name=citizen.name)
    if came is Decision.ACCEPT and any(known.field == "due" and not known.is_right for known in marks.fields):
        said = _("{name} đến lấy kết quả không đúng ngày.").format(name=citizen.name)
    mood = _("Hài lòng {before} → {after} (cán bộ giỏi: {golden}).").format(
        before=citizen.mood, after=state.mood, golden=marks.golden_mood
    )
    return f"{said} {mood}"


def _came_of(state: State, marks: Marks) -> Critical | Decision:
    if marks.criticals:
        return marks.criticals[-1].code
    if not marks.parts["decision"]:  # the right decision with another's address
        return Critical.PASSING_THE_BUCK
    return state.deal.truth.decision
