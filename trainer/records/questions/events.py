"""The log, filtered."""

from collections.abc import Sequence

from sqlite_utils import Database

from trainer.records.event import Event
from trainer.records.log import EVENTS, event_from


def events(
    db: Database,
    *,
    actor: str | None,
    object: str | None,
    official: str | None,
    verbs: Sequence[str],
    after: int,
    limit: int | None,
) -> list[Event]:
    """Events after number `after`; `official` means by or about that person."""
    joined = " JOIN concerns c ON c.seq = t.seq AND c.official = :official" if official is not None else ""
    tests = ["t.seq > :after"]
    tests += ["t.actor = :actor"] if actor is not None else []
    tests += ["t.object = :object"] if object is not None else []
    tests += [f"t.verb IN ({', '.join(f':verb{n}' for n in range(len(verbs)))})"] if verbs else []
    values = {"actor": actor, "object": object, "official": official, "after": after}
    values |= {f"verb{n}": verb for n, verb in enumerate(verbs)}
    rows = db.execute(
        f"{EVENTS}{joined} WHERE {' AND '.join(tests)} ORDER BY t.seq LIMIT :limit",
        {**values, "limit": -1 if limit is None else limit},
    )
    return [event_from(row) for row in rows]
