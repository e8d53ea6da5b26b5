"""Computed answers: the right answer of a question, taken from the catalogue or the calendar, never typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from trainer.faults import Fault
from trainer.scenarios.due import deadline, due
from trainer.scenarios.fee import fee
from trainer.scenarios.limits import CalendarDays, Limit, WorkingDays
from trainer.scenarios.procedures import Procedure, named
from trainer.words import _
from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True)
class FeeAsked:
    """`{procedure: certified-copy, fee: {pages: 5, copies: 3}}` → đồng."""

    procedure: str
    pages: int | None = None
    copies: int = 1
    cases: int = 1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DueAsked:
    """`{procedure: certified-copy, due: {received: "2026-11-23T15:20"}}` → a day."""

    procedure: str
    received: datetime
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineAsked:
    """`{procedure: birth, limit: {id: register, from: 2026-09-25}}` → a day."""

    procedure: str
    limit: str
    start: date


@dataclass(frozen=True, slots=True)
class DaysAsked:
    """`{procedure: household-business, days: true}`, or the name of a kind or limit → the limit itself."""

    procedure: str
    limit: str = ""


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """`{procedure: marriage, figure: man-age}` → the number in its own unit."""

    procedure: str
    figure: str


@dataclass(frozen=True, slots=True)
class WorkdaysAsked:
    """`{workdays: {from: 2026-11-20, add: 3}}` → a day."""

    start: date
    add: int


@dataclass(frozen=True, slots=True)
class WorkdaysBetween:
    """`{workdays: {from: 2026-11-20, to: 2026-11-26}}` → how many, the first day not counted."""

    start: date
    to: date


Asked: TypeAlias = (
    FeeAsked | DueAsked | DeadlineAsked | DaysAsked | FigureAsked | WorkdaysAsked | WorkdaysBetween
)


def computed_answer(asked: Asked, procedures: Mapping[str, Procedure], calendar: Calendar) -> Decimal | date:
    """The right answer: đồng, days or another number as a Decimal, a day as a date.

    Raises:
        Fault: no such procedure, kind, limit or figure; or the catalogue does not know the answer for certain
            (a fee set by the council, a limit that is `unsure`), so that it may not be asked.
    """
    match asked:
        case WorkdaysAsked(start, add):
            return calendar.add_workdays(start, add)
        case WorkdaysBetween(start, to):
            return Decimal(calendar.workdays_between(start, to))
    answer = _from_catalogue(asked, _procedure(procedures, asked.procedure), calendar)
    if answer is None:
        message = _("Danh mục chưa có con số chắc chắn cho câu hỏi về “{id}”.").format(id=asked.procedure)
        raise Fault(message, "", _("Hỏi điều khác; điều này phải tra trên Cổng Dịch vụ công quốc gia."))
    return answer


def _from_catalogue(
    asked: FeeAsked | DueAsked | DeadlineAsked | DaysAsked | FigureAsked,
    procedure: Procedure,
    calendar: Calendar,
) -> Decimal | date | None:
    match asked:
        case FeeAsked(_id, pages, copies, cases, kind):
            amount = fee(procedure, pages=pages, copies=copies, cases=cases, kind=kind).amount
            return None if amount is None else Decimal(amount)
        case DueAsked(_id, received, kind):
            return due(procedure, received, calendar, kind).day
        case DeadlineAsked(_id, limit, start):
            return deadline(procedure, limit, start, calendar).day
        case FigureAsked(_id, name):
            return procedure.figure(name).value
        case DaysAsked(_id, name):
            return _days(_limit(procedure, name))


def _procedure(procedures: Mapping[str, Procedure], id: str) -> Procedure:
    if id not in procedures:
        raise Fault(_("Danh mục không có thủ tục “{id}”.").format(id=id))
    return procedures[id]


def _limit(procedure: Procedure, name: str) -> Limit:
    known = {limit.id: limit for limit in (*procedure.limits, *procedure.due)}
    return named(known, name or procedure.due[0].id, procedure)


def _days(limit: Limit) -> Decimal | None:
    if limit.unsure or not isinstance(limit.term, WorkingDays | CalendarDays):
        return None
    return Decimal(limit.term.days)
