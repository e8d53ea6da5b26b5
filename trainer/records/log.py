"""The log: events appended, one after the other, and read again."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from trainer.records.canonical import canonical
from trainer.records.days import instant, moment
from trainer.records.event import NO_HASH, Event, Head, body_of, seal
from trainer.records.sqlite import sqlite3

EVENTS = "SELECT t.seq, chain, id, at, on_date, actor, verb, object, version, result, prev, hash FROM event t"

_INSERT = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CHAIN = "SELECT id FROM chain ORDER BY after_seq DESC LIMIT 1"


def chain_of(db: Database) -> str:
    """The chain that new events join."""
    chain: str = db.execute(_CHAIN).fetchone()["id"]
    return chain


def begin_chain(db: Database, id: str) -> None:
    """Let the next event join a new chain after all there is."""
    db.execute("INSERT INTO chain VALUES (?, ?, ?)", [id, *tip_of(db)])


def tip_of(db: Database) -> tuple[int, str]:
    """Number and hash of the last event; of none: 0 and `NO_HASH`."""
    last = db.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return (last["seq"], last["hash"]) if last else (0, NO_HASH)


def head_of(db: Database) -> Head:
    """The end of the log."""
    return Head(chain_of(db), *tip_of(db), db.execute("SELECT count(*) FROM event").fetchone()[0])


def append_event(
    db: Database,
    *,
    id: str,
    at: datetime,
    on: date,
    actor: str,
    verb: str,
    object: str,
    version: str,
    result: Mapping[str, Any],
) -> Event:
    """Add an event at the end, inside the transaction that is open."""
    last, prev = tip_of(db)
    seq, chain, text = last + 1, chain_of(db), canonical(result)
    fields = {
        "id": id,
        "at": instant(at),
        "on": on.isoformat(),
        "actor": actor,
        "verb": verb,
        "object": object,
        "version": version,
        "result": text,
    }
    hash = seal(chain, seq, prev, body_of(**fields))
    db.execute(_INSERT, [seq, chain, *fields.values(), prev, hash])
    return Event(
        chain, seq, id, moment(fields["at"]), on, actor, verb, object, version, json.loads(text), prev, hash
    )


def event_from(row: sqlite3.Row) -> Event:
    """The event that a row of `EVENTS` holds."""
    seq, chain, id, at, on, actor, verb, object, version, result, prev, hash = row
    return Event(
        chain,
        seq,
        id,
        moment(at),
        date.fromisoformat(on),
        actor,
        verb,
        object,
        version,
        json.loads(result),
        prev,
        hash,
    )


def event_of(db: Database, id: str) -> Event | None:
    """The event of that id."""
    row = db.execute(f"{EVENTS} WHERE id = ?", [id]).fetchone()
    return event_from(row) if row else None
