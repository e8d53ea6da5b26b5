"""A ward folder opened: its records and its library; who signs in gets the desks of their roles."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from trainer.desks.door import Door
from trainer.faults import Fault
from trainer.people.official import Identity, Official
from trainer.people.passwords import hash_secret, password_problem
from trainer.people.roles import Role
from trainer.places import content_root, exports_folder, records_file
from trainer.records import Clock, Records, now
from trainer.records.days import ward_day
from trainer.words import _

if TYPE_CHECKING:  # the desks and the library bring half of the house along: not before the door is on screen
    from trainer.desks.administration import AdministrationDesk
    from trainer.desks.assigning import AssigningDesk
    from trainer.desks.learning import LearningDesk
    from trainer.desks.register import RegisterDesk
    from trainer.library import Library

ALONE, WARD, DEMO = "alone", "ward", "demo"
"""How a folder is used: one person on one machine; a ward with sign-in; sample data."""


@dataclass(frozen=True, slots=True)
class Session:
    """One signed-in official and the desks their roles open."""

    official: Official
    roles: frozenset[Role]
    learning: "LearningDesk"
    assigning: "AssigningDesk | None"
    register: "RegisterDesk | None"
    administration: "AdministrationDesk | None"


class Ward:
    """One ward folder, open."""

    def __init__(
        self, folder: Path, records: Records, root: Path, source: str, library: "Library | None" = None
    ) -> None:
        """Hold what `open_ward` found; a library that nobody gives is read when it is first asked for."""
        self.folder = folder
        self.records = records
        self.root = root
        self.source = source
        """What chose the content root: `--content`, `TRAINER_CONTENT`, `ward`, `checkout`, `wheel`."""
        self.door = Door(records)
        self._library = library
        self._reading = Lock()

    @property
    def library(self) -> "Library":
        """All that is taught, read once; the first to ask waits for it, from whatever thread."""
        from trainer.library import read

        with self._reading:
            if self._library is None:
                self._library = read(self.root, today=self.records.today())
            return self._library

    @property
    def mode(self) -> str:
        """`alone`, `ward` or `demo`, as the first event says."""
        return self.records.mode

    @property
    def exports(self) -> Path:
        """Where lists are written."""
        return exports_folder(self.folder)

    def session(self, official: Official) -> Session:
        """The desks of someone who has signed in."""
        from trainer.desks.administration import AdministrationDesk
        from trainer.desks.assigning import AssigningDesk
        from trainer.desks.learning import LearningDesk
        from trainer.desks.register import RegisterDesk
        from trainer.desks.seat import Seat

        seat = Seat(self.records, self.library, official)
        roles = seat.roles
        return Session(
            official,
            roles,
            LearningDesk(seat),
            AssigningDesk(seat) if Role.TRAINER in roles else None,
            RegisterDesk(seat) if Role.HR in roles else None,
            AdministrationDesk(seat) if Role.ADMIN in roles else None,
        )

    def alone(self) -> Session:
        """The one official of a folder used alone; no PIN.

        Raises:
            Fault: the folder belongs to a ward.
        """
        if self.mode != ALONE:
            raise Fault(_("Thư mục này cần đăng nhập."), str(self.folder))
        (official,) = self.records.officials(active=True)
        return self.session(official)

    def sample_session(self, official_id: str) -> Session:
        """Open sample data as one of its people, without a secret.

        Raises:
            Fault: the folder holds real records, or nobody of that id.
        """
        if self.mode != DEMO:
            raise Fault(_("Thư mục này cần đăng nhập."), str(self.folder))
        official = self.records.official(official_id)
        if official is None or not official.active:
            raise Fault(_("Không có người này trong dữ liệu mẫu."), official_id)
        return self.session(official)

    def sign_in(self, official_id: str, secret: str) -> Session:
        """Sign in with a PIN or password; see `Door.sign_in`."""
        return self.session(self.door.sign_in(official_id, secret))

    def close(self) -> None:
        """Close the records."""
        self.records.close()

    def __enter__(self) -> Self:
        """Use in a `with` block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close on leaving the block."""
        self.close()


def open_ward(folder: Path, content: Path | None = None, clock: Clock = now) -> Ward:
    """Open an existing ward folder.

    Raises:
        RecordsRefused: the records are missing or not to be trusted; nothing is touched.
        Fault: no content is found, or the founding of the folder was cut short.
    """
    root, source = content_root(content, folder)
    records = Records.open(records_file(folder), clock=clock)
    try:
        if not records.mode:
            remedy = _("Chưa có gì được ghi: xóa thư mục rồi lập lại.")
            raise Fault(_("Sổ này chưa lập xong."), str(folder), remedy)
        return Ward(folder, records, root, source)
    except BaseException:
        records.close()
        raise


def found_alone(folder: Path, name: str, content: Path | None = None, clock: Clock = now) -> Ward:
    """Make a folder for one person on one machine: no PIN, content read from the installation.

    Raises:
        Fault: the name is empty, or the content names no post; nothing is written.
        RecordsRefused: the folder already holds records.
    """
    from trainer.desks.identities import checked
    from trainer.library import read

    root, source = content_root(content, folder)
    library = read(root, today=ward_day(clock()))
    posts = library.establishment.posts
    if not posts:
        raise Fault(_("Nội dung chưa có vị trí việc làm nào."), str(root), _("Sửa courses/ward.yaml."))
    identity = checked(Identity(name, "1", posts[0].unit, posts[0].id), library.establishment)
    records = _found(folder, ALONE, clock, identity, frozenset({Role.LEARNER}))
    return Ward(folder, records, root, source, library)


def found_ward(
    folder: Path,
    admin: Identity,
    password: str,
    *,
    mode: str = WARD,
    content: Path | None = None,
    clock: Clock = now,
) -> Ward:
    """Make a ward folder: shipped content copied in, records begun, the first admin enrolled with a password.

    Content that lies in the folder already is used as it is.

    Raises:
        Fault: the folder already holds records, the password breaks its rule, or the content has no such unit
            or post; no records are begun.
    """
    from trainer.desks.identities import checked
    from trainer.library import copy_content, read

    problem = password_problem(password, admin.name)
    if problem:
        raise Fault(problem, "", _("Chọn mật khẩu khác."))
    if records_file(folder).exists():
        remedy = _("Mở bằng trainer --at {at}.").format(at=folder)
        raise Fault(_("Thư mục này đã có sổ."), str(folder), remedy)
    root, source = content_root(content, folder)
    today = ward_day(clock())
    identity = checked(admin, read(root, today=today).establishment)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    own = root if source == "ward" else copy_content(root, folder / "content")
    library = read(own, today=today)
    roles, phc = frozenset({Role.LEARNER, Role.ADMIN}), hash_secret(password, secrets.token_bytes(16))
    return Ward(folder, _found(folder, mode, clock, identity, roles, phc), own, "ward", library)


def _found(
    folder: Path, mode: str, clock: Clock, identity: Identity, roles: frozenset[Role], password: str = ""
) -> Records:
    """Begin records with their first official; `password` is the hash of theirs, empty for none."""
    records = Records.create(records_file(folder), clock=clock)
    try:
        with records.writing("owner") as w:
            w.append("created", f"records:{records.chain}", {"mode": mode})
            official = w.enrol(identity, roles)
            if password:
                w.set_credential(official.id, "password", password)
                w.append("credential-set", f"official:{official.id}", {"kind": "password"})
    except BaseException:
        records.close()
        raise
    return records
