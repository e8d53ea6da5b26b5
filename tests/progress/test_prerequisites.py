"""Prerequisites: who is locked out of what, the shortest way in, circles; against searching everything."""

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.progress.prerequisites import Lock, cycle_in, lock_on

NAMES = "abcdef"
Graph = dict[str, tuple[str, ...]]

ANY = st.dictionaries(
    st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), unique=True, max_size=4).map(tuple)
)


def _only_earlier(rows: list[frozenset[str]]) -> Graph:
    return {
        name: tuple(sorted(wanted & set(NAMES[:place])))
        for place, (name, wanted) in enumerate(zip(NAMES, rows, strict=True))
    }


WITHOUT_CIRCLES = st.lists(st.frozensets(st.sampled_from(NAMES)), min_size=6, max_size=6).map(_only_earlier)
DONE = st.frozensets(st.sampled_from(NAMES))

CHAIN: Graph = {"b": ("a",), "c": ("b",), "d": ("c", "a")}


@pytest.mark.parametrize(
    ("module", "done", "lock"),
    [
        ("a", "", None),
        ("b", "", Lock(("a",), ("a",))),
        ("b", "a", None),
        ("c", "", Lock(("b",), ("a", "b"))),
        ("c", "b", None),  # what b asked for once is not asked again
        ("d", "", Lock(("c", "a"), ("a", "b", "c"))),
        ("d", "a", Lock(("c",), ("b", "c"))),
        ("d", "ab", Lock(("c",), ("c",))),
        ("d", "c", Lock(("a",), ("a",))),
        ("nobody knows it", "", None),
    ],
)
def test_a_lock_names_what_is_missing_and_the_way(module: str, done: str, lock: Lock | None) -> None:
    assert lock_on(module, CHAIN, set(done)) == lock


@given(WITHOUT_CIRCLES, DONE, st.sampled_from(NAMES))
def test_the_way_is_never_itself_locked_and_leads_in(requires: Graph, done: frozenset[str], to: str) -> None:
    lock = lock_on(to, requires, done)
    learned = set(done)
    for step in lock.way if lock else ():
        assert lock_on(step, requires, learned) is None
        learned.add(step)
    assert lock_on(to, requires, learned) is None


@given(WITHOUT_CIRCLES, DONE, st.sampled_from(NAMES))
def test_no_way_is_shorter(requires: Graph, done: frozenset[str], to: str) -> None:
    lock = lock_on(to, requires, done)
    shortest = next(
        len(way)
        for length in range(len(NAMES) + 1)
        for way in combinations(sorted(set(NAMES) - done - {to}), length)
        if _can_be_learned(set(way), requires, done) and lock_on(to, requires, done | set(way)) is None
    )
    assert len(lock.way if lock else ()) == shortest


def _can_be_learned(way: set[str], requires: Graph, done: frozenset[str]) -> bool:
    left, learned = set(way), set(done)
    while opened := {module for module in left if lock_on(module, requires, learned) is None}:
        left, learned = left - opened, learned | opened
    return not left


@given(ANY)
def test_a_circle_is_found_exactly_when_there_is_one(requires: Graph) -> None:
    circle = cycle_in(requires)
    assert bool(circle) is _has_circle(requires)
    if circle:
        assert circle[0] == circle[-1] and len(circle) > 1
        assert len(set(circle[:-1])) == len(circle) - 1
        assert all(
            after in requires.get(before, ()) for before, after in zip(circle, circle[1:], strict=False)
        )


def _has_circle(requires: Graph) -> bool:
    """By trying every order of every set of modules."""
    return any(
        all(ring[place] in requires.get(ring[place - 1], ()) for place in range(length))
        for length in range(1, len(NAMES) + 1)
        for ring in permutations(sorted(requires), length)
    )


@pytest.mark.parametrize(
    ("requires", "circle"),
    [
        ({}, ()),
        ({"a": ("a",)}, ("a", "a")),
        ({"a": ("b",), "b": ("a",)}, ("a", "b", "a")),
        ({"a": ("b",), "b": ("c", "d"), "d": ("b",)}, ("b", "d", "b")),
        ({"a": ("unknown",)}, ()),
    ],
)
def test_a_circle_is_told_from_its_first_module(requires: Graph, circle: tuple[str, ...]) -> None:
    assert cycle_in(requires) == circle


def test_a_long_chain_needs_no_deep_stack() -> None:
    chain = {str(n): (str(n + 1),) for n in range(50_000)}
    assert cycle_in(chain) == ()
    assert cycle_in({**chain, "50000": ("49999",)}) == ("49999", "50000", "49999")
