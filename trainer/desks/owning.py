"""The owner's desk: the records as a file. Whoever owns the file sits here; it shows no names."""

import secrets
from datetime import timedelta
from pathlib import Path

from trainer.faults import Fault
from trainer.people.official import Official
from trainer.people.passwords import hash_secret, normal_code, reset_code
from trainer.people.roles import Role, roles_problem
from trainer.records import (
    Clock,
    Info,
    Records,
    Verification,
    backup,
    checkpoints_safely,
    info,
    now,
    rebuild,
    restore,
    sqlite_version,
    verify,
)
from trainer.records.days import ward_day
from trainer.words import _

CODE_LIFE = timedelta(minutes=15)
"""How long a one-time code can be used."""

BACKUPS = "backups"
"""The folder in a ward folder for copies that are given no other place."""


class OwnersDesk:
    """Deeds on one records file; those that change it write an event."""

    def __init__(self, book: Path, clock: Clock = now) -> None:
        """Sit before the file `book`; each deed opens it by itself."""
        self.book, self._clock = book, clock

    def info(self) -> Info:
        """Sizes, counts, head, versions."""
        return info(self.book)

    def days_since_backup(self, told: Info) -> int | None:
        """Days of the ward's calendar since the last backup that `told` knows, None when there was none.

        The log tells; where the copy is now, and whether it is still there, nobody here knows. Below zero the
        clock was put back.
        """
        if told.last_backup is None:
            return None
        return (ward_day(self._clock()) - ward_day(told.last_backup)).days

    def copies(self) -> list[Path]:
        """The backups in the ward folder's own `backups`, the newest first by their dated names; none is opened."""
        return sorted((self.book.parent / BACKUPS).glob(f"{self.book.stem}-*.db"), reverse=True)

    def verify(self) -> Verification:
        """Check the chain, the identities, the notes and the projections."""
        return verify(self.book)

    def back_up(self, folder: Path) -> Path:
        """Copy the records while they are in use; the copy is checked and then named."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return backup(self.book, folder, clock=self._clock)

    def restore(self, copy: Path) -> Path | None:
        """Put a verified copy in place; returns where the old file is kept, None when there was none."""
        return restore(copy, self.book, clock=self._clock)

    def rebuild(self) -> int:
        """Make the projections again from the log; returns how many events were replayed."""
        return rebuild(self.book, clock=self._clock)

    def holder_of(self, code: str) -> Official:
        """The official with that staff code.

        Raises:
            Fault: nobody has it.
        """
        with Records.open(self.book, clock=self._clock, readonly=True) as records:
            official = records.official_by_code(code)
        if official is None:
            raise Fault(_("Không có mã {code}.").format(code=code), "--code", _("Kiểm tra lại mã cán bộ."))
        return official

    def recover_admin(self, code: str) -> str:
        """Make the official with that staff code an admin again; returns a one-time code for a new password.

        Raises:
            Fault: nobody has the code, or its holder has a role that no admin may have.
        """
        official = self.holder_of(code)
        roles = sorted({*official.roles, Role.LEARNER, Role.ADMIN})
        problem = roles_problem(roles)
        if problem:
            raise Fault(problem, official.name, _("Chọn người khác."))
        one_time = reset_code(secrets.token_bytes(8))
        phc = hash_secret(normal_code(one_time), secrets.token_bytes(16))
        with Records.open(self.book, clock=self._clock) as records, records.writing("owner") as w:
            w.append("recovered", f"records:{records.chain}", {"official": official.id})
            if official.left_on is not None:
                w.append("returned", f"official:{official.id}", {})
            w.append("granted", f"official:{official.id}", {"roles": roles})
            w.append("issued", f"official:{official.id}", {"what": "reset"})
            w.set_credential(official.id, "reset", phc, self._clock() + CODE_LIFE)
            w.set_throttle(official.id, 0, None)
        return one_time


def engine() -> tuple[str, bool]:
    """The SQLite in use, and whether it is free of the WAL-reset fault (fixed 3.51.3, 3.50.7, 3.44.6)."""
    return sqlite_version(), checkpoints_safely()
