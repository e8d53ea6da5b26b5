"""The lock beside the file: writers wait in a fair line instead of SQLite's unfair one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from trainer.records.trouble import busy, unwritable

PATIENCE = 30.0
"""Seconds to wait for another writer."""

_POLL = 0.005


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of the records at `path`; it also keeps checkpoints of old SQLite apart from commits.

    Raises:
        RecordsBusy: someone else held it for `patience` seconds.
    """
    lock = FileLock(f"{path}.lock", mode=0o600)
    try:
        lock.acquire(timeout=patience, poll_interval=_POLL)
    except Timeout as error:
        raise busy(path) from error
    except OSError as error:
        raise unwritable(path) from error
    try:
        yield
    finally:
        lock.release()
