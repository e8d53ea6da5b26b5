"""Mastery: two passed tests in a row whose right answers differ, at most three a day."""

from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import product

import pytest

from trainer.progress.mastery import TESTS_A_DAY, Command, earlier_lapses, mastery, to_differ_from
from trainer.progress.mastery import tests_left as left_today
from trainer.progress.run import Mode, Run

DAY = date(2026, 11, 23)


def runs(*told: str) -> list[Run]:
    """`+a` a passed test whose right answer was a, `-a` a failed one, `p` practice, `o` open, `x` given up."""
    made = []
    for number, word in enumerate(told):
        mode = Mode.PRACTISE if word == "p" else Mode.TEST
        state = {"o": "open", "x": "abandoned"}.get(word, "finished")
        made.append(
            Run(
                str(number),
                "mai",
                "case",
                "v",
                "seed",
                mode,
                datetime(2026, 11, 23, tzinfo=UTC),
                DAY,
                state=state,
                passed=word[0] == "+" if word[0] in "+-" else None,
                right=word[1:],
                finished_on=DAY,
            )
        )
    return made


@pytest.mark.parametrize(
    ("told", "command"),
    [
        ((), Command.NOT_STARTED),
        (("p",), Command.PRACTISING),
        (("+a",), Command.PRACTISING),
        (("+a", "+a"), Command.PRACTISING),
        (("+a", "+b"), Command.MASTERED),
        (("+a", "-b", "+b"), Command.PRACTISING),
        (("+a", "x", "+b"), Command.PRACTISING),
        (("+a", "o", "+b"), Command.MASTERED),
        (("+a", "p", "+b"), Command.MASTERED),
        (("+a", "+b", "-a", "-b"), Command.MASTERED),
        (("+a", "+a", "+b"), Command.MASTERED),
    ],
)
def test_what_counts_as_mastery(told: tuple[str, ...], command: Command) -> None:
    assert mastery(runs(*told)).command is command


def test_mastery_rests_on_the_two_tests_that_proved_it_and_on_nothing_older_than_a_change() -> None:
    assert mastery(runs("-a", "+a", "+b")).runs == ("1", "2")
    assert mastery(runs("+a", "+b"), since=date(2026, 11, 24)).command is Command.NOT_STARTED


def test_the_next_test_must_differ_from_the_last_one_passed() -> None:
    assert [to_differ_from(runs(*told)) for told in ((), ("+a",), ("+a", "-b"), ("+a", "o"))] == ["", "a", "", "a"]


def test_three_tests_a_day_however_they_end() -> None:
    assert [left_today(runs(*told), DAY) for told in ((), ("x", "p"), ("+a", "-a", "o"))] == [3, 2, 0]
    assert left_today(runs("+a", "-a", "x"), date(2026, 11, 24)) == TESTS_A_DAY
    assert earlier_lapses(runs("+a", "p", "o")) == (frozenset(),)


@pytest.mark.parametrize(("tries", "share"), [(3, Fraction(3, 8)), (5, Fraction(19, 32))])
def test_a_coin_thrower_seldom_gets_there(tries: int, share: Fraction) -> None:
    """With a chance of one half: 37.5 % in three tries, 59 % in five; one pass in three would let 87.5 % through."""
    passed = 0
    for outcomes in product("+-", repeat=tries):
        told, right = [], "a"
        for outcome in outcomes:
            told.append(f"{outcome}{right}")
            right = ("b" if right == "a" else "a") if outcome == "+" else right
        passed += mastery(runs(*told)).mastered
    assert Fraction(passed, 2**tries) == share
