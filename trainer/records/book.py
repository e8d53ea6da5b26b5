"""The book: one file of records, opened."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from trainer.faults import Fault, RecordsRefused
from trainer.records.asking import Questions
from trainer.records.connection import Connections
from trainer.records.copying import copy_whole
from trainer.records.days import Clock, now
from trainer.records.event import Head
from trainer.records.lock import PATIENCE, alone
from trainer.records.log import chain_of, tip_of
from trainer.records.marker import note_head
from trainer.records.opening import found, identity_of, ready
from trainer.records.trouble import plainly
from trainer.records.writing import Writing
from trainer.words import _

_NOTED_EVERY = 60.0
"""Seconds between two notes of the head in the marker."""


class Records(Questions):
    """One file of records, opened; each thread that uses it has its own connection."""

    def __init__(self, path: Path, clock: Clock, readonly: bool, patience: float) -> None:
        self.path, self.clock, self.readonly = path, clock, readonly
        self._patience = patience
        self._connections = Connections(path, "ro" if readonly else "rw", patience)
        self._file = identity_of(path)
        self._thread = threading.local()
        self._noted = time.monotonic()

    @classmethod
    def create(cls, path: Path, *, clock: Clock = now, patience: float = PATIENCE) -> Self:
        """Make a new file at `path` and open it.

        Raises:
            RecordsRefused: there is a file, or there was one; or the disk is a network share.
        """
        found(path.resolve())
        return cls.open(path, clock=clock, patience=patience)

    @classmethod
    def open(
        cls, path: Path, *, clock: Clock = now, readonly: bool = False, patience: float = PATIENCE
    ) -> Self:
        """Open the file at `path`, brought to this program's version; it must exist and be whole.

        `patience`: seconds to wait for other writers.

        Raises:
            RecordsRefused: it is missing, empty, foreign, newer, damaged, an older copy, or on a share.
            RecordsBusy: another program held it all the time.
        """
        path = path.resolve()  # SQLite's and our own files stand beside the real file, not beside a link
        ready(path, readonly=readonly, patience=patience)
        return cls(path, clock, readonly, patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file for all threads; none may be using it. A second call does nothing."""
        if self._connections.closed:
            return
        try:
            if not self.readonly:
                self._note_head()
        finally:
            self._connections.close()

    @contextmanager
    def writing(self, actor: str, on: date | None = None) -> Iterator[Writing]:
        """One transaction by `actor`; when the block ends without an error, all of it is on the disk.

        Inside another such block of this thread it is a part of that one and is saved with it. `on`: the day
        from which its events count, when it is not today.

        Raises:
            RecordsBusy: others wrote all the time.
            Fault: the disk is full or refuses; nothing is written.
        """
        if getattr(self._thread, "writing", False):
            with self._here().atomic():
                yield Writing(self._here(), actor, on, self.clock)
            return
        with plainly(self.path), self._transaction() as db:
            yield Writing(db, actor, on, self.clock)
        if time.monotonic() - self._noted > _NOTED_EVERY:
            self._note_head()

    def copy_to(self, to: Path) -> Head:
        """Write a whole copy to the file `to` in one step; returns the end of the log in it."""
        with self.reading():
            head = self.head()
            copy_whole(self._here(), to)
        return head

    @contextmanager
    def _transaction(self) -> Iterator[Database]:
        if self.readonly:
            raise Fault(_("Hồ sơ đang mở ở chế độ chỉ đọc."), str(self.path))
        with alone(self.path, self._patience):
            self._refuse_moved()
            db = self._here()
            db.execute("BEGIN IMMEDIATE")
            self._thread.writing = True
            try:
                yield db
                db.execute("COMMIT")
            finally:
                self._thread.writing = False
                db.rollback()

    def _here(self) -> Database:
        return self._connections.here()

    def _note_head(self) -> None:
        self._noted = time.monotonic()
        with plainly(self.path):
            db = self._here()
            note_head(self.path, chain_of(db), *tip_of(db))

    def _refuse_moved(self) -> None:
        """What is written to a file that was moved away or restored over would be lost."""
        if identity_of(self.path) != self._file:
            raise RecordsRefused(
                _("Tệp hồ sơ đã được thay bằng tệp khác khi chương trình đang chạy; chưa lưu."),
                str(self.path),
                _("Thoát chương trình, mở lại, rồi làm lại việc vừa rồi."),
            )
