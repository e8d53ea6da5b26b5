"""The day by which a result is due: the one place where it is computed."""

from dataclasses import dataclass
from datetime import date, datetime, time

from trainer.scenarios.counting import counted_said
from trainer.scenarios.force import unsure_said, written_to
from trainer.scenarios.limits import (
    CalendarDays,
    Limit,
    OnReceipt,
    SameDay,
    Term,
    TimeElsewhere,
    WorkingDays,
    term_said,
)
from trainer.scenarios.procedures import Place, Procedure, named
from trainer.words import _
from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Due:
    """Until when."""

    day: date | None
    """The last day that is in time; None where it can't be said."""
    rule: str
    how: str = ""
    """How the day was counted; empty where there was nothing to count."""
    title: str = ""
    """Kind of case; empty where there is only one."""
    caution: str = ""
    """Why to look it up before relying on it; empty for most."""


def due(procedure: Procedure, received: datetime, calendar: Calendar, kind: str = "") -> Due:
    """By when the office answers a dossier that was complete and valid at `received`, the ward's wall clock.

    The clock starts only then: what came in incomplete starts with its supplement. `kind` is one of the
    procedure's kinds of case; without it the ordinary one. An unknown kind is a `Fault`.
    """
    known = {limit.id: limit for limit in procedure.due}
    limit = named(known, kind or procedure.due[0].id, procedure)
    return _counted(procedure, limit, received, calendar)


def dues(procedure: Procedure, received: datetime, calendar: Calendar) -> tuple[Due, ...]:
    """By when, for each kind of case, the ordinary one first."""
    return tuple(_counted(procedure, limit, received, calendar) for limit in procedure.due)


def deadline(procedure: Procedure, limit: str, start: date, calendar: Calendar) -> Due:
    """The end of one of the procedure's other limits (`register`: 60 days from a birth) begun on `start`."""
    known = {other.id: other for other in procedure.limits}
    midnight = datetime.combine(start, time.min)
    return _counted(procedure, named(known, limit, procedure), midnight, calendar)


def _counted(procedure: Procedure, limit: Limit, received: datetime, calendar: Calendar) -> Due:
    rule = _rule(procedure, limit)
    if limit.unsure:
        doubtful = _("{rule} (chưa chắc chắn)").format(rule=rule)
        return Due(None, doubtful, title=limit.title, caution=unsure_said(limit.unsure))
    day = _last_day(limit.term, received, calendar)
    how = "" if day is None else counted_said(limit.term, received, day, calendar)
    return Due(day, rule, how, limit.title, written_to(limit.as_of) if limit.as_of else "")


def _rule(procedure: Procedure, limit: Limit) -> str:
    if procedure.place is Place.REDIRECT and isinstance(limit.term, TimeElsewhere):
        return _("Thời hạn do nơi giải quyết cho biết.")
    said = term_said(limit.term)
    if isinstance(limit.term, WorkingDays | CalendarDays):
        starts = limit.starts or _("kể từ khi nhận đủ hồ sơ hợp lệ")
        said = f"{said} {starts}"
    return said[:1].upper() + said[1:]


def _last_day(term: Term, received: datetime, calendar: Calendar) -> date | None:
    match term:
        case SameDay(until, plus):
            return calendar.add_workdays(calendar.same_day(received, until), plus)
        case WorkingDays(days):
            return calendar.add_workdays(received.date(), days)
        case CalendarDays(days):
            return calendar.calendar_days(received.date(), days)
        case OnReceipt():
            return calendar.calendar_days(received.date(), 0)
        case _:
            return None
