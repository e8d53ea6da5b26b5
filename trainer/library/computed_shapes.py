"""`computed:` in a question: its shape, what it asks for, and whether the catalogue can answer."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from trainer.faults import Fault
from trainer.library.drafts import Draft
from trainer.library.findings import did_you_mean, quoted
from trainer.library.shapes import Shape
from trainer.library.tree import ANY, Path, Plain
from trainer.library.values import Count, Day, Key, Text
from trainer.scenarios.computed import (
    Asked,
    DaysAsked,
    DeadlineAsked,
    DueAsked,
    FeeAsked,
    FigureAsked,
    WorkdaysAsked,
    WorkdaysBetween,
    computed_answer,
)
from trainer.scenarios.procedures import Procedure
from trainer.words import _
from trainer.workdays import Calendar

_MOMENT = "%Y-%m-%dT%H:%M"
_FROM_CATALOGUE = ("fee", "due", "limit", "days", "figure")


def _moment(value: object) -> Any:
    try:
        return datetime.strptime(str(value), _MOMENT)
    except ValueError:
        raise PydanticCustomError("moment", "not a moment") from None


Moment = Annotated[datetime, BeforeValidator(_moment)]


class FeeAskedShape(Shape):
    """`fee: {pages: 5, copies: 3}`, `fee: {kind: new}`."""

    pages: Count | None = None
    copies: Count = 1
    cases: Count = 1
    kind: Text = ""


class DueAskedShape(Shape):
    """`due: {received: "2026-11-23T15:20"}`."""

    received: Moment
    kind: Text = ""


class DeadlineAskedShape(Shape):
    """`limit: {id: register, from: 2026-09-25}`."""

    id: Text
    start: Day = Field(alias="from")


class WorkdaysShape(Shape):
    """`workdays: {from: 2026-11-20, add: 3}` or `{from: …, to: …}`."""

    start: Day = Field(alias="from")
    add: Count | None = None
    to: Day | None = None


class ComputedShape(Shape):
    """`computed:`: a procedure and one thing asked of it, or workdays."""

    procedure: Text = ""
    fee: FeeAskedShape | None = None
    due: DueAskedShape | None = None
    limit: DeadlineAskedShape | None = None
    days: Key | None = None
    figure: Text | None = None
    workdays: WorkdaysShape | None = None


def asked(shape: ComputedShape) -> Asked:
    """What is asked for; `check_computed` has found nothing in it."""
    procedure = shape.procedure
    if shape.fee:
        return FeeAsked(procedure, **dict(shape.fee))
    if shape.due:
        return DueAsked(procedure, shape.due.received, shape.due.kind)
    if shape.limit:
        return DeadlineAsked(procedure, shape.limit.id, shape.limit.start)
    if shape.days:
        return DaysAsked(procedure, "" if shape.days == "true" else shape.days)
    if shape.workdays:
        return _workdays(shape.workdays)
    return FigureAsked(procedure, shape.figure or "")


def _workdays(shape: WorkdaysShape) -> Asked:
    if shape.to:
        return WorkdaysBetween(shape.start, shape.to)
    return WorkdaysAsked(shape.start, shape.add or 0)


def procedures_asked(draft: Draft) -> Iterator[tuple[Path, str]]:
    """Path and id of each procedure that the questions of a quiz rely on."""
    return draft.tree.texts("questions", ANY, "computed", "procedure")


def check_computed(
    draft: Draft, known: Collection[str], procedures: Mapping[str, Procedure], calendar: Calendar
) -> None:
    """Find what a quiz asks that nobody can compute.

    `known` are the ids of all procedures, `procedures` those that may be used now: one that is closed is no
    fault of the quiz's.
    """
    for path, value in draft.tree.pick("questions", ANY, "computed"):
        if isinstance(value, dict) and _one_thing(draft, path, value):
            id = value.get("procedure", "")
            if id and id not in known:
                _complain_of(draft, (*path, "procedure"), str(id), known)
            elif not id or id in procedures:
                _check_answer(draft, path, procedures, calendar)


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


def _check_answer(draft: Draft, path: Path, procedures: Mapping[str, Procedure], calendar: Calendar) -> None:
    value = next(value for _path, value in draft.tree.pick(*path))
    try:
        computed_answer(asked(ComputedShape.model_validate(value)), procedures, calendar)
    except Fault as fault:
        draft.found.fault(draft.tree.key_place(path), fault.message, fault.remedy)
    except ValidationError:
        pass  # complained of where the shape of the quiz was checked
