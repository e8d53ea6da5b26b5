"""`trainer cases` and `trainer check` on cases, as a trainer runs them."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
FIXTURES = Path(__file__).parents[1] / "library" / "fixtures"
CASE = "scenarios/counter/transcript.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder with one case."""
    shutil.copytree(FIXTURES / "_sound", tmp_path / "content")
    return Path(shutil.copytree(FIXTURES / "_case", tmp_path / "content", dirs_exist_ok=True))


def test_the_list_names_each_case(run: Run, content: Path) -> None:
    done = run("cases", "--content", content)
    assert done.returncode == 0 and done.stderr == ""
    assert "transcript" in done.stdout and "Học bạ cho con bà Mận" in done.stdout
    facts = json.loads(run("cases", "--content", content, "--json").stdout)
    assert [case["id"] for case in facts["cases"]] == ["transcript"] and facts["closed"] == {}


def test_a_case_prints_its_table_and_its_coverage(run: Run, content: Path) -> None:
    table = run("cases", "transcript", "--table", "--content", content)
    assert table.returncode == 0 and "BẢNG KẾT LUẬN ĐÚNG" in table.stdout and "Người soát" in table.stdout
    facts = json.loads(run("cases", "transcript", "--table", "--json", "--content", content).stdout)
    assert len(facts["rows"]) == 42
    covered = run("cases", "transcript", "--coverage", "--content", content)
    assert covered.returncode == 0 and "ĐỘ PHỦ" in covered.stdout


def test_an_unknown_case_is_named_with_those_there_are(run: Run, content: Path) -> None:
    done = run("cases", "nobody", "--content", content)
    assert done.returncode == 1 and "Không có tình huống “nobody”." in done.stderr and "transcript" in done.stderr


@pytest.mark.parametrize("words", [("--table",), ("--coverage",), ("transcript", "--table", "--coverage")])
def test_a_table_is_of_one_case_and_one_kind(run: Run, content: Path, words: tuple[str, ...]) -> None:
    assert run("cases", *words, "--content", content).returncode == 2


def test_a_closed_case_says_why(run: Run, content: Path) -> None:
    file = content / CASE
    file.write_text(file.read_text("utf-8").replace("minutes: 10", "fee: 10"), "utf-8")
    done = run("cases", "transcript", "--content", content)
    assert done.returncode == 1 and "đang được sửa" in done.stderr and f"{CASE} có 2 lỗi." in done.stderr
    listed = run("cases", "--content", content)
    assert listed.stdout == "" and "Học bạ cho con bà Mận" in listed.stderr


def test_check_plays_the_cases(run: Run, content: Path) -> None:
    file = content / CASE
    file.write_text(file.read_text("utf-8").replace("minutes: 10", "minutes: 3"), "utf-8")
    done = run("check", "--quick", "--content", content)
    assert done.returncode == 3
    assert f"{CASE}:4:10: lỗi: Làm đúng mất 7 phút, quá mức 3 + 3" in done.stdout
    assert "1 tình huống" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT for one child alone")
def test_check_reads_again_on_save(content: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "trainer", "check", "--quick", "--watch", "--content", str(content)]
    env = {**os.environ, "HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, env=env, encoding="utf-8") as watching:
        assert watching.stderr and watching.stdout
        assert "1 tình huống" in watching.stderr.readline()
        file = content / CASE
        file.write_text(file.read_text("utf-8").replace("minutes: 10", "minuts: 10"), "utf-8")
        assert "Soát lại" in watching.stderr.readline()
        assert f"{CASE}:4:1: lỗi: Khóa lạ “minuts”." in watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
        assert watching.wait(20) == 130
