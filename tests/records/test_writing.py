import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from trainer.faults import Fault, RecordsBusy, RecordsRefused
from trainer.people.official import Identity
from trainer.records import Event, Records, new_id, verify
from trainer.records.sqlite import sqlite3

Append = Callable[..., Event]


def test_what_the_block_wrote_is_there_for_everybody_when_it_ends(book: Records, path: Path) -> None:
    with Records.open(path) as other:
        with book.writing("owner") as writing:
            event = writing.append("viewed", "module:a", {})
            assert book.event(event.id) == event
            assert other.event(event.id) is None
        assert other.event(event.id) == event


def test_a_block_that_fails_writes_nothing(book: Records, an: Identity) -> None:
    with pytest.raises(KeyError, match="oh"), book.writing("owner") as writing:
        official = writing.enrol(an, ["learner"])
        writing.set_credential(official.id, "pin", "hash")
        raise KeyError("oh")
    assert book.head().seq == 0 and book.officials() == [] and book.credential(official.id) is None


def test_an_inner_block_is_saved_with_the_outer_one_and_has_its_own_actor(book: Records) -> None:
    with pytest.raises(KeyError), book.writing("trainer-1") as outer:
        outer.append("viewed", "module:a", {})
        with book.writing("learner-2", date(2026, 1, 5)) as inner:
            event = inner.append("viewed", "module:b", {})
        assert (event.actor, event.on) == ("learner-2", date(2026, 1, 5))
        assert book.head().seq == 2
        raise KeyError
    assert book.head().seq == 0


def test_an_inner_block_that_fails_takes_only_its_own_back(book: Records) -> None:
    with book.writing("owner") as outer:
        outer.append("viewed", "module:a", {})
        with pytest.raises(KeyError), book.writing("owner") as inner:
            inner.append("viewed", "module:b", {})
            raise KeyError
        outer.append("viewed", "module:c", {})
    assert [event.object for event in book.events()] == ["module:a", "module:c"]


def test_after_a_block_the_next_one_is_a_transaction_of_its_own(book: Records, append: Append) -> None:
    append("owner", "viewed", "module:a")
    with pytest.raises(KeyError), book.writing("owner") as writing:
        writing.append("viewed", "module:b", {})
        raise KeyError
    append("owner", "viewed", "module:c")
    assert [event.seq for event in book.events()] == [1, 2]


def test_the_day_is_the_events_the_blocks_or_todays_in_that_order(book: Records, clock: Any) -> None:
    clock.set("2026-11-23T20:00:00Z")  # already the 24th in the ward
    with book.writing("owner") as writing:
        assert writing.append("viewed", "module:a", {}).on == book.today() == date(2026, 11, 24)
    with book.writing("owner", date(2026, 11, 1)) as writing:
        assert writing.append("viewed", "module:a", {}).on == date(2026, 11, 1)
        assert writing.append("viewed", "module:a", {}, on=date(2026, 10, 1)).on == date(2026, 10, 1)
        assert writing.append("viewed", "module:a", {}, actor="curriculum").actor == "curriculum"
    assert book.now() > book.events()[0].at


def test_a_retry_under_the_same_id_is_the_same_deed(book: Records, append: Append, clock: Any) -> None:
    id = new_id()
    first = append("lan", "answered", "attempt:1", {"item": "q", "response": "2", "fraction": "1"}, id=id)
    clock.set("2026-12-31T00:00:00Z")
    again = append("lan", "answered", "attempt:1", {"response": "2", "item": "q", "fraction": "1"}, id=id)
    assert again == first and book.head().seq == 1


@pytest.mark.parametrize(
    "other",
    [
        {"actor": "minh"},
        {"verb": "viewed"},
        {"object": "module:b"},
        {"result": {"page": "q"}},
        {"version": "v2"},
        {"on": date(2020, 1, 1)},
    ],
    ids=lambda other: next(iter(other)),
)
def test_the_same_id_for_another_deed_is_refused(
    book: Records, append: Append, other: dict[str, object]
) -> None:
    deed = {"verb": "launched", "object": "module:a", "result": {"page": "p"}, "actor": "lan"}
    id = append(**deed).id
    with pytest.raises(Fault, match="đã dùng cho việc khác"):
        append(**{**deed, **other}, id=id)
    assert book.head().seq == 1


def test_a_retry_with_its_note_written_again_leaves_one_note(book: Records) -> None:
    id = new_id()
    for text in ("nghỉ phép", "nghỉ phép"):
        with book.writing("owner") as writing:
            event = writing.append("withdrawn", "assignment:1", writing.note(text), id=id)
    assert book.note(event.result["note"]) == "nghỉ phép"
    assert book._here().execute("SELECT count(*) FROM note").fetchone()[0] == 1
    with pytest.raises(Fault), book.writing("owner") as writing:
        writing.append("withdrawn", "assignment:1", writing.note("lý do khác"), id=id)


@pytest.mark.parametrize("target", ["nobody", ""])
def test_what_never_happened_is_not_taken_back(append: Append, target: str) -> None:
    with pytest.raises(Fault, match="Không có sự kiện"):
        append("owner", "voided", f"event:{target}")


def test_a_taking_back_is_not_taken_back(append: Append) -> None:
    # xAPI 1.0.3, Data 2.3.2: a voiding statement cannot be voided
    viewed = append("owner", "viewed", "module:a")
    voided = append("owner", "voided", f"event:{viewed.id}")
    with pytest.raises(Fault, match="Không có sự kiện"):
        append("owner", "voided", f"event:{voided.id}")


def test_a_result_that_could_be_spelled_in_two_ways_is_not_written(book: Records, append: Append) -> None:
    with pytest.raises(TypeError):
        append("owner", "passed", "attempt:1", {"score": 83.33})
    assert book.head().seq == 0


def test_threads_write_one_after_the_other_and_lose_nothing(book: Records, path: Path) -> None:
    def write(number: int) -> None:
        for _ in range(10):
            with book.writing(f"person-{number}") as writing:
                writing.append("viewed", "module:a", {})
        assert len(book.events(actor=f"person-{number}")) == 10

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    assert book.head().count == 80 and verify(path).ok


def test_connections_of_threads_that_ended_are_closed(book: Records) -> None:
    for _ in range(5):
        thread = threading.Thread(target=book.head)
        thread.start()
        thread.join()
    book._connections._shut([])
    assert len(book._connections._open) <= 2


def test_a_file_held_by_a_writer_of_ours_is_busy(path: Path, book: Records) -> None:
    with Records.open(path, patience=0.1) as other, book.writing("owner") as writing:
        writing.append("viewed", "module:a", {})
        done = threading.Thread(target=_expect_busy, args=[other])
        done.start()
        done.join()
    assert book.head().seq == 1


def _expect_busy(book: Records) -> None:
    with pytest.raises(RecordsBusy), book.writing("owner"):
        raise AssertionError("never inside")


def test_a_file_locked_by_another_program_is_busy_and_can_be_tried_again(
    path: Path, book: Records, raw: Callable[[Path], sqlite3.Connection]
) -> None:
    other = raw(path)
    with Records.open(path, patience=0.1) as impatient:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordsBusy, match="đang bận"), impatient.writing("owner"):
            raise AssertionError("never inside")
        other.execute("ROLLBACK")
        with impatient.writing("owner") as writing:
            writing.append("viewed", "module:a", {})
    assert book.head().seq == 1


def test_a_closed_book_answers_nothing_and_closes_again_in_peace(book: Records) -> None:
    book.close()
    with pytest.raises(ValueError, match="was closed"):
        book.head()
    book.close()


def test_a_book_opened_to_read_is_not_written(book: Records, path: Path, append: Append) -> None:
    append("owner", "viewed", "module:a")
    with Records.open(path, readonly=True) as reader:
        assert reader.head() == book.head()
        with pytest.raises(Fault, match="chỉ đọc"), reader.writing("owner"):
            raise AssertionError("never inside")


def test_what_would_be_written_to_a_file_moved_away_is_refused(book: Records, path: Path) -> None:
    path.rename(path.with_name("moved.db"))
    with pytest.raises(RecordsRefused, match="được thay"), book.writing("owner"):
        raise AssertionError("never inside")
    path.with_name("moved.db").rename(path)


def test_questions_in_a_reading_block_see_one_state(book: Records, path: Path) -> None:
    with Records.open(path) as other, book.reading():
        before = book.head()
        with other.writing("owner") as writing:
            writing.append("viewed", "module:a", {})
        with book.reading():
            assert book.head() == before and book.events() == []
    assert book.head().seq == 1


def test_the_marker_follows_without_waiting_for_the_end(book: Records, path: Path, append: Append) -> None:
    book._noted -= 61
    head = append("owner", "viewed", "module:a")
    assert head.hash in path.with_suffix(".state").read_text("utf-8")
