"""Which officials an event is by or about."""

from sqlite_utils import Database

from trainer.records.event import Event

_NOBODY = ("", "owner", "curriculum")

_OWNER = {
    "assignment": "SELECT official FROM assignment WHERE id = ?",
    "attempt": "SELECT official FROM attempt WHERE id = ?",
    "run": "SELECT official FROM run WHERE id = ?",
}


def note_whom(db: Database, event: Event, log: Database) -> None:
    """Remember for whom `event` is part of the record."""
    for official in sorted(_whom(db, event, log)):
        db.execute("INSERT INTO concerns VALUES (?, ?)", [official, event.seq])


def _whom(db: Database, event: Event, log: Database) -> set[str]:
    whom = {event.actor, str(event.result.get("official", ""))}
    if event.kind == "official":
        whom.add(event.object_id)
    elif event.kind in _OWNER:
        whom.update(row["official"] for row in db.execute(_OWNER[event.kind], [event.object_id]))
    elif event.verb == "voided":
        row = log.execute("SELECT seq FROM event WHERE id = ?", [event.object_id]).fetchone()
        whom.update(row[0] for row in db.execute("SELECT official FROM concerns WHERE seq = ?", [row["seq"]]))
    return whom.difference(_NOBODY)
