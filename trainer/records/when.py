"""The two times of a question: in effect on which day, and known at which moment."""

from dataclasses import dataclass
from datetime import date, datetime

from trainer.records.days import end_of, instant, ward_day

_ALL_THAT_IS_KNOWN = "9999"


@dataclass(frozen=True, slots=True)
class When:
    """Which part of the record counts; the fields are the parameters of `in_effect`."""

    on: str
    at: str = _ALL_THAT_IS_KNOWN
    current: bool = False
    """Nobody named a day: then an event that a clock running ahead has dated counts from its recording."""

    def parameters(self, **more: str | None) -> dict[str, str | int | None]:
        """Values for the placeholders of `in_effect`, and `more`."""
        return {"on": self.on, "at": self.at, "current": int(self.current), **more}


def when(today: date, as_at: date | datetime | None, known_at: date | datetime | None) -> When:
    """The two times from what a caller gave.

    `as_at`: what is in effect on that day, with all that is known now. `known_at`: the list as it could be
    printed at that moment (a day means its end). Neither: what is in effect today.
    """
    day = ward_day(as_at) if isinstance(as_at, datetime) else as_at
    if known_at is None:
        return When((day or today).isoformat(), current=day is None)
    known = known_at if isinstance(known_at, datetime) else end_of(known_at)
    return When((day or ward_day(known)).isoformat(), instant(known), current=day is None)


def in_effect(row: str = "t", day: str = "on_date") -> str:
    """SQL: the event behind `row` counts, and nobody has taken it back."""
    return f"""{_counts(row, day)} AND NOT EXISTS (
        SELECT 1 FROM void v WHERE v.target = {row}.event AND {_counts("v", "on_date")})"""


def narrowed(**columns: str | None) -> str:
    """SQL: each column named has the value of the parameter of its name; one that is None is not asked."""
    return "".join(f" AND t.{name} = :{name}" for name, value in columns.items() if value is not None)


def _counts(row: str, day: str) -> str:
    recorded = f"date({row}.at, '+7 hours')"
    return f"""({row}.{day} <= :on OR :current AND {row}.{day} <= {recorded}) AND {row}.at <= :at"""
