"""Results: the score, the pass mark, and deriving both again from the records."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import answer, finish, fraction_text, remark, start

ALL_RIGHT = [("choice", "1"), ("multiple", "0[,]2"), ("true-false", "false"), ("numeric", "15")]


@pytest.mark.parametrize(
    ("answers", "score", "passed"),
    [
        (ALL_RIGHT, "100.00", True),
        (ALL_RIGHT[:3], "75.00", False),
        ([*ALL_RIGHT[:3], ("numeric", "10")], "75.00", False),
        ([("multiple", "0"), *ALL_RIGHT[2:], ALL_RIGHT[0]], "87.50", True),
        ([], "0.00", False),
    ],
)
def test_every_question_weighs_the_same_and_a_missing_answer_counts_nothing(
    quiz, answers, score: str, passed: bool
) -> None:
    drawing = quiz("deferred", passing=80)
    result = remark(drawing, "s", drawing.drawn("s"), answers)
    assert (str(result.score), result.passed) == (score, passed)
    assert set(result.unanswered) == set(drawing.drawn("s")) - {item for item, _response in answers}
    assert set(result.marks) == {item for item, _response in answers}


def test_the_marks_stand_in_the_order_the_questions_were_shown(quiz) -> None:
    items = ("numeric", "choice", "multiple")
    result = remark(quiz("immediate"), "s", items, [("multiple", "0"), ("numeric", "15")])
    assert [(item, mark.fraction) for item, mark in result.marks.items()] == [
        ("numeric", 1),
        ("multiple", Fraction(1, 2)),
    ]
    assert result.unanswered == ("choice",)


@pytest.mark.parametrize(
    ("share", "passing", "score", "passed"),
    [
        # one answer of three, worth `share` of its mark: (2 + share) / 3
        (Fraction("0.4"), 80, "80.00", True),
        (Fraction("0.39999"), 80, "79.99", False),  # exactly 79.99966…: rounding must not make it 80.00
        (Fraction(1, 3), 78, "77.78", False),
        (Fraction(1, 3), 77, "77.78", True),
    ],
)
def test_the_exact_mean_decides_and_the_written_score_agrees(
    choice, quiz, share: Fraction, passing: int, score: str, passed: bool
) -> None:
    shares = (share, Fraction(1), Fraction(0))
    questions = (choice("-+-", id="part", shares=shares), choice(id="a"), choice(id="b"))
    answers = [("part", "0"), ("a", "1"), ("b", "1")]
    result = remark(quiz(questions=questions, passing=passing), "s", ("part", "a", "b"), answers)
    assert (str(result.score), result.passed) == (score, passed)


@given(
    st.lists(st.fractions(0, 1, max_denominator=100_000), min_size=1, max_size=7),
    st.integers(0, 100),
)
def test_a_score_reaches_the_pass_mark_exactly_when_it_passes(choice, quiz, shares, passing: int) -> None:
    questions = tuple(
        choice("-+", id=f"q{place}", shares=(share, Fraction(1))) for place, share in enumerate(shares)
    )
    items = [question.id for question in questions]
    result = remark(quiz(questions=questions, passing=passing), "s", items, [(item, "0") for item in items])
    assert 0 <= result.score <= 100
    assert result.passed == (result.score >= passing)


def test_a_quiz_that_asks_nothing_is_not_passed(quiz) -> None:
    result = remark(quiz(questions=(), passing=0), "s", (), [])
    assert (result.score, result.passed) == (Decimal(0), False)


def test_the_evidence_gives_the_same_texts_again(quiz) -> None:
    sitting, kept = start(quiz("immediate"), "s"), []
    for item, response in [("multiple", "0"), ("numeric", "10 ngày"), ("choice", "1")]:
        sitting, stands = answer(sitting, item, response)
        kept.append((item, stands.response, fraction_text(stands.fraction)))
    again = remark(sitting.quiz, sitting.seed, sitting.items, [(item, said) for item, said, _text in kept])
    assert again == finish(sitting)
    for item, _said, text in kept:
        assert fraction_text(again.marks[item].fraction) == text


def test_a_corrected_question_is_marked_anew(quiz, true_false) -> None:
    """Moodle, deferredfeedback walkthrough_test.php: the right answer is changed, then regraded: 0."""
    before = quiz(questions=(true_false(answer=True),))
    after = replace(before, questions=(true_false(answer=False),))
    answers = [("true-false", "true")]
    assert remark(before, "s", ("true-false",), answers).score == 100
    assert remark(after, "s", ("true-false",), answers).score == 0


def test_evidence_that_does_not_fit_is_refused_not_marked(quiz) -> None:
    with pytest.raises(Fault):
        remark(quiz(), "s", ("choice",), [("choice", "9")])
