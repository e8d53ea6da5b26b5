"""Help and usage errors: in Vietnamese, on the right stream, with the right status."""

import re

import pytest

from tests.cli.conftest import Run
from trainer import __version__

COMMANDS = [
    [],
    ["init"],
    ["demo"],
    ["check"],
    ["register"],
    ["records"],
    ["records", "info"],
    ["records", "verify"],
    ["records", "backup"],
    ["records", "restore"],
    ["records", "rebuild"],
    ["records", "recover-admin"],
    ["doctor"],
]
CLICKS_OWN = re.compile(r"Usage:|Options:|Commands:|Show this message|\[OPTIONS\]|COMMAND|ARGS|required\]|default:")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_in_vietnamese(run: Run, command: list[str]) -> None:
    for flag in ("--help", "-h"):
        done = run(*command, flag)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("Cách dùng: trainer")
        assert not CLICKS_OWN.search(done.stdout), done.stdout
        assert done.stderr == ""


def test_version_is_said_on_stdout(run: Run) -> None:
    assert run("--version").stdout == f"trainer {__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "Có phải bạn muốn viết check?"),
        (["check", "--jsn"], "Có phải bạn muốn viết --json?"),
        (["register"], "Thiếu --as."),
        (["records", "restore"], "Thiếu TỆP."),
        (["register", "--as", "A", "--status", "vậy"], "--status"),
        (["demo", "--role", "chủ tịch"], "--role"),
        (["--lang", "fr"], "--lang"),
        (["check", "--content"], "--content"),
        (["init", "--at", "x"], "Thiếu --name."),
    ],
)
def test_a_mistyped_command_is_answered_plainly_with_status_2(run: Run, words: list[str], said: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "--help" in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_the_app_needs_a_terminal(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert "cửa sổ dòng lệnh" in done.stderr
