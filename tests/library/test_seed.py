"""The shipped content is copied whole or not at all."""

import os
from pathlib import Path

import pytest

from trainer.faults import Fault
from trainer.library import read
from trainer.library.seed import copy_content


def test_a_copy_reads_like_its_source(content: Path, tmp_path: Path) -> None:
    (content / "README.md").write_text("x", "utf-8")
    (content / "courses" / ".hidden").write_text("x", "utf-8")
    made = copy_content(content, tmp_path / "ward" / "content")
    assert read(made).modules == read(content).modules
    assert sorted(path.name for path in made.iterdir()) == ["courses", "quizzes", "scenarios"]
    assert not (made / "courses" / ".hidden").exists()
    assert [path.name for path in made.parent.iterdir()] == ["content"]


def test_an_empty_folder_may_be_there_already(content: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    assert (copy_content(content, tmp_path / "new") / "courses" / "ward.yaml").exists()


def test_content_that_is_there_is_never_replaced(content: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.txt").write_text("x", "utf-8")
    with pytest.raises(Fault, match="đã có"):
        copy_content(content, tmp_path / "new")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("broken", ["copy", "rename", "folder"])
def test_a_copy_that_fails_leaves_nothing(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    target = {"copy": ("shutil.copyfile", "shutil.copytree"), "rename": ("os.replace",), "folder": ()}[broken]
    for name in target:
        monkeypatch.setattr(name, full)
    where = tmp_path / "new" / "content"
    if broken == "folder":
        (tmp_path / "new").write_text("x", "utf-8")
    with pytest.raises(Fault, match="Không chép được"):
        copy_content(content, where)
    assert not where.exists()
    assert broken == "folder" or os.listdir(tmp_path / "new") == []
