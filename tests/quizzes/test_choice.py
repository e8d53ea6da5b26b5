"""choice: one right option, its neighbours explained."""

from fractions import Fraction

import pytest

from trainer.faults import Fault


def test_the_right_option_earns_everything_and_needs_no_reason(choice) -> None:
    mark = choice("-+-").mark("1")
    assert (mark.fraction, mark.right, mark.chosen, mark.correct, mark.why) == (1, True, "Ý B.", "Ý B.", ())


def test_a_wrong_option_earns_nothing_and_says_why_it_tempts(choice) -> None:
    mark = choice("-+-").mark("2")
    assert (mark.fraction, mark.right, mark.chosen, mark.correct) == (0, False, "Ý C.", "Ý B.")
    assert mark.why == ("Nhầm C.",)


def test_an_authored_share_is_a_part_of_the_mark_with_its_reason(choice) -> None:
    question = choice("-+-", shares=(Fraction(1, 2), Fraction(1), Fraction(-1, 3)))
    half, negative = question.mark("0"), question.mark("2")
    assert (half.fraction, half.right, half.why) == (Fraction(1, 2), False, ("Nhầm A.",))
    assert negative.fraction == 0


@pytest.mark.parametrize("response", ["", "  ", "0[,]1", "[,]"])
def test_none_or_several_are_not_one_option(choice, response: str) -> None:
    assert choice().problem(response) == "Chọn một phương án."


@pytest.mark.parametrize("response", ["4", "-1", "B", "01", "1.0"])
def test_an_option_the_question_lacks_is_refused(choice, response: str) -> None:
    assert choice("-+--").problem(response) == "Chọn trong 4 phương án của câu này."
    with pytest.raises(Fault):
        choice("-+--").mark(response)


def test_a_response_is_kept_and_read_by_the_place_the_author_gave(choice) -> None:
    assert choice().canonical(" 1 ") == "1"
    assert choice().readable("1") == "Ý B."
    assert choice().problem("1") == ""


@pytest.mark.parametrize(
    ("rights", "shares", "guess"),
    [("-+--", (), 0.25), ("+-", (), 0.5), ("+--", (Fraction(1), Fraction(1, 2), Fraction(0)), 0.5)],
)
def test_a_blind_guess_earns_the_mean_of_the_options(choice, rights: str, shares, guess: float) -> None:
    assert choice(rights, shares=shares).guess_score() == guess
