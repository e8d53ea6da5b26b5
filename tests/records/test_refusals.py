"""Each file that is refused is left as it was, byte for byte, and nothing is made beside it."""

import shutil
import struct
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from trainer import places
from trainer.faults import RecordsRefused
from trainer.records import Records, info, rebuild, verify
from trainer.records.connection import APPLICATION
from trainer.records.schema import VERSION
from trainer.records.sqlite import sqlite3


@cache
def written(events: int) -> bytes:
    """A file of records that was closed, with nothing left beside it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trainer.db"
        with Records.create(path) as book, book.writing("owner") as writing:
            for number in range(events):
                writing.append("viewed", f"module:{number}", {"what": "x" * 200})
        return path.read_bytes()


def write(path: Path, events: int = 30) -> None:
    path.write_bytes(written(events))
    path.chmod(0o600)


def empty(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("Danh sách cán bộ\n" * 100, "utf-8")


def short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def foreign(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript("PRAGMA journal_mode=WAL; CREATE TABLE thesis (page TEXT); PRAGMA application_id=1")
    db.close()


def newer(path: Path) -> None:
    write(path)
    db = sqlite3.connect(path)
    db.executescript("PRAGMA journal_mode=DELETE; PRAGMA user_version=999; PRAGMA journal_mode=WAL")
    db.close()


def never_furnished(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript(f"PRAGMA application_id={APPLICATION}; CREATE TABLE t (x)")
    db.close()


def truncated(path: Path) -> None:
    write(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])


def zeroed_page(path: Path) -> None:
    write(path)
    db = sqlite3.connect(path)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event'").fetchone()
    db.close()
    for left in ("-wal", "-shm"):
        path.with_name(path.name + left).unlink(missing_ok=True)
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)


def garbled_header(path: Path) -> None:
    write(path)
    with path.open("r+b") as file:
        file.write(b"xxxx")


def a_folder(path: Path) -> None:
    path.mkdir()


BROKEN = [
    (empty, "0 byte"),
    (text, "hỏng"),
    (short, "hỏng"),
    (foreign, "chương trình khác"),
    (newer, "phiên bản mới hơn"),
    (never_furnished, "hỏng"),
    (truncated, "hỏng"),
    (zeroed_page, "hỏng"),
    (garbled_header, "hỏng"),
    (a_folder, "một tệp"),
]


def open_to_read(path: Path) -> Records:
    return Records.open(path, readonly=True)


def look(path: Path) -> dict[str, tuple[bytes, int]]:
    """Content and time of every file in the folder, the lock aside."""
    return {
        entry.name: (entry.read_bytes() if entry.is_file() else b"", entry.stat().st_mtime_ns)
        for entry in path.parent.iterdir()
        if entry.suffix != ".lock"
    }


@pytest.mark.parametrize("act", [Records.open, open_to_read, verify, info, rebuild])
@pytest.mark.parametrize(("spoil", "says"), BROKEN, ids=lambda value: getattr(value, "__name__", None))
def test_a_file_that_is_not_understood_is_refused_and_untouched(
    path: Path, spoil: Callable[[Path], None], says: str, act: Callable[[Path], object]
) -> None:
    path.parent.mkdir()
    spoil(path)
    before = look(path)
    with pytest.raises(RecordsRefused, match=says) as refusal:
        act(path)
    assert refusal.value.remedy and refusal.value.where
    assert look(path) == before


@pytest.mark.parametrize("act", [Records.open, open_to_read, verify, info, rebuild])
@pytest.mark.parametrize(("spoil", "says"), BROKEN[:-1], ids=lambda value: getattr(value, "__name__", None))
def test_nor_is_what_a_crash_left_beside_it(
    path: Path, spoil: Callable[[Path], None], says: str, act: Callable[[Path], object]
) -> None:
    path.parent.mkdir()
    spoil(path)
    path.with_name("trainer.db-wal").write_bytes(b"left over" * 500)
    before = look(path)
    with pytest.raises(RecordsRefused, match=says):
        act(path)
    assert {name: look(path)[name] for name in before} == before


@pytest.mark.parametrize("act", [Records.open, verify, info, rebuild])
def test_missing_records_are_refused_and_not_made(path: Path, act: Callable[[Path], object]) -> None:
    path.parent.mkdir()
    with pytest.raises(RecordsRefused, match="Không thấy"):
        act(path)
    assert [*path.parent.iterdir()] == []


def test_a_newer_file_names_both_versions(path: Path) -> None:
    path.parent.mkdir()
    newer(path)
    with pytest.raises(RecordsRefused, match=rf"\(999\) chương trình này \({VERSION}\)"):
        Records.open(path)


def test_a_version_written_only_to_the_write_ahead_log_is_seen_too(path: Path) -> None:
    path.parent.mkdir()
    write(path)
    other = sqlite3.connect(path)
    other.execute("PRAGMA user_version=999")
    try:
        main = path.read_bytes()
        with pytest.raises(RecordsRefused, match="999"):
            Records.open(path)
        assert path.read_bytes() == main
    finally:
        other.close()


@pytest.mark.parametrize("then", ["older copy", "other ward"])
def test_an_older_copy_or_another_wards_file_in_its_place_is_noticed(
    book: Records, path: Path, tmp_path: Path, then: str
) -> None:
    with book.writing("owner") as writing:
        writing.append("viewed", "module:a", {})
    copy = tmp_path / "copy.db"
    book.copy_to(copy)
    if then == "older copy":
        with book.writing("owner") as writing:
            writing.append("viewed", "module:b", {})
    else:
        copy.unlink()
        with Records.create(copy) as other, other.writing("owner") as writing:
            for number in range(9):
                writing.append("viewed", f"module:{number}", {})
    book.close()
    shutil.copy(copy, path)
    before = path.read_bytes()
    with pytest.raises(RecordsRefused, match="bản cũ hoặc của nơi khác"):
        Records.open(path)
    assert path.read_bytes() == before
    found = verify(path)
    assert not found.ok and found.first_bad is not None


def test_a_marker_that_lags_or_is_unreadable_keeps_nobody_out(book: Records, path: Path) -> None:
    marker = path.with_suffix(".state")
    book.close()
    before = marker.read_text("utf-8")
    with Records.open(path) as again, again.writing("owner") as writing:
        writing.append("viewed", "module:a", {})
    for left in (before, "", "{", '{"chain": 1}', "[]"):
        marker.write_text(left, "utf-8")
        Records.open(path).close()


def test_a_network_share_is_refused(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    write(path)
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//nas/ward {path.parent} cifs rw 0 0\n")
    monkeypatch.setattr(places.network_filesystem, "__defaults__", (mounts,))
    before = look(path)
    for act in (Records.open, verify, Records.create):
        with pytest.raises(RecordsRefused, match=r"ổ đĩa mạng \(cifs\)"):
            act(path)
    assert look(path) == before


def test_the_header_is_read_where_sqlite_says_it_is(book: Records, path: Path) -> None:
    book.close()
    assert struct.unpack_from(">i4xi", path.read_bytes(), 60) == (
        VERSION,
        APPLICATION,
    )  # sqlite.org/fileformat2 §1.3
