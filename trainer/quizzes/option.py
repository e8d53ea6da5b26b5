"""An option: one of the answers a question offers."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose."""

    key: str
    """What a response names it by: its place as the author wrote it, `0` first, wherever it is shown."""
    say: str
    right: bool = False
    why: str = ""
    """Why it tempts and where it goes wrong; empty on a right option."""
    share: Fraction | None = None
    """Part of the mark it gives, −1 to 1, where the author set one; else the kind's own rule decides."""


def listed(options: tuple[Option, ...]) -> str:
    """The words of options on one line."""
    if len(options) == 1:
        return options[0].say
    return "; ".join(option.say.removesuffix(".") for option in options)
