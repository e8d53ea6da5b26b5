"""true_false: a statement, agreed with or not."""

import pytest


@pytest.mark.parametrize(
    ("answer", "response", "right"),
    [(True, "true", True), (True, "false", False), (False, "false", True), (False, "true", False)],
)
def test_it_is_all_or_nothing(true_false, answer: bool, response: str, right: bool) -> None:
    mark = true_false(answer).mark(response)
    assert (mark.fraction, mark.right) == (int(right), right)
    assert mark.why == (() if right else ("Nghe quen tai.",))


def test_it_is_read_in_vietnamese(true_false) -> None:
    mark = true_false(answer=False).mark("true")
    assert (mark.chosen, mark.correct) == ("Đúng", "Sai")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("true", "true"), (" Đúng ", "true"), ("dung", "true"), ("SAI", "false"), ("false", "false")],
)
def test_typed_words_are_understood(true_false, typed: str, kept: str) -> None:
    assert true_false().canonical(typed) == kept
    assert true_false().problem(typed) == ""


@pytest.mark.parametrize("typed", ["", "đ", "có", "0", "1", "truefalse"])
def test_anything_else_is_refused(true_false, typed: str) -> None:
    assert true_false().problem(typed) == "Chọn Đúng hoặc Sai."


@pytest.mark.parametrize("seed", ["a", "b", "c"])
def test_right_is_always_offered_before_wrong(true_false, seed: str) -> None:
    sides = true_false(answer=False).shown(seed)
    assert [(side.key, side.say, side.right) for side in sides] == [
        ("true", "Đúng", False),
        ("false", "Sai", True),
    ]
    assert [side.why for side in sides] == ["Nghe quen tai.", ""]


def test_a_blind_guess_earns_one_half(true_false) -> None:
    assert true_false().guess_score() == 0.5
