import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from trainer.faults import RecordsRefused
from trainer.records import Records
from trainer.records.sqlite import sqlite3

Raw = Callable[[Path], sqlite3.Connection]


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in lists, not in modes")
def test_only_the_owner_can_read_the_records_whatever_the_umask(path: Path) -> None:
    before = os.umask(0)
    try:
        with Records.create(path) as book, book.writing("owner") as writing:
            writing.append("created", f"records:{book.chain}", {"mode": "ward"})
            files = {entry.name: mode_of(entry) for entry in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert mode_of(path.parent) == 0o700
    assert {*files} >= {"trainer.db", "trainer.db-wal", "trainer.db-shm", "trainer.db.lock"}
    assert {*files.values()} == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in lists, not in modes")
def test_records_that_others_could_read_are_closed_to_them_when_opened(book: Records, path: Path) -> None:
    book.close()
    path.chmod(0o644)
    Records.open(path).close()
    assert mode_of(path) == 0o600


def test_a_new_file_is_ours_strict_and_in_wal(book: Records, path: Path, raw: Raw) -> None:
    book.close()
    db = raw(path)
    assert db.execute("PRAGMA application_id").fetchone() == (0x54524E52,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    loose = [name for name, strict in db.execute("SELECT name, strict FROM pragma_table_list") if not strict]
    assert [name for name in loose if not name.startswith("sqlite_")] == []


def test_the_connection_has_every_setting_the_promises_rest_on(book: Records) -> None:
    db = book._here()
    asked = ("synchronous", "foreign_keys", "recursive_triggers", "trusted_schema", "fullfsync")
    assert [db.execute(f"PRAGMA {name}").fetchone()[0] for name in asked] == [2, 1, 1, 0, 1]


def test_a_file_that_exists_is_never_replaced(book: Records, path: Path) -> None:
    book.close()
    before = path.read_bytes()
    with pytest.raises(RecordsRefused, match="đã có hồ sơ"):
        Records.create(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("left", ["trainer.state", "trainer.db-wal"])
def test_records_that_were_lost_are_not_replaced_by_empty_ones(path: Path, left: str) -> None:
    path.parent.mkdir()
    (path.parent / left).write_text("{}")
    with pytest.raises(RecordsRefused, match="từng có hồ sơ"):
        Records.create(path)
    assert [entry.name for entry in path.parent.iterdir()] == [left]


def test_nothing_is_left_of_a_creation_that_failed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        Records.create(path)
    assert [*path.parent.iterdir()] == []


def test_where_links_are_unknown_the_file_is_put_in_place_by_its_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with Records.create(path) as book:
        assert book.head().seq == 0


def test_a_path_through_a_link_opens_the_file_itself(book: Records, path: Path, tmp_path: Path) -> None:
    book.close()
    (tmp_path / "elsewhere").symlink_to(path)
    with Records.open(tmp_path / "elsewhere") as same:
        assert same.path == path.resolve()
    assert [entry.name for entry in tmp_path.iterdir() if "wal" in entry.name or "lock" in entry.name] == []


def test_who_forgot_to_say_what_a_book_is_for_is_told_nothing(book: Records) -> None:
    assert book.mode == ""


def test_of_several_who_create_at_once_one_does_and_the_others_are_told(path: Path) -> None:
    def create(_: int) -> bool:
        try:
            Records.create(path).close()
        except RecordsRefused:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(create, range(6))) == 1
    Records.open(path).close()
    assert not [*path.parent.glob("*.part")]
