"""Wherever the input ends, the program ends well, and what it called saved is in the records."""

import shutil
from pathlib import Path

import pytest

from tests.plain.conftest import MORNING, PASSWORD, PIN
from tests.plain.stories import ADMINISTER, QUIZ, READ, TEACH
from tests.plain.talking import Clock, Step, Talked, talk_in
from trainer.desks.owning import OwnersDesk
from trainer.desks.wording.figures import clock
from trainer.places import records_file
from trainer.ward import open_ward

EXPORT: list[Step] = ["mai", "1", "1", "1", "0", "0", "2", "1", "2", "0", "3", "4"]

STORIES: dict[str, list[Step]] = {
    "learner": ["HV1", "1", PIN, *READ, *QUIZ, "", "2", "1", "0", "/o quay", "1", "0", "0", "*"],
    "trainer": ["DT1", "1", PASSWORD, *TEACH],
    "hr": ["TC1", "1", PASSWORD, *EXPORT],
    "admin": ["QT1", "1", PASSWORD, *ADMINISTER],
    "newcomer": ["uoc", "1", "AAAAA-AAAAA", PIN, PIN, "0", "0"],
}


@pytest.mark.parametrize("who", STORIES)
def test_a_story_cut_at_any_line_ends_well_and_keeps_what_it_called_saved(
    seed: Path, tmp_path: Path, who: str
) -> None:
    whole = told(seed, tmp_path / "whole", who)
    for cut in range(len(whole.typed)):
        folder = tmp_path / str(cut)
        part = told(seed, folder, who, cut)
        assert part.status == 0 and len(part.typed) == cut
        assert part.lines[-1] == "Đã đóng chương trình. Những gì đã lưu vẫn còn."
        assert set(part.saved()) <= moments(folder)
        shutil.rmtree(folder)


def told(seed: Path, folder: Path, who: str, most: int = 10_000) -> Talked:
    """A story in a folder of its own, of which so many lines are typed."""
    shutil.copytree(seed, folder)
    return talk_in(folder, STORIES[who], Clock(MORNING), most)


def moments(folder: Path) -> set[str]:
    """The time of day of every event; the records are sound."""
    assert OwnersDesk(records_file(folder)).verify().ok
    with open_ward(folder) as ward:
        return {clock(event.at) for event in ward.records.events()}
