"""A ward of four people for every test of the desks."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks.house import Hands, House, found_house
from trainer.ward import open_ward


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The ward as founded; tests get a copy of its folder."""
    made = found_house(tmp_path_factory.mktemp("founded") / "ward")
    made.ward.close()
    return made


@pytest.fixture
def house(founded: House, tmp_path: Path) -> Iterator[House]:
    """A ward with an admin Anh, a trainer Tâm, an HR officer Hoa and a learner Mai; nothing is assigned."""
    folder = tmp_path / "ward"
    shutil.copytree(founded.ward.folder, folder)
    clock = Hands(founded.clock.at)
    made = House(open_ward(folder, clock=clock), clock, dict(founded.people))
    yield made
    made.ward.close()
