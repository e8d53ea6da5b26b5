"""Whatever is typed, in whatever order: no crash, no frame, no lost record."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.plain.conftest import MORNING, PASSWORD, PIN
from tests.plain.talking import Clock, Step, talk_in
from trainer.desks.owning import OwnersDesk
from trainer.places import records_file

LINES = st.one_of(
    st.sampled_from(
        ["", "", "", "1", "1", "2", "3", "4", "5", "9", "0", "-", "?", ".", "!", "=", "=3", "@", ">", "*"]
    ),
    st.sampled_from(
        ["+", "+1 2", "#2", "/o quay", "1 2", "2 1 3", "a=1 b=2", "mai", "30/11/2026", "lý do", "21"]
    ),
    st.text(max_size=12),
)
PEOPLE = {"HV1": PIN, "DT1": PASSWORD, "TC1": PASSWORD, "QT1": PASSWORD}


@pytest.mark.parametrize("code", PEOPLE)
def test_anything_may_be_typed(seed: Path, code: str) -> None:
    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(LINES, max_size=40))
    def walk(lines: list[str]) -> None:
        with TemporaryDirectory() as place:
            folder = Path(shutil.copytree(seed, Path(place) / "ward"))
            steps: list[Step] = [code, "1", PEOPLE[code], *(line.replace("\n", " ") for line in lines)]
            assert talk_in(folder, steps, Clock(MORNING)).status == 0
            assert OwnersDesk(records_file(folder)).verify().ok

    walk()
