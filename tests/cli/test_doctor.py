"""doctor: a word for each thing on this machine, nothing about anybody, nothing touched, and a line to type."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.desks.test_keyboard import as_unikey
from tests.terminal import Terminal
from trainer.cli.doctor.finding import Verdict
from trainer.cli.doctor.typing_box import found
from trainer.desks.keyboard import SENTENCE, Fit, Typed


def by_id(printed: str) -> dict[str, dict[str, str]]:
    return {finding["id"]: finding for finding in json.loads(printed)["findings"]}


def whole(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.glob("trainer.*") if path.is_file()}


def test_it_speaks_of_the_machine_and_of_nobody(run: Run, ward: Path) -> None:
    done = run("doctor", "--at", ward)
    assert done.returncode == 0
    assert "Đường Nguyễn ặẫở │█✓" in done.stdout
    assert "(ward)" in done.stdout
    assert "Trần Thị" not in done.stdout
    assert "Gõ thử" not in done.stdout, "no terminal, nothing to type"


def test_every_item_is_there_for_programs_too_and_reading_changes_no_byte(run: Run, ward: Path) -> None:
    before = whole(ward)
    done = run("doctor", "--at", ward, "--json", LANG="C.UTF-8")
    assert whole(ward) == before
    told = by_id(done.stdout)
    assert set(told) >= {
        "letters", "size", "window", "colours", "encoding", "trainer", "python", "system", "sqlite", "textual",
        "folder", "file-system", "room", "content", "book", "log", "journal", "backup",
    }  # fmt: skip
    assert {finding["verdict"] for finding in told.values()} <= {"good", "look", "unknown"}
    assert told["journal"]["value"] == "wal"
    assert told["backup"]["verdict"] == "look"
    assert all(finding["advice"] for finding in told.values() if finding["verdict"] == "look")


def test_a_backup_is_known_by_the_log(run: Run, ward: Path, tmp_path: Path) -> None:
    assert run("records", "backup", "--at", ward, "--to", tmp_path / "usb").returncode == 0
    backup = by_id(run("doctor", "--at", ward, "--json").stdout)["backup"]
    assert (backup["value"], backup["verdict"]) == ("hôm nay", "good")


def damaged(book: Path) -> None:
    book.write_bytes(b"hong")


def foreign(book: Path) -> None:
    book.unlink()
    with sqlite3.connect(book) as other:
        other.execute("CREATE TABLE notes (line TEXT)")
    other.close()


@pytest.mark.parametrize("spoil", [damaged, foreign])
def test_a_file_that_is_no_book_is_told_of_and_left_alone(run: Run, ward: Path, spoil: Callable[[Path], None]) -> None:
    spoil(ward / "trainer.db")
    (ward / "backups").mkdir()
    for day in ("20261101", "20261120"):
        (ward / "backups" / f"trainer-{day}-080000.db").touch()
    before = whole(ward)
    done = run("doctor", "--at", ward, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert whole(ward) == before
    book = by_id(done.stdout)["book"]
    assert book["verdict"] == "look"
    assert "trainer-20261120-080000.db" in book["advice"], "the newest copy is what one wants to know of"


def test_without_a_book_there_is_no_word_of_backups(run: Run, tmp_path: Path) -> None:
    told = by_id(run("doctor", "--json").stdout)
    assert told["book"]["value"] == "chưa có"
    assert not {"log", "journal", "backup"} & told.keys()
    named = by_id(run("doctor", "--at", tmp_path / "none", "--json").stdout)["folder"]
    assert named["verdict"] == "look" and "trainer init" in named["advice"]
    assert not (tmp_path / "none").exists()


def test_what_cannot_be_read_is_a_finding_not_a_failure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data" / "trainer").mkdir(parents=True)
    (tmp_path / "data" / "trainer" / "ward-folder.txt").write_bytes(b"\xff\xfe")
    done = run("doctor", "--json")
    assert done.returncode == 0
    assert by_id(done.stdout)["folder"]["verdict"] == "look"
    content = by_id(run("doctor", "--at", tmp_path, "--content", tmp_path, "--json").stdout)["content"]
    assert content["verdict"] == "look" and "--content" in content["advice"]


def test_textual_is_not_needed_to_look_at_the_machine(tmp_path: Path) -> None:
    code = (
        "import sys, trainer.cli\n"
        "try:\n    trainer.cli.main(['doctor', '--json'])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in ('textual', 'rich') if name in sys.modules])"
    )
    env = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=env)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


@pytest.mark.parametrize("fit", [fit for fit in Fit if fit is not Fit.NOTHING])
def test_every_way_of_arriving_has_its_words_and_every_wrong_one_its_cure(fit: Fit) -> None:
    told = found(Typed("x", fit, "§"))
    assert told.verdict is {Fit.RIGHT: Verdict.GOOD, Fit.OTHER: Verdict.UNKNOWN}.get(fit, Verdict.LOOK)
    assert bool(told.advice) is (fit is not Fit.RIGHT)


needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="a pty is needed")


def doctor_in_a_terminal(home: Path, *more: str) -> Terminal:
    command = [sys.executable, "-m", "trainer", "doctor", *more]
    env = {"HOME": str(home), "XDG_DATA_HOME": str(home), "TRAINER_AT": "", "TRAINER_LANG": "vi"}
    return Terminal(command, env, size=(80, 50))


@needs_pty
def test_what_unikey_sends_is_judged_until_it_is_right(tmp_path: Path) -> None:
    with doctor_in_a_terminal(tmp_path) as terminal:
        terminal.see("Gõ thử câu: " + SENTENCE, "> ")
        terminal.burst("§Æt mÉu ®¬n ë ®\xadêng NguyÔn Tr·i\r".encode())
        terminal.see("bảng mã TCVN3 (ABC), không phải Unicode", "chọn bảng mã Unicode (dựng sẵn)")
        terminal.burst(as_unikey(SENTENCE)[:40].encode())
        terminal.burst(as_unikey(SENTENCE)[40:].encode())
        terminal.see("> " + SENTENCE)
        terminal.press("enter")
        terminal.see("đúng từng chữ, Unicode dựng sẵn (NFC), sau 25 lần xóa lùi")
        assert terminal.wait() == 0


@needs_pty
def test_enter_alone_passes_the_box_by_and_the_terminal_is_left_as_it_was(tmp_path: Path) -> None:
    stty = shutil.which("stty")
    script = f"{stty} -a > before; {sys.executable} -m trainer doctor; {stty} -a > after"
    with Terminal(["sh", "-c", script], {"HOME": str(tmp_path)}, cwd=tmp_path, size=(80, 50)) as terminal:
        terminal.see("Gõ thử câu")
        terminal.press("enter")
        assert terminal.wait() == 0
    assert (tmp_path / "after").read_text() == (tmp_path / "before").read_text()


@needs_pty
@pytest.mark.parametrize("option", ["--no-typing", "--json"])
def test_nothing_is_asked_when_nothing_is_to_be_typed(tmp_path: Path, option: str) -> None:
    with doctor_in_a_terminal(tmp_path, option) as terminal:
        assert terminal.wait() == 0
        assert "Gõ thử" not in terminal.text
