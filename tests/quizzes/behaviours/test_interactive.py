"""interactive: one try more than there are hints, checked on Moodle's published steps."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import Tries, answer, finish, fraction_text, outcome, remark, start, tries

HINTS = ("Gợi ý một.", "Gợi ý hai.")
THIRD = Fraction(1, 3)


@pytest.fixture
def sat(quiz):
    """A sitting of one question."""
    return lambda question: start(quiz("interactive", (question,)), "s")


def test_multichoice_right_at_the_second_try(choice, sat) -> None:
    """qbehaviour_interactive walkthrough_test.php, test_interactive_feedback_multichoice_right."""
    sitting = sat(choice("+--", hints=HINTS))
    assert tries(sitting, "choice") == Tries(left=3)
    sitting, wrong = answer(sitting, "choice", "1")
    assert (wrong.mark, wrong.locked) == (None, False)
    expected = Tries(left=2, again=True, frozen=True, hint="Gợi ý một.", worth=Fraction(0), penalty=THIRD)
    assert wrong.tries == tries(sitting, "choice") == expected
    sitting, right = answer(sitting, "choice", "0")
    assert right.mark is not None
    assert (right.mark.right, fraction_text(right.fraction)) == (True, "0.6666667")
    assert (right.mark.penalty, right.locked, right.tries) == (THIRD, True, Tries(left=0))
    assert finish(sitting).marks["choice"] == right.mark


def test_finish_while_another_try_is_offered(choice, sat) -> None:
    """test_interactive_finish_when_try_again_showing: 1 try left, then the end: wrong, 0, no hint."""
    sitting, wrong = answer(sat(choice("+--", hints=HINTS[:1])), "choice", "1")
    assert (wrong.tries.left, wrong.tries.hint) == (1, "Gợi ý một.")
    assert finish(sitting).marks["choice"].fraction == 0
    over = outcome(replace(sitting, finished=True), "choice")
    assert over is not None and over.mark is not None
    assert (over.locked, over.mark.right, over.tries) == (True, False, Tries(left=0))


def test_blank_is_invalid_and_free(short, sat) -> None:
    """test_interactive_shortanswer_try_to_submit_blank: blank, newt, blank, frog: 0.6666667."""
    sitting = sat(short(hints=HINTS))
    for response, left in (("", 3), ("sa giông", 2), ("", 2)):
        if response:
            sitting, _wrong = answer(sitting, "short", response)
        else:
            with pytest.raises(Fault):
                answer(sitting, "short", response)
        assert tries(sitting, "short").left == left
    sitting, right = answer(sitting, "short", "ếch")
    assert fraction_text(right.fraction) == "0.6666667"


def test_partly_right_is_tried_again_and_told_apart_from_wrong(multiple, sat) -> None:
    """test_interactive_feedback_multichoice_multiple_reset: one right and one wrong, 2 tries remain."""
    shares = (Fraction(1, 2), Fraction(0), Fraction(1, 2), Fraction(0))
    _sitting, stands = answer(sat(multiple("+-+-", shares=shares, hints=HINTS)), "multiple", "0[,]1")
    assert (stands.tries.left, stands.tries.hint, stands.tries.worth) == (2, "Gợi ý một.", Fraction(1, 2))


def test_an_order_right_at_the_second_try(ordering, sat) -> None:
    """qtype_ordering walkthrough_test.php, test_interactive_behaviour: 2 of 3 marks."""
    sitting, wrong = answer(sat(ordering("ABCDEF", hints=HINTS)), "ordering", "5[,]0[,]1[,]2[,]3[,]4")
    assert (wrong.tries.worth, wrong.tries.hint) == (0, "Gợi ý một.")
    sitting, right = answer(sitting, "ordering", "0[,]1[,]2[,]3[,]4[,]5")
    assert right.fraction * 3 == 2


def test_a_corrected_question_is_marked_anew(short, quiz) -> None:
    """test_interactive_regrade_changing_num_tries_finished: frog becomes worth 0.6666667.

    Moodle then gives a third, having counted the try after the last one; its test doubts that itself. The
    formula gives what the one try is worth.
    """
    question = short(hints=HINTS)
    frog = replace(question.answers[0], share=Fraction("0.6666667"))
    newer = replace(question, answers=(frog, replace(question.answers[1], share=Fraction(1))))
    answers = [("short", "ếch")]
    assert remark(quiz("interactive", (question,)), "s", ("short",), answers).marks["short"].fraction == 1
    again = remark(quiz("interactive", (newer,)), "s", ("short",), answers).marks["short"]
    assert fraction_text(again.fraction) == "0.6666667"


def test_the_last_try_is_followed_by_the_answer_and_nothing_more(choice, sat) -> None:
    sitting = sat(choice("+---", hints=HINTS))
    for response, hint in (("1", "Gợi ý một."), ("2", "Gợi ý hai."), ("3", "")):
        sitting, stands = answer(sitting, "choice", response)
        assert stands.tries.hint == hint
    assert (stands.locked, stands.tries.again) == (True, False)
    assert stands.mark is not None and stands.mark.why == ("Nhầm D.",)
    with pytest.raises(Fault, match="không đổi được nữa"):
        answer(sitting, "choice", "0")


def test_a_question_without_hints_has_one_try(true_false, sat) -> None:
    sitting = sat(true_false())
    assert tries(sitting, "true-false") == Tries(left=1)
    sitting, stands = answer(sitting, "true-false", "true")
    assert (stands.locked, stands.tries) == (True, Tries(left=0))


def test_a_statement_once_judged_wrong_earns_nothing_more(true_false, sat) -> None:
    sitting, _wrong = answer(sat(true_false(hints=HINTS)), "true-false", "true")
    _sitting, right = answer(sitting, "true-false", "false")
    assert right.mark is not None
    assert (right.mark.right, right.mark.fraction, right.mark.penalty) == (True, 0, 1)


def test_the_same_try_twice_uses_up_one(choice, sat) -> None:
    first, wrong = answer(sat(choice("+--", hints=HINTS)), "choice", "1")
    again, same = answer(first, "choice", "1")
    assert again is first
    assert same == wrong


@given(
    st.lists(st.sampled_from("0123"), min_size=1, max_size=6),
    st.integers(0, 4),
    st.fractions(0, 1, max_denominator=12),
    st.lists(st.fractions(0, 1, max_denominator=12), min_size=3, max_size=3),
)
def test_the_mark_is_the_last_tries_less_a_penalty_for_each_before(
    choice, quiz, given: list[str], hints: int, penalty: Fraction, shares: list[Fraction]
) -> None:
    worth = [Fraction(1), *shares]
    question = choice("+---", shares=tuple(worth), hints=("Gợi ý.",) * hints, penalty=penalty)
    sitting, used = start(quiz("interactive", (question,)), "s"), []
    for response in given:
        if used and (len(used) > hints or worth[int(used[-1])] == 1):
            with pytest.raises(Fault):
                answer(sitting, "choice", response)
            break
        sitting, stands = answer(sitting, "choice", response)
        used += [] if used[-1:] == [response] else [response]
        assert sitting.responses["choice"] == tuple(used)
        assert stands.fraction == max(0, worth[int(response)] - penalty * (len(used) - 1))
        assert stands.tries.left == (0 if stands.locked else hints + 1 - len(used))
        assert stands.tries.again == stands.tries.frozen == (not stands.locked) == (stands.mark is None)
