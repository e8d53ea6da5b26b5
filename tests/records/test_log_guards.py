"""Events are never changed: not by this program, and not by another that opens the file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.records import Records
from trainer.records.sqlite import sqlite3

ATTEMPTS = [
    "UPDATE event SET result = '{}'",
    "UPDATE event SET seq = seq + 10",
    "DELETE FROM event",
    "DELETE FROM event WHERE seq = 2",
    "REPLACE INTO event SELECT seq, chain, id, at, on_date, actor, verb, object, version, '{}', prev, hash"
    " FROM event WHERE seq = 2",
    "REPLACE INTO event SELECT 4, chain, id, at, on_date, actor, verb, object, version, '{}',"
    " (SELECT hash FROM event WHERE seq = 3), hash FROM event WHERE seq = 2",
    "INSERT OR REPLACE INTO event SELECT 9, chain, 'x', at, on_date, actor, verb, object, version, result,"
    " hash, 'h' FROM event WHERE seq = 3",
    "INSERT INTO event SELECT 4, chain, 'x', at, on_date, actor, verb, object, version, result, 'other', 'h'"
    " FROM event WHERE seq = 3",
    "INSERT INTO event SELECT 0, chain, 'x', at, on_date, actor, verb, object, version, result, prev, 'h'"
    " FROM event WHERE seq = 1",
    "UPDATE chain SET id = 'x'",
    "DELETE FROM chain",
    "REPLACE INTO chain SELECT id, 1, after_hash FROM chain",
]


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_the_log_only_grows_at_its_end(
    book: Records, path: Path, raw: Callable[[Path], sqlite3.Connection], attempt: str, recursive: str
) -> None:
    with book.writing("owner") as writing:
        before = [writing.append("viewed", f"module:{number}", {}) for number in range(3)]
    other = raw(path)
    other.execute(f"PRAGMA recursive_triggers={recursive}")
    with pytest.raises(sqlite3.IntegrityError, match="đã ghi|ghi nối tiếp"):
        other.execute(attempt)
    assert book.events() == before
    assert book.chain == before[0].chain
