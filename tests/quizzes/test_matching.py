"""matching: each right pair is a share of the mark."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import Pair, WrongMatch

MAMMAL, AMPHIBIAN, INSECT = "012"


def matches(*rights: str) -> str:
    return "[,]".join(f"{left}[.]{right}" for left, right in enumerate(rights))


@pytest.mark.parametrize(
    ("rights", "fraction"),
    [
        ((MAMMAL, AMPHIBIAN, AMPHIBIAN, MAMMAL), Fraction(1)),
        ((MAMMAL, INSECT, INSECT, AMPHIBIAN), Fraction(1, 4)),
        ((AMPHIBIAN, INSECT, INSECT, AMPHIBIAN), Fraction(0)),
    ],
)
def test_the_mark_is_the_share_of_right_pairs(matching, rights: tuple[str, ...], fraction: Fraction) -> None:
    """Moodle, qtype_match question_test.php, test_grading."""
    mark = matching().mark(matches(*rights))
    assert (mark.fraction, mark.right) == (fraction, fraction == 1)


def test_a_side_that_two_pairs_share_is_offered_once_and_the_extra_ones_last(matching) -> None:
    sides = [(side.key, side.say) for side in matching().rights]
    assert sides == [("0", "Thú"), ("1", "Lưỡng cư"), ("2", "Côn trùng")]
    assert [(side.key, side.say) for side in matching().lefts] == [
        ("0", "Chó"),
        ("1", "Ếch"),
        ("2", "Cóc"),
        ("3", "Mèo"),
    ]


def test_a_tempting_match_is_explained(matching) -> None:
    mark = matching().mark(matches(INSECT, AMPHIBIAN, INSECT, MAMMAL))
    assert mark.why == ("Chó có bốn chân.",)
    assert mark.chosen == "Chó → Côn trùng; Ếch → Lưỡng cư; Cóc → Côn trùng; Mèo → Thú"
    assert mark.correct == "Chó → Thú; Ếch → Lưỡng cư; Cóc → Lưỡng cư; Mèo → Thú"
    assert matching().mark(matches(MAMMAL, INSECT, AMPHIBIAN, MAMMAL)).why == ()


def test_any_other_match_is_explained_by_what_tempts_in_general(matching) -> None:
    dog = Pair("Chó", "Thú", (WrongMatch("Côn trùng", "Chó có bốn chân."),), "Nhìn con vật, đừng nhìn tên.")
    question = matching((dog, Pair("Ếch", "Lưỡng cư")))
    reasons = [question.mark(matches(side, AMPHIBIAN)).why for side in (INSECT, AMPHIBIAN, MAMMAL)]
    assert reasons == [("Chó có bốn chân.",), ("Nhìn con vật, đừng nhìn tên.",), ()]


def test_sentences_lose_their_full_stop_beside_an_arrow(matching) -> None:
    question = matching((Pair("Khai sinh.", "Không thu phí."), Pair("Sao y.", "Thu phí.")), ())
    assert question.right_answer() == "Khai sinh → Không thu phí; Sao y → Thu phí"


def test_a_response_is_kept_in_the_authors_order(matching) -> None:
    assert matching().canonical("3[.]0[,] 1 [.] 2 [,]0[.]1[,]2[.]2") == "0[.]1[,]1[.]2[,]2[.]2[,]3[.]0"
    assert matching().readable("3[.]0[,]1[.]1[,]0[.]0[,]2[.]1") == matching().right_answer()


@pytest.mark.parametrize(
    "response",
    [
        "",
        "0",
        "0[.]0",
        "0[.]0[,]1[.]1[,]2[.]1",  # Moodle marks it 0.75 at the end; here it is not an answer yet
        "0[.]0[,]1[.]1[,]2[.]1[,]2[.]1",
        "0[.]0[,]1[.]1[,]2[.]1[,]3[.]0[,]3[.]0",
        "0[.]0[,]1[.]1[,]2[.]1[,]4[.]0",
        "0[.]0[,]1[.]1[,]2[.]1[,]3[.]3",
        "0[.]0[,]1[.]1[,]2[.]1[,]3",
        "0[.]0[,]1[.]1[,]2[.]1[,]3[.]0[.]0",
    ],
)
def test_every_left_side_needs_one_right_side(matching, response: str) -> None:
    assert matching().problem(response) == "Ghép đủ 4 dòng, mỗi dòng với một ý."
    with pytest.raises(Fault):
        matching().mark(response)


@given(st.text(max_size=8))
def test_the_right_sides_are_shown_in_another_order_and_a_new_one_moves_none(matching, seed: str) -> None:
    before, after = matching().shown(seed), matching(extra=("Côn trùng", "Chim")).shown(seed)
    assert sorted(side.key for side in before) == ["0", "1", "2"]
    assert [side.say for side in after if side.say != "Chim"] == [side.say for side in before]


def test_a_blind_guess_earns_the_mean_of_all_matches(matching) -> None:
    marks = [matching().mark(matches(*rights)).fraction for rights in product("012", repeat=4)]
    assert matching().guess_score() == float(sum(marks) / len(marks))
