"""Days, times, counts and scores as officials write them."""

from datetime import date, datetime, timedelta

from trainer.records.days import WARD
from trainer.words import _


def day(value: date) -> str:
    """`23/11/2026`."""
    return value.strftime("%d/%m/%Y")


def clock(value: datetime) -> str:
    """Time of day at the ward, HH:MM:SS."""
    return value.astimezone(WARD).strftime("%H:%M:%S")


def moment(value: datetime) -> str:
    """Day and time at the ward: `23/11/2026 10:42`."""
    return value.astimezone(WARD).strftime("%d/%m/%Y %H:%M")


def moment_to_the_second(value: datetime) -> str:
    """Day and time of an entry of the log: `23/11/2026 10:42:05`."""
    return value.astimezone(WARD).strftime("%d/%m/%Y %H:%M:%S")


def saved(value: datetime | None) -> str:
    """`đã lưu 10:42:05`; None: the time is not known."""
    return _("đã lưu {time}").format(time=clock(value)) if value else _("đã lưu")


def percent(score: str) -> str:
    """A score as officials write it: `83,33 %`."""
    return f"{score.replace('.', ',')} %"


def thousands(count: int) -> str:
    """A count as officials write it: `1.234`."""
    return f"{count:,}".replace(",", ".")


def hours(minutes: int) -> str:
    """Minutes of study in words: `1 giờ 20 phút`."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return _("{m} phút").format(m=rest)
    return _("{h} giờ {m} phút").format(h=whole, m=rest) if rest else _("{h} giờ").format(h=whole)


def life_words(life: timedelta) -> str:
    """`15 phút`, `14 ngày`."""
    if life.days:
        return _("{n} ngày").format(n=life.days)
    return _("{n} phút").format(n=life.seconds // 60)
