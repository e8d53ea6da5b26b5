"""How a day was counted, in words that a citizen at the counter can follow."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from trainer.scenarios.limits import CalendarDays, SameDay, Term, WorkingDays
from trainer.words import N_, _
from trainer.workdays import Calendar

_WEEKDAYS = (
    N_("thứ Hai"),
    N_("thứ Ba"),
    N_("thứ Tư"),
    N_("thứ Năm"),
    N_("thứ Sáu"),
    N_("thứ Bảy"),
    N_("Chủ nhật"),
)


def day_said(day: date) -> str:
    """A day as an appointment slip has it: `thứ Năm 26/11/2026`."""
    return f"{_(_WEEKDAYS[day.weekday()])} {_figures(day)}"


def counted_said(term: Term, received: datetime, day: date, calendar: Calendar) -> str:
    """From `received` to the last day `day`, with what was passed over on the way."""
    match term:
        case SameDay():
            sentences = [*_same_day(term, received, day, calendar)]
        case WorkingDays():
            sentences = [_from_to(received.date(), day), *_passed(received.date(), day, calendar)]
        case CalendarDays(days):
            last = received.date() + timedelta(days)
            sentences = [_from_to(received.date(), day), *_moved(last, day)]
        case _:
            sentences = [*_moved(received.date(), day)]
    return " ".join(sentences)


def _same_day(term: SameDay, received: datetime, day: date, calendar: Calendar) -> Iterator[str]:
    first = calendar.same_day(received, term.until)
    clocks = {"clock": _clock(received), "until": term.until.isoformat("minutes")}
    if first == received.date():
        yield _("Nhận lúc {clock}, không sau {until}: trả trong ngày.").format(**clocks)
    elif calendar.is_workday(received.date()):
        words = _("Nhận lúc {clock}, sau {until}: trả vào ngày làm việc kế tiếp, {day}.")
        yield words.format(**clocks, day=day_said(first))
    else:
        yield _("Nhận vào ngày nghỉ: trả vào ngày làm việc kế tiếp, {day}.").format(day=day_said(first))
    if term.plus:
        yield _("Nếu kéo dài: chậm nhất {end}.").format(end=day_said(day))
    yield from _passed(received.date(), day, calendar)


def _clock(received: datetime) -> str:
    return received.time().isoformat("seconds" if received.second else "minutes")


def _from_to(start: date, end: date) -> str:
    return _("Tính từ {start}: chậm nhất {end}.").format(start=day_said(start), end=day_said(end))


def _moved(last: date, day: date) -> Iterator[str]:
    if day > last:
        words = _("{last} là ngày nghỉ: chuyển sang {day}.").format(last=day_said(last), day=day_said(day))
        yield words[:1].upper() + words[1:]


def _passed(start: date, day: date, calendar: Calendar) -> Iterator[str]:
    """The weekdays off and the week-end days worked from `start` to `day`: those that surprise."""
    between = [start + timedelta(n) for n in range((day - start).days + 1)]
    if off := [other for other in between if other.weekday() < 5 and not calendar.is_workday(other)]:
        yield _("Không tính ngày nghỉ {days}.").format(days=_listed(off))
    if worked := [other for other in between if other.weekday() >= 5 and calendar.is_workday(other)]:
        yield _("Tính cả ngày làm bù {days}.").format(days=_listed(worked))


def _listed(days: Iterable[date]) -> str:
    return ", ".join(map(_figures, days))


def _figures(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
