"""certainty: how sure one is, marked beside the answer, checked on Moodle's published steps."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import (
    CERTAINTIES,
    answer,
    certainty_mark,
    finish,
    remark,
    split_certainty,
    start,
    with_certainty,
)

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("fraction", "low", "middle", "high"),
    [
        (Fraction(1), 1, 2, 3),
        (Fraction(0), 0, -2, -6),
        (HALF, HALF, 1, Fraction(3, 2)),
        (Fraction(-1, 4), 0, -2, -6),
    ],
)
def test_a_fraction_is_weighed_by_certainty(fraction: Fraction, low, middle, high) -> None:
    """Moodle, qbehaviour_deferredcbm question_cbm_test.php, test_adjust_fraction."""
    assert [certainty_mark(fraction, certainty) for certainty in CERTAINTIES] == [low, middle, high]


@pytest.mark.parametrize("chance", [n / 100 for n in range(101)])
def test_each_level_pays_most_in_the_range_its_words_name(chance: float) -> None:
    right, wrong = Fraction(1), Fraction(0)
    earned = {
        level: chance * certainty_mark(right, level) + (1 - chance) * certainty_mark(wrong, level)
        for level in CERTAINTIES
    }
    level = 1 if chance < 2 / 3 else 2 if chance < 0.8 else 3
    assert earned[level] == pytest.approx(max(earned.values()))


@pytest.fixture
def sat(quiz):
    """A sitting of one question."""
    return lambda question: start(quiz("certainty", (question,)), "s")


def test_a_statement_with_high_certainty(true_false, sat, quiz) -> None:
    """qbehaviour_deferredcbm walkthrough_test.php, …truefalse_high_certainty: 6 of 2, corrected −6."""
    sitting = sat(true_false(answer=True))
    for response, saved in (("true[;]3", 1), ("true[;]3", 1), ("true[;]1", 2), ("true[;]3", 3)):
        sitting, stands = answer(sitting, "true-false", response)
        assert (stands.mark, stands.locked, len(sitting.responses["true-false"])) == (None, False, saved)
    assert finish(sitting).certainty_mark == 3
    after = quiz("certainty", (true_false(answer=False),))
    assert remark(after, "s", ("true-false",), [("true-false", "true[;]3")]).certainty_mark == -6


@pytest.mark.parametrize(("response", "mark"), [("0[;]1", 1), ("0", 1), ("1[;]2", -2), ("0[;]3", 3)])
def test_the_other_answers_of_the_walkthrough(choice, sat, response: str, mark: int) -> None:
    """…low_certainty, …default_certainty, test_deferredcbm_resume_multichoice_single (−2, then 3)."""
    sitting, _stands = answer(sat(choice("+--")), "choice", response)
    assert finish(sitting).certainty_mark == mark


def test_without_an_answer_there_is_no_certainty_mark(choice, sat) -> None:
    """…no_certainty_feedback_when_not_answered: gave up, no mark."""
    result = finish(sat(choice()))
    assert (result.certainty_mark, result.unanswered, result.score) == (None, ("choice",), 0)


@pytest.mark.parametrize(
    ("response", "kept"),
    [("2", "2[;]1"), ("2[;]3", "2[;]3"), (" 2 [;] 3 ", "2[;]3"), ("2[;]1", "2[;]1")],
)
def test_a_response_is_kept_with_its_certainty(choice, sat, response: str, kept: str) -> None:
    sitting, stands = answer(sat(choice()), "choice", response)
    assert stands.response == kept == with_certainty(*split_certainty(kept))
    assert sitting.responses == {"choice": (kept,)}


def test_the_certainty_is_the_last_part_whatever_was_typed_before_it(short, sat) -> None:
    sitting, stands = answer(sat(short()), "short", "ếch[;]2[;]3")
    assert split_certainty(stands.response) == ("ếch[;]2", 3)
    assert split_certainty("0[,]3") == ("0[,]3", 1)


@pytest.mark.parametrize("response", ["0[;]", "0[;]0", "0[;]4", "0[;]1.0", "0[;]x", "0[;]²"])
def test_another_certainty_is_refused(choice, sat, response: str) -> None:
    with pytest.raises(Fault, match="Chọn mức chắc chắn 1, 2 hoặc 3."):
        answer(sat(choice()), "choice", response)


def test_an_answer_that_cannot_be_marked_is_refused_however_sure(choice, sat) -> None:
    with pytest.raises(Fault, match="Chọn một phương án"):
        answer(sat(choice()), "choice", "[;]3")


def test_the_mark_tells_how_sure_a_wrong_answer_was(quiz) -> None:
    sitting = start(quiz("certainty"), "s")
    for item, response in (("choice", "0[;]3"), ("multiple", "0[;]2"), ("numeric", "15")):
        sitting, _stands = answer(sitting, item, response)
    result = finish(sitting)
    assert {item: (mark.right, mark.certainty) for item, mark in result.marks.items()} == {
        "choice": (False, 3),
        "multiple": (False, 2),
        "numeric": (True, 1),
    }
    # (−6 + 0.5 × 2 + 1 + 0) / 4, the statement left unanswered
    assert result.certainty_mark == Decimal("-1.00")
    assert result.score == Decimal("37.50")


def test_other_behaviours_have_no_certainty_mark(quiz) -> None:
    sitting, _stands = answer(start(quiz("deferred"), "s"), "choice", "1")
    assert finish(sitting).certainty_mark is None


@given(
    st.dictionaries(
        st.sampled_from(["choice", "numeric", "true-false"]), st.tuples(st.integers(0, 3), st.integers(1, 3))
    ),
    st.integers(0, 100),
)
def test_passing_never_depends_on_certainty(quiz, given, passing: int) -> None:
    said = {"choice": "0123", "numeric": ["15", "10", "11", "12"], "true-false": ["true", "false"] * 2}
    own = [(item, said[item][place]) for item, (place, _sure) in given.items()]
    sure = [(item, with_certainty(said[item][place], level)) for item, (place, level) in given.items()]
    items = ("choice", "numeric", "true-false")
    plain = remark(quiz("deferred", passing=passing), "s", items, own)
    weighed = remark(quiz("certainty", passing=passing), "s", items, sure)
    marks = {item: replace(mark, certainty=None) for item, mark in weighed.marks.items()}
    assert replace(weighed, marks=marks, certainty_mark=None) == plain
    if weighed.certainty_mark is not None:
        assert -6 <= weighed.certainty_mark <= 3
