"""The one function that opens SQLite, and the connections of one book: one for each thread."""

import threading
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from trainer.records.lock import alone
from trainer.records.sqlite import sqlite3

APPLICATION = 0x54524E52
"""`TRNR`: tells our file from another program's (SQLite header, offset 68)."""

_SETTINGS = (
    "journal_mode",  # read first: opens the file, and fails here when it is not a database
    "synchronous=FULL",
    "fullfsync=ON",  # macOS: a plain fsync leaves the data in the drive's cache
    "checkpoint_fullfsync=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
)


def connect(path: Path, mode: Literal["rw", "ro"], patience: float, *, immutable: bool = False) -> Database:
    """Open the existing file at `path`; transactions are begun and ended by hand.

    `immutable` promises that nobody writes meanwhile; then nothing at all is made beside the file.
    """
    address = f"{path.as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    raw = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
    return furnish(raw)


def furnish(raw: sqlite3.Connection) -> Database:
    """Every setting that the records rely on, on a connection of any kind."""
    try:
        raw.row_factory = sqlite3.Row
        db = Database(raw, strict=True, execute_plugins=False)
        for setting in _SETTINGS:
            db.execute(f"PRAGMA {setting}").fetchall()
    except BaseException:
        raw.close()
        raise
    return db


def in_memory() -> Database:
    """An empty database that no file knows."""
    return furnish(sqlite3.connect(":memory:", isolation_level=None))


def checkpoints_safely(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite is free of the WAL-reset bug (3.7.0 to 3.51.2; mended also in 3.50.7, 3.44.6)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


class Connections:
    """A connection for each thread that asks, to one file; SQLite objects do not travel between threads."""

    def __init__(self, path: Path, mode: Literal["rw", "ro"], patience: float) -> None:
        self._path, self._mode, self._patience = path, mode, patience
        self._open: dict[threading.Thread, Database] = {}
        self._changing = threading.Lock()
        self.closed = False

    def here(self) -> Database:
        """The connection of the calling thread."""
        thread = threading.current_thread()
        if self.closed:
            raise ValueError(f"{self._path} was closed")
        if thread not in self._open:
            db = connect(self._path, self._mode, self._patience)
            with self._changing:
                self._open[thread] = db
                ended = [thread for thread in self._open if not thread.is_alive()]
                gone = [self._open.pop(thread) for thread in ended]
            self._shut(gone)
        return self._open[thread]

    def close(self) -> None:
        """Close the connections of all threads; none may be in use."""
        with self._changing:
            self.closed = True
            gone = list(self._open.values())
            self._open.clear()
        self._shut(gone)

    def _shut(self, gone: list[Database]) -> None:
        if not gone:
            return
        if self._mode == "ro" or checkpoints_safely():
            for db in gone:
                db.close()
            return
        with alone(self._path, self._patience):
            for db in gone:
                db.close()
