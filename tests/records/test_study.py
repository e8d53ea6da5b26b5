"""Pages, questions on the spot, completions, waivers, and the log by whom and about whom."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from trainer.progress.completion import Criterion
from trainer.records import Event, Records

Append = Callable[..., Event]
D = date.fromisoformat
MET = {
    "criteria": [{"rule": "pages", "met": True, "have": 7, "need": 7}],
    "attempt": "t1",
    "module_version": "v",
}


def test_a_page_read_again_counts_from_its_last_reading(book: Records, append: Append) -> None:
    for day, module, page in (
        ("2026-11-01", "a", "p1"),
        ("2026-11-02", "a", "p2"),
        ("2026-11-03", "a", "p1"),
    ):
        append("lan", "progressed", f"module:{module}", {"page": page, "read": 1, "of": 3}, on=D(day))
    append("lan", "progressed", "module:b", {"page": "x", "read": 1, "of": 1}, on=D("2026-11-04"))
    append("minh", "progressed", "module:a", {"page": "p3", "read": 1, "of": 3})
    read = book.pages_read("lan")
    assert read == {"a": {"p1": D("2026-11-03"), "p2": D("2026-11-02")}, "b": {"x": D("2026-11-04")}}
    assert book.pages_read("lan", "b") == {"b": read["b"]}
    assert book.pages_read("nobody") == {}


def test_the_last_answer_on_a_page_counts(book: Records, append: Append) -> None:
    for response in ("0", "2"):
        result = {"item": "q1", "response": response, "fraction": "0.0000000", "page": "p1"}
        last = append("lan", "answered", "module:a", result, version="qv")
    checks = book.checks("lan", "a")
    assert list(checks) == ["q1"] and checks["q1"].response == "2" and checks["q1"].event == last.id
    assert book.checks("minh", "a") == {}


def test_started_is_whoever_read_answered_or_tried(book: Records, append: Append) -> None:
    append("lan", "launched", "module:z")
    append("lan", "progressed", "module:a", {"page": "p"})
    append("lan", "answered", "module:b", {"item": "q", "response": "1", "fraction": "1", "page": "p"})
    drawn = {"module": "c", "quiz": "q", "seed": "s", "behaviour": "deferred", "items": []}
    append("minh", "initialized", "attempt:1", drawn, on=D("2026-01-01"))
    assert book.started() == {("lan", "a"), ("lan", "b"), ("minh", "c")}
    assert book.started(official="lan") == {("lan", "a"), ("lan", "b")}
    assert book.started(module="c", as_at=D("2026-01-01")) == {("minh", "c")}
    assert book.started(as_at=D("2025-12-31")) == set()


def test_a_completion_keeps_what_it_rested_on(book: Records, append: Append) -> None:
    event = append("lan", "completed", "module:a", MET, version="v")
    (done,) = book.completions()
    assert (done.event, done.official, done.module, done.version) == (event.id, "lan", "a", "v")
    assert (done.on, done.at, done.attempt) == (event.on, event.at, "t1")
    assert done.criteria == (Criterion("pages", True, 7, 7),)
    assert book.completions(official="lan", module="a") == [done]
    assert book.completions(official="minh") == book.completions(module="b") == []


def test_a_completion_certified_by_another_belongs_to_the_learner(book: Records, append: Append) -> None:
    append("tam", "completed", "module:a", {**MET, "official": "lan"}, version="v")
    assert [done.official for done in book.completions()] == ["lan"]
    assert len(book.events(official="lan")) == len(book.events(official="tam")) == 1


@pytest.mark.parametrize("kind", ["completed", "waived"])
def test_what_was_voided_counts_until_then_and_as_it_was_known(
    book: Records, append: Append, clock: Any, kind: str
) -> None:
    clock.set("2026-11-01T02:00:00Z")
    event = append("lan", kind, "module:a", {**MET, "official": "lan", "reason": "Tested Out"})
    clock.set("2026-11-20T02:00:00Z")
    append("tam", "voided", f"event:{event.id}", on=D("2026-11-10"))
    ask = book.completions if kind == "completed" else book.waivers
    assert ask() == ask(as_at=D("2026-11-10")) == []
    assert len(ask(as_at=D("2026-11-09"))) == 1
    assert len(ask(as_at=D("2026-11-15"), known_at=D("2026-11-19"))) == 1
    assert ask(as_at=D("2026-11-15"), known_at=D("2026-11-20")) == []


def test_a_waiver_has_a_reason_and_never_looks_like_a_completion(book: Records, append: Append) -> None:
    event = append("tam", "waived", "module:a", {"official": "lan", "reason": "Equivalent AU"})
    (waiver,) = book.waivers(official="lan", module="a")
    assert (waiver.by, waiver.reason, waiver.event, waiver.on) == ("tam", "Equivalent AU", event.id, event.on)
    assert book.completions() == [] and book.waivers(official="minh") == []


def test_events_are_found_by_actor_object_verb_and_place(book: Records, append: Append) -> None:
    one, two, three = (
        append(*deed)
        for deed in (
            ("lan", "launched", "module:a"),
            ("lan", "launched", "module:b"),
            ("minh", "viewed", "module:a"),
        )
    )
    assert book.events(actor="lan") == [one, two]
    assert book.events(object="module:a") == [one, three]
    assert book.events(verbs=("viewed", "launched"), after=1, limit=1) == [two]
    assert book.events(actor="lan", object="module:a", verbs=["viewed"]) == []


def test_a_persons_record_is_all_that_is_by_or_about_them(book: Records, append: Append) -> None:
    drawn = {"module": "c", "quiz": "q", "seed": "s", "behaviour": "deferred", "items": []}
    theirs = [
        append("tam", "assigned", "assignment:1", {"official": "lan", "module": "a", "due": None}),
        append("tam", "extended", "assignment:1", {"due": "2026-12-31"}),
        append("lan", "initialized", "attempt:1", drawn),
        append("hr", "viewed", "official:lan", {"what": "evidence"}),
        append("owner", "passed", "attempt:1", {"score": "90.00"}),
    ]
    append("tam", "viewed", "module:a")
    theirs.append(append("hr", "voided", f"event:{theirs[1].id}"))
    assert book.events(official="lan") == theirs
    assert book.events(official="lan", after=theirs[4].seq) == theirs[5:]
    assert book.events(official="owner") == book.events(official="curriculum") == []


def test_a_verb_of_a_newer_program_is_kept_and_means_nothing_yet(book: Records, append: Append) -> None:
    event = append("lan", "mastered", "scenario:s1", {"slips": 0})
    assert book.events(verbs=["mastered"]) == [event] and book.started() == set()
