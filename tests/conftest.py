"""What all tests share: quick hashes of secrets, an interrupt that arrives, sample data made once."""

import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher

from trainer.people import passwords

if TYPE_CHECKING:
    from tests.demo.sample import Made

HOLIDAY = datetime(2026, 11, 24, 2, tzinfo=UTC)
"""Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16), 9 o'clock in Hà Nội."""


def pytest_configure() -> None:
    """A shell ignores Ctrl+C in its background jobs, and so would every program that the tests start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def real_hasher() -> Iterator[PasswordHasher]:
    """The parameters of Argon2id that people get; tests sign in so often that theirs are the cheapest."""
    real = passwords._HASHER
    passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1, hash_len=32, salt_len=16)
    yield real
    passwords._HASHER = real


@pytest.fixture(scope="session")
def holiday(tmp_path_factory: pytest.TempPathFactory) -> "Made":
    """Sample data made on a public holiday; tests only read it, or work in a copy."""
    from tests.demo.sample import Made  # most tests need neither it nor all that it imports
    from trainer.demo import make_demo

    folder = tmp_path_factory.mktemp("holiday") / "demo"
    make_demo(folder, clock=lambda: HOLIDAY)
    return Made(folder, HOLIDAY)


@pytest.fixture(scope="session")
def sample(holiday: "Made", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sample data in which someone has done something: whatever the day, a program uses it as it is."""
    folder = tmp_path_factory.mktemp("sample") / "demo"
    if datetime.now(UTC).date() < HOLIDAY.date():
        from trainer.demo import make_demo

        make_demo(folder)  # on a machine whose clock is behind, the other would be of the future
        return folder
    with holiday.copy(folder).open() as ward:
        ward.door.sign_out(ward.records.officials()[0].id)
    return folder
