"""A real ward folder with the real content and a few officials, in the real app, driven by keys only."""

import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read once, when Textual is first imported

import secrets
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import yaml
from textual.pilot import Pilot

from tests.tui.golden import matches_golden, screen_text
from trainer.desks.touring import Tour, TouringDesk
from trainer.people.official import Identity, Official
from trainer.people.passwords import hash_secret
from trainer.people.roles import Role
from trainer.tui.app import TrainerApp
from trainer.ward import Ward, found_ward, open_ward

CHECKOUT = Path(__file__).parent.parent.parent
MORNING = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Monday 23 November 2026, nine in the morning at the ward."""
PIN = "703915"
PASSWORD = "quay so ba mo cua luc tam gio"
PATIENCE = 20.0
"""Seconds to wait for something on the screen before a test fails."""

FRAMES = str.maketrans("│┃▌", "   ")
"""Frames stand between the lines of a sentence that wraps inside them."""

HOSTILE = ("An [/b]", "[@click=app.quit]x[/]", "Phòng [A1]", "Đỗ \x1b[31mĐỏ\x1b[0m \u202eB")
"""Names that markup or a terminal would take for commands."""

PEOPLE = (
    Identity("Nguyễn Thị Hà", "HC012", "office", "clerk", "Phường Hoàng Liệt"),
    Identity("Đỗ Văn Ước", "HC013", "economy", "budget"),
    Identity("Lê An", "HC021", "culture", "welfare"),
    Identity("Lê An", "HC022", "culture", "digital"),
    *(Identity(name, f"HX{n}", "point", "reception") for n, name in enumerate(HOSTILE)),
)


@dataclass
class Keys:
    """The app under test and a keyboard."""

    app: TrainerApp
    pilot: Pilot[None]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return screen_text(self.app)

    async def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            await self.pilot.press(key)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def see(self, *wanted: str, not_: str = "") -> str:
        """Wait until every text is on the screen and `not_` is not; lines, frames, blanks are one blank."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            await self.pilot.pause()
            text = " ".join(self.text.translate(FRAMES).split())
            if all(" ".join(part.split()) in text for part in wanted) and not (not_ and not_ in text):
                return self.text
        raise AssertionError(f"never saw {wanted} (without {not_!r}); the screen is:\n{self.text}")

    async def golden(self, name: str) -> None:
        """Compare the screen with its golden copy."""
        await self.pilot.pause()
        matches_golden(self.app, name)


Open = Callable[..., AbstractAsyncContextManager[Keys]]


@pytest.fixture(autouse=True)
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nobody's home, so that nothing of this machine is read or changed."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TRAINER_AT", "TRAINER_CONTENT"):
        monkeypatch.delenv(name, raising=False)
    return home


def one_course(into: Path) -> Path:
    """The real content without the courses beside `ward-mandates`, which must not change these screens."""
    for file in ("courses/ward.yaml", "courses/glossary.yaml", "scenarios/calendar.yaml"):
        (into / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CHECKOUT / file, into / file)
    for folder in ("courses/ward-mandates", "quizzes/ward-mandates"):
        shutil.copytree(CHECKOUT / folder, into / folder)
    known = {path.stem for path in (into / "courses" / "ward-mandates").glob("*.md")}
    curriculum = yaml.safe_load((CHECKOUT / "courses" / "curriculum.yaml").read_text("utf-8"))
    for steps in curriculum["posts"].values():
        for step in steps:
            step["modules"] = [module for module in step["modules"] if module in known]
        steps[:] = [step for step in steps if step["modules"]]
    (into / "courses" / "curriculum.yaml").write_text(yaml.safe_dump(curriculum), "utf-8")
    return into


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ward folder made by the desks themselves; each test gets a copy."""
    folder, content = tmp_path_factory.mktemp("ward") / "folder", tmp_path_factory.mktemp("content")
    admin = Identity("Trần Văn Quản", "QT001", "office", "head-of-office")
    with found_ward(folder, admin, PASSWORD, content=one_course(content), clock=lambda: MORNING) as ward:
        (first,) = ward.records.officials()
        desk = ward.session(first).administration
        assert desk is not None
        for identity in PEOPLE:
            _enrol(ward, desk.add, identity)
        for known in ward.records.officials():
            acquaint(ward, known)
    return folder


def acquaint(ward: Ward, official: Official) -> None:
    """Somebody who was offered every tour before: no band of a tour on their screens."""
    guide = TouringDesk(ward.session(official).learning.seat)
    for role in Role:
        guide.keep(Tour(role))


def _enrol(ward: Ward, add: Callable[..., Official], identity: Identity) -> None:
    if identity.name == HOSTILE[-1]:  # the desk refuses such a name; an old or foreign file may still hold it
        with ward.records.writing("owner") as w:
            official = w.enrol(identity, frozenset({Role.LEARNER}))
    else:
        official = add(identity, [Role.LEARNER])
    if identity.name != "Đỗ Văn Ước":  # he has no PIN yet
        with ward.records.writing("owner") as w:
            w.set_credential(official.id, "pin", hash_secret(PIN, secrets.token_bytes(16)))


@pytest.fixture
def folder(seed: Path, tmp_path: Path) -> Path:
    """A ward folder of one's own."""
    return Path(shutil.copytree(seed, tmp_path / "ward"))


@pytest.fixture
def ward(folder: Path) -> Iterator[Ward]:
    """The folder, open; closed by the app when one runs on it."""
    ward = open_ward(folder, clock=lambda: MORNING)
    yield ward
    ward.close()


@pytest.fixture
def one_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every attempt draws with the same seed, so that screens are the same."""
    monkeypatch.setattr("trainer.desks.sitting.secrets.token_hex", lambda _bytes: "5eed105")


def official(ward: Ward, code: str) -> Official:
    """The official of a staff code."""
    found = ward.records.official_by_code(code)
    assert found is not None
    return found


@pytest.fixture
def run() -> Open:
    """Run the app on a ward (None: first run) at 80×24."""

    @asynccontextmanager
    async def opened(
        ward: Ward | None, folder: Path, size: tuple[int, int] = (80, 24)
    ) -> AsyncIterator[Keys]:
        app = TrainerApp(ward, folder)
        async with app.run_test(size=size, notifications=True) as pilot:
            yield Keys(app, pilot)

    return opened


@pytest.fixture
def signed_in(run: Open, ward: Ward, folder: Path) -> Open:
    """The app with the official of a staff code past the door (test_sign_in goes through it)."""

    @asynccontextmanager
    async def opened(code: str = "HC012", size: tuple[int, int] = (80, 24)) -> AsyncIterator[Keys]:
        async with run(ward, folder, size) as keys:
            await keys.see("Đăng nhập")
            keys.app.enter(ward.session(official(ward, code)))
            await keys.see("Việc tiếp theo")
            yield keys

    return opened


async def sign_in(keys: Keys, code: str, secret: str = PIN) -> None:
    """Find the name by its code, then type the secret."""
    await keys.type(code)
    await keys.see("1 người")
    await keys.press("enter")
    await keys.see("Mật khẩu" if secret == PASSWORD else "Mã PIN")
    await keys.type(secret)
    await keys.press("enter")


def footer_end(app: TrainerApp) -> int:
    """Column in which the last label of the footer ends."""
    from textual.widgets._footer import FooterKey

    ends: list[Any] = [key.region.right for key in app.screen.query(FooterKey)]
    assert len(ends) <= 7, "more than seven labels in the footer"
    return max(ends, default=0)
