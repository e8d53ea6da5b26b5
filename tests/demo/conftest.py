"""The sample data on two days: a public holiday (made for all tests), and the first day after Tết."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.demo.sample import Made
from trainer.demo import ready_demo
from trainer.ward import Ward

AFTER_TET = datetime(2027, 2, 11, 2, tzinfo=UTC)
"""Tết Đinh Mùi is 6 February 2027; both weeks of the story before it are cut short by days off."""


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
