"""`computed:` in a question: its shape, and what it asks for."""

from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from trainer.library.shapes import Shape
from trainer.library.values import Day, Few, Key, Text
from trainer.scenarios.computed import (
    Asked,
    DaysAsked,
    DeadlineAsked,
    DueAsked,
    FeeAsked,
    FigureAsked,
    WorkdaysAsked,
    WorkdaysBetween,
)

_MOMENT = "%Y-%m-%dT%H:%M"

AnyDay = TypeVar("AnyDay", bound=date)


def _moment(value: object) -> Any:
    try:
        return datetime.strptime(str(value), _MOMENT)
    except ValueError:
        raise PydanticCustomError("moment", "not a moment") from None


def _within_reach(day: AnyDay) -> AnyDay:
    if not 2000 <= day.year <= 2099:
        raise PydanticCustomError("far_day", "too far")
    return day


Moment = Annotated[datetime, BeforeValidator(_moment), AfterValidator(_within_reach)]
NearDay = Annotated[Day, AfterValidator(_within_reach)]


class FeeAskedShape(Shape):
    """`fee: {pages: 5, copies: 3}`, `fee: {kind: new}`."""

    pages: Few | None = None
    copies: Few = 1
    cases: Few = 1
    kind: Text = ""


class DueAskedShape(Shape):
    """`due: {received: "2026-11-23T15:20"}`."""

    received: Moment
    kind: Text = ""


class DeadlineAskedShape(Shape):
    """`limit: {id: register, from: 2026-09-25}`."""

    id: Text
    start: NearDay = Field(alias="from")


class WorkdaysShape(Shape):
    """`workdays: {from: 2026-11-20, add: 3}` or `{from: …, to: …}`."""

    start: NearDay = Field(alias="from")
    add: Few | None = None
    to: NearDay | None = None


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
    """What is asked for; `computing.check_computed` has found nothing in it."""
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
