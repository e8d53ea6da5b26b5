"""Runs of scenarios: how they began and how they ended. Their deeds stay in the log."""

from collections.abc import Callable

from sqlite_utils import Database

from trainer.records.canonical import canonical
from trainer.records.event import Event
from trainer.records.projections.tables import put


def _begun(db: Database, event: Event) -> None:
    head = event.result
    put(
        db,
        "run",
        event,
        id=event.object_id,
        official=event.actor,
        scenario=head["scenario"],
        version=event.version,
        seed=str(head["seed"]),
        mode=head["mode"],
        card_pages=head["card_pages"],
        code=head.get("code", ""),
    )


def _ended(db: Database, event: Event) -> None:
    end = event.result
    put(
        db,
        "run_end",
        event,
        run=event.object_id,
        outcome=event.verb,
        points=end.get("points"),
        right_decision=end.get("right", ""),
        criticals=canonical(end.get("criticals", [])),
        lapses=canonical(end.get("lapses", [])),
        digest=end.get("digest", ""),
    )


PROJECTORS: dict[tuple[str, str], Callable[[Database, Event], None]] = {
    ("initialized", "run"): _begun,
    ("passed", "run"): _ended,
    ("failed", "run"): _ended,
    ("terminated", "run"): _ended,
    ("abandoned", "run"): _ended,
}
"""By verb and kind of object."""
