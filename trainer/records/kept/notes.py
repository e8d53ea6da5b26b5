"""Notes: free text given with a deed; the log holds only its salted hash."""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from trainer.records.canonical import salted
from trainer.records.ids import new_id
from trainer.records.kept.identities import new_salt
from trainer.text import nfc


def keep_note(db: Database, text: str) -> dict[str, str]:
    """Keep `text`; returns what the event's result says of it."""
    id, salt, text = new_id(), new_salt(), nfc(text)
    db.execute("INSERT INTO note VALUES (?, ?, ?)", [id, salt, text])
    return {"note": id, "note_hash": salted(salt, text)}


def spelled_out(db: Database, result: Mapping[str, Any]) -> dict[str, Any]:
    """`result` with its note's text: two notes of one text have different ids and hashes."""
    if "note" not in result:
        return dict(result)
    others = {key: value for key, value in result.items() if key not in ("note", "note_hash")}
    return {**others, "note": note_of(db, result["note"])}


def drop_note(db: Database, id: str) -> None:
    """Forget a note that no event took."""
    db.execute("DELETE FROM note WHERE id = ?", [id])


def note_of(db: Database, id: str) -> str | None:
    """The text of a note; None when there is none, or it was erased."""
    row = db.execute("SELECT text FROM note WHERE id = ?", [id]).fetchone()
    return row["text"] if row else None
