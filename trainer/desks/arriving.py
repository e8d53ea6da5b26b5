"""New arrivals: the curriculum of their post is assigned at once, and each assignment names its rule."""

from trainer.desks.seat import Seat
from trainer.people.official import Official
from trainer.progress.giving import Gift, arrivals
from trainer.records import Writing, new_id

CURRICULUM = "curriculum"
"""Actor of what a rule did without anybody choosing."""


def give(w: Writing, gift: Gift, *, actor: str | None = None) -> str:
    """Record one assignment; returns its id."""
    id = new_id()
    due = gift.due.isoformat() if gift.due else None
    given = {"official": gift.official, "module": gift.module, "due": due, "rule": gift.rule}
    w.append("assigned", f"assignment:{id}", given, actor=actor)
    return id


def welcome(seat: Seat, w: Writing, official: Official) -> int:
    """Assign a new arrival what their post asks for; returns how many modules."""
    library = seat.library
    asked = arrivals([official], library.curriculum, frozenset(), library.calendar, seat.today)
    for gift in asked.new:
        give(w, gift, actor=CURRICULUM)
    return len(asked.new)
