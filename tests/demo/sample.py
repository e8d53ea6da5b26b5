"""A folder of sample data as the tests use it."""

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from trainer.desks.register import Filters, Line
from trainer.people.roles import Role
from trainer.ward import Ward, open_ward


@dataclass(frozen=True, slots=True)
class Made:
    """A folder of sample data and the moment it was made; tests only read it."""

    folder: Path
    at: datetime

    @property
    def today(self) -> date:
        return self.at.date()

    def open(self) -> Ward:
        return open_ward(self.folder, clock=lambda: self.at)

    def copy(self, to: Path) -> "Made":
        return Made(Path(shutil.copytree(self.folder, to)), self.at)


def lines_of(ward: Ward) -> tuple[Line, ...]:
    """The whole register, with those who left."""
    hr = next(official for official in ward.records.officials() if Role.HR in official.roles)
    desk = ward.session(hr).register
    assert desk is not None
    return desk.register(Filters(left=True)).lines
