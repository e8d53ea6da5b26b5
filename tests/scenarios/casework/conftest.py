"""The authors' guide's case and the table it is played on."""

import pytest

from tests.scenarios.casework.cases import SCHOOL_RECORD, TABLE
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.drawing import Table


@pytest.fixture(scope="session")
def table() -> Table:
    """Two procedures and the calendar."""
    return TABLE


@pytest.fixture(scope="session")
def case() -> Case:
    """The example of the authors' guide."""
    return SCHOOL_RECORD
