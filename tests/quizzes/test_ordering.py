"""ordering: each item at its place is a share of the mark."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import WrongOrder

MOODLE = ("Modular", "Object", "Oriented", "Dynamic", "Learning", "Environment")


@pytest.mark.parametrize(
    ("order", "fraction"),
    [
        ("Modular Object Oriented Dynamic Learning Environment", Fraction(1)),
        ("Environment Learning Dynamic Oriented Object Modular", Fraction(0)),
        ("Environment Object Oriented Dynamic Learning Modular", Fraction(4, 6)),
        ("Oriented Object Dynamic Learning Environment Modular", Fraction(1, 6)),
    ],
)
def test_items_at_their_absolute_place_count(ordering, order: str, fraction: Fraction) -> None:
    """Moodle, qtype_ordering question_test.php, test_grading_absolute_position."""
    mark = ordering(MOODLE).mark("[,]".join(str(MOODLE.index(word)) for word in order.split()))
    assert (mark.fraction, mark.right) == (fraction, fraction == 1)


def test_an_order_is_read_as_a_chain(ordering) -> None:
    mark = ordering().mark("0[,]2[,]1[,]3")
    assert mark.chosen == "Nhận → Nhập → Kiểm tra → Trả"
    assert mark.correct == "Nhận → Kiểm tra → Nhập → Trả"
    assert ordering().readable("3[,]2[,]1[,]0") == "Trả → Nhập → Kiểm tra → Nhận"


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("0[,]2[,]1[,]3", ("Nhập trước khi kiểm tra.",)),
        ("2[,]0[,]3[,]1", ("Nhập trước khi kiểm tra.",)),
        ("3[,]0[,]1[,]2", ()),
        ("0[,]1[,]2[,]3", ()),
    ],
)
def test_a_tempting_order_of_some_items_is_known_wherever_the_others_stand(
    ordering, response: str, why: tuple[str, ...]
) -> None:
    assert ordering().mark(response).why == why


def test_any_other_order_is_explained_by_what_tempts_in_general(ordering) -> None:
    question = ordering(why="Hay nhập trước rồi mới kiểm tra.")
    assert question.mark("3[,]0[,]1[,]2").why == ("Hay nhập trước rồi mới kiểm tra.",)
    assert question.mark("0[,]2[,]1[,]3").why == ("Nhập trước khi kiểm tra.",)
    assert question.mark("0[,]1[,]2[,]3").why == ()


def test_the_right_order_needs_no_reason_whatever_is_written_of_it(ordering) -> None:
    question = replace(ordering(), wrong=(WrongOrder((0, 1), "Viết nhầm."),))
    assert question.mark("0[,]1[,]2[,]3").why == ()


@pytest.mark.parametrize(
    "response", ["", "0", "0[,]1[,]2", "0[,]1[,]2[,]2", "0[,]1[,]2[,]3[,]3", "0,1,2,3", "0[,]1[,]2[,]03", "a"]
)
def test_every_item_is_named_once(ordering, response: str) -> None:
    assert ordering().problem(response) == "Xếp đủ 4 mục, mỗi mục một lần."
    with pytest.raises(Fault):
        ordering().mark(response)


def test_a_response_is_kept_without_blanks(ordering) -> None:
    assert ordering().canonical(" 2 [,]0[,] 1[,]3 ") == "2[,]0[,]1[,]3"


@given(st.text(max_size=8), st.integers(2, 7))
def test_it_is_never_shown_in_the_right_order(ordering, seed: str, count: int) -> None:
    question = ordering(f"Bước {n}." for n in range(count))
    shown = question.shown(seed)
    assert sorted(int(option.key) for option in shown) == list(range(count))
    assert [option.key for option in shown] != [str(n) for n in range(count)]
    assert all(option.say == question.items[int(option.key)] for option in shown)
    assert question.shown(seed) == shown


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_a_blind_guess_earns_the_mean_of_all_orders(ordering, count: int) -> None:
    question = ordering(str(n) for n in range(count))
    marks = [question.mark("[,]".join(order)).fraction for order in permutations("01234"[:count])]
    assert question.guess_score() == float(sum(marks) / len(marks))
