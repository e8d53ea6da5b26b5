"""Giving modules: what is new, what is held, what the curriculum asks of new arrivals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.courses.module import Curriculum, Step
from trainer.people.official import Identity, Official
from trainer.progress.giving import Gift, Plan, arrivals, plan
from trainer.workdays import Calendar

TODAY = date(2026, 11, 23)
DUE = date(2026, 12, 7)
IDS = st.lists(st.sampled_from("abcd"), max_size=6)
PAIRS = st.frozensets(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")))

CURRICULUM = Curriculum(
    (
        ("reception", (Step(("law", "procedures"), 5), Step(("welfare",), 15))),
        ("clerk", (Step(("law",), 10),)),
    )
)


def official(id: str, post: str, enrolled: date = TODAY) -> Official:
    return Official(id, Identity("Lê An", id, "office", post), frozenset({"learner"}), enrolled)


def test_a_plan_is_every_official_times_every_module_without_those_held() -> None:
    made = plan(["o1", "o2"], ["m1", "m2"], DUE, {("o1", "m2"), ("o9", "m1")})
    assert made.new == (Gift("o1", "m1", DUE), Gift("o2", "m1", DUE), Gift("o2", "m2", DUE))
    assert made.held == (("o1", "m2"),)
    assert made.officials == 2


def test_nobody_gets_a_module_twice_from_one_plan() -> None:
    made = plan(["o1", "o1"], ["m1", "m2", "m1"], None, {("o1", "m2")})
    assert made == Plan((Gift("o1", "m1", None),), (("o1", "m2"),))


@given(IDS, st.lists(st.sampled_from("wxyz"), max_size=6), PAIRS)
def test_each_pair_is_new_or_held_and_never_both(
    officials: list[str], modules: list[str], held: frozenset[tuple[str, str]]
) -> None:
    made = plan(officials, modules, DUE, held)
    new = [(gift.official, gift.module) for gift in made.new]
    assert sorted([*new, *made.held]) == sorted({(o, m) for o in officials for m in modules})
    assert held.isdisjoint(new) and held.issuperset(made.held)


@pytest.mark.parametrize(
    ("post", "enrolled", "asked"),
    [
        # Within 5 and 15 working days after Monday 23/11/2026; 24/11 is a holiday.
        ("reception", TODAY, [("law", 1), ("procedures", 1), ("welfare", 15)]),
        # Here since spring, before the rule: all the days of the rule from today, none from the past.
        ("reception", date(2026, 3, 2), [("law", 1), ("procedures", 1), ("welfare", 15)]),
        ("chairman", TODAY, []),
    ],
)
def test_an_arrival_gets_what_the_post_asks_with_the_rule_named(
    post: str, enrolled: date, asked: list[tuple[str, int]]
) -> None:
    made = arrivals([official("o", post, enrolled)], CURRICULUM, set(), Calendar(), TODAY)
    assert [(gift.module, gift.due) for gift in made.new] == [(m, date(2026, 12, day)) for m, day in asked]
    assert {gift.rule for gift in made.new} <= {post}


def test_what_arrivals_hold_already_is_left_alone() -> None:
    people = [official("o1", "clerk"), official("o2", "reception")]
    made = arrivals(people, CURRICULUM, {("o1", "law"), ("o2", "welfare")}, Calendar(), TODAY)
    assert [(gift.official, gift.module) for gift in made.new] == [("o2", "law"), ("o2", "procedures")]
    assert made.held == (("o1", "law"), ("o2", "welfare"))


def test_a_module_in_two_steps_is_given_once_by_the_earlier() -> None:
    twice = Curriculum((("clerk", (Step(("law",), 5), Step(("law",), 20))),))
    made = arrivals([official("o", "clerk")], twice, set(), Calendar(), TODAY)
    assert [gift.due for gift in made.new] == [date(2026, 12, 1)]
    assert arrivals([official("o", "clerk")], twice, {("o", "law")}, Calendar(), TODAY).held == (
        ("o", "law"),
    )
