"""Assignments with the due date in force, and how it came about."""

from datetime import date

from sqlite_utils import Database

from trainer.progress.assignment import Assignment
from trainer.records.when import When, in_effect, narrowed

_DUE_IN_FORCE = f"""
SELECT due FROM assignment_due d WHERE d.assignment = t.id AND {in_effect("d")}
ORDER BY on_date DESC, seq DESC LIMIT 1
"""
_WITHDRAWN = f"""
SELECT on_date FROM withdrawal w WHERE w.assignment = t.id AND {in_effect("w")} ORDER BY seq LIMIT 1
"""
_HISTORY = f"""
SELECT on_date, due, event FROM assignment_due t WHERE assignment = :assignment AND {in_effect()} ORDER BY seq
"""


def assignments(
    db: Database, when: When, official: str | None, module: str | None, withdrawn: bool
) -> list[Assignment]:
    """Assignments in effect; the withdrawn ones too if `withdrawn`."""
    rows = db.execute(
        f"""SELECT id, official, module, on_date, assigned_by, rule, event,
            ({_DUE_IN_FORCE}) AS due, ({_WITHDRAWN}) AS withdrawn_on
        FROM assignment t WHERE {in_effect()}{narrowed(official=official, module=module)} ORDER BY seq""",
        when.parameters(official=official, module=module),
    )
    return [
        Assignment(
            id=row["id"],
            official=row["official"],
            module=row["module"],
            on=date.fromisoformat(row["on_date"]),
            by=row["assigned_by"],
            due=_day(row["due"]),
            rule=row["rule"],
            event=row["event"],
            withdrawn_on=_day(row["withdrawn_on"]),
        )
        for row in rows
        if withdrawn or row["withdrawn_on"] is None
    ]


def due_history(db: Database, when: When, assignment: str) -> list[tuple[date, date | None, str]]:
    """Each due date ever set: from which day, the date, the event that set it."""
    rows = db.execute(_HISTORY, when.parameters(assignment=assignment))
    return [(date.fromisoformat(row["on_date"]), _day(row["due"]), row["event"]) for row in rows]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
