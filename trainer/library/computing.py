"""Computed answers: what a quiz asks of the catalogue and the calendar, checked and put in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pydantic import ValidationError

from trainer.faults import Fault
from trainer.library.computed_shapes import ComputedShape, asked
from trainer.library.drafts import Draft
from trainer.library.findings import did_you_mean, quoted
from trainer.library.tree import ANY, Path, Plain
from trainer.library.typed_rules import check_slips
from trainer.library.values import number
from trainer.scenarios.computed import Asked, DeadlineAsked, DueAsked, WorkdaysAsked, computed_answer
from trainer.scenarios.procedures import Procedure
from trainer.words import _
from trainer.workdays import Calendar

_FROM_CATALOGUE = ("fee", "due", "limit", "days", "figure")
_FROM_CALENDAR = ("due", "limit", "workdays")


@dataclass(frozen=True, slots=True)
class Reckoner:
    """What answers are computed from: what of it has faults is closed."""

    known: Collection[str]
    """Ids of all procedures, also of those closed."""
    procedures: Mapping[str, Procedure]
    calendar: Calendar | None
    """None while its file has faults."""

    def answer(self, wanted: Asked) -> Decimal | date:
        """The right answer; a `Fault` where nobody can tell it."""
        return computed_answer(wanted, self.procedures, self.calendar or Calendar())


def check_computed(draft: Draft, reckoner: Reckoner) -> None:
    """Find what a quiz asks that nobody can compute; what is closed is no fault of the quiz's."""
    for path, value in draft.tree.pick("questions", ANY, "computed"):
        if isinstance(value, dict) and _one_thing(draft, path, value):
            id = value.get("procedure", "")
            if isinstance(id, str) and id and id not in reckoner.known:
                _complain_of(draft, (*path, "procedure"), id, reckoner.known)
            elif not _awaited(value, reckoner):
                _check_answer(draft, path, value, reckoner)


def awaited(draft: Draft, reckoner: Reckoner) -> str:
    """The closed thing a quiz waits for, as a sentence; empty when none."""
    computed = (value for _path, value in draft.tree.pick("questions", ANY, "computed"))
    needs = (_awaited(value, reckoner) for value in computed if isinstance(value, dict))
    return next(filter(None, needs), "")


def resolved(content: Plain, reckoner: Reckoner) -> Plain:
    """The content of a quiz without faults, each `computed` replaced by the answer it gives.

    So an edition needs no catalogue to be marked again, and a new answer makes a new edition.
    """
    if isinstance(content, list):
        return [resolved(item, reckoner) for item in content]
    if isinstance(content, dict) and "computed" in content:
        return _answered(content, reckoner)
    if isinstance(content, dict) and "questions" in content:
        return {**content, "questions": resolved(content["questions"], reckoner)}
    return content


def _answered(question: dict[str, Plain], reckoner: Reckoner) -> dict[str, Plain]:
    wanted = asked(ComputedShape.model_validate(question["computed"]))
    near = _near(wanted) if question["kind"] == "date" else None
    said: dict[str, Plain] = {"near": near.isoformat()} if near else {}
    said |= {key: value for key, value in question.items() if key != "computed"}
    return said | {"answer": _written(reckoner.answer(wanted))}


def _near(wanted: Asked) -> date | None:
    """The day a question speaks of: `4/1` typed as its answer is the one nearest to it."""
    if isinstance(wanted, DueAsked):
        return wanted.received.date()
    return wanted.start if isinstance(wanted, DeadlineAsked | WorkdaysAsked) else None


def _written(answer: Decimal | date) -> str:
    return answer.isoformat() if isinstance(answer, date) else f"{answer.normalize():f}"


def _awaited(computed: dict[str, Plain], reckoner: Reckoner) -> str:
    if reckoner.calendar is None and not computed.keys().isdisjoint(_FROM_CALENDAR):
        return _("Chờ sửa {file}.").format(file="scenarios/calendar.yaml")
    id = computed.get("procedure")
    missing = isinstance(id, str) and id not in reckoner.procedures
    return _("Chờ sửa thủ tục {id}.").format(id=id) if missing else ""


def _one_thing(draft: Draft, path: Path, value: dict[str, Plain]) -> bool:
    ways = [key for key in (*_FROM_CATALOGUE, "workdays") if key in value]
    if (
        len(ways) == 1
        and (ways == ["workdays"]) != ("procedure" in value)
        and _one_end(value.get("workdays"))
    ):
        return True
    words = _("Viết procedure và một trong: {ways}; hoặc workdays: {{from: …, add: …}}.")
    remedy = words.format(ways=", ".join(_FROM_CATALOGUE))
    draft.found.fault(draft.tree.key_place(path), _("computed chưa hỏi đúng một điều."), remedy)
    return False


def _one_end(workdays: Plain | None) -> bool:
    return not isinstance(workdays, dict) or ("add" in workdays) != ("to" in workdays)


def _complain_of(draft: Draft, path: Path, id: str, known: Collection[str]) -> None:
    message = _("Danh mục không có thủ tục “{id}”.").format(id=quoted(id))
    remedy = did_you_mean(draft.found.nearest(id, known), _("Xem tên tệp trong scenarios/procedures."))
    draft.found.fault(draft.tree.place(path), message, remedy)


def _check_answer(draft: Draft, path: Path, value: dict[str, Plain], reckoner: Reckoner) -> None:
    place = draft.tree.key_place(path)
    try:
        answer = reckoner.answer(asked(ComputedShape.model_validate(value)))
    except Fault as fault:
        draft.found.fault(place, fault.message, fault.remedy)
    except ValidationError:
        pass  # complained of where the shape of the quiz was checked
    else:
        if _fits(draft, path, answer):
            check_slips(draft, path[:-1], answer, _("Xóa mục này, hoặc sửa computed."))


def _fits(draft: Draft, path: Path, answer: Decimal | date) -> bool:
    """Whether the answer is one that a question of this kind takes."""
    kind = next((words for _path, words in draft.tree.texts(*path[:-1], "kind")), "")
    wanted, found = ("date", _("ngày")) if isinstance(answer, date) else ("numeric", _("con số"))
    message = remedy = ""
    if kind in ("date", "numeric") and kind != wanted:
        message = _("computed cho ra một {found}, không hợp với kind: {kind}.").format(found=found, kind=kind)
        remedy = _("Đổi thành kind: {kind}.").format(kind=wanted)
    elif wanted == "numeric" and number(_written(answer)) is None:
        message, remedy = _("Số tính ra lớn quá."), _("Xem lại số trong computed và trong danh mục.")
    if message:
        draft.found.fault(draft.tree.key_place(path), message, remedy)
    return not message
