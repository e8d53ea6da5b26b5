"""numeric: a number, its tolerance, and the wrong numbers people arrive at."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from trainer.faults import Fault
from trainer.quizzes import WrongValue


@pytest.mark.parametrize(
    ("answer", "tolerance", "response", "right"),
    [
        ("15", "0", "15", True),
        ("15", "0", "15,0", True),
        ("15", "0", "15,01", False),
        ("15", "0", "-15", False),
        ("2.5", "0.1", "2,6", True),
        ("2.5", "0.1", "2,4", True),
        ("2.5", "0.1", "2,61", False),
        ("0.3", "0.1", "0,2", True),
    ],
)
def test_right_within_the_tolerance_ends_included(
    numeric, answer: str, tolerance: str, response: str, right: bool
) -> None:
    mark = numeric(answer, tolerance=tolerance).mark(response)
    assert (mark.fraction, mark.right) == (int(right), right)


def test_a_known_wrong_number_says_how_people_arrive_at_it(numeric) -> None:
    mark = numeric("15").mark("10 ngày")
    assert mark.chosen == "10 ngày làm việc"
    assert mark.correct == "15 ngày làm việc"
    assert mark.why == ("Lẫn với hưu trí xã hội.",)


def test_an_unknown_wrong_number_and_the_right_one_have_no_reason(numeric) -> None:
    assert numeric("15").mark("11").why == ()
    assert numeric("10").mark("10").why == ()


def test_a_near_number_may_give_part_of_the_mark(numeric) -> None:
    near = WrongValue(Decimal(14), "Thiếu một ngày.", Fraction(1, 2))
    question = replace(numeric("15", tolerance="1"), wrong=(near, WrongValue(Decimal(13), "Thiếu hai ngày.")))
    half, full = question.mark("13"), question.mark("14")
    assert (half.fraction, half.right) == (Fraction(1, 2), False)
    assert half.why == ("Thiếu một ngày.", "Thiếu hai ngày.")
    assert (full.fraction, full.right, full.why) == (1, True, ())


def test_money_is_read_and_shown_with_its_dots(numeric) -> None:
    fee = numeric("21000", "đồng")
    assert fee.canonical("21.000 đ") == "21000"
    assert fee.readable("21000") == "21.000 đồng"
    assert fee.mark("21.000 đ").right
    assert fee.right_answer() == "21.000 đồng"


def test_a_wrong_unit_is_a_problem_not_a_wrong_answer(numeric) -> None:
    assert numeric().problem("15 tháng") == "Gõ số theo đơn vị “ngày làm việc”, không kèm “tháng”."
    with pytest.raises(Fault):
        numeric().mark("15 tháng")


def test_it_offers_no_options_and_is_not_guessed(numeric) -> None:
    assert numeric().shown("seed") == ()
    assert numeric().guess_score() == 0
    assert numeric().tolerance == Decimal(0)
