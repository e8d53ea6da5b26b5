"""Modules completed or waived, and events taken back."""

from collections.abc import Callable

from sqlite_utils import Database

from trainer.records.canonical import canonical
from trainer.records.event import Event
from trainer.records.projections.tables import put


def _completed(db: Database, event: Event) -> None:
    put(
        db,
        "completion",
        event,
        official=event.result.get("official", event.actor),
        module=event.object_id,
        version=event.version,
        attempt=event.result.get("attempt", ""),
        criteria=canonical(event.result["criteria"]),
    )


def _waived(db: Database, event: Event) -> None:
    put(
        db,
        "waiver",
        event,
        official=event.result["official"],
        module=event.object_id,
        waived_by=event.actor,
        reason=event.result["reason"],
    )


def _voided(db: Database, event: Event) -> None:
    put(db, "void", event, target=event.object_id)


PROJECTORS: dict[tuple[str, str], Callable[[Database, Event], None]] = {
    ("completed", "module"): _completed,
    ("waived", "module"): _waived,
    ("voided", "event"): _voided,
}
"""By verb and kind of object."""
