"""A book in a real file, a clock that the test sets, and the deeds that fill it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trainer.people.official import Identity
from trainer.records import Event, Records
from trainer.records.opening import found
from trainer.records.sqlite import sqlite3


@dataclass
class Hands:
    """A clock with hands to set; it goes on one second with each look."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 2, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def set(self, text: str) -> None:
        """To a moment written `2026-11-23T02:00:00Z`."""
        self.at = datetime.fromisoformat(text)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ward" / "trainer.db"


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of records in which nothing is written, to copy: to make one costs more than most tests."""
    path = tmp_path_factory.mktemp("founded") / "trainer.db"
    found(path)
    return path


@pytest.fixture
def book(founded: Path, path: Path, clock: Hands) -> Iterator[Records]:
    """New records, as `Records.create` leaves them."""
    path.parent.mkdir(mode=0o700)
    shutil.copy(founded, path)
    with Records.open(path, clock=clock) as book:
        yield book


@pytest.fixture
def an() -> Identity:
    return Identity("Nguyễn Văn An", "CB01", "van-phong", "mot-cua", "Phường Vĩnh Tuy")


@pytest.fixture
def uoc() -> Identity:
    return Identity("Đỗ Thị Ước", "CB02", "kinh-te", "dia-chinh")


Append = Callable[..., Event]


@pytest.fixture
def append(book: Records) -> Append:
    """Write one event in a transaction of its own: `append(actor, verb, object, result, **more)`."""

    def write(
        actor: str, verb: str, object: str, result: dict[str, object] | None = None, **more: object
    ) -> Event:
        with book.writing(actor) as writing:
            return writing.append(verb, object, result or {}, **more)  # type: ignore[arg-type]

    return write


@pytest.fixture
def raw() -> Iterator[Callable[[Path], sqlite3.Connection]]:
    """Open a file as any other program would, with none of our settings.

    It is the same SQLite library: two in one process do not see each other's locks.
    """
    opened: list[sqlite3.Connection] = []

    def connect(path: Path) -> sqlite3.Connection:
        opened.append(sqlite3.connect(path, isolation_level=None))
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()
