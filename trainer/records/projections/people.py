"""Who is here, since when, under which identity and with which roles."""

from collections.abc import Callable

from sqlite_utils import Database

from trainer.records.canonical import canonical
from trainer.records.event import Event
from trainer.records.projections.tables import put

_CORRECTED = """
SELECT since FROM person
WHERE official = ? AND version IS NOT NULL AND since <= ?
ORDER BY since DESC, seq DESC LIMIT 1
"""


def _changed(db: Database, event: Event) -> None:
    _put(db, event, event.on.isoformat())


def _corrected(db: Database, event: Event) -> None:
    """A correction holds from the day of what it corrects: the mistake was never true."""
    day = event.on.isoformat()
    wrong = db.execute(_CORRECTED, [event.object_id, day]).fetchone()
    _put(db, event, wrong["since"] if wrong else day)


def _put(db: Database, event: Event, since: str) -> None:
    roles = event.result.get("roles")
    put(
        db,
        "person",
        event,
        official=event.object_id,
        verb=event.verb,
        since=since,
        version=event.result.get("version"),
        roles=None if roles is None else canonical(roles),
    )


PROJECTORS: dict[tuple[str, str], Callable[[Database, Event], None]] = {
    ("enrolled", "official"): _changed,
    ("transferred", "official"): _changed,
    ("corrected", "official"): _corrected,
    ("granted", "official"): _changed,
    ("left", "official"): _changed,
    ("returned", "official"): _changed,
}
"""By verb and kind of object."""
