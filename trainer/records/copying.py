"""Copying a file of records while it is in use: never by copying the file."""

import os
import tempfile
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from trainer.faults import Fault
from trainer.records.connection import connect
from trainer.records.inspection import refuse_unsound
from trainer.records.trouble import plainly
from trainer.words import _


def copy_whole(source: Database, to: Path) -> None:
    """Write the records as they are at this moment to `to`: checked, in one step, for the owner alone.

    The copy needs no file beside it (journal DELETE), so it can be read from a read-only place.

    Raises:
        Fault: the disk is full or refuses; what was at `to` is still there.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{to.name}.", suffix=".part", dir=to.parent)  # 0600
        os.close(handle)
        part = Path(name)
        try:
            with plainly(to):
                _fill(source, part, to)
            sync(part)
            os.replace(part, to)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(to.parent)
    except OSError as error:
        raise Fault(
            _("Không ghi được bản sao hồ sơ."), f"{to}: {error.strerror}", _("Kiểm tra ổ đĩa rồi làm lại.")
        ) from error


def sync(path: Path) -> None:
    """Wait until the file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk (Windows does so by itself)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _fill(source: Database, part: Path, to: Path) -> None:
    with closing(connect(part, "rw", 0)) as copy:
        source.conn.backup(copy.conn)  # in one go: with pauses, a busy file would start it again and again
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
        refuse_unsound(copy, to, "quick_check(1)")
