"""Runs of scenarios."""

import json
from datetime import date

from sqlite_utils import Database

from trainer.progress.run import Mode, Run
from trainer.records.days import moment
from trainer.records.sqlite import sqlite3
from trainer.records.when import When, in_effect, narrowed

_END = f"""
LEFT JOIN run_end e ON e.seq = (
    SELECT min(f.seq) FROM run_end f WHERE f.run = t.id AND {in_effect("f")})
"""


def runs(
    db: Database,
    when: When,
    *,
    id: str | None = None,
    official: str | None = None,
    scenario: str | None = None,
) -> list[Run]:
    """Runs begun by then, each as it stood then."""
    which = {"id": id, "official": official, "scenario": scenario}
    rows = db.execute(
        f"""SELECT t.*, e.outcome, e.points, e.right_decision, e.criticals, e.lapses, e.digest,
            e.at AS ended_at, e.on_date AS ended_on FROM run t {_END}
        WHERE {in_effect()}{narrowed(**which)} ORDER BY t.seq""",
        when.parameters(**which),
    )
    return [_run(row) for row in rows]


def _run(row: sqlite3.Row) -> Run:
    outcome = row["outcome"]
    finished = outcome in ("passed", "failed", "terminated")
    return Run(
        id=row["id"],
        official=row["official"],
        scenario=row["scenario"],
        version=row["version"],
        seed=row["seed"],
        mode=Mode(row["mode"]),
        started=moment(row["at"]),
        on=date.fromisoformat(row["on_date"]),
        card_pages=row["card_pages"],
        code=row["code"],
        state="finished" if finished else outcome or "open",
        points=row["points"] if finished else None,
        passed=outcome == "passed" if outcome in ("passed", "failed") else None,
        right=row["right_decision"] or "" if finished else "",
        criticals=tuple(json.loads(row["criticals"])) if finished else (),
        lapses=frozenset(json.loads(row["lapses"])) if finished else frozenset(),
        digest=row["digest"] or "" if finished else "",
        finished=moment(row["ended_at"]) if finished else None,
        finished_on=date.fromisoformat(row["ended_on"]) if finished else None,
    )
