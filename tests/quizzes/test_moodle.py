"""Moodle's own published attempts and walkthroughs, where they concern the kinds and behaviours here."""

from fractions import Fraction

import pytest

from trainer.faults import Fault
from trainer.quizzes import Pair, answer, finish, fraction_text, start

HALF, NONE = Fraction(1, 2), Fraction(0)

# mod/quiz/tests/fixtures/steps00.csv and results00.csv, slots 4 (truefalse), 5 (two_of_four: One and Three
# half each, others 0), 6 (one_of_four: One): what was answered, and the marks Moodle gave.
ATTEMPTS = [
    (1, "true", "1[,]2", "0", ("1", "0.5", "1")),
    (2, "true", "0[,]1", "3", ("1", "0.5", "0")),
    (3, "false", "2[,]3", "1", ("0", "0.5", "0")),
    (4, "true", "0[,]2", "0", ("1", "1", "1")),
    (5, "true", "2[,]3", "0", ("1", "0.5", "1")),
    (6, "true", "0[,]3", "0", ("1", "0.5", "1")),
    (7, "false", "0[,]1", "1", ("0", "0.5", "0")),
    (8, "true", "2[,]3", "0", ("1", "0.5", "1")),
    (9, "false", "0[,]1", "0", ("0", "0.5", "1")),
    (10, "true", "0[,]3", "0", ("1", "0.5", "1")),
]


@pytest.mark.parametrize("behaviour", ["deferred", "immediate"])
@pytest.mark.parametrize(("number", "statement", "two", "one", "marks"), ATTEMPTS)
def test_the_ten_attempts_of_the_quiz_fixture_earn_moodles_marks(
    true_false, multiple, choice, quiz, behaviour: str, number: int, statement: str, two: str, one: str, marks
) -> None:
    questions = (
        true_false(answer=True, id="4"),
        multiple("+-+-", id="5", shares=(HALF, NONE, HALF, NONE)),
        choice("+---", id="6"),
    )
    sitting = start(quiz(behaviour, questions), str(number))
    for item, response in (("4", statement), ("5", two), ("6", one)):
        sitting, _outcome = answer(sitting, item, response)
    earned = finish(sitting).marks
    assert [earned[item].fraction for item in "456"] == [Fraction(mark) for mark in marks]


# The same files, slot 1 where it drew the short answer question (frog 1, toad 0.8) and slot 3 (match: frog
# and newt are amphibians, the cat between them is a mammal): what was answered, and the marks Moodle gave.
WORDS_AND_MATCHES = [
    (1, "cóc", "010", ("0.8", "1")),
    (2, "ếch", "010", ("1", "1")),
    (4, "", "100", ("0", "0.3333333")),
    (5, "ếch", "010", ("1", "1")),
    (8, "cóc", "010", ("0.8", "1")),
    (9, "nòng nọc", "001", ("0", "0.3333333")),
    (10, "cóc", "010", ("0.8", "1")),
]


@pytest.mark.parametrize("behaviour", ["deferred", "immediate"])
@pytest.mark.parametrize(("number", "word", "sides", "marks"), WORDS_AND_MATCHES)
def test_the_words_and_matches_of_the_fixture_earn_moodles_marks(
    short, matching, quiz, behaviour: str, number: int, word: str, sides: str, marks
) -> None:
    animals = (Pair("Ếch", "Lưỡng cư"), Pair("Mèo", "Thú"), Pair("Sa giông", "Lưỡng cư"))
    sitting = start(quiz(behaviour, (short(id="1"), matching(animals, id="3"))), str(number))
    response = "[,]".join(f"{left}[.]{right}" for left, right in enumerate(sides))
    for item, given in (("1", word), ("3", response)):
        if given:
            sitting, _outcome = answer(sitting, item, given)
    earned = {item: fraction_text(mark.fraction) for item, mark in finish(sitting).marks.items()}
    assert [Fraction(earned.get(item, "0")) for item in "13"] == [Fraction(mark) for mark in marks]


def test_an_order_in_deferred_walkthrough(ordering, quiz) -> None:
    """qtype_ordering walkthrough_test.php, test_deferred_feedback: the same again adds no step; 15 of 15."""
    right = "0[,]1[,]2[,]3[,]4[,]5"
    first, _outcome = answer(start(quiz("deferred", (ordering("ABCDEF"),)), "s"), "ordering", right)
    again, stands = answer(first, "ordering", right)
    assert again is first
    assert stands.mark is None
    assert finish(again).marks["ordering"].fraction == 1


def test_deferred_true_false_walkthrough(true_false, quiz) -> None:
    """qbehaviour_deferredfeedback walkthrough_test.php, test_deferredfeedback_feedback_truefalse."""
    sitting = start(quiz("deferred", (true_false(answer=True),)), "s")
    steps = [("true", 1), ("true", 1), ("false", 2), ("true", 3)]
    for response, saved in steps:
        sitting, stands = answer(sitting, "true-false", response)
        assert stands.mark is None
        assert len(sitting.responses["true-false"]) == saved
    assert fraction_text(finish(sitting).marks["true-false"].fraction) == "1.0000000"


def test_deferred_without_an_answer_gives_up(choice, quiz) -> None:
    """The same file, …resume_multichoice_single_emptyanswer_first: an empty submission, then the end."""
    sitting = start(quiz("deferred", (choice("+--"),)), "s")
    with pytest.raises(Fault):
        answer(sitting, "choice", "")
    result = finish(sitting)
    assert (result.unanswered, result.score) == (("choice",), 0)


def test_immediate_multichoice_walkthrough(choice, quiz) -> None:
    """qbehaviour_immediatefeedback walkthrough_test.php: blank is invalid, right is 1, no step after it."""
    sitting = start(quiz("immediate", (choice("+--"),)), "s")
    with pytest.raises(Fault):
        answer(sitting, "choice", "")
    sitting, stands = answer(sitting, "choice", "0")
    assert stands.mark is not None and stands.mark.fraction == 1
    with pytest.raises(Fault):
        answer(sitting, "choice", "1")
    assert finish(sitting).marks["choice"].right


def test_a_negative_share_is_where_we_part_from_moodle(choice, quiz) -> None:
    """test_immediatefeedback_feedback_multichoice_wrong_on_finish: −0.3333333 there, 0 here."""
    third = Fraction("-0.3333333")
    question = choice("+--", shares=(Fraction(1), third, third))
    sitting, stands = answer(start(quiz("immediate", (question,)), "s"), "choice", "1")
    assert stands.fraction == 0
    assert finish(sitting).score == 0
