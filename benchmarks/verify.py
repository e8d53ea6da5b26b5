"""The whole log verified, against one pass of SHA-256 over the same bytes."""

import hashlib
import tempfile
from pathlib import Path

from sqlite_utils.utils import sqlite3

from benchmarks.clock import Finding, wall
from benchmarks.wards import small_ward, study
from trainer.records import verify
from trainer.ward import open_ward


def run() -> list[Finding]:
    """Wall seconds for the events of a year."""
    with tempfile.TemporaryDirectory() as home:
        with open_ward(small_ward(Path(home) / "ward", 100)) as ward:
            study(ward.records, 100, 200)
            path = ward.records.path
        return [Finding("verify", wall(lambda: verify(path), 3), wall(lambda: _pass(path), 3), 8.0)]


def _pass(path: Path) -> None:
    db = sqlite3.connect(path)
    for row in db.execute("select * from event order by seq"):
        hashlib.sha256("|".join(map(str, row)).encode()).hexdigest()
    db.close()
