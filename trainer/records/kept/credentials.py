"""Credentials and the count of failures: what signing in needs."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from trainer.records.days import instant, moment

_SET = """
INSERT INTO credential VALUES (?, ?, ?, ?, ?)
ON CONFLICT (official, kind) DO UPDATE
SET phc = excluded.phc, set_at = excluded.set_at, expires = excluded.expires
"""
_THROTTLE = """
INSERT INTO throttle VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last = excluded.last
"""
_OF_KIND = "SELECT * FROM credential WHERE official = ? AND kind = ?"
_NEWEST = "SELECT * FROM credential WHERE official = ? AND kind <> 'reset' ORDER BY set_at DESC, kind LIMIT 1"


@dataclass(frozen=True, slots=True)
class Credential:
    """One secret of one official, hashed."""

    official: str
    kind: str
    """`pin`, `password`, or `reset` (a one-time code)."""
    phc: str
    """The argon2id string."""
    set_at: datetime
    expires: datetime | None = None


def credential_of(db: Database, official: str, kind: str | None) -> Credential | None:
    """The credential of a kind; without a kind the newest one that signs in (no reset code)."""
    row = (
        db.execute(_NEWEST, [official]).fetchone()
        if kind is None
        else db.execute(_OF_KIND, [official, kind]).fetchone()
    )
    if row is None:
        return None
    expires = moment(row["expires"]) if row["expires"] else None
    return Credential(official, row["kind"], row["phc"], moment(row["set_at"]), expires)


def keep_credential(db: Database, credential: Credential) -> None:
    """Keep a credential in the place of an earlier one of its kind."""
    expires = instant(credential.expires) if credential.expires else None
    row = [credential.official, credential.kind, credential.phc, instant(credential.set_at), expires]
    db.execute(_SET, row)


def drop_credential(db: Database, official: str, kind: str) -> None:
    """Forget the credential of a kind, if there is one."""
    db.execute("DELETE FROM credential WHERE official = ? AND kind = ?", [official, kind])


def throttle_of(db: Database, key: str) -> tuple[int, datetime | None]:
    """Failures in a row counted under `key`, and the moment of the last."""
    row = db.execute("SELECT failures, last FROM throttle WHERE key = ?", [key]).fetchone()
    return (row["failures"], moment(row["last"]) if row["last"] else None) if row else (0, None)


def keep_throttle(db: Database, key: str, failures: int, last: datetime | None) -> None:
    """Keep the count under `key`; no failures, no row."""
    if failures:
        db.execute(_THROTTLE, [key, failures, instant(last) if last else None])
    else:
        db.execute("DELETE FROM throttle WHERE key = ?", [key])
