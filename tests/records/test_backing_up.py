import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event as Signal

import pytest

from trainer.faults import Fault
from trainer.records import Event, Records, backup, info, sqlite_version, verify
from trainer.records.connection import checkpoints_safely
from trainer.records.schema import VERSION
from trainer.records.sqlite import sqlite3

Append = Callable[..., Event]


def test_a_backup_is_one_whole_file_for_its_owner_alone(
    book: Records, path: Path, tmp_path: Path, append: Append
) -> None:
    head = append("lan", "viewed", "module:a")
    copy = backup(path, tmp_path / "copy.db", clock=book.clock)
    assert copy == tmp_path / "copy.db"
    assert {entry.name for entry in tmp_path.iterdir()} == {"ward", "copy.db"}
    assert os.name != "posix" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    found = verify(copy)
    assert found.ok and found.head.hash == head.hash
    assert info(copy).journal == "delete"
    with Records.open(copy, readonly=True) as reader:
        assert reader.events() == [head]
    assert [entry.name for entry in tmp_path.glob("copy.db-*")] == []


def test_that_a_backup_was_made_is_recorded_without_saying_where(
    book: Records, path: Path, tmp_path: Path, append: Append
) -> None:
    head = append("lan", "viewed", "module:a")
    assert info(path).last_backup is None
    backup(path, tmp_path, clock=book.clock)
    (event,) = book.events(verbs=["backed-up"])
    assert (event.actor, event.object) == ("owner", f"records:{book.chain}")
    assert event.result == {"events": 1, "head": head.hash}
    assert info(path).last_backup == event.at


def test_a_folder_gets_a_dated_file(book: Records, path: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    assert backup(path, tmp_path / "usb", clock=book.clock).name == "trainer-20261123-090001.db"


def test_backups_while_others_write_are_whole(book: Records, path: Path, tmp_path: Path) -> None:
    enough = Signal()

    def write(number: int) -> int:
        written = 0
        while not enough.is_set():
            with book.writing(f"person-{number}") as writing:
                writing.append("progressed", "module:a", {"page": f"p{written}"})
            written += 1
        return written

    with ThreadPoolExecutor(3) as pool:
        writers = [pool.submit(write, number) for number in range(3)]
        copies = [backup(path, tmp_path / f"{number}.db") for number in range(6)]
        enough.set()
        written = sum(writer.result() for writer in writers)
    checked = [verify(copy) for copy in copies]
    assert all(found.ok for found in checked), checked
    assert [found.count for found in checked] == sorted(found.count for found in checked)
    assert book.head().count == written + 6


def test_an_earlier_backup_of_that_name_is_replaced_and_nothing_else_is(
    book: Records, path: Path, tmp_path: Path, append: Append
) -> None:
    copy = backup(path, tmp_path / "copy.db")
    append("lan", "viewed", "module:a")
    assert verify(backup(path, copy)).count == 2
    letter = tmp_path / "letter.txt"
    letter.write_text("Kính gửi", "utf-8")
    for wrong in (letter, path):
        with pytest.raises(Fault, match="đè lên"):
            backup(path, wrong)
    assert letter.read_text("utf-8") == "Kính gửi"


def test_a_backup_that_cannot_be_written_leaves_the_earlier_one(
    book: Records, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup(path, tmp_path / "copy.db")
    before = copy.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Fault, match="Không ghi được bản sao"):
        backup(path, copy)
    assert copy.read_bytes() == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["copy.db", "ward"]
    with pytest.raises(Fault, match="Không ghi được bản sao"):
        backup(path, tmp_path / "nowhere" / "copy.db")


def test_the_figures_name_nobody(book: Records, path: Path, append: Append) -> None:
    append("lan", "viewed", "module:a")
    told = info(path)
    assert told.head == book.head() and told.size > 4096 and told.path == path
    assert set(told.counts) == {"officials", "assignments", "attempts", "answers", "completions"}
    assert (told.version, told.journal, told.sqlite) == (VERSION, "wal", sqlite_version())
    assert told.sqlite_safe == checkpoints_safely(sqlite3.sqlite_version_info)
    assert told.last_verified is None and told.verified_seq == 0


# sqlite.org/wal.html#walresetbug: 3.7.0 to 3.51.2; mended also in 3.44.6 and 3.50.7
@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_the_versions_with_the_wal_reset_bug_are_known(version: tuple[int, ...], safe: bool) -> None:
    assert checkpoints_safely(version) is safe


def test_an_older_sqlite_closes_under_the_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Records.create(path) as book, book.writing("owner") as writing:
        writing.append("viewed", "module:a", {})
        monkeypatch.setattr(checkpoints_safely, "__defaults__", ((3, 40, 1),))
    assert verify(path).ok
