"""Content folders to read: the small sound one, and copies of it that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent / "fixtures"
SOUND = FIXTURES / "_sound"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the sound content folder."""
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


@pytest.fixture
def edit(content: Path) -> Callable[[str, str, str], None]:
    """Replace the first occurrence of some words in a file of `content`."""

    def replace(file: str, old: str, new: str) -> None:
        text = (content / file).read_text("utf-8")
        assert old in text
        (content / file).write_text(text.replace(old, new, 1), "utf-8")

    return replace
