"""Days as Vietnamese officials type and read them: `25/11/2026`, `ngày 25 tháng 11 năm 2026`."""

import re
from datetime import date

from trainer.faults import Fault
from trainer.text import clean, fold
from trainer.words import _

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_TYPED = re.compile(
    r"(?:ngay )?(?P<day>[0-9]{1,2})(?: ?[/.-] ?| thang )(?P<month>[0-9]{1,2})"
    r"(?:(?: ?[/.-] ?| nam )(?P<year>[0-9]{4}))?"
)


def read_day(typed: str, near: date | None = None) -> date:
    """The day a person typed; a `Fault` with what to type when it is none.

    Without a year it is the day of that name nearest to `near`, so that `4/1` asked about a dossier of
    29 December is next January's; without `near` the year must be typed.
    """
    said = fold(clean(typed)).rstrip(" .,")
    found = _ISO.fullmatch(said) or _TYPED.fullmatch(said)
    if found is None or not (near or found["year"]):
        raise Fault(_("Gõ ngày, ví dụ 2/9 hoặc 2/9/2026.") if near else _("Gõ cả năm, ví dụ 2/9/2026."))
    years = [int(found["year"])] if near is None or found["year"] else [near.year + n for n in (-1, 0, 1)]
    days = [day for year in years if (day := _day(year, int(found["month"]), int(found["day"])))]
    if not days:
        called = filter(None, (found["day"], found["month"], found["year"]))
        raise Fault(_("Không có ngày {day}.").format(day="/".join(called)))
    return min(days, key=lambda day: abs(day - (near or day)))


def day_said(day: date) -> str:
    """A day as a person reads it: `25/11/2026`."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
