"""adaptive: any number of tries, each wrong one at a price, checked on Moodle's published steps."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import Tries, answer, finish, fraction_text, outcome, remark, start, tries

THIRD = Fraction(1, 3)
FROG, TOAD, BUMBLEBEE, HIPPOPOTAMUS = "ếch", "cóc", "ong nghệ", "hà mã"

# qbehaviour_adaptive walkthrough_test.php, the short answer question: what is submitted, the mark of 1 after
# it, the total penalty it shows (none once the right answer was given).
STEPS = {
    "partially_right": [(TOAD, "0.8", THIRD), (BUMBLEBEE, "0.8", 2 * THIRD), (FROG, "0.8", None)],
    "wrong_right_wrong": [
        (HIPPOPOTAMUS, "0", THIRD),
        (HIPPOPOTAMUS, "0", THIRD),
        (FROG, "2/3", None),
        (BUMBLEBEE, "2/3", None),
    ],
    "invalid_after_complete": [
        (HIPPOPOTAMUS, "0", THIRD),
        (FROG, "2/3", None),
        ("", "2/3", None),
        (BUMBLEBEE, "2/3", None),
    ],
    "try_to_submit_blank": [("", None, None), (TOAD, "0.8", THIRD), ("", "0.8", THIRD)],
}


@pytest.fixture
def sat(quiz):
    """A sitting of one question."""
    return lambda question: start(quiz("adaptive", (question,)), "s")


@pytest.mark.parametrize("name", STEPS)
def test_the_short_answers_of_the_walkthrough(short, sat, name: str) -> None:
    """test_adaptive_shortanswer_…"""
    sitting = sat(short())
    for response, mark, penalty in STEPS[name]:
        if response:
            sitting, _stands = answer(sitting, "short", response)
        else:
            with pytest.raises(Fault):
                answer(sitting, "short", response)
        stands = outcome(sitting, "short")
        assert (stands and stands.fraction) == (mark and Fraction(mark))
        assert tries(sitting, "short").penalty == (penalty or 0)
        assert tries(sitting, "short").again == (penalty is not None)
        assert tries(sitting, "short").left is None


def test_the_same_try_twice_is_discarded(short, sat) -> None:
    """test_adaptive_shortanswer_wrong_right_wrong: the same wrong answer again, nothing should change."""
    first, wrong = answer(sat(short()), "short", HIPPOPOTAMUS)
    again, same = answer(first, "short", f" {HIPPOPOTAMUS} ")
    assert again is first
    assert same == wrong


def test_what_counts_in_the_end_is_the_best_try_and_what_is_said_the_last(short, sat) -> None:
    """…wrong_right_wrong and …partially_right at the end: graded wrong with 4 of 6, graded right with 0.8."""
    sitting = sat(short())
    for response in (HIPPOPOTAMUS, FROG, BUMBLEBEE):
        sitting, _stands = answer(sitting, "short", response)
    mark = finish(sitting).marks["short"]
    assert (mark.fraction, mark.right, mark.chosen, mark.penalty) == (2 * THIRD, False, BUMBLEBEE, THIRD)
    sitting = sat(short())
    for response in (TOAD, BUMBLEBEE, FROG):
        sitting, _stands = answer(sitting, "short", response)
    mark = finish(sitting).marks["short"]
    assert (mark.fraction, mark.right, mark.chosen, mark.penalty) == (Fraction("0.8"), True, FROG, 0)


def test_without_a_penalty_a_later_right_answer_earns_everything(short, sat) -> None:
    """test_adaptive_shortanswer_zero_penalty."""
    sitting, wrong = answer(sat(short(penalty=Fraction(0))), "short", HIPPOPOTAMUS)
    assert wrong.tries.penalty == 0
    _sitting, right = answer(sitting, "short", FROG)
    assert right.fraction == 1


def test_multichoice_wrong_then_right_then_corrected(choice, quiz, sat) -> None:
    """test_adaptive_multichoice: 0, then 1 − 0.3333333; with the wrong answer made right, 1."""
    penalty = Fraction("0.3333333")
    sitting, wrong = answer(sat(choice("+--", penalty=penalty)), "choice", "1")
    assert (wrong.fraction, wrong.tries.penalty, wrong.mark) == (0, penalty, None)
    sitting, right = answer(sitting, "choice", "0")
    assert right.fraction == 1 - penalty
    corrected = quiz("adaptive", (choice("-++", penalty=penalty),))
    again = remark(corrected, "s", ("choice",), [("choice", "1"), ("choice", "0")])
    assert again.marks["choice"].fraction == 1


def test_multichoice_right_at_once(multiple, sat) -> None:
    """test_adaptive_multichoice2: full marks, and the same answer again adds no step."""
    sitting, right = answer(sat(multiple("+-+-")), "multiple", "0[,]2")
    assert right.mark is not None and right.mark.right
    assert (right.fraction, right.tries, right.locked) == (1, Tries(), False)
    again, _same = answer(sitting, "multiple", "2[,]0")
    assert again is sitting


def test_numbers_of_the_walkthrough(numeric, sat) -> None:
    """test_adaptive_numerical: 3.14 earns 1, −5 after it takes nothing back."""
    sitting, _right = answer(sat(numeric("3.14", "", penalty=Fraction("0.1"))), "numeric", "3.14")
    sitting, after = answer(sitting, "numeric", "-5")
    assert after.fraction == 1


def test_what_is_no_number_is_free(numeric, sat) -> None:
    """test_adaptive_numerical_invalid: Pi, −5, Pi*2, 3.14, Pi/3 with a penalty of 0.1: 0.9."""
    sitting = sat(numeric("3.14", "", penalty=Fraction("0.1")))
    for response, fraction in (("Pi", None), ("-5", "0"), ("Pi*2", "0"), ("3.14", "0.9"), ("Pi/3", "0.9")):
        if response.startswith("Pi"):
            with pytest.raises(Fault):
                answer(sitting, "numeric", response)
        else:
            sitting, _stands = answer(sitting, "numeric", response)
        stands = outcome(sitting, "numeric")
        assert (stands and stands.fraction) == (fraction and Fraction(fraction))
    assert fraction_text(finish(sitting).marks["numeric"].fraction) == "0.9000000"


def test_hints_come_one_by_one_and_the_last_stays(short, sat) -> None:
    sitting, hints = sat(short(hints=("Một.", "Hai."))), []
    for response in ("a", "b", "c"):
        sitting, stands = answer(sitting, "short", response)
        assert not stands.tries.frozen
        hints.append(stands.tries.hint)
    assert hints == ["Một.", "Hai.", "Hai."]
    _sitting, right = answer(sitting, "short", FROG)
    assert right.tries == Tries()


def test_partly_right_is_told_but_not_what_is_right(short, sat) -> None:
    _sitting, stands = answer(sat(short()), "short", TOAD)
    assert (stands.mark, stands.tries.worth) == (None, Fraction("0.8"))


@given(
    st.lists(st.sampled_from("0123"), min_size=1, max_size=8),
    st.fractions(0, 1, max_denominator=12),
    st.lists(st.fractions(0, 1, max_denominator=12), min_size=3, max_size=3),
)
def test_the_mark_is_the_best_of_all_tries_and_never_falls(
    choice, quiz, given: list[str], penalty: Fraction, shares: list[Fraction]
) -> None:
    worth = [Fraction(1), *shares]
    question = choice("+---", shares=tuple(worth), penalty=penalty)
    sitting, best, used = start(quiz("adaptive", (question,)), "s"), Fraction(0), ""
    for response in given:
        sitting, stands = answer(sitting, "choice", response)
        if not used.endswith(response):
            best = max(best, worth[int(response)] - penalty * len(used))
            used += response
        assert stands.fraction == best
        assert stands.tries.again == (stands.mark is None) == all(worth[int(key)] < 1 for key in used)
    assert finish(sitting).marks["choice"].fraction == best
