"""An assignment: one official must complete one module, by whom, why and until when."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Assignment:
    """One module given to one official; withdrawn ones stay in the record."""

    id: str
    official: str
    module: str
    on: date
    by: str
    """Official id of the assigner, or `curriculum` when a rule assigned it."""
    due: date | None
    """Last day in time; None when open-ended."""
    rule: str = ""
    """Post id of the curriculum rule that assigned it, else empty."""
    event: str = ""
    """Id of the event that recorded it."""
    withdrawn_on: date | None = None
