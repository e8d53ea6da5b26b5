"""Proofs that the records are as they were written, each naming the first event where it fails."""

from typing import NamedTuple


class Bad(NamedTuple):
    """The first event that is not as it was."""

    seq: int
    """Its number; 0 when it belongs to no event of the log."""
    id: str
    """Its id, empty when the event itself is missing."""
    reason: str
