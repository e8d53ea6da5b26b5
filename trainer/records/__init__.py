"""The records, the only room that knows SQLite: every fact is one event, every answer comes from events."""

from trainer.records.backing_up import backup
from trainer.records.book import Records
from trainer.records.connection import checkpoints_safely
from trainer.records.days import Clock, now
from trainer.records.event import Event, Head
from trainer.records.figures import Info, info
from trainer.records.ids import new_id
from trainer.records.kept.credentials import Credential
from trainer.records.proofs import Bad
from trainer.records.rebuilding import rebuild
from trainer.records.restoring import restore
from trainer.records.sqlite import sqlite_version
from trainer.records.verification import Verification, verify
from trainer.records.writing import Writing

__all__ = [
    "Bad",
    "Clock",
    "Credential",
    "Event",
    "Head",
    "Info",
    "Records",
    "Verification",
    "Writing",
    "backup",
    "checkpoints_safely",
    "info",
    "new_id",
    "now",
    "rebuild",
    "restore",
    "sqlite_version",
    "verify",
]
