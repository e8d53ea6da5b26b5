"""The projections: the same as if they were made from the log now."""

from contextlib import closing
from itertools import zip_longest

from sqlite_utils import Database

from trainer.records.connection import in_memory
from trainer.records.projections import TABLES, replay
from trainer.records.projections.tables import make
from trainer.records.proofs import Bad
from trainer.words import _


def first_stray_row(db: Database) -> Bad | None:
    """The first event whose rows in some projection are not those that follow from the log."""
    with closing(in_memory()) as fresh:
        fresh.execute("BEGIN")
        make(fresh)
        replay(db, fresh)
        found = [bad for table in TABLES if (bad := _first_difference(db, fresh, table))]
    return min(found, default=None)


def _first_difference(db: Database, fresh: Database, table: str) -> Bad | None:
    order = "seq, official" if table == "concerns" else "seq"
    both = (place.execute(f"SELECT * FROM {table} ORDER BY {order}") for place in (db, fresh))
    for here, there in zip_longest(*both):
        if here is None or there is None or tuple(here) != tuple(there):
            seq = min(row["seq"] for row in (here, there) if row is not None)
            event = db.execute("SELECT id FROM event WHERE seq = ?", [seq]).fetchone()
            reason = _("bảng {table} không khớp với sổ sự kiện").format(table=table)
            return Bad(seq, event["id"] if event else "", reason)
    return None
