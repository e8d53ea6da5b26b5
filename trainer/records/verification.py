"""Verifying: is every event as it was written, everyone who they were, every list what the log says?"""

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from sqlite_utils import Database

from trainer.records.connection import in_memory
from trainer.records.days import Clock, instant, now
from trainer.records.event import Head
from trainer.records.inspection import beside_others, is_behind, judged, refuse_unsound, untouched
from trainer.records.log import head_of, tip_of
from trainer.records.marker import Marker, leave_marker, read_marker
from trainer.records.proofs import Bad
from trainer.records.proofs.links import first_broken_link
from trainer.records.proofs.lists import first_stray_row
from trainer.records.proofs.persons import first_swapped
from trainer.records.schema import VERSION, upgrade
from trainer.records.sight import refuse_at_sight
from trainer.words import _

_SCHEMA = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check found. It proves something only against a head that was kept elsewhere."""

    ok: bool
    count: int
    head: Head
    first_bad: Bad | None = None


def verify(path: Path, *, since: int = 0, clock: Clock = now) -> Verification:
    """Check the chain, the persons and notes, and (with `since` 0) the structure and the lists made from it.

    `since`: number of an event up to which all was checked before. Nothing in the file is changed.

    Raises:
        RecordsRefused: the file is missing, empty, foreign, newer, or not even whole as a database.
    """
    path = path.resolve()
    refuse_at_sight(path)
    with untouched(path) as db:
        current = judged(db, path) == VERSION
        refuse_unsound(db, path, "quick_check(1)")
    marker = read_marker(path)  # before the book: others go on, and so does the marker
    with beside_others(path) as db:
        refuse_unsound(db, path, "quick_check(1)" if since else "integrity_check(1)")
        bad = _first_bad(db, since, marker, made_here=current and not since)
        head = head_of(db)
    if bad is None and marker is not None and not since:
        leave_marker(path, replace(marker, verified_at=instant(clock()), verified_seq=head.seq))
    return Verification(bad is None, head.count, head, bad)


def _first_bad(db: Database, since: int, marker: Marker | None, *, made_here: bool) -> Bad | None:
    """The first event that is not as it was; the lists are compared only when the log itself is sound."""
    broken = first_broken_link(db, since) or _cut_off(db, marker)
    swapped = first_swapped(db, since, broken.seq if broken else None)
    if swapped or broken or not made_here:
        return swapped or broken
    return first_stray_row(db) or _unlike_ours(db)


def _cut_off(db: Database, marker: Marker | None) -> Bad | None:
    """By the marker: the end of the log is gone, or another file was put here."""
    if marker is None or not is_behind(db, marker):
        return None
    first = min(marker.seq, tip_of(db)[0] + 1)
    return Bad(first, "", _("khác với lần ghi trước, khi sổ có đến số {seq}").format(seq=marker.seq))


def _unlike_ours(db: Database) -> Bad | None:
    """The first table or trigger not as this program makes it; the triggers are what guards the log."""
    with closing(in_memory()) as fresh:
        upgrade(fresh)
        strange = {*fresh.execute(_SCHEMA)} ^ {*db.execute(_SCHEMA)}
    names = sorted(row["name"] for row in strange)
    return Bad(0, "", _("cấu trúc khác bản gốc: {name}").format(name=names[0])) if names else None
