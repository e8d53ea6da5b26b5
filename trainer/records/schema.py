"""The tables, made in numbered steps; the last step's number is the file's `user_version`."""

from sqlite_utils import Database, Migrations

from trainer.records.projections import remake

steps = Migrations("trainer")

VERSION = 4
"""How many steps there are; a file with more belongs to a newer program."""


@steps(name="1 log")
def _log(db: Database) -> None:
    db.executescript(_LOG)


@steps(name="2 kept")
def _kept(db: Database) -> None:
    db.executescript(_KEPT)


@steps(name="3 projections")
def _projections(db: Database) -> None:
    remake(db)


@steps(name="4 runs of scenarios")
def _runs(db: Database) -> None:
    remake(db)


def upgrade(db: Database, steps: Migrations = steps, version: int = VERSION) -> None:
    """Bring the tables to `version`, all steps or none; a second call does nothing.

    The caller holds the lock, so that two programs do not begin at once.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(db)
        db.execute(f"PRAGMA user_version = {version:d}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


# Two triggers against REPLACE: it walks past a DELETE trigger where recursive_triggers is off.
_LOG = """
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    chain TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    on_date TEXT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    object TEXT NOT NULL,
    version TEXT NOT NULL,
    result TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_actor ON event (actor, seq);
CREATE INDEX event_object ON event (object, seq);
CREATE INDEX event_verb ON event (verb, seq);
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'sự kiện đã ghi không sửa được'); END;
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'sự kiện đã ghi không xóa được'); END;
CREATE TRIGGER event_follows BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
    OR NEW.prev <> coalesce((SELECT hash FROM event WHERE seq = NEW.seq - 1), printf('%064d', 0))
    OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'sự kiện chỉ được ghi nối tiếp'); END;
CREATE TABLE chain (
    id TEXT PRIMARY KEY,
    after_seq INTEGER NOT NULL,
    after_hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER chain_is_not_changed BEFORE UPDATE ON chain
BEGIN SELECT RAISE(ABORT, 'chuỗi đã ghi không sửa được'); END;
CREATE TRIGGER chain_is_not_deleted BEFORE DELETE ON chain
BEGIN SELECT RAISE(ABORT, 'chuỗi đã ghi không xóa được'); END;
CREATE TRIGGER chain_is_not_replaced BEFORE INSERT ON chain
WHEN EXISTS (SELECT 1 FROM chain WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'chuỗi đã ghi không sửa được'); END;
"""

# Kept: persons and free text stay outside the log so that they can be erased and the chain stays whole.
_KEPT = """
CREATE TABLE official (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    salt BLOB NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    code TEXT NOT NULL,
    unit TEXT NOT NULL,
    post TEXT NOT NULL,
    former_unit TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;
CREATE INDEX official_code ON official (code);
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    salt BLOB NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE credential (
    official TEXT NOT NULL,
    kind TEXT NOT NULL,
    phc TEXT NOT NULL,
    set_at TEXT NOT NULL,
    expires TEXT,
    PRIMARY KEY (official, kind)
) STRICT;
CREATE TABLE throttle (
    key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last TEXT
) STRICT;
CREATE TABLE draft (
    official TEXT NOT NULL,
    place TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (official, place)
) STRICT;
CREATE TABLE content_version (
    version TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""
