"""The admin's desk: people, roles, one-time codes, the staff list, backups. It certifies nothing."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from trainer.desks.arriving import welcome
from trainer.desks.identities import checked, code_holder
from trainer.desks.reasons import reason as given_reason
from trainer.desks.seat import Seat
from trainer.exchange import StaffDiff, StaffList, StaffRow, compare, read_staff
from trainer.faults import Fault, Refused
from trainer.people.official import Identity, Official
from trainer.people.passwords import hash_secret, normal_code, reset_code
from trainer.people.roles import Deed, Role, last_admin, roles_problem
from trainer.records import Info, Writing, backup, info
from trainer.words import _

__all__ = ["CODE_LIFE", "WELCOME_LIFE", "AdministrationDesk", "Import", "Imported", "Info"]

CODE_LIFE = timedelta(minutes=15)
"""How long a one-time code can be used (reset codes shorter than a shift: OWASP session advice)."""
WELCOME_LIFE = timedelta(days=14)
"""How long the first code of a new arrival can be used."""


@dataclass(frozen=True, slots=True)
class Import:
    """A staff list read and compared, before anything is written."""

    staff: StaffList
    diff: StaffDiff


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    added: tuple[Official, ...]
    changed: int
    assigned: int
    """Modules given to the new arrivals by the curriculum."""


class AdministrationDesk:
    """Everything an admin may do."""

    def __init__(self, seat: Seat) -> None:
        """Take the seat of a signed-in admin."""
        self.seat = seat

    def officials(self) -> list[Official]:
        """Everyone ever enrolled, those who left included, in Vietnamese name order."""
        self.seat.must(Deed.ADD_OFFICIAL)
        return self.seat.records.officials()

    def add(self, identity: Identity, roles: Iterable[Role]) -> Official:
        """Enrol a person; their post's curriculum is assigned at once.

        Raises:
            Fault: a field is empty or unknown, the code is taken, or one person can't hold these roles.
        """
        self.seat.must(Deed.ADD_OFFICIAL)
        kept, held = checked(identity, self.seat.library.establishment), _with_learner(roles)
        with self.seat.records.writing(self.seat.id) as w:
            self._refuse_taken(kept.code)
            return self._enrol(w, kept, held)[0]

    def edit(self, official_id: str, identity: Identity) -> None:
        """Change what the staff list says; another unit or post is a transfer, anything else a correction."""
        self.seat.must(Deed.EDIT_OFFICIAL)
        kept = checked(identity, self.seat.library.establishment)
        with self.seat.records.writing(self.seat.id) as w:
            official = self._official(official_id)
            self._refuse_taken(kept.code, official_id)
            self._change(w, official, kept)

    def deactivate(self, official_id: str, reason: str) -> None:
        """Mark a person as gone; every record of theirs stays.

        Raises:
            Fault: nobody active of that id, or no reason.
            Refused: it is oneself, or the last admin.
        """
        self.seat.must(Deed.DEACTIVATE, official_id)
        why = given_reason(reason)
        with self.seat.records.writing(self.seat.id) as w:
            if not self._official(official_id).active:
                raise Fault(_("Người này đã ngừng sử dụng."), "", _("Tải lại danh sách."))
            self._keep_an_admin(official_id, frozenset())
            w.append("left", f"official:{official_id}", w.note(why))

    def reactivate(self, official_id: str) -> None:
        """Take a person back.

        Raises:
            Fault: they never left, or somebody else has their code now.
        """
        self.seat.must(Deed.DEACTIVATE, official_id)
        with self.seat.records.writing(self.seat.id) as w:
            official = self._official(official_id)
            if official.active:
                raise Fault(_("Người này đang được sử dụng."), "", _("Tải lại danh sách."))
            self._refuse_taken(official.identity.code, official_id)
            w.append("returned", f"official:{official_id}", {})

    def set_roles(self, official_id: str, roles: Iterable[Role]) -> None:
        """Set a person's roles; if they call for another secret, the next sign-in asks for a one-time code.

        Raises:
            Fault: one person can't hold these roles.
            Refused: it is oneself, or would leave the ward without an admin.
        """
        self.seat.must(Deed.SET_ROLES, official_id)
        wanted = _with_learner(roles)
        with self.seat.records.writing(self.seat.id) as w:
            if wanted == self._official(official_id).roles:
                return
            self._keep_an_admin(official_id, wanted)
            w.append("granted", f"official:{official_id}", {"roles": sorted(wanted)})

    def issue_code(self, official_id: str, life: timedelta = CODE_LIFE) -> str:
        """A one-time code to set a new PIN or password; shown once, kept only as a hash.

        It ends the wait after wrong tries: whoever asks in person need not sit it out.

        Raises:
            Fault: nobody active of that id.
        """
        self.seat.must(Deed.ISSUE_RESET)
        if not self._official(official_id).active:
            raise Fault(_("Người này đã ngừng sử dụng."), "", _("Cho người này dùng lại trước."))
        code = reset_code(secrets.token_bytes(8))
        phc = hash_secret(normal_code(code), secrets.token_bytes(16))
        with self.seat.records.writing(self.seat.id) as w:
            w.set_credential(official_id, "reset", phc, self.seat.records.now() + life)
            w.set_throttle(official_id, 0, None)
            w.append("issued", f"official:{official_id}", {"what": "reset"})
        return code

    def read_staff_list(self, path: Path) -> Import:
        """Read a staff list and compare it with the records: a dry run, nothing is written."""
        self.seat.must(Deed.IMPORT_STAFF)
        staff = read_staff(path, self.seat.library.establishment)
        return Import(staff, compare(staff.rows, self.seat.records.officials()))

    def apply_staff_list(self, read: Import) -> Imported:
        """Enrol the new and change the changed, in one transaction; people not on the list are left alone.

        Raises:
            Fault: the list still has problems, or the records changed since it was read; nothing is written.
        """
        self.seat.must(Deed.IMPORT_STAFF)
        if read.staff.problems:
            raise Fault(_("Danh sách còn lỗi."), read.staff.name, _("Sửa các dòng đã nêu rồi đọc lại."))
        with self.seat.records.writing(self.seat.id) as w:
            if compare(read.staff.rows, self.seat.records.officials()) != read.diff:
                words = _("Danh sách cán bộ đã đổi từ lúc đọc tệp.")
                raise Fault(words, read.staff.name, _("Đọc lại tệp và xem lại."))
            welcomed = [self._enrol(w, _identity(row), _with_learner(())) for row in read.diff.new]
            for change in read.diff.changed:
                self._change(w, change.official, _identity(change.row))
        return Imported(tuple(o for o, _n in welcomed), len(read.diff.changed), sum(n for _o, n in welcomed))

    def back_up(self, folder: Path) -> Path:
        """Copy the records while they are in use; the copy is checked and then named."""
        self.seat.must(Deed.BACKUP)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return backup(self.seat.records.path, folder, clock=self.seat.records.clock)

    def info(self) -> Info:
        """Sizes, counts, head and versions; no names."""
        self.seat.must(Deed.BACKUP)
        return info(self.seat.records.path)

    def _enrol(self, w: Writing, identity: Identity, roles: frozenset[Role]) -> tuple[Official, int]:
        official = w.enrol(identity, roles)
        return official, welcome(self.seat, w, official)

    def _change(self, w: Writing, official: Official, identity: Identity) -> None:
        before = official.identity
        if identity != before:
            moved = (identity.unit, identity.post) != (before.unit, before.post)
            w.change_identity(official.id, identity, verb="transferred" if moved else "corrected")

    def _official(self, id: str) -> Official:
        official = self.seat.records.official(id)
        if official is None:
            raise Fault(_("Không có người này trong danh sách."), id, _("Chọn lại từ danh sách."))
        return official

    def _keep_an_admin(self, id: str, wanted: frozenset[Role]) -> None:
        people = self.seat.records.officials(active=True)
        if Role.ADMIN not in wanted and last_admin(people, id):
            raise Refused(_("Đây là quản trị viên cuối cùng."), "", _("Cấp quyền cho người khác trước."))

    def _refuse_taken(self, code: str, official_id: str = "") -> None:
        holder = code_holder(self.seat.records.officials(active=True), code)
        if holder is not None and holder.id != official_id:
            words = _("Mã {code} đã thuộc về {name}.").format(code=code, name=holder.name)
            raise Fault(words, "", _("Nhập mã khác, hoặc sửa người đó."))


def _with_learner(roles: Iterable[Role]) -> frozenset[Role]:
    """A trainer is also a learner, and so is everyone else."""
    wanted = frozenset({Role.LEARNER, *roles})
    problem = roles_problem(wanted)
    if problem:
        raise Fault(problem, "", _("Chọn vai trò khác."))
    return wanted


def _identity(row: StaffRow) -> Identity:
    return Identity(row.name, row.code, row.unit, row.post, row.former_unit)
