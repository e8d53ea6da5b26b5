"""Attempts at quizzes and the answers in them."""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlite_utils import Database

from trainer.progress.attempt import Answer, Attempt
from trainer.records.days import moment
from trainer.records.sqlite import sqlite3
from trainer.records.when import When, in_effect, narrowed

_END = f"""
LEFT JOIN attempt_end e ON e.seq = (
    SELECT min(f.seq) FROM attempt_end f WHERE f.attempt = t.id AND {in_effect("f")})
"""


def attempts(
    db: Database,
    when: When,
    *,
    id: str | None = None,
    official: str | None = None,
    module: str | None = None,
    quiz: str | None = None,
    answers: bool = False,
) -> list[Attempt]:
    """Attempts begun by then, each as it stood then; with their answers if `answers`."""
    which = {"id": id, "official": official, "module": module, "quiz": quiz}
    rows = db.execute(
        f"""SELECT t.*, e.outcome, e.score, e.at AS ended_at, e.on_date AS ended_on FROM attempt t {_END}
        WHERE {in_effect()}{narrowed(**which)} ORDER BY t.seq""",
        when.parameters(**which),
    )
    given = _answers(db, when, which) if answers else {}
    return [_attempt(row, given) for row in rows]


def answer_from(row: sqlite3.Row) -> Answer:
    """The answer that a row of `answer` or `module_check` holds."""
    return Answer(row["event"], row["item"], row["response"], row["fraction"], moment(row["at"]))


def _answers(db: Database, when: When, which: Mapping[str, str | None]) -> dict[str, list[Answer]]:
    given: defaultdict[str, list[Answer]] = defaultdict(list)
    rows = db.execute(
        f"""SELECT a.* FROM attempt t JOIN answer a ON a.attempt = t.id
        WHERE {in_effect("a")}{narrowed(**which)} ORDER BY a.seq""",
        when.parameters(**which),
    )
    for row in rows:
        given[row["attempt"]].append(answer_from(row))
    return given


def _attempt(row: sqlite3.Row, given: Mapping[str, list[Answer]]) -> Attempt:
    finished = row["outcome"] in ("passed", "failed")
    return Attempt(
        id=row["id"],
        official=row["official"],
        module=row["module"],
        quiz=row["quiz"],
        version=row["version"],
        seed=row["seed"],
        items=tuple(json.loads(row["items"])),
        behaviour=row["behaviour"],
        started=moment(row["at"]),
        on=date.fromisoformat(row["on_date"]),
        answers=tuple(given.get(row["id"], ())),
        state="finished" if finished else row["outcome"] or "open",
        score=row["score"] or "",
        passed=row["outcome"] == "passed" if finished else None,
        finished=moment(row["ended_at"]) if finished else None,
        finished_on=date.fromisoformat(row["ended_on"]) if finished else None,
    )
