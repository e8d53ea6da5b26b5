"""Marks: exact fractions, and the two texts made of them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.quizzes.mark import fraction_text, rounded, settled

FRACTIONS = st.fractions(0, 1)


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (Fraction(1, 3), "0.3333333"),
        (Fraction(2, 3), "0.6666667"),
        (Fraction(1), "1.0000000"),
        (Fraction(0), "0.0000000"),
        (Fraction(1, 2), "0.5000000"),
        (0.8, "0.8000000"),
        (Fraction(-1, 3), "-0.3333333"),  # Moodle, immediatefeedback walkthrough_test.php
    ],
)
def test_a_fraction_is_written_with_seven_decimals(fraction: Fraction | float, text: str) -> None:
    assert fraction_text(fraction) == text


@pytest.mark.parametrize(
    ("percent", "score"),
    [
        (Fraction(250, 3), "83.33"),
        (Fraction(200, 3), "66.67"),
        (Fraction("0.005"), "0.01"),
        (Fraction("79.9949"), "79.99"),
        (Fraction("-2.5"), "-2.50"),
    ],
)
def test_halves_are_rounded_away_from_zero(percent: Fraction, score: str) -> None:
    assert rounded(percent, 2) == Decimal(score)
    assert str(rounded(percent, 2)) == score


@given(FRACTIONS)
def test_the_text_is_within_half_a_unit_of_its_last_place(fraction: Fraction) -> None:
    assert abs(Fraction(fraction_text(fraction)) - fraction) <= Fraction(1, 20_000_000)


@given(st.fractions())
def test_a_settled_fraction_lies_within_0_and_1_and_settles_once(total: Fraction) -> None:
    assert 0 <= settled(total) <= 1
    assert settled(settled(total)) == settled(total)


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (3 * Fraction("0.3333333"), Fraction(1)),
        (Fraction("0.3333333") - Fraction(1, 3), Fraction(0)),
        (Fraction("0.99"), Fraction("0.99")),
        (Fraction(4, 3), Fraction(1)),
        (Fraction(-1, 2), Fraction(0)),
    ],
)
def test_shares_written_with_few_decimals_still_make_the_whole(total: Fraction, expected: Fraction) -> None:
    assert settled(total) == expected
