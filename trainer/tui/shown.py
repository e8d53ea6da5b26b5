"""The one gate between data and the screen: never markup, never a control character."""

from datetime import date, datetime, timedelta, timezone

from rich.text import Text

from trainer.text import printable

WARD_TIME = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


def shown(value: str, style: str = "", *, lines: bool = False) -> Text:
    """Data as the screen may show it: brackets stay letters, escape and bidi characters are gone."""
    return Text(printable(value, lines), style=style)


def day(value: date | None) -> str:
    """A date as officials write it, dd/mm/yyyy; a dash when there is none."""
    return value.strftime("%d/%m/%Y") if value else "–"


def clock(value: datetime) -> str:
    """Time of day at the ward, HH:MM:SS."""
    return value.astimezone(WARD_TIME).strftime("%H:%M:%S")
