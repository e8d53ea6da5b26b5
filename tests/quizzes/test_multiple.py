"""multiple: every right option a share, every wrong one a share back, never below nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault

WHOLE, HALF, THIRD, NOTHING = Fraction(1), Fraction(1, 2), Fraction(1, 3), Fraction(0)


@pytest.mark.parametrize(
    ("rights", "response", "fraction"),
    [
        # Moodle, qtype_multichoice question_multi_test.php, test_grading: A .5, B −1, C .5, D −1
        ("+-+-", "0[,]2", WHOLE),
        ("+-+-", "0", HALF),
        ("+-+-", "1", NOTHING),
        # one wrong takes one right back
        ("+-+-", "0[,]1", NOTHING),
        ("+-+-", "0[,]1[,]2", HALF),
        ("+++--", "0[,]1", 2 * THIRD),
        ("+++--", "0[,]1[,]2[,]3", 2 * THIRD),
        ("+++--", "0[,]3[,]4", NOTHING),
        # all of them: nothing, although the sum would leave two thirds
        ("+++-", "0[,]1[,]2[,]3", NOTHING),
        ("++++", "0[,]1[,]2[,]3", WHOLE),
        ("++--", "0[,]1[,]2[,]3", NOTHING),
    ],
)
def test_the_mark_is_the_sum_of_the_shares(multiple, rights: str, response: str, fraction: Fraction) -> None:
    mark = multiple(rights).mark(response)
    assert (mark.fraction, mark.right) == (fraction, fraction == 1)


MOODLE_MULTI = (HALF, Fraction(-1), HALF, Fraction(-1))


@pytest.mark.parametrize(
    ("response", "fraction"), [("0[,]2", 1), ("0", HALF), ("0[,]1[,]2", 0), ("1", 0), ("0[,]1[,]2[,]3", 0)]
)
def test_authored_shares_are_used_as_moodle_uses_them(multiple, response: str, fraction: Fraction) -> None:
    """Moodle, question_multi_test.php, test_grading, with the shares of make_a_multichoice_multi_question."""
    assert multiple("+-+-", shares=MOODLE_MULTI).mark(response).fraction == fraction


def test_shares_of_a_third_written_in_decimals_make_full_marks(multiple) -> None:
    share = Fraction("0.3333333")
    question = multiple("+++-", shares=(share, share, share, -share))
    assert question.mark("0[,]1[,]2").right
    assert question.mark("0").fraction == share


def test_each_wrong_thing_is_explained_and_each_missing_one_named(multiple) -> None:
    mark = multiple("+-+-+").mark("0[,]1[,]3")
    assert mark.chosen == "Ý A; Ý B; Ý D"
    assert mark.correct == "Ý A; Ý C; Ý E"
    assert mark.why == ("Nhầm B.", "Nhầm D.", "Còn thiếu: Ý C; Ý E.")
    assert multiple("+-+-").mark("0").why == ("Còn thiếu: Ý C.",)
    assert multiple("+-+-").mark("0[,]2").why == ()


def test_choosing_everything_is_told_to_earn_nothing(multiple) -> None:
    assert multiple("++-").mark("0[,]1[,]2").why == ("Chọn hết mọi phương án thì không có điểm.", "Nhầm C.")


def test_a_response_is_kept_in_the_authors_order_without_repeats(multiple) -> None:
    question = multiple("+-+-")
    assert question.canonical("2[,]0[,]2") == "0[,]2"
    assert question.canonical(" 2 [,] 0 ") == "0[,]2"
    assert question.readable("2[,]0") == "Ý A; Ý C"


@pytest.mark.parametrize("response", ["", "   "])
def test_nothing_chosen_is_refused(multiple, response: str) -> None:
    assert multiple().problem(response) == "Chọn ít nhất một phương án."


@pytest.mark.parametrize("response", ["9", "0[,]9", "0,2", "0[,]", "[,]"])
def test_an_option_the_question_lacks_is_refused(multiple, response: str) -> None:
    assert multiple("+-+-").problem(response) == "Chọn trong 4 phương án của câu này."
    with pytest.raises(Fault):
        multiple("+-+-").mark(response)


def test_there_is_no_blind_guess_of_several_options(multiple) -> None:
    assert multiple().guess_score() is None


@given(
    st.text("+-", min_size=2, max_size=8).filter(lambda rights: rights.count("+") > 1),
    st.sets(st.integers(0, 7), min_size=1),
)
def test_one_more_wrong_option_never_helps(multiple, rights: str, places: set[int]) -> None:
    question = multiple(rights)
    chosen = sorted(place for place in places if place < len(rights)) or [0]
    before = question.mark("[,]".join(map(str, chosen))).fraction
    for place, side in enumerate(rights):
        if side == "-" and place not in chosen:
            assert question.mark("[,]".join(map(str, [*chosen, place]))).fraction <= before
