"""The door: picking one's name, the PIN or password, one-time codes, a throttle that survives restarts."""

import secrets
from enum import StrEnum

from trainer.faults import Fault, Refused
from trainer.people.official import Official
from trainer.people.passwords import (
    SecretKind,
    hash_secret,
    needs_rehash,
    normal_code,
    password_problem,
    pin_problem,
    secret_rule,
    verify_dummy,
    verify_secret,
)
from trainer.people.search import search_names
from trainer.people.throttle import Throttle, failed, wait
from trainer.records import Credential, Records
from trainer.words import _


class Ask(StrEnum):
    """What the door asks of a person."""

    PIN = "pin"
    PASSWORD = "password"
    CODE = "reset"
    """No secret of the right kind yet: the one-time code from the admin, then a new secret."""


class Door:
    """Signs officials in. Wrong secrets cost growing waits, kept in the records: a restart does not help."""

    def __init__(self, records: Records) -> None:
        """Stand at the door of these records."""
        self.records = records

    def names(self, typed: str) -> list[Official]:
        """Active officials matching what was typed, without diacritics; everyone for an empty text."""
        return search_names(self.records.officials(active=True), typed)

    def asks(self, official_id: str) -> Ask:
        """What this person must show: the secret their roles call for, or a one-time code."""
        kind = self._kind(self.records.official(official_id))
        known = self.records.credential(official_id, kind) is not None
        return Ask(kind) if known else Ask.CODE

    def sign_in(self, official_id: str, secret: str) -> Official:
        """Check the PIN or password.

        Raises:
            Refused: wrong secret, too many tries (says how long to wait), or nobody active of that id.
        """
        self._wait(official_id)
        official = self._active(official_id)
        kind = self._kind(official)
        known = self.records.credential(official_id, kind) if official else None
        if not _opens(known, secret) or official is None:
            raise self._wrong(official_id)
        better = _hashed(secret) if known and needs_rehash(known.phc) else ""
        with self.records.writing(official_id) as w:
            if better:
                w.set_credential(official_id, kind, better)
            w.set_throttle(official_id, 0, None)
            w.append("signed-in", f"official:{official_id}", {})
        return official

    def set_secret(self, official_id: str, code: str, secret: str) -> Official:
        """Trade a one-time code for a new PIN or password, and sign in with it.

        Raises:
            Fault: the new secret breaks its rule (said before the code is used up).
            Refused: the code is wrong, used or out of date.
        """
        official = self._active(official_id)
        kind = self._kind(official)
        name = official.name if official else ""
        problem = pin_problem(secret) if kind == "pin" else password_problem(secret, name)
        if problem:
            raise Fault(problem, "", _("Chọn mã khác."))
        self._wait(official_id)
        known = self.records.credential(official_id, "reset")
        fresh = known if known and (known.expires is None or self.records.now() < known.expires) else None
        if not _opens(fresh, normal_code(code)) or official is None:
            raise self._wrong(official_id)
        phc = _hashed(secret)
        with self.records.writing(official_id) as w:
            used_meanwhile = self.records.credential(official_id, "reset") != known
            if not used_meanwhile:
                w.set_credential(official_id, kind, phc)
                w.drop_credential(official_id, "reset")
                w.set_throttle(official_id, 0, None)
                w.append("credential-set", f"official:{official_id}", {"kind": kind})
                w.append("signed-in", f"official:{official_id}", {})
        if used_meanwhile:
            raise self._wrong(official_id)
        return official

    def sign_out(self, official_id: str) -> None:
        """Record that someone left the screen."""
        with self.records.writing(official_id) as w:
            w.append("signed-out", f"official:{official_id}", {})

    def _active(self, official_id: str) -> Official | None:
        official = self.records.official(official_id)
        return official if official and official.active else None

    def _kind(self, official: Official | None) -> SecretKind:
        return secret_rule(official.roles) if official else "pin"

    def _wait(self, official_id: str) -> None:
        left = wait(Throttle(*self.records.throttle(official_id)), self.records.now())
        if left.total_seconds() > 0:
            seconds = int(left.total_seconds()) + 1
            with self.records.writing(official_id) as w:
                w.append("refused", f"official:{official_id}", {"why": "throttled"})
            raise Refused(
                _("Sai nhiều lần. Chờ {n} giây rồi thử lại.").format(n=seconds),
                "",
                _("Quên mã: nhờ quản trị viên cấp mã dùng một lần."),
            )

    def _wrong(self, official_id: str) -> Refused:
        with self.records.writing(official_id) as w:
            after = failed(Throttle(*self.records.throttle(official_id)), self.records.now())
            w.set_throttle(official_id, after.failures, after.last)
            w.append("refused", f"official:{official_id}", {"why": "credential"})
        remedy = _("Kiểm tra phím Caps Lock và bộ gõ; hoặc xin mã dùng một lần.")
        return Refused(_("Không đúng mã."), "", remedy)


def _opens(known: Credential | None, secret: str) -> bool:
    """Whether it is the secret; without one to compare with, the same work is done for nothing."""
    return verify_secret(known.phc, secret) if known else verify_dummy(secret)


def _hashed(secret: str) -> str:
    return hash_secret(secret, secrets.token_bytes(16))
