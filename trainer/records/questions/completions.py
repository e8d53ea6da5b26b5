"""Modules completed, and modules waived."""

import json
from datetime import date

from sqlite_utils import Database

from trainer.progress.completion import Completion, Criterion, Waiver
from trainer.records.days import moment
from trainer.records.when import When, in_effect, narrowed


def completions(db: Database, when: When, official: str | None, module: str | None) -> list[Completion]:
    """Completions in effect."""
    rows = db.execute(
        f"""SELECT * FROM completion t
        WHERE {in_effect()}{narrowed(official=official, module=module)} ORDER BY seq""",
        when.parameters(official=official, module=module),
    )
    return [
        Completion(
            event=row["event"],
            official=row["official"],
            module=row["module"],
            version=row["version"],
            on=date.fromisoformat(row["on_date"]),
            at=moment(row["at"]),
            criteria=tuple(Criterion(**criterion) for criterion in json.loads(row["criteria"])),
            attempt=row["attempt"],
        )
        for row in rows
    ]


def waivers(db: Database, when: When, official: str | None, module: str | None) -> list[Waiver]:
    """Waivers in effect."""
    rows = db.execute(
        f"""SELECT * FROM waiver t
        WHERE {in_effect()}{narrowed(official=official, module=module)} ORDER BY seq""",
        when.parameters(official=official, module=module),
    )
    return [
        Waiver(
            event=row["event"],
            official=row["official"],
            module=row["module"],
            on=date.fromisoformat(row["on_date"]),
            at=moment(row["at"]),
            by=row["waived_by"],
            reason=row["reason"],
        )
        for row in rows
    ]
