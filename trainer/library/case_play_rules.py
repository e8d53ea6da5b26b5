"""What a counter case must fulfil when it is played: every combination winnable, by nobody without judgement."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from trainer.library.case_play import Played, askable, decent, hidden_faults, lot_said
from trainer.library.drafts import Draft
from trainer.library.tree import Path
from trainer.scenarios.casework.bots import BOTS, Bot, masters
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.drawing import Table
from trainer.scenarios.casework.marking import PARTS, Marks
from trainer.scenarios.casework.telling import decision_said, fact_said
from trainer.scenarios.casework.truth import decision_of
from trainer.scenarios.counter import papers_asked
from trainer.scenarios.forms import Decision
from trainer.words import N_, _

LEAST_GOLDEN = 95
"""Points that a good officer gets in every combination, at least."""
SPARE = 3
"""Minutes over par that doing everything right may take."""
PAIRS = 200
"""Seeded pairs of runs in which no bot may pass twice."""

_PARTS = {
    "decision": N_("kết luận"),
    "finding": N_("phát hiện"),
    "form": N_("biểu mẫu"),
    "manner": N_("giao tiếp"),
    "time": N_("thời gian"),
}
_BOTS = {
    "always accept": N_("luôn nhận"),
    "always supplement": N_("luôn đòi bổ sung"),
    "always refuse": N_("luôn từ chối"),
    "random": N_("làm bừa"),
}


def check_play(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    """Find what only playing shows; `runs` are all combinations of the case."""
    for rule in RULES:
        rule(draft, case, runs)


def check_bots(
    draft: Draft, case: Case, table: Table, bots: Mapping[str, Bot] = BOTS, pairs: int = PAIRS
) -> None:
    """Find players without judgement who master the case."""
    for name, bot in bots.items():
        try:
            seed = masters(bot, case, table, pairs)
        except ValueError:
            message = _("Gieo nghìn lần vẫn chỉ một kết luận.")
            draft.found.fault(draft.tree.key_place(("fault_count",)), message, _("Tăng phần lượt có lỗi."))
            return
        if seed:
            message = _("Người chơi “{bot}” không cần suy nghĩ vẫn thạo tình huống này ({seed}).")
            remedy = _("Thêm chỗ phải xét: lỗi nặng nhẹ khác nhau, chỗ lạ mà hợp lệ, điều phải hỏi.")
            said = message.format(bot=_(_BOTS.get(name, name)), seed=seed)
            draft.found.fault(draft.tree.key_place(("faults",)), said, remedy)


def _can_be_closed(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    for path, run in _once_each(run for run in runs if run.end is None):
        message = _("Cán bộ giỏi không làm tiếp được: {why} ({lot}).").format(why=run.stuck, lot=lot_said(run.lot))
        draft.found.fault(draft.tree.key_place(path), message, _("Xem lại câu hỏi, giấy tờ của lượt này."))


def _can_be_won(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    lost = (run for run in runs if run.marks and not _is_golden(run.marks))
    for path, run in _once_each(lost):
        if run.marks:
            message = _("Làm đúng mọi việc mà chỉ được {points} điểm ({lot}).")
            said = message.format(points=run.marks.points, lot=lot_said(run.lot))
            draft.found.fault(draft.tree.key_place(path), said, _("Mất ở: {parts}.").format(parts=_lost(run.marks)))


def _is_golden(marks: Marks) -> bool:
    return marks.total >= LEAST_GOLDEN and marks.passed


def _lost(marks: Marks) -> str:
    short = [(part, most) for part, most in PARTS.items() if marks.parts[part] < most]
    said = [f"{_(_PARTS[part])} {float(marks.parts[part]):g}/{most}" for part, most in short]
    said += [f"{lapse.tier} {lapse.id}" for lapse in marks.lapses]
    said += [f"{error.code} {error.of}".strip() for error in marks.criticals]
    return ", ".join(said)


def _takes_no_longer(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    slowest = max((run for run in runs if run.end), key=lambda run: run.end.minutes if run.end else 0, default=None)
    if slowest and slowest.end and slowest.end.minutes > case.minutes + SPARE:
        words = _("Làm đúng mất {minutes} phút, quá mức {par} + {spare} ({lot}).")
        message = words.format(
            minutes=slowest.end.minutes, par=case.minutes, spare=SPARE, lot=lot_said(slowest.lot)
        )
        draft.found.fault(draft.tree.place(("minutes",)), message, _("Tăng minutes, hoặc bớt việc phải làm."))


def _accepts_nothing_incomplete(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    accepted = (run for run in runs if run.deal.truth.decision is Decision.ACCEPT)
    for path, run in _once_each((run for run in accepted if _lacking(run)), _lacking):
        message = _("Kết luận là nhận mà thiếu giấy bắt buộc: {papers} ({lot}).")
        said = message.format(papers=", ".join(_lacking(run)), lot=lot_said(run.lot))
        remedy = _("Thêm giấy vào folder (hoặc is), hoặc đổi resolve của lỗi.")
        draft.found.fault(draft.tree.key_place(path if run.lot.faults else ("folder",)), said, remedy)


def _lacking(run: Played) -> tuple[str, ...]:
    there = {paper.paper for paper in run.deal.papers}
    return tuple(paper.title for paper in papers_asked(run.deal.procedure) if paper.id not in there)


def _questions_can_be_asked(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    reached = frozenset[str]().union(*(askable(run.deal) for run in _distinct(runs)))
    for question in case.questions:
        if question.id not in reached:
            path = ("questions", question.id)
            remedy = _("Sửa when: “{when}”.").format(when=question.when.source)
            draft.found.fault(draft.tree.key_place(path), _("Không lượt nào hỏi được câu này."), remedy)


def _everything_can_be_known(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    """By questions that are no error to ask."""
    for at, name in enumerate(case.must_know):
        for run in _distinct(runs):
            if not any(name in question.learn for question in decent(run.deal)):
                message = _("Có lượt không cách nào biết “{name}” ({lot}).")
                said = message.format(name=name, lot=lot_said(run.lot))
                remedy = _("Để câu hỏi cho biết điều này lượt nào cũng hỏi được.")
                draft.found.fault(draft.tree.place(("must_know", at)), said, remedy)
                break


def _faults_can_be_seen(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    told: set[str] = set()
    for run in _distinct(runs):
        for id in sorted(hidden_faults(run.deal) - told):
            told.add(id)
            message = _("Có lượt không cách nào thấy lỗi này ({lot}).").format(lot=lot_said(run.lot))
            remedy = _("Để một câu hỏi không phải lỗi đưa giấy ra (show), hoặc nói ra lỗi.")
            draft.found.fault(draft.tree.key_place(("faults", id)), message, remedy)


def _decisions_come_about(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    reached = {run.deal.truth.decision for run in runs}
    for fault in case.faults:
        decision = decision_of([fault])
        if decision not in reached:
            reached.add(decision)
            message = _("Không lượt nào có kết luận “{decision}”.").format(decision=decision_said(decision))
            remedy = _("Sửa fault_count hay excludes để lỗi này có lúc nặng nhất.")
            draft.found.warn(draft.tree.key_place(("faults", fault.id)), message, remedy)


def _facts_have_labels(draft: Draft, case: Case, runs: Sequence[Played]) -> None:
    told: set[str] = set()
    for run in runs:
        for paper in run.deal.papers:
            for field in paper.facts:
                if fact_said(run.deal, field) == field and field not in told:
                    told.add(field)
                    message = _("Trường “{field}” chưa có tên tiếng Việt.").format(field=field)
                    remedy = _("Thêm “labels: {{{field}: …}}”, hoặc xem lại tên trường.").format(field=field)
                    draft.found.warn(draft.tree.key_place(("folder", paper.id, field)), message, remedy)


def _distinct(runs: Sequence[Played]) -> Iterator[Played]:
    """One run of each set of faults and decoys: conditions do not know the hour."""
    first: dict[object, Played] = {}
    for run in runs:
        first.setdefault((run.lot.faults, run.lot.decoys), run)
    return iter(first.values())


def _once_each(runs: Iterator[Played], of: Callable[[Played], object] | None = None) -> Iterator[tuple[Path, Played]]:
    """The first run for each place to name, or for each answer of `of`: one cause is told once."""
    told = set()
    for run in runs:
        path = ("faults", *(fault.id for fault in run.lot.faults[:1]))
        if (key := of(run) if of else path) not in told:
            told.add(key)
            yield path, run


RULES: tuple[Callable[[Draft, Case, Sequence[Played]], None], ...] = (
    _can_be_closed,
    _can_be_won,
    _takes_no_longer,
    _accepts_nothing_incomplete,
    _questions_can_be_asked,
    _everything_can_be_known,
    _faults_can_be_seen,
    _decisions_come_about,
    _facts_have_labels,
)
"""What one case shows when all its combinations are played."""
