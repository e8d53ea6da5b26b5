"""Persons and notes outside the log: each is what the log's salted hash says, or was erased by an event."""

import json
from collections.abc import Mapping, Set
from typing import Any

from sqlite_utils import Database

from trainer.records.canonical import salted
from trainer.records.kept.identities import identity_from, identity_hash
from trainer.records.proofs import Bad
from trainer.words import _

_HASHED = """
SELECT seq, id, object, result FROM event
WHERE seq > :since AND (:until IS NULL OR seq < :until)
    AND (instr(result, '"identity":') OR instr(result, '"note_hash":')) ORDER BY seq
"""
_STRAY = "SELECT event FROM official WHERE event NOT IN (SELECT id FROM event) ORDER BY event LIMIT 1"


def first_swapped(db: Database, since: int, until: int | None) -> Bad | None:
    """The first event after `since` (and before `until`) whose person or note is not the one it was about."""
    erased = {row["object"] for row in db.execute("SELECT object FROM event WHERE verb = 'erased'")}
    for row in db.execute(_HASHED, {"since": since, "until": until}):
        result = json.loads(row["result"])
        reason = _identity_problem(db, row["object"], row["id"], result, erased)
        reason = reason or _note_problem(db, result, erased)
        if reason:
            return Bad(row["seq"], row["id"], reason)
    stray = db.execute(_STRAY).fetchone() if until is None else None
    return Bad(0, stray["event"], _("có danh tính không do sự kiện nào ghi")) if stray else None


def _identity_problem(
    db: Database, official: str, event: str, result: Mapping[str, Any], erased: Set[str]
) -> str:
    if "identity" not in result or official in erased:
        return ""
    row = db.execute(
        "SELECT * FROM official WHERE id = ? AND version = ?",
        [official.removeprefix("official:"), result.get("version")],
    ).fetchone()
    if row is None:
        return _("thiếu danh tính đi cùng sự kiện")
    if row["event"] != event or identity_hash(row["salt"], identity_from(row)) != result["identity"]:
        return _("danh tính không còn như lúc ghi")
    return ""


def _note_problem(db: Database, result: Mapping[str, Any], erased: Set[str]) -> str:
    if "note_hash" not in result or f"note:{result.get('note')}" in erased:
        return ""
    row = db.execute("SELECT salt, text FROM note WHERE id = ?", [result.get("note")]).fetchone()
    if row is None:
        return _("thiếu ghi chú đi cùng sự kiện")
    if salted(row["salt"], row["text"]) != result["note_hash"]:
        return _("ghi chú không còn như lúc ghi")
    return ""
