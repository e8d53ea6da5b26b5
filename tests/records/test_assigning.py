from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from trainer.records import Event, Records

Append = Callable[..., Event]
D = date.fromisoformat


@pytest.fixture
def given(append: Append) -> Event:
    """Module a for Lan from 1 September, due on the 30th."""
    what = {"official": "lan", "module": "a", "due": "2026-09-30", "rule": "mot-cua"}
    return append("curriculum", "assigned", "assignment:1", what, on=D("2026-09-01"))


def test_an_assignment_says_by_whom_why_and_until_when(book: Records, given: Event) -> None:
    (one,) = book.assignments()
    assert (one.id, one.official, one.module, one.by, one.rule) == ("1", "lan", "a", "curriculum", "mot-cua")
    assert (one.on, one.due, one.event, one.withdrawn_on) == (
        D("2026-09-01"),
        D("2026-09-30"),
        given.id,
        None,
    )


def test_an_open_ended_assignment_has_no_due_date(book: Records, append: Append) -> None:
    append("tam", "assigned", "assignment:2", {"official": "lan", "module": "b", "due": None})
    assert book.assignments()[0].due is None
    assert book.due_history("2")[0][1] is None


def test_assignments_are_narrowed_by_official_and_module(book: Records, given: Event, append: Append) -> None:
    append("tam", "assigned", "assignment:2", {"official": "minh", "module": "a", "due": None})
    append("tam", "assigned", "assignment:3", {"official": "minh", "module": "b", "due": None})
    assert [a.id for a in book.assignments(official="minh")] == ["2", "3"]
    assert [a.id for a in book.assignments(module="a")] == ["1", "2"]
    assert [a.id for a in book.assignments(official="minh", module="b")] == ["3"]


def test_the_due_date_is_the_one_in_force_then(book: Records, given: Event, append: Append) -> None:
    later = append("tam", "extended", "assignment:1", {"due": "2026-10-31"}, on=D("2026-09-20"))
    assert [a.due for a in book.assignments(as_at=D("2026-09-19"))] == [D("2026-09-30")]
    assert [a.due for a in book.assignments(as_at=D("2026-09-20"))] == [D("2026-10-31")]
    assert [a.due for a in book.assignments()] == [D("2026-10-31")]
    assert book.due_history("1") == [
        (D("2026-09-01"), D("2026-09-30"), given.id),
        (D("2026-09-20"), D("2026-10-31"), later.id),
    ]


def test_a_withdrawn_assignment_is_left_out_but_never_gone(
    book: Records, given: Event, append: Append
) -> None:
    withdrawn = append("tam", "withdrawn", "assignment:1", on=D("2026-10-01"))
    assert book.assignments() == [] and book.assignments(as_at=D("2026-10-01")) == []
    assert [a.id for a in book.assignments(as_at=D("2026-09-30"))] == ["1"]
    assert [a.withdrawn_on for a in book.assignments(withdrawn=True)] == [D("2026-10-01")]
    append("tam", "voided", f"event:{withdrawn.id}")
    assert [a.id for a in book.assignments()] == ["1"]


def test_a_voided_assignment_never_was(book: Records, given: Event, append: Append) -> None:
    append("tam", "voided", f"event:{given.id}", on=given.on)
    assert book.assignments(withdrawn=True) == []
    assert book.assignments(as_at=D("2026-09-15"), withdrawn=True) == []


def test_what_was_known_is_asked_apart_from_what_was_in_effect(
    book: Records, append: Append, clock: Any
) -> None:
    clock.set("2026-10-05T02:00:00Z")
    what = {"official": "lan", "module": "a", "due": "2026-09-30"}
    append("tam", "assigned", "assignment:1", what, on=D("2026-09-01"))
    clock.set("2026-12-01T02:00:00Z")
    append("tam", "extended", "assignment:1", {"due": "2027-01-31"}, on=D("2026-09-10"))
    known = book.assignments(as_at=D("2026-09-15"), known_at=D("2026-10-05"))
    assert [a.due for a in known] == [D("2026-09-30")]
    assert [a.due for a in book.assignments(as_at=D("2026-09-15"))] == [D("2027-01-31")]
    assert book.assignments(known_at=D("2026-10-04")) == []
    assert (
        book.assignments(as_at=D("2026-09-15"), known_at=datetime.fromisoformat("2026-10-05T01:59:59Z")) == []
    )
    assert [a.due for a in book.assignments(known_at=D("2026-10-05"))] == [D("2026-09-30")]


def test_the_same_assignment_is_not_made_twice(book: Records, given: Event, append: Append) -> None:
    with pytest.raises(Exception, match="UNIQUE"):
        append("tam", "assigned", "assignment:1", {"official": "minh", "module": "b", "due": None})
    assert book.head().seq == 1
