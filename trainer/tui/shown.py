"""The one gate between data and the screen: never markup, never a control character."""

from datetime import date

from rich.text import Text

from trainer.desks.wording import figures
from trainer.text import printable

DOT = " · "
"""Between two facts on one line."""


def shown(value: str, style: str = "", *, lines: bool = False) -> Text:
    """Data as the screen may show it: brackets stay letters, escape and bidi characters are gone."""
    return Text(printable(value, lines), style=style)


def dotted(*facts: str) -> str:
    """The facts that say something, with middle dots between."""
    return DOT.join(filter(None, facts))


def day(value: date | None) -> str:
    """A date as officials write it; a dash when there is none."""
    return figures.day(value) if value else "–"
