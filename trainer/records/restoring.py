"""Putting a backup in the place of the book."""

import os
from contextlib import closing
from pathlib import Path

from trainer.faults import RecordsBusy, RecordsRefused
from trainer.records.connection import connect
from trainer.records.copying import copy_whole, sync, sync_folder
from trainer.records.days import WARD, Clock, now
from trainer.records.event import Head
from trainer.records.ids import new_id
from trainer.records.inspection import judged, untouched
from trainer.records.lock import PATIENCE, alone
from trainer.records.log import begin_chain, chain_of, head_of
from trainer.records.marker import note_head
from trainer.records.opening import make_folder
from trainer.records.schema import upgrade
from trainer.records.sight import refuse_at_sight, refuse_network
from trainer.records.sqlite import sqlite3
from trainer.records.trouble import fault_of, plainly
from trainer.records.verification import verify
from trainer.records.writing import Writing
from trainer.words import _


def restore(backup: Path, path: Path, *, clock: Clock = now, patience: float = PATIENCE) -> Path | None:
    """Verify `backup`, put it in the place of the book at `path`, and begin a new chain that says so.

    Returns where the old book is kept, beside the new one; None when there was none.

    Raises:
        RecordsRefused: the backup is not whole; nothing is changed.
        RecordsBusy: somebody still has the book open; nothing is changed.
    """
    backup, path = backup.resolve(), path.resolve()
    refuse_network(path)
    _refuse_unverified(backup, path)
    make_folder(path)
    new = path.with_name(f".{path.name}.restoring")
    with alone(path, patience), plainly(path):
        try:
            with untouched(backup) as source:
                copy_whole(source, new)
            head = _begin_anew(new, clock, _settle(path, patience))
            old = _keep_aside(path, clock)
            os.replace(new, path)
        finally:
            new.unlink(missing_ok=True)
        sync_folder(path.parent)
    note_head(path, head.chain, head.seq, head.hash)
    return old


def _refuse_unverified(backup: Path, path: Path) -> None:
    if backup == path:
        raise RecordsRefused(_("Đây chính là hồ sơ đang dùng."), str(path), _("Chọn một bản sao."))
    found = verify(backup)
    if found.first_bad is not None:
        raise RecordsRefused(
            _("Bản sao không nguyên vẹn; hồ sơ đang dùng giữ nguyên."),
            _("{file}, sự kiện số {seq}: {reason}").format(
                file=backup, seq=found.first_bad.seq, reason=found.first_bad.reason
            ),
            _("Chọn bản sao khác."),
        )


def _settle(path: Path, patience: float) -> Head | None:
    """Bring all of the old book into its one file; returns its end, or None when it can't be read.

    SQLite leaves the write-ahead log only when no other connection is open.
    """
    try:
        refuse_at_sight(path)
        with closing(connect(path, "ro", patience)) as db:
            judged(db, path)  # before SQLite may write: it clears away what it takes for a dead log
        with closing(connect(path, "rw", patience)) as db:
            db.execute("PRAGMA journal_mode=DELETE").fetchall()
            return head_of(db)
    except RecordsRefused:
        return None
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if isinstance(fault, RecordsBusy):
            raise fault from error
        return None


def _begin_anew(new: Path, clock: Clock, replaced: Head | None) -> Head:
    with closing(connect(new, "rw", 0)) as db:
        upgrade(db)
        db.execute("BEGIN IMMEDIATE")
        copied = head_of(db)
        begin_chain(db, new_id())
        story = {"from": _told(copied), "replaced": _told(replaced) if replaced else None}
        Writing(db, "owner", None, clock).append("restored", f"records:{chain_of(db)}", story)
        db.execute("COMMIT")
        head = head_of(db)
    sync(new)
    return head


def _told(head: Head) -> dict[str, str | int]:
    return {"chain": head.chain, "events": head.seq, "head": head.hash}


def _keep_aside(path: Path, clock: Clock) -> Path | None:
    """Give the old book a second name; the first falls to the new one, so that there is always a book."""
    if not path.exists():
        return None
    stem = f"{path.name}.before-{clock().astimezone(WARD):%Y%m%d-%H%M%S}"
    names = [path.with_name(stem), *(path.with_name(f"{stem}-{n}") for n in range(2, 100))]
    old = next(name for name in names if not name.exists())
    try:
        os.link(path, old)
    except OSError:  # a file system without hard links
        os.rename(path, old)
    for suffix in ("-wal", "-shm", "-journal"):  # left beside a book that could not be read
        rest = path.with_name(path.name + suffix)
        if rest.exists():
            os.rename(rest, old.with_name(old.name + suffix))
    return old
