"""What a counter case is kept with: its own content, its procedure's, and the days its dates were counted in."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from trainer.library.case_shapes import CaseShape
from trainer.library.orders import CASE, as_pairs
from trainer.scenarios.due import due
from trainer.scenarios.procedures import Procedure
from trainer.workdays import Calendar

_DAY = timedelta(days=1)


def case_content(
    content: Mapping[str, Any], shape: CaseShape, procedure: Procedure, law: Mapping[str, Any], calendar: Calendar
) -> dict[str, Any]:
    """All that an edition of a case depends on; `law` is the content of the file of `procedure`."""
    return {
        "case": as_pairs(content, CASE),
        "procedure": {"id": procedure.id, "content": law},
        "calendar": _days(shape, procedure, calendar),
    }


def _days(shape: CaseShape, procedure: Procedure, calendar: Calendar) -> dict[str, Any]:
    """The days from the citizen's arrival to the last day a result may be due, and which of them are off.

    No more of them: a holiday announced for another year makes no new edition.
    """
    first, last = shape.arrives.date, _last_due(shape, procedure, calendar)
    off = [day.isoformat() for day in _from_to(first, last) if not calendar.is_workday(day)]
    return {"from": first.isoformat(), "to": last.isoformat(), "off": off}


def _last_due(shape: CaseShape, procedure: Procedure, calendar: Calendar) -> date:
    day = shape.arrives.date
    times = (datetime.combine(day, time.fromisoformat(at)) for at in shape.arrives.times)
    due_days = (due(procedure, at, calendar, shape.due_kind).day for at in times)
    return max([day, *filter(None, due_days)])


def kept_calendar(days: Mapping[str, Any]) -> Calendar:
    """The calendar of a kept case: it knows each of its days, whatever is announced later."""
    off = frozenset(map(date.fromisoformat, days["off"]))
    known = _from_to(date.fromisoformat(days["from"]), date.fromisoformat(days["to"]))
    return Calendar(off, frozenset(known) - off)


def _from_to(first: date, last: date) -> list[date]:
    return [first + _DAY * n for n in range((last - first).days + 1)]
