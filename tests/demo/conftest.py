"""The sample data, made once for all tests, on two days: a public holiday, and the first day after Tết."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.demo.sample import Made
from trainer.demo import make_demo, ready_demo
from trainer.ward import Ward

HOLIDAY = datetime(2026, 11, 24, 2, tzinfo=UTC)
"""Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16), 9 o'clock in Hà Nội."""
AFTER_TET = datetime(2027, 2, 11, 2, tzinfo=UTC)
"""Tết Đinh Mùi is 6 February 2027; both weeks of the story before it are cut short by days off."""


@pytest.fixture(scope="session")
def holiday(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("holiday") / "demo"
    make_demo(folder, clock=lambda: HOLIDAY)
    return Made(folder, HOLIDAY)


@pytest.fixture(scope="session")
def after_tet(holiday: Made, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Untouched sample data of an earlier day, made anew."""
    old = holiday.copy(tmp_path_factory.mktemp("tet") / "demo")
    assert ready_demo(old.folder, clock=lambda: AFTER_TET)
    return Made(old.folder, AFTER_TET)


@pytest.fixture(scope="session", params=["holiday", "after_tet"])
def made(request: pytest.FixtureRequest) -> Made:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Made)
    return found


@pytest.fixture(scope="session")
def ward(made: Made) -> Iterator[Ward]:
    with made.open() as ward:
        yield ward
