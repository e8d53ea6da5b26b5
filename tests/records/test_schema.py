"""Steps from version to version: each once, all or none, whoever comes first."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from trainer.faults import RecordsRefused
from trainer.records import Records, verify
from trainer.records.connection import in_memory
from trainer.records.schema import VERSION, steps, upgrade

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"


def tables(db: Database) -> list[tuple[str, ...]]:
    return [tuple(row) for row in db.execute(SCHEMA)]


@pytest.fixture
def next_steps() -> Migrations:
    """Our steps and a further one, as a newer program would have them."""
    newer = Migrations("trainer")
    for step in steps.pending(in_memory()):
        newer(name=step.name)(step.fn)

    @newer(name="4 place")
    def _place(db: Database) -> None:
        db.execute("ALTER TABLE draft ADD COLUMN device TEXT NOT NULL DEFAULT ''")

    return newer


def test_the_version_is_the_number_of_steps() -> None:
    db = in_memory()
    assert len(steps.pending(db)) == VERSION
    upgrade(db)
    assert steps.pending(db) == []
    assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION


def test_a_second_upgrade_changes_nothing() -> None:
    db = in_memory()
    upgrade(db)
    before = tables(db)
    upgrade(db)
    assert tables(db) == before


def test_a_step_that_fails_takes_all_back_and_can_be_tried_again(next_steps: Migrations) -> None:
    @next_steps(name="5 breaks")
    def _breaks(db: Database) -> None:
        raise RuntimeError("power cut")

    db = in_memory()
    upgrade(db)
    before = tables(db)
    with pytest.raises(RuntimeError, match="power cut"):
        upgrade(db, next_steps, 5)
    assert tables(db) == before
    assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION


def test_a_file_brought_up_to_date_is_like_a_new_one(next_steps: Migrations) -> None:
    old, new = in_memory(), in_memory()
    upgrade(old)
    upgrade(old, next_steps, 4)
    upgrade(new, next_steps, 4)
    assert tables(old) == tables(new)


def test_an_older_file_is_upgraded_when_opened_and_a_copy_is_kept(book: Records, path: Path) -> None:
    with book.writing("lan") as writing:
        writing.append("progressed", "module:a", {"page": "p"})
    _make_older(book)
    book.close()
    with pytest.raises(RecordsRefused, match=r"phiên bản cũ \(2\)"):
        Records.open(path, readonly=True)
    assert verify(path).ok
    with Records.open(path) as upgraded:
        assert upgraded.started() == {("lan", "a")}
    assert verify(path).ok
    kept = path.with_name(f"trainer.db.before-version-{VERSION}")
    assert verify(kept).ok and kept.stat().st_mode & 0o077 == 0


def _make_older(book: Records) -> None:
    """Undo the last step."""
    from trainer.records.projections import TABLES

    db = book._here()
    for table in TABLES:
        db.execute(f"DROP TABLE {table}")
    db.execute("DELETE FROM _sqlite_migrations WHERE name = '3 projections'")
    db.execute("PRAGMA user_version = 2")


SLOW = """
import sys, time
from pathlib import Path
from sqlite_utils import Migrations
from trainer.records.connection import connect, in_memory
from trainer.records.schema import steps, upgrade

newer = Migrations("trainer")
for step in steps.pending(in_memory()):
    newer(name=step.name)(step.fn)

@newer(name="4 slow")
def slow(db):
    db.execute("ALTER TABLE draft ADD COLUMN device TEXT NOT NULL DEFAULT ''")
    db.execute("DELETE FROM draft")
    print("half-way", flush=True)
    time.sleep(float(sys.argv[2]))

db = connect(Path(sys.argv[1]), "rw", 5)
upgrade(db, newer, 4)
"""


def test_an_upgrade_killed_half_way_leaves_the_file_as_it_was_and_can_be_finished(
    book: Records, path: Path, next_steps: Migrations
) -> None:
    with book.writing("lan") as writing:
        writing.keep_draft("lan", "module:a", "nháp")
    before = tables(book._here())
    child = subprocess.Popen([sys.executable, "-c", SLOW, path, "60"], stdout=subprocess.PIPE)
    assert child.stdout is not None and child.stdout.readline() == b"half-way\n"
    child.kill()
    child.wait()
    child.stdout.close()
    assert tables(book._here()) == before and book.draft("lan", "module:a") == "nháp"
    book.close()
    with Records.open(path) as again:
        upgrade(again._here(), next_steps, 4)
        assert again.draft("lan", "module:a") == "nháp"


def test_programs_that_open_an_older_file_at_once_upgrade_it_once(book: Records, path: Path) -> None:
    with book.writing("lan") as writing:
        writing.append("progressed", "module:a", {"page": "p"})
    _make_older(book)
    book.close()
    code = "import sys; from pathlib import Path; from trainer.records import Records\n"
    code += "with Records.open(Path(sys.argv[1])) as book: print(len(book.started()))"
    began = time.monotonic()
    children = [
        subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    told = [child.communicate(timeout=60) for child in children]
    assert told == [(b"1\n", b"")] * 3, time.monotonic() - began
    assert verify(path).ok
