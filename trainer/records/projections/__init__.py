"""Projections: tables made from the log alone, so that questions are plain SQL; they can be made again."""

from sqlite_utils import Database

from trainer.records.event import Event
from trainer.records.log import EVENTS, event_from
from trainer.records.projections import assigning, completing, learning, people, running
from trainer.records.projections.concerning import note_whom
from trainer.records.projections.tables import TABLES, make

__all__ = ["TABLES", "project", "remake", "replay"]

_PROJECTORS = {
    **people.PROJECTORS,
    **assigning.PROJECTORS,
    **learning.PROJECTORS,
    **completing.PROJECTORS,
    **running.PROJECTORS,
}


def project(db: Database, event: Event, log: Database) -> None:
    """Add the rows that `event` of `log` means; a verb nobody knows (of a newer program) means none."""
    projector = _PROJECTORS.get((event.verb, event.kind))
    if projector is not None:
        projector(db, event)
    note_whom(db, event, log)


def replay(log: Database, into: Database) -> int:
    """Project the whole log into empty tables; returns the number of events."""
    count = 0
    for row in log.execute(f"{EVENTS} ORDER BY seq"):
        project(into, event_from(row), log)
        count += 1
    return count


def remake(db: Database) -> int:
    """Drop all projections and make them again from the log, inside the transaction that is open."""
    make(db)
    return replay(db, db)
