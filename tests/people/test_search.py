"""A person found by three letters, without diacritics."""

import sys
from datetime import date
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.people.official import Identity, Official
from trainer.people.search import search_names
from trainer.text import fold

NAMES = [
    "Nguyễn Văn An",
    "An Thị Lan",
    "Lê Vân Anh",
    "Đỗ Ước",
    "Vũ Thị Đỗ Quyên",
    "Trần Ngọc Ân",
    "Ý",
    "Phạm Như Ý",
    "Đào Thị Hòa",
    "Đào Thị Hoà",
    "An [/b]",
]


def roll(names: list[str]) -> list[Official]:
    return [
        Official(f"id{n:03}", Identity(name, f"VH-{n:03}", "office", "clerk"), frozenset(), date(2026, 1, 5))
        for n, name in enumerate(names)
    ]


def found(typed: str) -> list[str]:
    return [official.name for official in search_names(roll(NAMES), typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nva", "Nguyễn Văn An"),
        ("NVA", "Nguyễn Văn An"),
        ("annv", "Nguyễn Văn An"),
        ("ng an", "Nguyễn Văn An"),
        ("ngvan", "Nguyễn Văn An"),
        ("nguyenvanan", "Nguyễn Văn An"),
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("an", "Nguyễn Văn An"),
        ("ân", "Trần Ngọc Ân"),
        ("do", "Đỗ Ước"),
        ("đỗ", "Đỗ Ước"),
        ("uoc", "Đỗ Ước"),
        ("lan", "An Thị Lan"),
        ("y", "Ý"),
        ("pny", "Phạm Như Ý"),
        ("quyenvtd", "Vũ Thị Đỗ Quyên"),
        ("hoà", "Đào Thị Hoà"),
        ("hòa", "Đào Thị Hòa"),
        ("vh-007", "Phạm Như Ý"),
        ("  nguyen   van ", "Nguyễn Văn An"),
    ],
)
def test_what_is_typed_finds_this_person_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_an_finds_given_names_then_starts_then_surnames() -> None:
    assert found("an") == ["Nguyễn Văn An", "Trần Ngọc Ân", "Lê Vân Anh", "An [/b]", "An Thị Lan"]


@pytest.mark.parametrize("typed", ["xyz", "guyen", "an nguyen", "[", "%", "nvaaa", "\x00", "vh-999"])
def test_what_fits_nobody_finds_nobody(typed: str) -> None:
    assert found(typed) == ([] if typed != "[" else ["An [/b]"])


def test_nothing_typed_lists_everyone_in_vietnamese_name_order() -> None:
    everyone = found("  ")
    assert len(everyone) == len(NAMES)
    assert everyone.index("Nguyễn Văn An") < everyone.index("Lê Vân Anh") < everyone.index("Trần Ngọc Ân")


def test_two_people_of_one_name_are_both_found_always_in_the_same_order() -> None:
    people = roll(["Nguyễn Văn An", "Nguyễn Văn An"])
    assert [p.id for p in search_names(people, "nva")] == [p.id for p in search_names(people[::-1], "nva")]
    assert len(search_names(people, "nva")) == 2


@given(st.text(max_size=12), st.lists(st.text("aăâàđdoơ [b]-\t", max_size=20), max_size=5))
def test_nothing_typed_and_no_name_breaks_the_search(typed: str, names: list[str]) -> None:
    people = roll(names)
    hits = search_names(people, typed)
    assert {person.id for person in hits} <= {person.id for person in people}


@given(st.sampled_from([name for name in NAMES if "[" not in name]))
def test_everyone_is_found_by_the_whole_name_the_initials_and_the_given_name(name: str) -> None:
    words = fold(name).split()
    for typed in (name, fold(name), "".join(word[0] for word in words), words[-1]):
        assert name in found(typed)


def test_a_name_made_to_be_slow_is_not() -> None:
    # Each `a` of the query may come from any of 500 words: to try every way would never end.
    query, words = "a" * 60 + "b", 500
    steps = 0

    def count(_frame: FrameType, _event: str, _what: object) -> None:
        nonlocal steps
        steps += 1
        assert steps < 10 * len(query) * words

    people = roll(["a " * words])
    sys.setprofile(count)
    try:
        assert search_names(people, query) == []
    finally:
        sys.setprofile(None)
