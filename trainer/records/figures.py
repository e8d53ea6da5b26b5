"""What may be told of a file of records without naming anybody."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from trainer.records.connection import checkpoints_safely
from trainer.records.days import moment
from trainer.records.event import Head
from trainer.records.inspection import beside_others, inspect
from trainer.records.log import head_of
from trainer.records.marker import read_marker
from trainer.records.sqlite import sqlite_version

_COUNTED = {
    "officials": "SELECT count(DISTINCT official) FROM person",
    "assignments": "SELECT count(*) FROM assignment",
    "attempts": "SELECT count(*) FROM attempt",
    "answers": "SELECT count(*) FROM answer",
    "completions": "SELECT count(*) FROM completion",
}
_LAST_BACKUP = "SELECT at FROM event WHERE verb = 'backed-up' ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Info:
    """A file of records in figures."""

    path: Path
    size: int
    """Bytes, the write-ahead log included."""
    head: Head
    counts: dict[str, int]
    """`officials`, `assignments`, `attempts`, `answers`, `completions` ever recorded."""
    version: int
    """Version of the tables."""
    journal: str
    """`wal`; `delete` in a backup."""
    sqlite: str
    sqlite_safe: bool
    """Whether this SQLite is free of the WAL-reset bug; if not, the lock makes up for it."""
    last_backup: datetime | None
    last_verified: datetime | None
    verified_seq: int
    """Number of the last event when everything was last verified."""


def info(path: Path) -> Info:
    """Look at the records at `path` without changing anything.

    Raises:
        RecordsRefused: as `Records.open`.
    """
    path = path.resolve()
    version = inspect(path)
    marker = read_marker(path)
    verified = marker.verified_at if marker else ""
    with beside_others(path) as db:
        return Info(
            path=path,
            size=_size(path),
            head=head_of(db),
            counts={name: db.execute(sql).fetchone()[0] for name, sql in _COUNTED.items()},
            version=version,
            journal=db.execute("PRAGMA journal_mode").fetchone()[0],
            sqlite=sqlite_version(),
            sqlite_safe=checkpoints_safely(),
            last_backup=_last_backup(db),
            last_verified=moment(verified) if verified else None,
            verified_seq=marker.verified_seq if marker else 0,
        )


def _size(path: Path) -> int:
    log = path.with_name(path.name + "-wal")
    return path.stat().st_size + (log.stat().st_size if log.exists() else 0)


def _last_backup(db: Database) -> datetime | None:
    row = db.execute(_LAST_BACKUP).fetchone()
    return moment(row["at"]) if row else None
