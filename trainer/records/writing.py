"""One transaction of one actor: what a deed adds to the record."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from trainer.faults import Fault
from trainer.people.official import Identity, Official
from trainer.records.canonical import canonical
from trainer.records.days import Clock, ward_day
from trainer.records.event import Event
from trainer.records.ids import new_id
from trainer.records.kept import credentials, drafts, identities, notes
from trainer.records.log import append_event, event_of
from trainer.records.projections import project, remake
from trainer.records.questions.officials import official_by_code
from trainer.records.when import When
from trainer.words import _


class Writing:
    """Made by `Records.writing`; what it is told is saved when that block ends, all of it or nothing."""

    def __init__(self, db: Database, actor: str, on: date | None, clock: Clock) -> None:
        self._db, self._actor, self._on, self._clock = db, actor, on, clock

    def append(
        self,
        verb: str,
        object: str,
        result: Mapping[str, Any],
        *,
        version: str = "",
        on: date | None = None,
        id: str | None = None,
        actor: str | None = None,
    ) -> Event:
        """Add one event. With an `id` that is known already nothing is added: a retry is the same deed.

        Raises:
            Fault: the id belongs to another deed, or a `voided` names no event that can be taken back.
        """
        actor = self._actor if actor is None else actor
        known = event_of(self._db, id) if id is not None else None
        if known is not None:
            return self._same(known, on, (actor, verb, object, version), result)
        if verb == "voided":
            self._refuse_void(object.removeprefix("event:"))
        event = append_event(
            self._db,
            id=id or new_id(),
            at=self._clock(),
            on=self._day(on),
            actor=actor,
            verb=verb,
            object=object,
            version=version,
            result=result,
        )
        project(self._db, event, self._db)
        return event

    def enrol(
        self, identity: Identity, roles: Iterable[str], *, on: date | None = None, official: str | None = None
    ) -> Official:
        """Take a person into the records under a new random id (or the id `official`, when merging).

        Raises:
            Fault: an active official already has this staff code.
        """
        id, held = official or new_id(), sorted(roles)
        event = self._keep_identity(id, identity, "enrolled", on, {"roles": held})
        return Official(id, identity, frozenset(held), event.on)

    def change_identity(
        self, official_id: str, identity: Identity, *, verb: str, on: date | None = None
    ) -> Event:
        """Give an official a new identity: `transferred` from a day on, or `corrected` as it always was.

        Raises:
            Fault: another active official has this staff code.
        """
        return self._keep_identity(official_id, identity, verb, on, {})

    def note(self, text: str) -> dict[str, str]:
        """Keep free text outside the log; returns the two keys that its event's result takes."""
        return notes.keep_note(self._db, text)

    def set_credential(
        self, official: str, kind: str, phc: str, expires: datetime | None = None
    ) -> credentials.Credential:
        """Keep a hashed secret in the place of an earlier one of its kind."""
        credential = credentials.Credential(official, kind, phc, self._clock(), expires)
        credentials.keep_credential(self._db, credential)
        return credential

    def drop_credential(self, official: str, kind: str) -> None:
        """Forget the secret of a kind."""
        credentials.drop_credential(self._db, official, kind)

    def set_throttle(self, key: str, failures: int, last: datetime | None) -> None:
        """Keep the count of failures under `key`; 0 forgets it."""
        credentials.keep_throttle(self._db, key, failures, last)

    def keep_draft(self, official: str, place: str, body: str) -> None:
        """Keep what is not yet said, over what was there."""
        drafts.keep_draft(self._db, official, place, body, self._clock())

    def drop_draft(self, official: str, place: str) -> None:
        """Forget what was kept at a place."""
        drafts.drop_draft(self._db, official, place)

    def keep_content(self, version: str, kind: str, id: str, body: str) -> None:
        """Keep a piece of content under its hash, once."""
        drafts.keep_content(self._db, version, kind, id, body, self._clock())

    def remake_projections(self) -> int:
        """Make every projection again from the log; returns the number of events."""
        return remake(self._db)

    def _day(self, on: date | None) -> date:
        return on or self._on or ward_day(self._clock())

    def _same(self, known: Event, on: date | None, deed: tuple[str, ...], result: Mapping[str, Any]) -> Event:
        """The event known under the id of a deed, if it is that deed."""
        before = (known.actor, known.verb, known.object, known.version)
        told, told_before = (notes.spelled_out(self._db, one) for one in (result, known.result))
        if deed != before or canonical(told) != canonical(told_before) or on not in (None, known.on):
            raise Fault(
                _("Mã sự kiện này đã dùng cho việc khác; chưa lưu gì thêm."),
                known.id,
                _("Mở lại màn hình rồi làm lại."),
            )
        if result.get("note") != known.result.get("note"):
            notes.drop_note(self._db, str(result["note"]))  # written again for the retry
        return known

    def _refuse_void(self, target: str) -> None:
        """As in xAPI: what is taken back must exist, and a taking back is not taken back itself."""
        event = event_of(self._db, target)
        if event is None or event.verb == "voided":
            raise Fault(_("Không có sự kiện nào như vậy để hủy."), target, _("Chọn lại sự kiện cần hủy."))

    def _keep_identity(
        self, official: str, identity: Identity, verb: str, on: date | None, more: Mapping[str, Any]
    ) -> Event:
        self._refuse_taken_code(official, identity.code)
        version = identities.latest_version(self._db, official) + 1
        salt, day = identities.new_salt(), self._day(on)
        hash = identities.identity_hash(salt, identity)
        event = self.append(
            verb, f"official:{official}", {"identity": hash, "version": version, **more}, on=day
        )
        identities.keep_identity(self._db, official, version, day, salt, identity, event.id)
        return event

    def _refuse_taken_code(self, official: str, code: str) -> None:
        today = When(ward_day(self._clock()).isoformat(), current=True)
        holder = official_by_code(self._db, today, code) if code else None
        if holder is not None and holder.active and holder.id != official:
            raise Fault(
                _("Mã cán bộ {code} đã có người dùng: {name}.").format(code=code, name=holder.name),
                "",
                _("Kiểm tra lại mã trong danh sách nhân sự."),
            )
