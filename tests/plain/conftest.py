"""A small ward with a quiz of every kind and behaviour, its people, and stories told to it on plain lines."""

import secrets
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plain.talking import Clock, Step, Talked, talk_in
from trainer.people.official import Identity
from trainer.people.passwords import hash_secret
from trainer.people.roles import Role
from trainer.ward import found_ward

CONTENT = Path(__file__).parent / "content"
MORNING = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Monday 23 November 2026, nine in the morning at the ward."""
PIN = "482917"
PASSWORD = "con gà gáy sớm 5"

HOSTILE = ("An [/b]", "[@click=app.quit]x[/]", "Đỗ \x1b[31mĐỏ\x1b[0m \u202eB\n1. Nộp bài")
"""Names that markup, a terminal or a numbered list would take for something else."""

STAFF = (
    (Identity("Vũ Thị Tâm", "DT1", "office", "head"), Role.TRAINER),
    (Identity("Phan Thị Hoa", "TC1", "office", "head"), Role.HR),
)
LEARNERS = (
    Identity("Nguyễn Thị Mai", "HV1", "point", "reception", "Phường Thanh Trì (cũ)"),
    Identity("Đỗ Văn Ước", "HV2", "office", "clerk"),
    Identity("Lê An", "HV3", "office", "clerk"),
    Identity("Lê An", "HV4", "point", "reception"),
)


@pytest.fixture(autouse=True)
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's home, so that nothing of this machine is read or changed."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TRAINER_AT", "TRAINER_CONTENT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ward folder, made by the desks themselves; tests get copies."""
    folder = tmp_path_factory.mktemp("plain") / "ward"
    admin = Identity("Trần Văn Quản", "QT1", "office", "head")
    with found_ward(folder, admin, PASSWORD, content=CONTENT, clock=Clock(MORNING)) as ward:
        (first,) = ward.records.officials()
        desk = ward.session(first).administration
        assert desk is not None
        people = [desk.add(identity, [role]) for identity, role in STAFF]
        people += [desk.add(identity, [Role.LEARNER]) for identity in LEARNERS]
        with ward.records.writing("owner") as w:
            for number, name in enumerate(HOSTILE):  # a desk refuses the last; a foreign file may hold it
                people.append(
                    w.enrol(Identity(name, f"HX{number}", "point", "reception"), frozenset({Role.LEARNER}))
                )
            for person in people:
                if person.name != "Đỗ Văn Ước":  # he has no PIN yet
                    kind, secret = ("pin", PIN) if person.roles == {Role.LEARNER} else ("password", PASSWORD)
                    w.set_credential(person.id, kind, hash_secret(secret, secrets.token_bytes(16)))
    return folder


@pytest.fixture
def folder(seed: Path, tmp_path: Path) -> Path:
    """A ward folder of one's own."""
    return Path(shutil.copytree(seed, tmp_path / "ward"))


Tell = Callable[..., Talked]


@pytest.fixture
def tell(folder: Path) -> Tell:
    """`tell("DT1", "1", …)`: signs in whoever has the staff code, then goes on with the story."""
    clock = Clock(MORNING)

    def told(code: str, *steps: Step) -> Talked:
        secret = PIN if code.startswith(("HV", "HX")) else PASSWORD
        return talk_in(folder, [code, "1", secret, *steps], clock)

    return told
