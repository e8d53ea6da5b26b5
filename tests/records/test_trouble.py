"""What goes wrong around the file is said in words, and what was saved before is still there."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.faults import Fault, RecordsBusy, RecordsRefused
from trainer.records import Event, Records, backup, verify
from trainer.records.lock import alone
from trainer.records.sqlite import sqlite3
from trainer.records.trouble import fault_of

Append = Callable[..., Event]


# sqlite.org/rescode.html: extended codes carry the primary code in their low byte
@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        (5, RecordsBusy, "đang bận"),
        (517, RecordsBusy, "đang bận"),
        (6, RecordsBusy, "đang bận"),
        (11, RecordsRefused, "hỏng"),
        (26, RecordsRefused, "hỏng"),
        (13, Fault, "đầy"),
        (8, Fault, "Không được phép"),
        (14, Fault, "Không được phép"),
        (10, Fault, "báo lỗi"),
        (778, Fault, "báo lỗi"),
    ],
)
def test_what_sqlite_says_becomes_a_fault_with_a_remedy(code: int, kind: type[Fault], says: str) -> None:
    error = sqlite3.OperationalError("said")
    error.sqlite_errorcode = code
    fault = fault_of(error, Path("trainer.db"))
    assert type(fault) is kind and says in fault.message and fault.remedy


def test_a_mistake_of_this_program_stays_what_it_is(book: Records) -> None:
    assert fault_of(sqlite3.OperationalError("no such table"), Path("x")) is None
    with pytest.raises(sqlite3.OperationalError, match="no such table"), book.writing("owner"):
        book._here().execute("INSERT INTO typo VALUES (1)")


def test_a_full_disk_refuses_the_answer_and_keeps_the_earlier_ones(book: Records, path: Path) -> None:
    db = book._here()
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages + 3}")
    saved = []
    with pytest.raises(Fault, match="đầy"):
        for number in range(10_000):
            with book.writing("lan") as writing:
                event = writing.append("viewed", f"module:{number}", {"what": "x" * 500})
            saved.append(event)
    assert book.events() == saved
    db.execute("PRAGMA max_page_count = 1000000")
    with book.writing("lan") as writing:
        writing.append("viewed", "module:again", {})
    assert verify(path).ok


LIMITED = """
import resource, signal, sys
from pathlib import Path
from trainer.faults import Fault
from trainer.records import Records

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Records.open(Path(sys.argv[1])) as book:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    saved = 0
    try:
        while True:
            with book.writing("lan") as writing:
                writing.append("viewed", "module:a", {"what": "x" * 500})
            saved += 1
    except Fault as fault:
        print(saved, fault.message)
"""


@pytest.mark.skipif(os.name != "posix", reason="no limits on file size")
def test_a_disk_that_refuses_to_write_is_not_a_crash(book: Records, path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True)
    saved, _, message = done.stdout.partition(" ")
    assert "Ổ đĩa" in message, done.stderr
    assert book.head().count == int(saved) > 10
    assert verify(path).ok


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_one_may_not_write_is_named(
    book: Records, path: Path, append: Append, tmp_path: Path
) -> None:
    append("lan", "viewed", "module:a")
    copy = backup(path, tmp_path / "copy.db")
    book.close()
    path.parent.chmod(0o500)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(Fault, match="Không được phép"):
            Records.open(path)
        with Records.open(copy, readonly=True) as reader:
            assert reader.head().count == 1
        assert verify(copy).ok
    finally:
        tmp_path.chmod(0o700)
        path.parent.chmod(0o700)


def test_where_no_lock_can_be_made_the_reason_is_said(tmp_path: Path) -> None:
    (tmp_path / "ward").write_text("a file")
    with pytest.raises(Fault, match="Không được phép"), alone(tmp_path / "ward" / "trainer.db"):
        raise AssertionError("never inside")


def test_where_no_folder_can_be_made_the_reason_is_said(tmp_path: Path) -> None:
    (tmp_path / "ward").write_text("a file")
    with pytest.raises(Fault, match="Không được phép"):
        Records.create(tmp_path / "ward" / "trainer.db")
