"""Quizzes: what a seed draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault

SEEDS = st.text(max_size=8)


@given(SEEDS, st.integers(1, 12), st.integers(1, 15))
def test_as_many_as_wanted_are_drawn_and_none_twice(choice, quiz, seed: str, count: int, draw: int) -> None:
    drawing = quiz(questions=tuple(choice(id=f"q{n}") for n in range(count)), draw=draw)
    drawn = drawing.drawn(seed)
    assert len(set(drawn)) == len(drawn) == min(draw, count)
    assert drawing.drawn(seed) == drawn


@given(SEEDS, st.integers(1, 10))
def test_a_new_question_moves_no_two_others_past_each_other(choice, quiz, seed: str, count: int) -> None:
    questions = tuple(choice(id=f"q{n}") for n in range(count))
    before = quiz(questions=questions).drawn(seed)
    after = quiz(questions=(choice(id="new"), *questions)).drawn(seed)
    assert tuple(id for id in after if id != "new") == before


def test_seeds_draw_every_question_sooner_or_later(choice, quiz) -> None:
    drawing = quiz(questions=tuple(choice(id=f"q{n}") for n in range(12)), draw=6)
    assert {id for seed in range(30) for id in drawing.drawn(str(seed))} == {f"q{n}" for n in range(12)}


def test_what_a_seed_draws_never_changes(choice, quiz) -> None:
    """Seen once and kept: a change here would change every attempt ever made."""
    drawing = quiz(questions=tuple(choice(id=f"q{n}") for n in range(6)), draw=3)
    assert drawing.drawn("20261123") == ("q4", "q2", "q3")
    assert [option.key for option in choice().shown("20261123")] == ["0", "1", "3", "2"]


def test_a_question_is_found_by_its_id(quiz) -> None:
    assert quiz().question("numeric").kind == "numeric"
    with pytest.raises(Fault, match="không có câu “x”"):
        quiz().question("x")
