"""Making every projection again from the log."""

from pathlib import Path

from trainer.records.book import Records
from trainer.records.days import Clock, now


def rebuild(path: Path, *, clock: Clock = now) -> int:
    """Drop the projections and replay the log into new ones, in one transaction; returns the events replayed.

    That it was done is an event itself.
    """
    with Records.open(path, clock=clock) as book, book.writing("owner") as writing:
        count = writing.remake_projections()
        writing.append("rebuilt", f"records:{book.chain}", {"events": count})
    return count
