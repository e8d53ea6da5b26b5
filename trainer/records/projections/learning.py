"""Pages read, questions answered on the spot, attempts at a quiz and the answers in them."""

from collections.abc import Callable

from sqlite_utils import Database

from trainer.records.canonical import canonical
from trainer.records.event import Event
from trainer.records.projections.tables import put


def _page_read(db: Database, event: Event) -> None:
    put(
        db,
        "page_read",
        event,
        official=event.actor,
        module=event.object_id,
        page=event.result["page"],
        version=event.version,
    )


def _checked(db: Database, event: Event) -> None:
    put(
        db,
        "module_check",
        event,
        official=event.actor,
        module=event.object_id,
        page=event.result.get("page", ""),
        version=event.version,
        item=event.result["item"],
        response=event.result["response"],
        fraction=event.result["fraction"],
    )


def _begun(db: Database, event: Event) -> None:
    drawn = event.result
    put(
        db,
        "attempt",
        event,
        id=event.object_id,
        official=event.actor,
        module=drawn["module"],
        quiz=drawn["quiz"],
        version=event.version,
        seed=str(drawn["seed"]),
        items=canonical(drawn["items"]),
        behaviour=drawn["behaviour"],
    )


def _answered(db: Database, event: Event) -> None:
    put(
        db,
        "answer",
        event,
        attempt=event.object_id,
        item=event.result["item"],
        response=event.result["response"],
        fraction=event.result["fraction"],
    )


def _ended(db: Database, event: Event) -> None:
    score = event.result.get("score", "")
    put(db, "attempt_end", event, attempt=event.object_id, outcome=event.verb, score=score)


PROJECTORS: dict[tuple[str, str], Callable[[Database, Event], None]] = {
    ("progressed", "module"): _page_read,
    ("answered", "module"): _checked,
    ("initialized", "attempt"): _begun,
    ("answered", "attempt"): _answered,
    ("passed", "attempt"): _ended,
    ("failed", "attempt"): _ended,
    ("abandoned", "attempt"): _ended,
}
"""By verb and kind of object."""
