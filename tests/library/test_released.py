"""The manifest: an edit that nobody announced is seen, in the shipped content and in a ward's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.faults import Fault
from trainer.library import (
    copy_content,
    manifest,
    manifest_text,
    read,
    read_manifest,
    unannounced,
    write_manifest,
)
from trainer.library.sources import MANIFEST

Edit = Callable[[str, str, str], None]
MODULE, QUIZ = "courses/welcome/greeting.md", "quizzes/welcome/greeting.yaml"
ROOT = Path(__file__).parents[2]
COMMAND = "python -c \"import trainer.library as t, pathlib; t.write_manifest(t.read(pathlib.Path('.')))\""


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        (MODULE, "Chào trước, hỏi việc sau", "Chào trước rồi hỏi", {"module:greeting"}),
        (MODULE, "minutes: 4", "minutes: 5", {"module:greeting"}),
        (QUIZ, "draw: 3", "draw: 2", {"quiz:greeting"}),
        (QUIZ, "Ngồi thì đỡ mệt", "Ngồi thì khỏe", {"quiz:greeting"}),
    ],
)
def test_an_edit_gives_a_new_version_and_must_be_announced(
    content: Path, edit: Edit, file: str, old: str, new: str, changed: set[str]
) -> None:
    before = manifest(read(content))
    edit(file, old, new)
    library = read(content)
    after = manifest(library)
    assert {id for id in after if after[id].version != before[id].version} == changed
    assert [warning.where for warning in unannounced(library, before)] == [f"{file}:1:1"]
    assert unannounced(library, {}) == ()


def test_an_announced_edit_is_no_warning(content: Path, edit: Edit) -> None:
    before = manifest(read(content))
    edit(MODULE, "Chào trước, hỏi", "Chào rồi hỏi")
    edit(MODULE, "Bản đầu tiên.}]", "Bản đầu tiên.}, {on: 2026-11-20, means: wording, what: Gọn hơn.}]")
    assert unannounced(read(content), before) == ()


def test_a_manifest_survives_being_written(content: Path) -> None:
    editions = manifest(read(content))
    assert read_manifest(manifest_text(editions)) == editions
    assert set(editions) == {"module:greeting", "module:papers", "quiz:greeting"}
    assert read_manifest(manifest_text({})) == {}
    with pytest.raises(Fault):
        read_manifest("[]")


def test_the_shipped_manifest_names_the_shipped_editions() -> None:
    released = read_manifest((ROOT / MANIFEST).read_text("utf-8"))
    now = manifest(read(ROOT))
    other = sorted(name for name in {*released, *now} if released.get(name) != now.get(name))
    assert other == [], f"content edited: note it in `changes:` if it was released, then run: {COMMAND}"


def test_the_command_of_the_docstring_is_the_one_told_here() -> None:
    assert COMMAND in " ".join((write_manifest.__doc__ or "").split())


def test_a_ward_is_warned_of_its_own_edit_until_it_notes_it(content: Path, tmp_path: Path) -> None:
    write_manifest(read(content))
    ward = copy_content(content, tmp_path / "ward")
    assert read(ward).warnings == ()
    page = ward / MODULE
    page.write_text(page.read_text("utf-8").replace("Chào trước, hỏi", "Chào rồi hỏi"), "utf-8")
    assert [warning.where for warning in read(ward).warnings] == [f"{MODULE}:1:1"]
    noted = "Bản đầu tiên.}, {on: 2026-11-20, means: wording, what: Gọn hơn.}]"
    page.write_text(page.read_text("utf-8").replace("Bản đầu tiên.}]", noted), "utf-8")
    assert read(ward).warnings == ()


def test_what_a_ward_adds_or_takes_away_needs_no_note(content: Path, edit: Edit) -> None:
    write_manifest(read(content))
    (content / "courses/welcome/papers.md").rename(content / "courses/welcome/dossiers.md")
    edit("courses/welcome/course.yaml", "papers", "dossiers")
    edit("courses/curriculum.yaml", "papers", "dossiers")
    library = read(content)
    assert (library.faults, library.warnings) == ((), ())


def test_no_manifest_is_written_of_content_with_faults(content: Path, edit: Edit) -> None:
    edit(QUIZ, "draw: 3", "draw: x")
    with pytest.raises(Fault, match="số nguyên"):
        write_manifest(read(content))
    assert not (content / MANIFEST).exists()
