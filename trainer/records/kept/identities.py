"""Identities: who the random ids of the log are, version by version."""

import secrets
from datetime import date

from sqlite_utils import Database

from trainer.people.official import Identity
from trainer.records.canonical import canonical, salted
from trainer.records.sqlite import sqlite3
from trainer.text import fold, name_sort_key, nfc

_INSERT = "INSERT INTO official VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def new_salt() -> bytes:
    """32 random bytes; erased together with what it salts."""
    return secrets.token_bytes(32)


def identity_hash(salt: bytes, identity: Identity) -> str:
    """What the log holds instead of the identity."""
    fields = {
        "name": identity.name,
        "code": identity.code,
        "unit": identity.unit,
        "post": identity.post,
        "former_unit": identity.former_unit,
    }
    return salted(salt, canonical(fields))


def keep_identity(
    db: Database, official: str, version: int, on: date, salt: bytes, identity: Identity, event: str
) -> None:
    """Keep one version of an identity, with the keys to sort and search it by."""
    name, code, unit, post, former_unit = map(
        nfc, (identity.name, identity.code, identity.unit, identity.post, identity.former_unit)
    )
    keys = (name_sort_key(name), fold(name))
    row = [official, version, on.isoformat(), salt, name, *keys, code, unit, post, former_unit, event]
    db.execute(_INSERT, row)


def latest_version(db: Database, official: str) -> int:
    """Number of the newest version of an identity; 0 when the official is unknown."""
    row = db.execute("SELECT max(version) FROM official WHERE id = ?", [official]).fetchone()
    return row[0] or 0


def identity_from(row: sqlite3.Row) -> Identity:
    """The identity that a row of `official` holds."""
    return Identity(row["name"], row["code"], row["unit"], row["post"], row["former_unit"])
