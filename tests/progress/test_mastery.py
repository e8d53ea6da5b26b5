"""Mastery: two passed tests in a row whose right answers differ, at most three a day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.sampled_from("abcd"))
@settings(max_examples=80)
def test_whoever_always_decides_the_same_never_masters_anything(rights: list[str], constant: str) -> None:
    """They pass at most where that happens to be right: never twice with different right answers."""
    told = [f"{'+' if right == constant else '-'}{right}" for right in rights]
    assert not mastery(runs(*told)).mastered


def test_a_pass_in_three_tries_would_let_seven_of_eight_through() -> None:
    """What this rule is held against: 87.5 % with a chance of one half."""
    let_through = sum("+" in outcomes for outcomes in product("+-", repeat=3))
    assert Fraction(let_through, 8) == Fraction(7, 8)


def test_who_passes_nine_times_in_ten_masters_it_in_little_more_than_two_tests() -> None:
    """2.3 tests on average: the first two in a row of those passed with a chance of 0.9, by exact enumeration."""
    chance, mean = Fraction(9, 10), Fraction(0)
    for tries in range(2, 11):
        for outcomes in product("+-", repeat=tries - 2):
            rights = ["ab"[place % 2] for place in range(tries)]
            told = [f"{outcome}{right}" for outcome, right in zip((*outcomes, "+", "+"), rights, strict=True)]
            if mastery(runs(*told)).mastered and not mastery(runs(*told[:-1])).mastered:
                weight = chance ** (2 + outcomes.count("+")) * (1 - chance) ** outcomes.count("-")
                mean += tries * weight
    assert float(mean) == pytest.approx(2.3, abs=0.05)


def test_mastery_dates_from_the_day_the_second_test_was_finished() -> None:
    first, second = runs("+a", "+b")
    proved = mastery([first, replace(second, finished_on=date(2026, 11, 24))])
    assert (proved.on, proved.mastered) == (date(2026, 11, 24), True)
    assert mastery([first]).on is None and mastery([first]).runs == ()


def test_lapses_count_from_finished_tests_alone() -> None:
    clumsy = [replace(run, lapses=frozenset({run.id})) for run in runs("+a", "p", "x", "-b", "o")]
    assert earlier_lapses(clumsy) == (frozenset({"0"}), frozenset({"3"}))


def test_a_run_is_marked_alike_whatever_was_played_after_it_began() -> None:
    tried = [replace(run, lapses=frozenset({run.id})) for run in runs("+a", "p", "-b", "+a")]
    told = [earlier_lapses(tried, of=run) for run in tried]
    assert told == [(), (), (frozenset({"0"}),), (frozenset({"0"}), frozenset({"2"}))]


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
