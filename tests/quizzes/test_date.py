"""date: a day, and the wrong days people arrive at."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from trainer.faults import Fault
from trainer.quizzes import WrongDate


@pytest.mark.parametrize("typed", ["25/11", "25/11/2026", "2026-11-25", "ngày 25 tháng 11"])
def test_the_day_is_right_however_it_is_typed(day, typed: str) -> None:
    mark = day().mark(typed)
    assert (mark.fraction, mark.right, mark.why) == (1, True, ())
    assert day().canonical(typed) == "2026-11-25"
    assert day().readable(typed) == mark.chosen == mark.correct == "25/11/2026"


def test_a_known_wrong_day_says_how_people_arrive_at_it(day) -> None:
    mark = day().mark("24/11")
    assert (mark.fraction, mark.right, mark.chosen) == (0, False, "24/11/2026")
    assert mark.why == ("Tính cả ngày nhận.",)


def test_an_unknown_wrong_day_has_no_reason(day) -> None:
    assert day().mark("26/11").why == ()
    assert day().mark("25/11/2027").fraction == 0


def test_a_near_day_may_give_part_of_the_mark(day) -> None:
    friday = WrongDate(date(2026, 11, 27), "Tính dôi hai ngày.", Fraction(1, 4))
    mark = replace(day(), wrong=(friday,)).mark("27/11")
    assert (mark.fraction, mark.right, mark.why) == (Fraction(1, 4), False, ("Tính dôi hai ngày.",))


def test_across_the_new_year_the_coming_january_is_meant(day) -> None:
    question = day(answer=date(2027, 1, 4), near=date(2026, 12, 29))
    assert question.mark("4/1").right
    assert question.canonical("31/12") == "2026-12-31"


def test_where_no_year_is_known_it_must_be_typed(day) -> None:
    assert day(near=None).problem("25/11") == "Gõ cả năm, ví dụ 2/9/2026."
    assert day(near=None).mark("25/11/2026").right
    with pytest.raises(Fault):
        day(near=None).mark("25/11")


def test_it_offers_no_options_and_is_not_guessed(day) -> None:
    assert day().shown("seed") == ()
    assert day().guess_score() == 0
