"""YAML as the author wrote it: every scalar stays text, every value knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.library.findings import Findings, Place
from trainer.library.tree import ANY, EMPTY, Tree, grow

TEXT = """\
title: Học phần
list: [a, {b: c}]
group:
  inner: x
"""


def tree_of(text: str) -> Tree:
    found = Findings("x")
    tree = grow(text, found)
    assert found.faults == []
    return tree


@pytest.mark.parametrize(
    "word",
    [
        "no", "NO", "off", "yes", "true", "Null", "10:30", "8:30", "190:20:30", "0o17", "001077012345",
        "0x1F", "1e3", "1_000", "1.10", ".nan", ".inf", "-0", "+12", "2025-07-01", "2025-07-01 08:00:00", "=",
        "<<", "0b1", "12.000",
    ],
)  # fmt: skip
def test_no_scalar_is_taken_for_anything_but_text(word: str) -> None:
    """Plain PyYAML makes False of `no`, 510 of `8:30`, 150738149 of an ID number that begins with 0."""
    assert tree_of(f"a: {word}").value == {"a": word}
    assert tree_of(f"- {word}").value == [word]
    assert tree_of(f"{word}: x").value == {word: "x"}


@pytest.mark.parametrize("written", ['""', "''", '"~"', "'null'"])
def test_quotes_around_nothing_are_an_empty_text_and_no_missing_value(written: str) -> None:
    assert tree_of(f"a: {written}").value == {"a": written.strip("\"'")}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), Place(1, 1)),
        (("title",), Place(1, 8)),
        (("list",), Place(2, 7)),
        (("list", 0), Place(2, 8)),
        (("list", 1, "b"), Place(2, 15)),
        (("group",), Place(4, 3)),
        (("group", "inner"), Place(4, 10)),
        (("group", "missing"), Place(4, 3)),
        (("list", "@tag", 1, "b"), Place(2, 15)),
    ],
)
def test_every_value_knows_its_place(path: tuple[str | int, ...], place: Place) -> None:
    assert tree_of(TEXT).place(path) == place


def test_a_key_knows_its_own_place() -> None:
    assert tree_of(TEXT).key_place(("group",)) == Place(3, 1)


@pytest.mark.parametrize(
    ("pattern", "picked"),
    [
        (("title",), [(("title",), "Học phần")]),
        (("list", ANY, "b"), [(("list", 1, "b"), "c")]),
        (("list", 0), [(("list", 0), "a")]),
        (("list", 7), []),
        (("group", ANY), [(("group", "inner"), "x")]),
        (("title", ANY), []),
        (("list", "b"), []),
    ],
)
def test_a_pattern_picks_what_is_there(
    pattern: tuple[str | int | None, ...], picked: list[tuple[tuple[str | int, ...], str]]
) -> None:
    assert list(tree_of(TEXT).pick(*pattern)) == picked


@given(st.text())
def test_any_text_is_a_tree_or_a_finding(text: str) -> None:
    found = Findings("x")
    assert grow(text, found) is not EMPTY or found.faults
