import os
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.faults import RecordsBusy, RecordsRefused
from trainer.people.official import Identity
from trainer.records import Event, Records, backup, restore, verify
from trainer.records.sqlite import sqlite3

Append = Callable[..., Event]


@pytest.fixture
def copy(book: Records, path: Path, tmp_path: Path, an: Identity) -> Path:
    """A backup of two events; the book goes on to four and is closed."""
    with book.writing("owner") as writing:
        writing.enrol(an, ["learner"])
        writing.append("viewed", "module:a", {})
    copy = backup(path, tmp_path / "copy.db", clock=book.clock)
    with book.writing("owner") as writing:
        writing.append("viewed", "module:b", {})
    book.close()
    return copy


def test_a_restored_book_begins_a_new_chain_that_says_what_was_and_what_went(
    book: Records, path: Path, copy: Path
) -> None:
    old_head, copied = verify(path).head, verify(copy).head
    before = copy.read_bytes()
    old = restore(copy, path, clock=book.clock)
    assert copy.read_bytes() == before
    assert old is not None and old.parent == path.parent
    assert old.name.startswith("trainer.db.before-20261123-")
    assert verify(old).ok and verify(old).head == old_head
    assert verify(path).ok
    with Records.open(path) as restored:
        assert [official.name for official in restored.officials()] == ["Nguyễn Văn An"]
        *_, last = restored.events()
        assert last.verb == "restored" and last.object == f"records:{restored.chain}"
        assert last.seq == copied.seq + 1 and last.prev == copied.hash
        assert last.result == {
            "from": {"chain": copied.chain, "events": copied.seq, "head": copied.hash},
            "replaced": {"chain": old_head.chain, "events": old_head.seq, "head": old_head.hash},
        }
        assert restored.chain == last.chain != copied.chain
        with restored.writing("owner") as writing:
            assert writing.append("viewed", "module:c", {}).chain == restored.chain
    assert verify(path).ok
    leftovers = {entry.name for entry in path.parent.iterdir()} - {old.name}
    assert leftovers == {"trainer.db", "trainer.db.lock", "trainer.state"}


def test_a_restored_book_can_be_backed_up_and_restored_again(book: Records, path: Path, copy: Path) -> None:
    first = restore(copy, path, clock=book.clock)
    again = backup(path, copy, clock=book.clock)
    book.clock.at = book.clock.at.replace(second=0)  # type: ignore[attr-defined]
    second = restore(again, path, clock=lambda: book.clock.at)  # type: ignore[attr-defined]
    third = restore(again, path, clock=lambda: book.clock.at)  # type: ignore[attr-defined]
    assert len({first, second, third}) == 3
    found = verify(path)
    assert found.ok, found
    with Records.open(path) as restored:
        assert [event.verb for event in restored.events(verbs=["restored"])] == ["restored", "restored"]


def test_a_lost_book_is_restored_too(path: Path, copy: Path) -> None:
    path.unlink()
    assert restore(copy, path) is None
    assert verify(path).ok
    with Records.open(path) as restored:
        assert restored.events(verbs=["restored"])[0].result["replaced"] is None


def test_a_book_is_restored_to_a_new_place_that_only_its_owner_can_enter(tmp_path: Path, copy: Path) -> None:
    path = tmp_path / "new ward" / "trainer.db"
    assert restore(copy, path) is None
    assert verify(path).ok
    assert os.name != "posix" or path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [b"", b"letter to the chairman" * 300], ids=["empty", "text"])
def test_a_book_that_cannot_be_read_is_kept_as_it_is(path: Path, copy: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.with_name("trainer.db-wal").write_bytes(b"left over")
    old = restore(copy, path)
    assert old is not None and old.read_bytes() == content
    assert old.with_name(old.name + "-wal").read_bytes() == b"left over"
    assert verify(path).ok


def test_a_damaged_book_gives_way(path: Path, copy: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\\0" * 40960)
    old = restore(copy, path)
    assert old is not None and verify(path).ok


@pytest.mark.parametrize("spoil", ["event", "person", "truncated", "missing", "itself"])
def test_a_backup_not_whole_is_refused_and_nothing_changes(path: Path, copy: Path, spoil: str) -> None:
    db = sqlite3.connect(copy, isolation_level=None)
    if spoil == "event":
        db.execute("DROP TRIGGER event_is_not_changed")
        db.execute("UPDATE event SET actor = 'minh' WHERE seq = 2")
    if spoil == "person":
        db.execute("UPDATE official SET name = 'Nguyễn Văn Ân'")
    db.close()
    if spoil == "truncated":
        copy.write_bytes(copy.read_bytes()[:20480])
    if spoil == "missing":
        copy.unlink()
    before = {entry.name: entry.read_bytes() for entry in path.parent.iterdir()}
    with pytest.raises(RecordsRefused):
        restore(path if spoil == "itself" else copy, path)
    assert {entry.name: entry.read_bytes() for entry in path.parent.iterdir()} == before


def test_a_book_that_somebody_has_open_is_not_replaced_under_their_hands(path: Path, copy: Path) -> None:
    with Records.open(path) as open_one:
        head = open_one.head()
        with pytest.raises(RecordsBusy):
            restore(copy, path, patience=0.2)
        with open_one.writing("owner") as writing:
            assert writing.append("viewed", "module:x", {}).seq == head.seq + 1
    assert verify(path).ok
    assert restore(copy, path) is not None


def test_a_restore_cut_off_before_it_moved_the_marker_is_understood(path: Path, copy: Path) -> None:
    marker = path.with_suffix(".state")
    before = marker.read_bytes()
    restore(copy, path)
    marker.write_bytes(before)
    Records.open(path).close()
    assert marker.read_bytes() != before


def test_the_book_that_was_replaced_does_not_pass_for_the_restored_one(path: Path, copy: Path) -> None:
    old = restore(copy, path)
    assert old is not None
    os.replace(old, path)
    with pytest.raises(RecordsRefused, match="bản cũ hoặc của nơi khác"):
        Records.open(path)


def test_where_links_are_unknown_the_old_book_is_renamed(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    old = restore(copy, path)
    assert old is not None and verify(old).ok and verify(path).ok
