"""short: a few words, compared without case and diacritics."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import Accepted, WrongAnswer
from trainer.text import fold


@pytest.mark.parametrize(("typed", "fraction"), [("x", 0), ("ếch", 1), ("cóc", Fraction("0.8"))])
def test_known_words_earn_their_share(short, typed: str, fraction: Fraction) -> None:
    """Moodle, qtype_shortanswer question_test.php, test_grading: x 0, frog 1, toad 0.8."""
    mark = short().mark(typed)
    assert (mark.fraction, mark.right, mark.correct) == (fraction, fraction == 1, "ếch")


@pytest.mark.parametrize("typed", ["ếch", "ẾCH", "  Ếch  ", "e\u0302\u0301ch", "ech", "“ếch”.", "Ếch!"])
def test_case_diacritics_and_marks_around_do_not_count(short, typed: str) -> None:
    assert short().mark(typed).right


@pytest.mark.parametrize("typed", ["ếch nhái", "ế ch", "ếchh", "[a-z]ch", "*"])
def test_other_words_are_wrong_without_a_reason(short, typed: str) -> None:
    mark = short().mark(typed)
    assert (mark.fraction, mark.why, mark.chosen) == (0, (), typed)


def test_a_near_miss_and_a_part_are_explained(short) -> None:
    assert short().mark("Meo").why == ("Mèo là thú.",)
    assert short().mark("coc").why == ("Cóc cũng là một loài ếch nhái.",)
    assert short().mark("ếch").why == ()


def test_diacritics_tell_known_answers_apart_and_without_them_the_better_one_is_meant(short) -> None:
    question = short(
        answers=(Accepted("chứng thực"),), wrong=(WrongAnswer("chúng thức", "Sai dấu.", Fraction(1, 2)),)
    )
    assert question.mark("Chứng thực").right
    assert question.mark("chung thuc").right
    assert question.mark("chừng thực").right
    tempted = question.mark("chúng thức")
    assert (tempted.fraction, tempted.why) == (Fraction(1, 2), ("Sai dấu.",))


def test_the_first_answer_with_most_marks_is_shown_as_right(short) -> None:
    half = Fraction(1, 2)
    question = short(answers=(Accepted("sao", half), Accepted("bản sao"), Accepted("bản chụp")))
    assert question.right_answer() == "bản sao"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Gõ câu trả lời."),
        (" \u200b\n", "Gõ câu trả lời."),
        ("a" * 201, "Trả lời ngắn gọn, nhiều nhất 200 ký tự."),
    ],
)
def test_nothing_or_too_much_is_refused(short, typed: str, sentence: str) -> None:
    assert short().problem(typed) == sentence
    with pytest.raises(Fault):
        short().mark(typed)


def test_words_are_kept_clean(short) -> None:
    assert short().canonical(" e\u0302\u0301ch\t\u200bnhái ") == "ếch nhái"
    assert short().readable("ếch  nhái") == "ếch nhái"
    assert short().shown("seed") == ()
    assert short().guess_score() == 0


WORDS = st.text(st.characters(categories=["Ll", "Lu", "Zs"]), max_size=20).filter(str.strip)


@given(WORDS)
def test_an_answer_typed_as_written_or_without_diacritics_is_right(short, words: str) -> None:
    question = short(answers=(Accepted(words),), wrong=())
    assert question.mark(words).right
    if fold(words):
        assert question.mark(fold(words)).right
