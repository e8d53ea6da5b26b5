"""Commands as a person runs them: real processes with an empty home, a small ward made by `trainer init`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PASSWORD = "một câu rất dài 2026"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run("check", "--json")`: no terminal, no TRAINER_ variables, a home of its own."""
    return runner(tmp_path)


def runner(home: Path) -> Run:
    env = {key: value for key, value in os.environ.items() if not key.startswith("TRAINER_")}
    env |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state")}

    def run(*words: str | Path, **more: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "trainer", *map(str, words)]
        return subprocess.run(
            command, env={**env, **more}, capture_output=True, text=True, encoding="utf-8", timeout=120,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip

    return run


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ward folder made once by `trainer init`; tests copy it."""
    home = tmp_path_factory.mktemp("made")
    (home / "password").write_text(PASSWORD + "\n", "utf-8")
    done = runner(home)(
        "init", "--at", home / "ward", "--name", "Trần Thị Quản Trị", "--code", "QT001", "--unit", "office",
        "--post", "head-of-office", "--password-file", home / "password", "--yes",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return home / "ward"


@pytest.fixture
def ward(made: Path, tmp_path: Path) -> Path:
    """A ward folder of one's own, with an admin `QT001`; the password lies in `password` beside it."""
    shutil.copytree(made, tmp_path / "ward")
    (tmp_path / "password").write_text(PASSWORD + "\r\nsecond line\n", "utf-8")
    return tmp_path / "ward"
