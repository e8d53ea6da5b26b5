"""Whatever people do, in whatever order: lists made again from the log are the lists there were."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.people.official import Identity
from trainer.records import Records, Writing, new_id, rebuild, verify
from trainer.records.projections import TABLES

FEW = st.integers(0, 3)
DAYS = st.none() | st.dates(date(2026, 9, 1), date(2027, 3, 1))
VERBS = st.sampled_from(
    ["enrol", "transferred", "corrected", "left", "returned", "granted", "assigned", "extended", "withdrawn"]
    + ["progressed", "checked", "initialized", "answered", "passed", "failed", "abandoned", "completed"]
    + ["waived", "voided", "unheard-of"]
)
DEEDS = st.lists(st.tuples(VERBS, FEW, FEW, FEW, DAYS), max_size=40)


class Ward:
    """Carries out deeds drawn at random: numbers choose among the people, modules and events there are."""

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self.people: list[str] = ["nobody"]
        self.events: list[str] = ["none"]
        self.given: list[str] = []
        self.tried: list[str] = []

    def do(self, verb: str, who: int, what: int, how: int, on: date | None) -> None:
        person = self.people[who % len(self.people)]
        identity = Identity(f"Đỗ Văn {who}{how}", f"{who}", f"u{what}", f"p{how}")
        if verb == "enrol":
            self.people.append(self.writing.enrol(identity, ["learner"], on=on).id)
        elif verb in ("transferred", "corrected"):
            self.writing.change_identity(person, identity, verb=verb, on=on)
        else:
            deed = self._deed(verb, person, what, how)
            if deed is not None:
                object, result, verb = deed
                actor = person if verb not in ("assigned", "waived") else "curriculum"
                event = self.writing.append(verb, object, result, version=f"v{how}", on=on, actor=actor)
                self.events.append(event.id)

    def _deed(self, verb: str, person: str, what: int, how: int) -> tuple[str, dict[str, Any], str] | None:
        module = f"module:m{what}"
        answer = {"item": f"q{how}", "response": str(what), "fraction": "1.0000000", "page": f"p{how}"}
        if verb in ("left", "returned", "granted"):
            return f"official:{person}", {"roles": ["hr"] * how} if verb == "granted" else {}, verb
        if verb == "assigned":
            self.given.append(new_id())
            due = {"official": person, "module": f"m{what}", "due": None if how else "2026-12-01", "rule": ""}
            return f"assignment:{self.given[-1]}", due, verb
        if verb == "initialized":
            self.tried.append(new_id())
            drawn = {
                "module": f"m{what}",
                "quiz": "q",
                "seed": str(how),
                "behaviour": "deferred",
                "items": ["a"],
            }
            return f"attempt:{self.tried[-1]}", drawn, verb
        if verb in ("extended", "withdrawn") and self.given:
            note = self.writing.note("vì vậy")
            return f"assignment:{self.given[how % len(self.given)]}", {"due": "2027-01-01", **note}, verb
        if verb in ("answered", "passed", "failed", "abandoned") and self.tried:
            return f"attempt:{self.tried[how % len(self.tried)]}", {"score": "80.00", **answer}, verb
        others: dict[str, tuple[str, dict[str, Any], str]] = {
            "progressed": (module, {"page": f"p{how}", "read": 1, "of": 3}, verb),
            "checked": (module, answer, "answered"),
            "completed": (module, {"criteria": [], "attempt": ""}, verb),
            "waived": (module, {"official": person, "reason": "Administrative"}, verb),
            "voided": (f"event:{self.events[-1 - how % len(self.events)]}", {}, verb),
            "unheard-of": (module, {"x": [None, True, {"y": how}]}, verb),
        }
        return others.get(verb)


def lists(book: Records) -> dict[str, list[tuple[Any, ...]]]:
    db = book._here()
    return {table: sorted(map(tuple, db.execute(f"SELECT * FROM {table}")), key=repr) for table in TABLES}


def answers(book: Records, day: date) -> list[object]:
    times: list[dict[str, Any]] = [{}, {"as_at": day}, {"known_at": day}, {"as_at": day, "known_at": day}]
    asked: list[Callable[..., object]] = [
        book.officials,
        lambda **when: book.assignments(withdrawn=True, **when),
        lambda **when: book.attempts(answers=True, **when),
        book.completions,
        book.waivers,
        book.started,
    ]
    people = [event.object_id for event in book.events(verbs=["enrolled"])]
    return [ask(**when) for ask in asked for when in times] + [
        (book.pages_read(person), book.checks(person, "m1"), book.events(official=person))
        for person in people
    ]


class Stopped:
    """A clock that goes on a few hours with each look, so that deeds fall on different days."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(hours=5)
        return self.at


@settings(max_examples=25, deadline=None)
@given(DEEDS, st.dates(date(2026, 10, 1), date(2027, 1, 1)))
def test_any_sequence_of_deeds_rebuilt_gives_the_same_lists_and_verifies(
    founded: Path, deeds: list[tuple[str, int, int, int, date | None]], day: date
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(founded, folder))
        stopped = Stopped()
        with Records.open(path, clock=stopped) as book:
            with book.writing("owner") as writing:
                ward = Ward(writing)
                for deed in deeds:
                    _do(book, ward, deed)
            stopped.at = datetime(2026, 12, 1, tzinfo=UTC)
            before, told, count = lists(book), answers(book, day), book.head().count
            assert rebuild(path, clock=stopped) == count
            stopped.at = datetime(2026, 12, 1, tzinfo=UTC)
            assert lists(book) == before
            assert answers(book, day) == told
        found = verify(path)
        assert found.ok, found


def _do(book: Records, ward: Ward, deed: tuple[str, int, int, int, date | None]) -> None:
    """A deed refused (a code taken, nothing to void) leaves the others as they are."""
    try:
        with book.writing("owner"):
            ward.do(*deed)
    except Fault:
        pass


def test_a_list_that_was_tampered_with_is_right_again_after_a_rebuild(book: Records, path: Path) -> None:
    with book.writing("lan") as writing:
        writing.append("completed", "module:a", {"criteria": []})
    book._here().execute("UPDATE completion SET module = 'b'")
    assert rebuild(path) == 1
    assert [done.module for done in book.completions()] == ["a"]
    (rebuilt,) = book.events(verbs=["rebuilt"])
    assert (rebuilt.actor, rebuilt.object, rebuilt.result) == (
        "owner",
        f"records:{book.chain}",
        {"events": 1},
    )
