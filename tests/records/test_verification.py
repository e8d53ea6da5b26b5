"""For each attack on the file: verify names the first event that is not as it was."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from trainer.faults import RecordsRefused
from trainer.people.official import Identity
from trainer.records import Event, Records, backup, info, verify
from trainer.records.event import body_of, seal
from trainer.records.sqlite import sqlite3

Raw = Callable[[Path], sqlite3.Connection]


@dataclass
class Crime:
    """A book of ten events with two persons and two notes, and a connection that no trigger stops."""

    path: Path
    events: list[Event]
    db: sqlite3.Connection

    def __call__(self, sql: str, *values: object) -> None:
        self.db.execute(sql, values)


@pytest.fixture
def crime(book: Records, path: Path, raw: Raw, an: Identity, uoc: Identity) -> Iterator[Crime]:
    with book.writing("owner") as writing:
        one, two = writing.enrol(an, ["learner"]), writing.enrol(uoc, ["learner"])  # events 1 and 2
        writing.append("assigned", "assignment:1", {"official": one.id, "module": "a", "due": None})
        for score in ("40.00", "60.00"):  # events 5 and 7
            drawn = {"module": "a", "quiz": "q", "seed": score, "behaviour": "deferred", "items": ["x"]}
            writing.append("initialized", f"attempt:{score}", drawn, actor=one.id)
            writing.append("failed", f"attempt:{score}", {"score": score}, actor=one.id)
        writing.append(
            "waived", "module:b", {"official": two.id, "reason": "Tested Out", **writing.note("đã thi")}
        )
        writing.append("withdrawn", "assignment:1", writing.note("nghỉ phép"))
        writing.append("viewed", "module:a", {})
    events = book.events()
    book.close()
    path.with_suffix(".state").unlink()
    yield Crime(path, events, raw(path))


@contextmanager
def without_triggers(db: sqlite3.Connection) -> Iterator[None]:
    """What whoever can write the file can do: take the triggers away, and put them back."""
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in triggers:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for _name, sql in triggers:
        db.execute(sql)


def edited_result(crime: Crime) -> None:
    crime("UPDATE event SET result = replace(result, '40.00', '90.00') WHERE seq = 5")


def edited_day(crime: Crime) -> None:
    crime("UPDATE event SET on_date = '2020-01-01' WHERE seq = 4")


def edited_actor(crime: Crime) -> None:
    crime("UPDATE event SET actor = 'minh' WHERE seq = 6")


def deleted_row(crime: Crime) -> None:
    crime("DELETE FROM event WHERE seq = 5")


def deleted_row_and_numbers_closed_up(crime: Crime) -> None:
    crime("DELETE FROM event WHERE seq = 5")
    crime("UPDATE event SET seq = seq - 1 WHERE seq > 5")


def re_ordered(crime: Crime) -> None:
    crime("UPDATE event SET seq = 99 WHERE seq = 5")
    crime("UPDATE event SET seq = 5 WHERE seq = 7")
    crime("UPDATE event SET seq = 7 WHERE seq = 99")


def edited_and_sealed_again(crime: Crime) -> None:
    row = crime.db.execute("SELECT * FROM event WHERE seq = 5").fetchone()
    seq, chain, id, at, on, actor, verb, object, version, _result, prev, _hash = row
    result = '{"score":"90.00"}'
    body = body_of(id=id, at=at, on=on, actor=actor, verb=verb, object=object, version=version, result=result)
    crime("UPDATE event SET result = ?, hash = ? WHERE seq = 5", result, seal(chain, seq, prev, body))


def moved_to_another_chain(crime: Crime) -> None:
    crime("UPDATE chain SET id = ?", "f" * 36)


def a_chain_begun_in_silence(crime: Crime) -> None:
    crime("INSERT INTO chain SELECT id || 'x', 4, hash FROM event WHERE seq = 4")


def forged_before_the_first(crime: Crime) -> None:
    crime(
        "INSERT INTO event SELECT -1, chain, 'x', at, on_date, actor, verb, object, version, result, prev,"
        " 'h' FROM event WHERE seq = 1"
    )


def swapped_names(crime: Crime) -> None:
    crime(
        "UPDATE official SET name = CASE name WHEN 'Nguyễn Văn An' THEN 'Đỗ Thị Ước' ELSE 'Nguyễn Văn An' END"
    )


def swapped_identities(crime: Crime) -> None:
    one, two = crime.events[0].object_id, crime.events[1].object_id
    crime("UPDATE official SET id = 'x' WHERE id = ?", one)
    crime("UPDATE official SET id = ? WHERE id = ?", one, two)
    crime("UPDATE official SET id = ? WHERE id = 'x'", two)


def second_name_edited(crime: Crime) -> None:
    crime("UPDATE official SET name = 'Đỗ Thị Uớc' WHERE code = 'CB02'")


def deleted_identity(crime: Crime) -> None:
    crime("DELETE FROM official WHERE code = 'CB02'")


def invented_identity(crime: Crime) -> None:
    crime(
        "INSERT INTO official"
        " SELECT id, 7, on_date, salt, 'X', 'x', 'x', code, unit, post, '', 'x' FROM official"
    )


def edited_note(crime: Crime) -> None:
    crime("UPDATE note SET text = 'ốm' WHERE text = 'đã thi'")


def deleted_note(crime: Crime) -> None:
    crime("DELETE FROM note WHERE text = 'nghỉ phép'")


def edited_list(crime: Crime) -> None:
    crime("UPDATE attempt_end SET outcome = 'passed' WHERE seq = 7")


def row_added_to_a_list(crime: Crime) -> None:
    crime(
        "INSERT INTO completion"
        " SELECT 10, event, on_date, at, 'lan', 'a', '', '', '[]' FROM person WHERE seq = 1"
    )


def row_missing_from_a_list(crime: Crime) -> None:
    crime("DELETE FROM concerns WHERE seq = 6")


ATTACKS: list[tuple[Callable[[Crime], None], int, str]] = [
    (edited_result, 5, "nội dung"),
    (edited_day, 4, "nội dung"),
    (edited_actor, 6, "nội dung"),
    (deleted_row, 5, "thiếu sự kiện"),
    (deleted_row_and_numbers_closed_up, 5, "nội dung"),
    (re_ordered, 5, "nội dung"),
    (edited_and_sealed_again, 6, "không nối"),
    (moved_to_another_chain, 1, "chuỗi khác"),
    (a_chain_begun_in_silence, 5, "chuỗi"),
    (forged_before_the_first, 1, "thiếu sự kiện"),
    (swapped_names, 1, "danh tính"),
    (swapped_identities, 1, "danh tính"),
    (second_name_edited, 2, "danh tính"),
    (deleted_identity, 2, "thiếu danh tính"),
    (invented_identity, 0, "danh tính không do"),
    (edited_note, 8, "ghi chú"),
    (deleted_note, 9, "thiếu ghi chú"),
    (edited_list, 7, "attempt_end"),
    (row_added_to_a_list, 10, "completion"),
    (row_missing_from_a_list, 6, "concerns"),
]


@pytest.mark.parametrize(
    ("attack", "seq", "says"), ATTACKS, ids=lambda value: getattr(value, "__name__", None)
)
def test_verify_names_the_first_bad_event(
    crime: Crime, attack: Callable[[Crime], None], seq: int, says: str
) -> None:
    with without_triggers(crime.db):
        attack(crime)
    found = verify(crime.path)
    assert not found.ok and found.first_bad is not None
    assert found.first_bad.seq == seq
    assert says in found.first_bad.reason
    assert found.first_bad.id in {"", "x", *(event.id for event in crime.events)}


def test_a_book_without_its_triggers_is_not_as_this_program_makes_it(crime: Crime) -> None:
    crime("DROP TRIGGER event_is_not_deleted")
    found = verify(crime.path)
    assert found.first_bad and found.first_bad.reason.endswith("event_is_not_deleted")


def test_a_whole_book_is_whole(crime: Crime) -> None:
    found = verify(crime.path)
    assert found.ok and found.first_bad is None
    assert found.count == found.head.seq == found.head.count == 10
    assert found.head.hash == crime.events[-1].hash


def test_only_what_came_after_an_event_is_checked_when_asked_so(crime: Crime) -> None:
    with without_triggers(crime.db):
        edited_result(crime)
        edited_note(crime)
    assert [_seq(verify(crime.path, since=since)) for since in (0, 4, 5, 8)] == [5, 5, 8, None]
    assert _seq(verify(crime.path, since=99)) == 99


def _seq(found: Any) -> int | None:
    return found.first_bad.seq if found.first_bad else None


@pytest.mark.parametrize("what", ["person", "note"])
def test_a_person_or_a_note_erased_by_an_event_leaves_the_chain_whole(crime: Crime, what: str) -> None:
    with Records.open(crime.path) as book, book.writing("owner") as writing:
        if what == "person":
            writing.append("erased", crime.events[0].object, {})
            crime_sql = "DELETE FROM official WHERE code = 'CB01'"
        else:
            writing.append("erased", f"note:{crime.events[7].result['note']}", {})
            crime_sql = "DELETE FROM note WHERE text = 'đã thi'"
        book._here().execute(crime_sql)
    assert verify(crime.path).ok


def test_the_end_cut_off_is_noticed_by_the_marker(crime: Crime) -> None:
    Records.open(crime.path).close()
    with without_triggers(crime.db):
        crime("DELETE FROM event WHERE seq > 8")
    assert _seq(verify(crime.path)) == 9
    with pytest.raises(RecordsRefused, match="có 8 sự kiện, lần trước đã có 10"):
        Records.open(crime.path)


def test_everything_sealed_again_is_noticed_by_the_marker_alone(crime: Crime) -> None:
    Records.open(crime.path).close()
    with without_triggers(crime.db):
        edited_result(crime)
        _seal_all(crime)
        crime("UPDATE attempt_end SET score = '90.00' WHERE seq = 5")
    assert _seq(verify(crime.path)) == 10
    crime.path.with_suffix(".state").unlink()
    assert verify(crime.path).ok  # as the README says: without a head kept elsewhere this can't be seen


def _seal_all(crime: Crime) -> None:
    prev = "0" * 64
    for row in crime.db.execute("SELECT * FROM event ORDER BY seq").fetchall():
        seq, chain, id, at, on, actor, verb, object, version, result, _prev, _hash = row
        hash = seal(
            chain,
            seq,
            prev,
            body_of(
                id=id, at=at, on=on, actor=actor, verb=verb, object=object, version=version, result=result
            ),
        )
        crime("UPDATE event SET prev = ?, hash = ? WHERE seq = ?", prev, hash, seq)
        prev = hash


def test_a_whole_check_is_remembered_beside_the_book(crime: Crime) -> None:
    Records.open(crime.path).close()
    assert info(crime.path).last_verified is None
    verify(crime.path, since=3)
    assert info(crime.path).last_verified is None
    verify(crime.path)
    told = info(crime.path)
    assert told.last_verified is not None and told.verified_seq == 10
    with Records.open(crime.path) as book, book.writing("owner") as writing:
        writing.append("viewed", "module:a", {})
    assert info(crime.path).verified_seq == 10
    kept = json.loads(crime.path.with_suffix(".state").read_text("utf-8"))
    assert kept["seq"] == 11


def test_a_book_in_a_place_where_nothing_can_be_written_is_checked_too(
    crime: Crime, monkeypatch: pytest.MonkeyPatch
) -> None:
    crime.db.close()
    crime.path.with_name("trainer.db.lock").unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert verify(crime.path).ok
    assert [entry.name for entry in crime.path.parent.iterdir()] == ["trainer.db"]


def test_verifying_changes_nothing_and_lets_others_write(crime: Crime, tmp_path: Path) -> None:
    with Records.open(crime.path) as book:
        assert verify(crime.path).ok
        with book.writing("owner") as writing:
            writing.append("viewed", "module:a", {})
        assert verify(crime.path).count == 11
    copy = backup(crime.path, tmp_path / "copy.db")
    before = copy.read_bytes(), copy.stat().st_mtime_ns
    assert verify(copy).ok
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before
    shutil.rmtree(crime.path.parent)
    assert [entry.name for entry in tmp_path.iterdir()] == ["copy.db"]
