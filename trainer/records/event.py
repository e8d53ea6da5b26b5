"""An event: one fact, sealed by a hash over itself and the event before it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

NO_HASH = "0" * 64
"""`prev` of the first event."""

_TAG = b"trainer-event-1\0"
_quoted = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Event:
    """One fact: who (`actor`) did what (`verb`) to what (`object`: `kind:id`), and what came of it."""

    chain: str
    seq: int
    """Place in the file, from 1, without gaps; this, not the clock, is the order."""
    id: str
    at: datetime
    """When it was recorded, UTC."""
    on: date
    """The ward's day from which it counts."""
    actor: str
    """Official id, `owner` (whoever owns the file, at the console) or `curriculum`."""
    verb: str
    object: str
    version: str
    """Hash of the content it rests on, or empty."""
    result: Mapping[str, Any] = field(hash=False)
    prev: str
    hash: str

    @property
    def kind(self) -> str:
        """What the object is: `official`, `module`, `attempt` …"""
        return self.object.partition(":")[0]

    @property
    def object_id(self) -> str:
        """The object's id without its kind."""
        return self.object.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the log: printed on reports, it is the anchor that a later check is held against."""

    chain: str
    seq: int
    hash: str
    count: int
    """Events in the file."""


def seal(chain: str, seq: int, prev: str, body: str) -> str:
    """The hash of an event: SHA-256 over a tag, the chain, the place, the hash before it and `body`.

    Chain ids and hashes have a fixed length, so the joined text can be read in one way only.
    """
    return hashlib.sha256(_TAG + f"{chain}{seq}{prev}{body}".encode()).hexdigest()


def body_of(
    *, id: str, at: str, on: str, actor: str, verb: str, object: str, version: str, result: str
) -> str:
    """Canonical JSON of every other field, from the texts as stored (`result` is canonical JSON already)."""
    return (
        f'{{"actor":{_quoted(actor)},"at":{_quoted(at)},"id":{_quoted(id)},"object":{_quoted(object)},'
        f'"on":{_quoted(on)},"result":{result},"verb":{_quoted(verb)},"version":{_quoted(version)}}}'
    )
