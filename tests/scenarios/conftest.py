"""A small procedure to vary, the shipped catalogue, and the calendar of 2025–2026."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from trainer.library import Library, read
from trainer.scenarios.limits import Limit as ALimit
from trainer.scenarios.limits import WorkingDays
from trainer.scenarios.procedures import Law, Place, Procedure
from trainer.scenarios.tariffs import Charge, Free
from trainer.workdays import Calendar

ROOT = Path(__file__).parents[2]

PLAIN = Procedure(
    id="plain",
    title="Thủ tục thử",
    place=Place.ANY,
    papers=(),
    fee=(Charge(Free()),),
    due=(ALimit(WorkingDays(3)),),
    signer="Lãnh đạo UBND",
    result="Giấy",
    since=date(2025, 7, 1),
    basis=(Law("L", "Luật"),),
    as_of="2026-11",
    version="v",
)


@pytest.fixture(scope="session")
def procedure() -> Callable[..., Procedure]:
    """Makes a procedure that differs from a plain one in what is given."""

    def made(**changes: Any) -> Procedure:
        return replace(PLAIN, **changes)

    return made


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped content."""
    return read(ROOT, today=date(2026, 11, 23))


@pytest.fixture(scope="session")
def catalogue(library: Library) -> Mapping[str, Procedure]:
    """The shipped procedures."""
    return library.procedures


@pytest.fixture(scope="session")
def calendar(library: Library) -> Calendar:
    """The shipped calendar."""
    return library.calendar
