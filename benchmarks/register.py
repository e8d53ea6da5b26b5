"""The register of 100 officials × 60 modules, against its bare SQL."""

import tempfile
from pathlib import Path

from sqlite_utils.utils import sqlite3

from benchmarks.clock import Finding, wall
from benchmarks.wards import small_ward, study
from trainer.desks.register import RegisterDesk
from trainer.desks.seat import Seat
from trainer.people.roles import Role
from trainer.ward import open_ward


def run() -> list[Finding]:
    """Wall seconds of one register."""
    with tempfile.TemporaryDirectory() as home, open_ward(small_ward(Path(home) / "ward", 100)) as ward:
        study(ward.records, 100, 60)
        with ward.records.writing("owner") as w:
            hr = ward.records.officials()[0].id
            w.append("granted", f"official:{hr}", {"roles": [Role.HR, Role.LEARNER]})
        official = ward.records.official(hr)
        assert official is not None
        desk = RegisterDesk(Seat(ward.records, ward.library, official))
        assert len(desk.register().lines) == 6000
        return [Finding("register", wall(desk.register, 5), wall(lambda: _sql(ward.records.path), 5), 2.0)]


def _sql(path: Path) -> None:
    db = sqlite3.connect(path)
    for table in ("official", "assignment", "assignment_due", "completion", "waiver"):
        db.execute(f"select * from {table}").fetchall()
    db.close()
