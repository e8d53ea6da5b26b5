"""`trainer` alone: the folder it opens, the content it was told to use, and nothing heavy before the first word."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.terminal import TRAINER, Terminal

CONTENT = Path(__file__).parent.parent / "desks" / "content"

needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="a pty is needed")


def test_it_asks_for_a_terminal_and_says_what_else_there_is(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert "trainer --help" in done.stderr


def test_a_named_folder_without_records_is_not_opened_as_a_new_one(run: Run, tmp_path: Path) -> None:
    done = run("--at", tmp_path / "none")
    assert done.returncode == 1
    assert "trainer init" in done.stderr and not (tmp_path / "none").exists()


@needs_pty
def test_the_first_run_learns_from_the_content_that_was_named(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*TRAINER, "--content", str(CONTENT)], env) as terminal:
        terminal.see("Bắt đầu thế nào?")
        terminal.press("2")
        terminal.see("Bàn học", "Người học trên máy này", "1. Thi hành pháp luật", "3. Lưu hồ sơ")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


@pytest.mark.parametrize(
    ("module", "not_yet"),
    [
        ("trainer.cli.open", ["trainer.ward", "sqlite_utils", "textual"]),
        ("trainer.ward", ["trainer.desks.administration", "trainer.exchange", "trainer.library"]),
    ],
)
def test_what_takes_long_is_imported_only_when_it_is_needed(module: str, not_yet: list[str]) -> None:
    code = f"import sys, {module}; print([name for name in {not_yet!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
