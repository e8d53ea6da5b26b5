"""What was assigned to whom, until when, and what was withdrawn again."""

from collections.abc import Callable

from sqlite_utils import Database

from trainer.records.event import Event
from trainer.records.projections.tables import put


def _assigned(db: Database, event: Event) -> None:
    given = event.result
    put(
        db,
        "assignment",
        event,
        id=event.object_id,
        official=given["official"],
        module=given["module"],
        assigned_by=event.actor,
        rule=given.get("rule", ""),
    )
    _due(db, event)


def _due(db: Database, event: Event) -> None:
    put(db, "assignment_due", event, assignment=event.object_id, due=event.result["due"])


def _withdrawn(db: Database, event: Event) -> None:
    put(db, "withdrawal", event, assignment=event.object_id)


PROJECTORS: dict[tuple[str, str], Callable[[Database, Event], None]] = {
    ("assigned", "assignment"): _assigned,
    ("extended", "assignment"): _due,
    ("withdrawn", "assignment"): _withdrawn,
}
"""By verb and kind of object."""
