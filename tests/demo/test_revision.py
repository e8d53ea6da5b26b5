"""A module's file rewritten: one page more, its notes kept and one added, however they were written."""

from datetime import date
from pathlib import Path

import pytest

from trainer.courses.module import Means
from trainer.demo.revision import WHAT, revise
from trainer.library import copy_content, read
from trainer.places import content_root

IN_ONE_LINE = 'changes: [{on: 2025-07-01, means: wording, what: "Bản đầu: [thử]"}]\n'
IN_A_BLOCK = """\
changes:
  - {on: 2025-07-01, means: wording, what: Bản đầu}
  - on: 2025-08-01
    means: wording
    what: Hai
"""


@pytest.mark.parametrize(
    ("changes", "known"), [(IN_ONE_LINE, 1), (IN_A_BLOCK, 2), ("", 0)], ids=["line", "block", "none"]
)
def test_the_revised_file_has_one_note_and_one_page_more(tmp_path: Path, changes: str, known: int) -> None:
    root = copy_content(content_root()[0], tmp_path / "content")
    module = next(iter(read(root).modules.values()))
    path = root / "courses" / module.course / f"{module.id}.md"
    _dashes, front, text = path.read_text("utf-8").split("---\n", 2)
    path.write_text(f"---\n{front[: front.index('changes:')]}{changes}---\n{text}", "utf-8")
    before = read(root).modules[module.id]
    assert len(before.changes) == known
    revise(root, before, date(2026, 11, 3))
    after = read(root).modules[module.id]
    assert len(after.pages) == len(before.pages) + 1 and after.version != before.version
    assert after.changes[:-1] == before.changes
    assert (after.changes[-1].on, after.changes[-1].means) == (date(2026, 11, 3), Means.RETRAIN)
    assert after.changes[-1].what == WHAT
