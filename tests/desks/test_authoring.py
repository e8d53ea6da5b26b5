"""The author's desk: all content read, every fault told, nobody asked who they are."""

import shutil
from pathlib import Path

from tests.desks.house import CONTENT
from trainer.desks.authoring import AuthoringDesk


def test_sound_content_is_counted(tmp_path: Path) -> None:
    desk = AuthoringDesk(CONTENT)
    assert not desk.refused
    assert desk.counts() == {"courses": 1, "modules": 3, "questions": 5, "terms": 2, "cases": 0}


def test_the_wards_own_content_is_sound() -> None:
    desk = AuthoringDesk(Path(__file__).parents[2])
    assert not desk.refused, desk.lines()
    assert desk.counts()["modules"] >= 7 and desk.counts()["terms"] >= 60


def test_every_fault_is_told_with_its_place(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    module = tmp_path / "content/courses/basics/archive.md"
    module.write_text(module.read_text("utf-8").replace("minutes: 5", "minutes: nhiều"), "utf-8")
    desk = AuthoringDesk(tmp_path / "content")
    assert desk.refused and desk.counts()["modules"] == 2
    assert any(line.startswith("courses/basics/archive.md:4:") for line in desk.lines())
    assert "archive" in str(desk.facts())


def test_a_folder_without_content_is_told(tmp_path: Path) -> None:
    (tmp_path / "courses").mkdir()
    desk = AuthoringDesk(tmp_path)
    assert desk.refused and any("courses/ward.yaml" in line for line in desk.lines())
