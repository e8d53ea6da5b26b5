"""The chain: each event as it was sealed, none missing, each after the one it was written after."""

from collections.abc import Mapping

from sqlite_utils import Database

from trainer.records.event import NO_HASH, body_of, seal
from trainer.records.log import EVENTS
from trainer.records.proofs import Bad
from trainer.records.sqlite import sqlite3
from trainer.words import _

_BEGINNINGS = ("restored",)
"""What may be the first event of a later chain."""


def first_broken_link(db: Database, since: int) -> Bad | None:
    """Walk the log from the event `since` (0: all of it), which itself is trusted."""
    seq, chain, prev = since, "", NO_HASH
    if since:
        row = db.execute(f"{EVENTS} WHERE t.seq = ?", [since]).fetchone()
        if row is None:
            return Bad(since, "", _("thiếu sự kiện này"))
        chain, prev = row["chain"], row["hash"]
    begun = {row["after_seq"] + 1: row for row in db.execute("SELECT id, after_seq, after_hash FROM chain")}
    lower = "t.seq > :since" if since else ":since = 0"
    for row in db.execute(f"{EVENTS} WHERE {lower} ORDER BY t.seq", {"since": since}):
        seq += 1
        if row["seq"] != seq:
            return Bad(seq, "", _("thiếu sự kiện này"))
        if seq in begun:
            chain = begun[seq]["id"]
        reason = _broken(row, chain, prev, begun)
        if reason:
            return Bad(seq, row["id"], reason)
        prev = row["hash"]
    return None


def _broken(row: sqlite3.Row, chain: str, prev: str, begun: Mapping[int, sqlite3.Row]) -> str:
    """What is wrong with one event; the hash comes first, for it tells most often who was changed."""
    if row["hash"] != _hash_of(row):
        return _("nội dung không còn như lúc ghi")
    if row["prev"] != prev:
        return _("không nối với sự kiện đứng trước")
    if row["chain"] != chain:
        return _("thuộc chuỗi khác")
    here = begun.get(row["seq"])
    if here is not None and here["after_seq"] and not _begins(row, here):
        return _("chuỗi mới bắt đầu mà không ghi lý do")
    return ""


def _begins(row: sqlite3.Row, chain: sqlite3.Row) -> bool:
    return row["verb"] in _BEGINNINGS and bool(chain["after_hash"] == row["prev"])


def _hash_of(row: sqlite3.Row) -> str:
    body = body_of(
        id=row["id"],
        at=row["at"],
        on=row["on_date"],
        actor=row["actor"],
        verb=row["verb"],
        object=row["object"],
        version=row["version"],
        result=row["result"],
    )
    return seal(row["chain"], row["seq"], row["prev"], body)
