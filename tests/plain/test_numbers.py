"""Numbers on one line, pairs, days: what a person may type, and what is asked again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.plain.numbers import read_numbers, read_pairs, row_letter

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("1", (1,)),
        ("3 1 2", (3, 1, 2)),
        ("1, 3", (1, 3)),
        ("1,3;5", (1, 3, 5)),
        ("2-4", (2, 3, 4)),
        ("2 - 4 1.", (2, 3, 4, 1)),
        ("7–8", (7, 8)),
        ("1 1 1", (1,)),
    ],
)
def test_numbers_are_read_in_the_order_typed(typed: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(typed, 9) == numbers


@pytest.mark.parametrize(
    "typed", ["", " ", "x", "1 x", "0", "10", "4-2", "-1", "1-", "8-12", "1.5", "9999999"]
)
def test_other_lines_are_refused_with_what_to_type(typed: str) -> None:
    with pytest.raises(Fault) as refused:
        read_numbers(typed, 9)
    assert "1 đến 9" in str(refused.value)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_numbers_or_a_fault(typed: str) -> None:
    try:
        assert all(1 <= number <= 5 for number in read_numbers(typed, 5))
        assert all(0 <= row < 3 and 1 <= n <= 5 for row, n in read_pairs(typed, 3, 5).items())
    except Fault:
        pass


@given(st.lists(st.integers(1, 9), min_size=1, unique=True))
def test_numbers_typed_come_back(numbers: list[int]) -> None:
    assert read_numbers(" ".join(map(str, numbers)), 9) == tuple(numbers)


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [
        ("a=2 b=1", {0: 2, 1: 1}),
        ("A = 2, B = 1", {0: 2, 1: 1}),
        ("b1 a2", {1: 1, 0: 2}),
        ("2 1 3", {0: 2, 1: 1, 2: 3}),
        ("b=3 1", {1: 3, 0: 1}),
        ("2", {0: 2}),
        ("â=2", {0: 2}),  # Telex makes â of aa
    ],
)
def test_pairs_are_read_by_letter_or_in_order(typed: str, pairs: dict[int, int]) -> None:
    assert read_pairs(typed, 3, 3) == pairs


@pytest.mark.parametrize("typed", ["d=1", "a=4", "a=0", "a", "1 2 3 1", "=", "a=b"])
def test_other_pairs_are_refused(typed: str) -> None:
    with pytest.raises(Fault):
        read_pairs(typed, 3, 3)


def test_rows_have_letters() -> None:
    assert [row_letter(row) for row in range(3)] == ["a", "b", "c"]
