"""Each folder of fixtures/ is one way to get content wrong, with what `trainer check` must say of it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from trainer.library import read
from trainer.library.report import lines

FIXTURES = Path(__file__).parent / "fixtures"
CASES = sorted(path for path in FIXTURES.iterdir() if path.is_dir() and not path.name.startswith("_"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_every_fault_is_told_with_its_line_and_column(case: Path, tmp_path: Path) -> None:
    content = shutil.copytree(FIXTURES / "_sound", tmp_path / "content")
    shutil.copytree(case, content, dirs_exist_ok=True)
    absent = content / "absent.txt"
    for file in absent.read_text("utf-8").split() if absent.exists() else ():
        (content / file).unlink()
    said = list(lines(read(content, today=date(2026, 11, 23))))
    assert said == (case / "expected.txt").read_text("utf-8").splitlines()


def test_the_sound_content_has_no_fault_and_no_warning() -> None:
    library = read(FIXTURES / "_sound", today=date(2026, 11, 23))
    assert (library.faults, library.warnings, library.closed) == ((), (), {})


def test_ten_mistakes_in_six_files_are_ten_faults_in_one_run() -> None:
    expected = (FIXTURES / "ten-mistakes" / "expected.txt").read_text("utf-8").splitlines()
    assert sum(": lỗi: " in line for line in expected) == 10
