"""The projected tables: every row says which event it comes from, and both its times."""

from functools import cache

from sqlite_utils import Database

from trainer.records.days import instant
from trainer.records.event import Event

_OF_EVENT = "seq INTEGER PRIMARY KEY, event TEXT NOT NULL, on_date TEXT NOT NULL, at TEXT NOT NULL"

_COLUMNS = {
    # One row for each change in a person's life here; `since`: the day from which it holds.
    "person": "official TEXT NOT NULL, verb TEXT NOT NULL, since TEXT NOT NULL, version INTEGER, roles TEXT",
    "assignment": "id TEXT NOT NULL UNIQUE, official TEXT NOT NULL, module TEXT NOT NULL,"
    " assigned_by TEXT NOT NULL, rule TEXT NOT NULL",
    "assignment_due": "assignment TEXT NOT NULL, due TEXT",
    "withdrawal": "assignment TEXT NOT NULL",
    "attempt": "id TEXT NOT NULL UNIQUE, official TEXT NOT NULL, module TEXT NOT NULL, quiz TEXT NOT NULL,"
    " version TEXT NOT NULL, seed TEXT NOT NULL, items TEXT NOT NULL, behaviour TEXT NOT NULL",
    "attempt_end": "attempt TEXT NOT NULL, outcome TEXT NOT NULL, score TEXT NOT NULL",
    "answer": "attempt TEXT NOT NULL, item TEXT NOT NULL, response TEXT NOT NULL, fraction TEXT NOT NULL",
    "page_read": "official TEXT NOT NULL, module TEXT NOT NULL, page TEXT NOT NULL, version TEXT NOT NULL",
    "module_check": "official TEXT NOT NULL, module TEXT NOT NULL, page TEXT NOT NULL, version TEXT NOT NULL,"
    " item TEXT NOT NULL, response TEXT NOT NULL, fraction TEXT NOT NULL",
    "completion": "official TEXT NOT NULL, module TEXT NOT NULL, version TEXT NOT NULL,"
    " attempt TEXT NOT NULL, criteria TEXT NOT NULL",
    "waiver": "official TEXT NOT NULL, module TEXT NOT NULL, waived_by TEXT NOT NULL, reason TEXT NOT NULL",
    "run": "id TEXT NOT NULL UNIQUE, official TEXT NOT NULL, scenario TEXT NOT NULL, version TEXT NOT NULL,"
    " seed TEXT NOT NULL, mode TEXT NOT NULL, card_pages INTEGER NOT NULL, code TEXT NOT NULL",
    "run_end": "run TEXT NOT NULL, outcome TEXT NOT NULL, points INTEGER, right_decision TEXT NOT NULL,"
    " criticals TEXT NOT NULL, lapses TEXT NOT NULL, digest TEXT NOT NULL",
    "void": "target TEXT NOT NULL",
}

_CONCERNS = "official TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (official, seq)"

_INDEXES = {
    "person": "official",
    "assignment": "official, module",
    "assignment_due": "assignment",
    "withdrawal": "assignment",
    "attempt": "official, module",
    "attempt_end": "attempt",
    "answer": "attempt",
    "page_read": "official, module",
    "module_check": "official, module",
    "completion": "official, module",
    "waiver": "official, module",
    "run": "official, scenario",
    "run_end": "run",
    "void": "target",
}

TABLES = (*_COLUMNS, "concerns")
"""The names of all projections."""


def make(db: Database) -> None:
    """Drop the projections there are and make all of them, empty."""
    for table in TABLES:
        db.execute(f"DROP TABLE IF EXISTS {table}")
    for table, columns in _COLUMNS.items():
        db.execute(f"CREATE TABLE {table} ({_OF_EVENT}, {columns}) STRICT")
        db.execute(f"CREATE INDEX {table}_of ON {table} ({_INDEXES[table]})")
    db.execute(f"CREATE TABLE concerns ({_CONCERNS}) STRICT, WITHOUT ROWID")


def put(db: Database, table: str, event: Event, **columns: str | int | None) -> None:
    """Add the row that `event` means to `table`."""
    of_event = (event.seq, event.id, event.on.isoformat(), instant(event.at))
    db.execute(_insert(table, *columns), [*of_event, *columns.values()])


@cache
def _insert(table: str, *columns: str) -> str:
    names = ("seq", "event", "on_date", "at", *columns)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
