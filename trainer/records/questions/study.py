"""What was read and tried: pages, questions on the spot, what was begun, who was last seen when."""

from collections import defaultdict
from datetime import date

from sqlite_utils import Database

from trainer.progress.attempt import Answer
from trainer.records.days import moment, ward_day
from trainer.records.questions.attempts import answer_from
from trainer.records.when import When, in_effect, narrowed

_LAST_SEEN = """
SELECT official, (SELECT at FROM event WHERE actor = official ORDER BY seq DESC LIMIT 1) AS at
FROM (SELECT DISTINCT official FROM person)
"""


def pages_read(db: Database, when: When, official: str, module: str | None) -> dict[str, dict[str, date]]:
    """Module → page → the day it was last read to its end."""
    read: defaultdict[str, dict[str, date]] = defaultdict(dict)
    rows = db.execute(
        f"""SELECT module, page, on_date FROM page_read t
        WHERE {in_effect()}{narrowed(official=official, module=module)} ORDER BY seq""",
        when.parameters(official=official, module=module),
    )
    for row in rows:
        read[row["module"]][row["page"]] = date.fromisoformat(row["on_date"])
    return dict(read)


def checks(db: Database, when: When, official: str, module: str) -> dict[str, Answer]:
    """Question → the last answer given to it on a page."""
    rows = db.execute(
        f"""SELECT event, item, response, fraction, at FROM module_check t
        WHERE {in_effect()}{narrowed(official=official, module=module)} ORDER BY seq""",
        when.parameters(official=official, module=module),
    )
    return {row["item"]: answer_from(row) for row in rows}


def started(db: Database, when: When, official: str | None, module: str | None) -> set[tuple[str, str]]:
    """(official, module) wherever a page was read, a question answered or an attempt begun."""
    begun = " UNION ".join(
        f"""SELECT official, module FROM {table} t
        WHERE {in_effect()}{narrowed(official=official, module=module)}"""
        for table in ("page_read", "module_check", "attempt")
    )
    rows = db.execute(begun, when.parameters(official=official, module=module))
    return {(row["official"], row["module"]) for row in rows}


def last_seen(db: Database) -> dict[str, date]:
    """Official → the ward's day of their last deed; who has done nothing yet is not in it."""
    return {row["official"]: ward_day(moment(row["at"])) for row in db.execute(_LAST_SEEN) if row["at"]}
