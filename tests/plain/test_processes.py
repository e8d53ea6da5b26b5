"""Real processes: a script on a pipe, a program that answers prompts, a power cut, a terminal."""

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.plain.conftest import CONTENT, PIN
from tests.plain.stories import QUIZ, READ
from tests.plain.talking import BOX_OR_ESCAPE, PROMPT, Hear, Person, Step
from trainer.desks.wording.figures import clock
from trainer.ward import open_ward

PLAIN = [sys.executable, "-m", "trainer", "--plain"]


def environment(home: Path, **more: str) -> dict[str, str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("TRAINER_", "XDG_", "LC_"))}
    return {**env, "HOME": str(home), **more}


def piped(home: Path, *words: str, script: bytes = b"", **more: str) -> "subprocess.CompletedProcess[bytes]":
    """The program with a script on its standard input."""
    return subprocess.run(
        [*PLAIN, *words], input=script, capture_output=True, timeout=120, env=environment(home, **more)
    )


@contextmanager
def answering(
    home: Path, folder: Path, steps: list[Step]
) -> Iterator[tuple["subprocess.Popen[str]", Person]]:
    """The program, and a person who reads each of its lines and answers each prompt."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*PLAIN, "--at", str(folder)],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        encoding="utf-8",
        env=environment(home),
    ) as process:
        try:
            yield process, Person(list(steps))
        finally:
            process.kill()


def go_on(process: "subprocess.Popen[str]", person: Person, until: int = 10_000) -> int:
    """Answer prompts until the program ends or has called so many things saved; returns how many it did."""
    saved = 0
    assert process.stdin is not None and process.stdout is not None
    for line in process.stdout:
        person.heard.write(line)
        saved += "đã lưu" in line and "Thấy" not in line
        if saved >= until:
            break
        if PROMPT.search(line.rstrip()):
            typed = person.readline()
            if not typed:
                process.stdin.close()
                continue
            process.stdin.write(typed)
            process.stdin.flush()
    return saved


def test_a_learner_does_everything_from_another_program(folder: Path, tmp_path: Path) -> None:
    story: list[Step] = [
        "mai",
        "1",
        PIN,
        *READ,
        *QUIZ,
        Hear("Kết quả: đạt."),
        "0",
        Hear("Ở quầy. Hoàn thành"),
    ]
    with answering(tmp_path, folder, story) as (process, person):
        go_on(process, person)
        assert process.wait(30) == 0
        assert person.steps == []
        assert process.stderr is not None and process.stderr.read() == ""
    assert BOX_OR_ESCAPE.search(person.heard.getvalue().replace("\n", "")) is None


@pytest.mark.parametrize("saved", [1, 6])
def test_a_power_cut_loses_nothing_that_was_called_saved(folder: Path, tmp_path: Path, saved: int) -> None:
    with answering(tmp_path, folder, ["mai", "1", PIN, *READ, *QUIZ]) as (process, person):
        assert go_on(process, person, until=saved) == saved
        process.send_signal(signal.SIGKILL)
        process.wait(30)
    with open_ward(folder) as ward:
        kept = {clock(event.at) for event in ward.records.events(verbs=("answered", "progressed"))}
    said = [
        line.partition("đã lưu ")[2][:8] for line in person.heard.getvalue().splitlines() if "đã lưu " in line
    ]
    assert len(said) == saved and set(said) <= kept


@pytest.mark.parametrize("script", [b"", b"2", b"2\n", b"\xef\xbb\xbf2\r\n0\r\n0\r\n", b"\xff\xfe\x00\n?\n"])
def test_a_script_of_any_bytes_ends_well(tmp_path: Path, script: bytes) -> None:
    done = piped(tmp_path, script=script, TRAINER_CONTENT=str(CONTENT), LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode("utf-8")
    assert text.splitlines()[-1] == "Đã đóng chương trình. Những gì đã lưu vẫn còn."
    assert ("Bàn học." in text) == (b"2" in script)


def test_without_any_standard_input_it_ends_well(tmp_path: Path) -> None:
    command = f'exec "{sys.executable}" -m trainer --plain <&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60, env=environment(tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_other_language_and_no_textual(tmp_path: Path) -> None:
    code = (
        "import sys, trainer.cli\n"
        "try:\n    trainer.cli.main(['--plain', '--lang', 'en'])\n"
        "except SystemExit as end:\n    print(end.code)\n"
        "print([name for name in ('textual', 'rich') if name in sys.modules])"
    )
    env = environment(tmp_path, TRAINER_CONTENT=str(CONTENT))
    done = subprocess.run(
        [sys.executable, "-c", code], input=b"2\n?\n1\n", capture_output=True, timeout=60, env=env
    )
    assert done.stdout.decode().splitlines()[-2:] == ["0", "[]"], done.stderr


def test_a_folder_without_records_is_told_on_stderr_with_the_status_of_the_fault(tmp_path: Path) -> None:
    done = piped(tmp_path, "--at", str(tmp_path / "không-có"))
    assert done.returncode == 1
    assert "Thư mục này chưa có sổ." in done.stderr.decode("utf-8")


def test_sample_data_opens_on_plain_lines_as_the_role_asked_for(sample: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sample, tmp_path / "demo")
    done = piped(tmp_path, "demo", "--role", "trainer", "--at", str(folder), script=b"1\n\n0\n")
    text = done.stdout.decode("utf-8")
    assert done.returncode == 0, done.stderr.decode()
    assert text.startswith("DỮ LIỆU MẪU: người và kết quả ở đây đều được đặt ra.\n")
    assert "Bàn đào tạo." in text and "trang 2/" in text
    again = piped(tmp_path, "demo", "--plain", "--role", "admin", "--at", str(folder))
    assert "Bàn quản trị." in again.stdout.decode("utf-8")


# --- a terminal -----------------------------------------------------------------------------


def terminal(home: Path, folder: Path, **more: str) -> "pexpect.spawn[str]":  # type: ignore[name-defined]  # noqa: F821
    pexpect = pytest.importorskip("pexpect")
    env: Mapping[str, str] = environment(home, TERM="dumb", **more)
    child = pexpect.spawn(PLAIN[0], [*PLAIN[1:], "--at", str(folder)], env=env, encoding="utf-8", timeout=40)
    child.logfile_read = io.StringIO()
    return child


def test_a_terminal_hides_the_pin_stays_on_the_line_and_ends_with_ctrl_d(
    folder: Path, tmp_path: Path
) -> None:
    child = terminal(tmp_path, folder)
    child.expect_exact("Enter mọi tên; :chữ tra thủ tục; 0 đóng chương trình; ? trợ giúp: ")
    child.sendline("mai")
    child.expect_exact("Gõ 1; ")
    child.sendline("1")
    child.expect_exact("Mã PIN; 0 lùi; ? trợ giúp: ")
    child.waitnoecho(10)
    child.sendline(PIN)
    child.expect_exact("Bàn học.")
    child.expect_exact("? trợ giúp: ")
    child.sendeof()
    child.expect_exact("Đã đóng chương trình.")
    child.wait()
    heard = child.logfile_read.getvalue()
    assert child.exitstatus == 0
    assert PIN not in heard
    assert "\x1b" not in heard


def test_ctrl_c_is_status_130_and_keeps_what_was_saved(folder: Path, tmp_path: Path) -> None:
    child = terminal(tmp_path, folder)
    child.expect_exact("? trợ giúp: ")
    child.sendintr()
    child.expect(pytest.importorskip("pexpect").EOF)
    child.wait()
    assert child.exitstatus == 130
    assert "Traceback" not in child.logfile_read.getvalue()


def test_ctrl_d_at_a_secret_ends_well_too(folder: Path, tmp_path: Path) -> None:
    child = terminal(tmp_path, folder)
    child.expect_exact("? trợ giúp: ")
    child.sendline("mai")
    child.expect_exact("Gõ 1; ")
    child.sendline("1")
    child.expect_exact("Mã PIN; 0 lùi; ? trợ giúp: ")
    child.waitnoecho(10)
    child.sendeof()
    child.expect_exact("Đã đóng chương trình.")
    child.wait()
    assert child.exitstatus == 0
