"""Looking into a file before anything is written to it: ours, whole, of our age, and the newest copy."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlite_utils import Database

from trainer.faults import RecordsRefused
from trainer.records.connection import Connections, connect
from trainer.records.lock import PATIENCE, alone
from trainer.records.log import head_of
from trainer.records.marker import Marker, read_marker
from trainer.records.sight import in_use, is_book, refuse_at_sight, refuse_foreign, refuse_newer
from trainer.records.trouble import damaged, plainly
from trainer.words import _


def inspect(path: Path, *, patience: float = PATIENCE) -> int:
    """The version of the tables in the file at `path`, which is then known to be good to open.

    Raises:
        RecordsRefused: it is missing, empty, foreign, newer, damaged, an older copy, or on a network share.
    """
    refuse_at_sight(path)
    with untouched(path, patience=patience) as db:
        version = judged(db, path)
        refuse_unsound(db, path, "quick_check(1)")
        marker = read_marker(path)
        if marker is not None:
            _refuse_older_copy(db, path, marker)
    return version


@contextmanager
def untouched(path: Path, *, patience: float = PATIENCE) -> Iterator[Database]:
    """A connection that only looks. Beside a book that nobody uses, SQLite's own files are not made either.

    That needs the promise that nobody writes meanwhile, hence the lock; where nothing can be made, the lock
    included, nobody can write.
    """
    with ExitStack() as held, plainly(path):
        still = not in_use(path) and is_book(path)
        if still and os.access(path.parent, os.W_OK):
            held.enter_context(alone(path, patience))
            still = not in_use(path)
        db = connect(path, "ro", patience, immutable=still)
        held.callback(db.close)
        yield db


@contextmanager
def beside_others(path: Path) -> Iterator[Database]:
    """A connection for a long look at one state of a good file, while others go on writing to it."""
    open_to_us = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if not open_to_us or not (in_use(path) or is_book(path)):
        with untouched(path) as db:
            db.execute("BEGIN")
            yield db
        return
    connections = Connections(path, "rw", PATIENCE)
    try:
        with plainly(path):
            db = connections.here()
            db.execute("PRAGMA query_only=ON").fetchall()
            db.execute("BEGIN")
            yield db
            db.rollback()
    finally:
        connections.close()


def judged(db: Database, path: Path) -> int:
    """The version of the tables, as the file says it; the header alone may be behind its write-ahead log.

    Raises:
        RecordsRefused: the file is foreign, newer, or was never furnished.
    """
    refuse_foreign(path, db.execute("PRAGMA application_id").fetchone()[0])
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    refuse_newer(path, version)
    if version < 1:
        raise damaged(path, _("thiếu bảng"))
    return version


def refuse_unsound(db: Database, path: Path, check: str) -> None:
    """Ask SQLite whether the structure is whole, by its `quick_check` or its `integrity_check`."""
    found = db.execute(f"PRAGMA {check}").fetchone()[0]
    if found != "ok":
        raise damaged(path, found)


def is_behind(db: Database, marker: Marker) -> bool:
    """Whether something that was there before is there no more; a restore is known by its own chain."""
    chains = [row["id"] for row in db.execute("SELECT id FROM chain ORDER BY after_seq")]
    if marker.chain in chains[:-1]:
        return False  # the restore began a new chain, but was cut off before it moved the marker
    row = db.execute("SELECT hash FROM event WHERE seq = ?", [marker.seq]).fetchone()
    return marker.chain not in chains or (marker.seq > 0 and (row is None or row["hash"] != marker.hash))


def _refuse_older_copy(db: Database, path: Path, marker: Marker) -> None:
    if is_behind(db, marker):
        raise RecordsRefused(
            _("Tệp hồ sơ là bản cũ hoặc của nơi khác: có {here} sự kiện, lần trước đã có {before}.").format(
                here=head_of(db).seq, before=marker.seq
            ),
            str(path),
            _("Đặt lại tệp mới nhất; nếu cố ý dùng bản này, đưa nó vào bằng trainer records restore."),
        )
