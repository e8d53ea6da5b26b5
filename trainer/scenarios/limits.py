"""Time limits: the ways in which the law says until when."""

from dataclasses import dataclass
from datetime import time
from typing import TypeAlias

from trainer.words import _


@dataclass(frozen=True, slots=True)
class SameDay:
    """Within the day; what is received after `until` on the next working day (NĐ 23/2015/NĐ-CP, Điều 7)."""

    until: time
    plus: int = 0
    """Working days by which it may be prolonged."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Within so many working days; the day of receipt is not counted."""

    days: int


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """Within so many days, moved to a working day (Bộ luật Dân sự 2015, Điều 147 and 148)."""

    days: int


@dataclass(frozen=True, slots=True)
class OnReceipt:
    """As soon as the complete dossier is there."""


@dataclass(frozen=True, slots=True)
class TimeElsewhere:
    """Not known for certain: what the receipt says counts."""


Term: TypeAlias = SameDay | WorkingDays | CalendarDays | OnReceipt | TimeElsewhere


@dataclass(frozen=True, slots=True)
class Limit:
    """Until when: for the office's result, or another limit that belongs to a procedure."""

    term: Term
    id: str = ""
    """The kind of case it holds for, or the name of another limit; empty where there is only one."""
    title: str = ""
    starts: str = ""
    """From what it runs, for a limit that does not run from the receipt of a complete dossier."""
    as_of: str = ""
    """YYYY-MM where the figure is older than the rest of the procedure."""
    unsure: str = ""
    """Why the figure may no longer hold: it is shown with these words, never counted with, never asked."""
    basis: str = ""


def term_said(term: Term) -> str:
    """A time limit in words, without what it runs from."""
    match term:
        case SameDay(until, plus):
            clock = until.isoformat("minutes")
            said = _("trong ngày; nhận sau {clock} thì ngày làm việc kế tiếp").format(clock=clock)
            more = _("; kéo dài thêm không quá {n} ngày làm việc").format(n=plus) if plus else ""
            return said + more
        case WorkingDays(days):
            return _("không quá {n} ngày làm việc").format(n=days)
        case CalendarDays(days):
            return _("không quá {n} ngày, tính cả ngày nghỉ").format(n=days)
        case OnReceipt():
            return _("ngay khi nhận đủ hồ sơ hợp lệ")
        case TimeElsewhere():
            return _("Thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả là căn cứ.")
