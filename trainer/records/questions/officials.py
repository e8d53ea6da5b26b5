"""Officials as at a day: identity, roles, standing."""

import json
from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from trainer.people.official import Identity, Official
from trainer.records.kept.identities import identity_from
from trainer.records.sqlite import sqlite3
from trainer.records.when import When, in_effect, narrowed
from trainer.words import _

_BY_CODE = "SELECT DISTINCT id AS official FROM official WHERE code = ?"


def officials(db: Database, when: When, official: str | None = None) -> list[Official]:
    """All officials enrolled by then, those who left included, in the order of names."""
    rows = db.execute(
        f"""SELECT official, verb, version, roles, on_date FROM person t
        WHERE {in_effect(day="since")}{narrowed(official=official)} ORDER BY since, seq""",
        when.parameters(official=official),
    )
    lives: dict[str, list[sqlite3.Row]] = {}
    for row in rows:
        lives.setdefault(row["official"], []).append(row)
    names = _identities(db, official)
    known = [_official(id, life, names) for id, life in lives.items()]
    enrolled = [found for found in known if found is not None]
    return [official for _key, official in sorted(enrolled, key=lambda pair: (pair[0], pair[1].id))]


def official_by_code(db: Database, when: When, code: str) -> Official | None:
    """Whoever has this staff code: the one who is active, else the last one enrolled of those who left."""
    ids = [row["official"] for row in db.execute(_BY_CODE, [code])]
    people = [found for id in ids for found in officials(db, when, id) if found.identity.code == code]
    return max(people, key=lambda found: (found.active, found.enrolled_on, found.id), default=None)


def _official(
    id: str, life: Iterable[sqlite3.Row], names: dict[tuple[str, int], tuple[str, Identity]]
) -> tuple[str, Official] | None:
    """Fold the changes of one life, oldest first; None when the enrolment itself was taken back."""
    enrolled_on: date | None = None
    left_on: date | None = None
    version, roles = 0, "[]"
    for row in life:
        version, roles = row["version"] or version, row["roles"] or roles
        on = date.fromisoformat(row["on_date"])
        if row["verb"] == "enrolled":
            enrolled_on = on
        left_on = {"left": on, "returned": None}.get(row["verb"], left_on)
    if enrolled_on is None:
        return None
    key, identity = names.get((id, version)) or ("", Identity(_("(đã xóa)"), "", "", ""))
    return key, Official(id, identity, frozenset(json.loads(roles)), enrolled_on, left_on)


def _identities(db: Database, official: str | None) -> dict[tuple[str, int], tuple[str, Identity]]:
    """Sort key and identity by (official, version)."""
    only, values = ("", []) if official is None else (" WHERE id = ?", [official])
    rows = db.execute(
        f"SELECT id, version, name_key, name, code, unit, post, former_unit FROM official{only}", values
    )
    return {(row["id"], row["version"]): (row["name_key"], identity_from(row)) for row in rows}
