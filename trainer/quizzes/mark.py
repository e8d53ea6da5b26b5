"""What a response is worth: the mark, and its two written forms (fraction, percent)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

_NEARLY = Fraction(1, 1_000_000)


@dataclass(frozen=True, slots=True)
class Mark:
    """One response marked, with the words a review shows."""

    fraction: Fraction
    """Exactly what it is worth, 0 to 1."""
    right: bool
    """True when the response is fully right; a behaviour may still take penalties off the fraction."""
    chosen: str
    """What was answered, as a person reads it."""
    correct: str
    """What is right, as a person reads it."""
    why: tuple[str, ...] = ()
    """Why each wrong thing chosen tempts and where it goes wrong; empty when nothing is known of it."""
    penalty: Fraction = Fraction(0)
    """What a behaviour took off the fraction for earlier tries."""
    certainty: int | None = None
    """How sure the person was, 1 to 3; None where it was not asked."""


def settled(total: Fraction) -> Fraction:
    """`total` kept within 0 and 1; less than a millionth from either end it is that end.

    The millionth is Moodle's (`question_state::graded_state_for_fraction`): three shares written as
    33.33333 % are full marks.
    """
    if total < _NEARLY:
        return Fraction(0)
    return Fraction(1) if total > 1 - _NEARLY else total


def rounded(value: Fraction, places: int) -> Decimal:
    """`value` with `places` decimals, halves away from zero, rounded once from the exact value."""
    whole = int(abs(value) * 10**places + Fraction(1, 2))
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)


def fraction_text(fraction: Fraction | float) -> str:
    """A fraction as the records keep it: seven decimals (Moodle's column), `0.3333333`, `1.0000000`."""
    return f"{rounded(Fraction(fraction), 7):f}"
