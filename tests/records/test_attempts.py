from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from trainer.records import Event, Records

Append = Callable[..., Event]
D = date.fromisoformat
DRAWN = {"module": "a", "quiz": "qa", "seed": "5eed", "behaviour": "immediate", "items": ["q2", "q1"]}


@pytest.fixture
def begun(append: Append) -> Event:
    return append("lan", "initialized", "attempt:1", DRAWN, version="v1")


def answer(append: Append, item: str, response: str, attempt: str = "1", **more: object) -> Event:
    result = {"item": item, "response": response, "fraction": "0.3333333"}
    return append("lan", "answered", f"attempt:{attempt}", result, **more)


def test_an_attempt_is_open_until_it_ends(book: Records, begun: Event, append: Append) -> None:
    open_one = book.attempt("1")
    assert open_one and open_one == book.open_attempt("lan", "qa")
    assert (open_one.official, open_one.version, open_one.seed) == ("lan", "v1", "5eed")
    assert (open_one.items, open_one.behaviour, open_one.state) == (("q2", "q1"), "immediate", "open")
    assert (open_one.started, open_one.passed, open_one.score) == (begun.at, None, "")
    ended = append("lan", "failed", "attempt:1", {"score": "50.00", "pass": 80, "module": "a", "quiz": "qa"})
    done = book.attempt("1")
    assert done and (done.state, done.score, done.passed) == ("finished", "50.00", False)
    assert (done.finished, done.finished_on) == (ended.at, ended.on)
    assert book.open_attempt("lan", "qa") is None
    assert book.attempt("2") is None


def test_a_passed_attempt_is_passed_and_an_abandoned_one_has_no_score(
    book: Records, begun: Event, append: Append
) -> None:
    append("lan", "initialized", "attempt:2", DRAWN, version="v1")
    append("lan", "passed", "attempt:1", {"score": "100.00", "pass": 80, "module": "a", "quiz": "qa"})
    append("lan", "abandoned", "attempt:2")
    states = [(a.state, a.passed, a.score, a.finished is None) for a in book.attempts()]
    assert states == [("finished", True, "100.00", False), ("abandoned", None, "", True)]


def test_answers_come_in_order_and_the_last_one_counts(book: Records, begun: Event, append: Append) -> None:
    first, _, last = (answer(append, *given) for given in (("q2", "0"), ("q1", "true"), ("q2", "1")))
    attempt = book.attempt("1")
    assert attempt and [a.response for a in attempt.answers] == ["0", "true", "1"]
    counted = attempt.answers[-1]
    assert (counted.event, counted.at, counted.fraction) == (last.id, last.at, "0.3333333")
    assert book.attempts() == [replace(attempt, answers=())]
    assert book.attempts(answers=True) == [attempt]
    append("owner", "voided", f"event:{last.id}")
    attempt = book.attempt("1")
    assert attempt and [a.event for a in attempt.answers if a.item == "q2"] == [first.id]


def test_the_newest_open_attempt_is_resumed(book: Records, begun: Event, append: Append) -> None:
    append("lan", "initialized", "attempt:2", DRAWN)
    answer(append, "q1", "3", "2")
    found = book.open_attempt("lan", "qa")
    assert found and found.id == "2" and [a.response for a in found.answers] == ["3"]
    assert book.open_attempt("lan", "other") is None and book.open_attempt("minh", "qa") is None


def test_an_attempt_is_seen_as_it_stood_then(book: Records, append: Append) -> None:
    append("lan", "initialized", "attempt:1", DRAWN, on=D("2026-11-01"))
    answer(append, "q1", "1", on=D("2026-11-02"))
    append("lan", "passed", "attempt:1", {"score": "90.00"}, on=D("2026-11-03"))
    seen = {day: book.attempts(as_at=D(f"2026-11-0{day}"), answers=True) for day in (1, 2, 3)}
    assert [(a.state, len(a.answers)) for day in seen.values() for a in day] == [
        ("open", 0),
        ("open", 1),
        ("finished", 1),
    ]
    assert book.attempts(as_at=D("2026-10-31")) == []


def test_attempts_are_narrowed_by_official_and_module(book: Records, begun: Event, append: Append) -> None:
    append("minh", "initialized", "attempt:2", {**DRAWN, "module": "b"})
    assert [a.id for a in book.attempts(official="lan")] == ["1"]
    assert [a.id for a in book.attempts(module="b", answers=True)] == ["2"]


def test_a_voided_attempt_is_left_out(book: Records, begun: Event, append: Append) -> None:
    append("owner", "voided", f"event:{begun.id}")
    assert book.attempts() == [] and book.attempt("1") is None
