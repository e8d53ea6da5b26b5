"""Drafts (what is not yet said) and versions of content (what an attempt was begun with)."""

from datetime import datetime

from sqlite_utils import Database

from trainer.records.days import instant

_DRAFT = """
INSERT INTO draft VALUES (?, ?, ?, ?)
ON CONFLICT (official, place) DO UPDATE SET body = excluded.body, at = excluded.at
"""
_CONTENT = "INSERT INTO content_version VALUES (?, ?, ?, ?, ?) ON CONFLICT (version) DO NOTHING"


def draft_of(db: Database, official: str, place: str) -> str | None:
    """What `official` left at `place`."""
    row = db.execute("SELECT body FROM draft WHERE official = ? AND place = ?", [official, place]).fetchone()
    return row["body"] if row else None


def keep_draft(db: Database, official: str, place: str, body: str, at: datetime) -> None:
    """Keep what `official` leaves at `place`, over what was there."""
    db.execute(_DRAFT, [official, place, body, instant(at)])


def drop_draft(db: Database, official: str, place: str) -> None:
    """Forget what `official` left at `place`."""
    db.execute("DELETE FROM draft WHERE official = ? AND place = ?", [official, place])


def content_of(db: Database, version: str) -> str | None:
    """The body kept under the hash `version`."""
    row = db.execute("SELECT body FROM content_version WHERE version = ?", [version]).fetchone()
    return row["body"] if row else None


def keep_content(db: Database, version: str, kind: str, id: str, body: str, at: datetime) -> None:
    """Keep the body of a piece of content under its hash; once is enough."""
    db.execute(_CONTENT, [version, kind, id, body, instant(at)])
