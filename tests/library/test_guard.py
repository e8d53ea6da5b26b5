"""The guard stops what PyYAML alone would crash on, expand or misread."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from trainer.library import guard, read
from trainer.library.findings import Findings
from trainer.library.guard import MAX_BYTES, MAX_NODES, Stopped, decode
from trainer.library.tree import EMPTY, grow

COURSE = "courses/welcome/course.yaml"


def told(text: str) -> list[str]:
    found = Findings("x")
    grow(text, found)
    return [f"{finding.line}:{finding.column} {finding.message}" for finding in found.faults]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[[1],"])
def test_400_000_levels_are_refused_without_a_crash(opening: str) -> None:
    """In a process of its own: CSafeLoader dies of a segmentation fault on 200 KB of `[`."""
    code = (
        "from trainer.library.findings import Findings\n"
        "from trainer.library.tree import grow\n"
        f"found = Findings('x'); grow({opening!r} * 400_000, found)\n"
        "print(found.faults[0].message)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env={"PYTHONUTF8": "1"}
    )
    assert (done.returncode, done.stdout.strip()) == (0, "Lồng quá 20 tầng.")


def test_a_file_of_400_000_brackets_closes_only_itself(content: Path) -> None:
    (content / COURSE).write_text("[" * 400_000, "utf-8")
    library = read(content)
    assert [(fault.file, fault.line, fault.column) for fault in library.faults] == [(COURSE, 1, 21)]
    assert list(library.modules) == ["greeting", "papers"]


def test_an_alias_bomb_is_refused_at_once() -> None:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefghi", "bcdefghij", strict=True)]
    began = time.process_time()
    found = told("\n".join(rows) + "\n")
    assert time.process_time() - began < 1
    assert found[:2] == ["1:4 Không dùng neo &a.", "2:4 Không dùng neo &b."]
    assert len(found) == 10 + 9 * 9


def test_more_nodes_than_allowed_are_refused() -> None:
    assert told("[" + "x," * MAX_NODES + "]") == [f"1:{2 * MAX_NODES} Quá {MAX_NODES} mục trong một tệp."]


def test_of_thousands_of_faults_the_first_are_told(content: Path) -> None:
    (content / COURSE).write_text("a: [" + "~, " * 10_000 + "]", "utf-8")
    faults = read(content).faults
    assert len(faults) == 501
    assert faults[-1].message == "Còn nhiều lỗi nữa trong tệp này."


def test_twenty_levels_are_allowed_and_twenty_one_are_not() -> None:
    assert told("[" * 20 + "]" * 20) == []
    assert told("[" * 21 + "]" * 21) == ["1:21 Lồng quá 20 tầng."]


def test_a_huge_file_is_not_even_read_whole(content: Path) -> None:
    with (content / COURSE).open("wb") as file:
        file.truncate(50 * MAX_BYTES)
    (fault,) = read(content).faults
    assert (fault.where, fault.message) == (f"{COURSE}:1:1", "Tệp lớn hơn 1 MiB.")


def test_a_file_of_exactly_the_size_allowed_is_read() -> None:
    assert len(decode(b"a" * MAX_BYTES, Findings("x"))) == MAX_BYTES
    with pytest.raises(Stopped):
        decode(b"a" * (MAX_BYTES + 1), Findings("x"))


def test_a_pipe_or_a_folder_in_place_of_a_file_does_not_hang(content: Path) -> None:
    (content / COURSE).unlink()
    (content / COURSE).mkdir()
    assert [fault.message for fault in read(content).faults] == ["Không đọc được tệp."]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: where libyaml is missing, PyYAML's own is used."""
    monkeypatch.setattr(guard, "_PARSER", getattr(yaml, request.param))


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["2:1 Khóa “a” viết hai lần (lần đầu ở dòng 1)."]),
        ("a:\nb: x\n", ["1:1 Khóa “a” không có nội dung."]),
        ("a: b: c\n", ["1:5 Có “: ” ở giữa câu, hoặc dòng này thụt sai."]),
        ('a: "x\n', ["1:4 Ngoặc kép mở mà không đóng."]),
        ("a: {b: 1\n", ["2:1 Thiếu dấu phẩy, hoặc “}” chưa đóng."]),
        ("a: [b\n", ["2:1 Thiếu dấu phẩy, hoặc “]” chưa đóng."]),
        ("a: @b\n", ["1:4 Nội dung không được mở đầu bằng ký tự này."]),
        ("a: - b\n", ["1:4 “- ” không đứng ở đây."]),
        ('a: "b" c\n', ["1:8 Dòng này thụt sai, hoặc ngoặc kép đóng giữa câu."]),
        ('a: "\\q"\n', ["1:6 Sau “\\” là ký tự lạ.", "1:5 Sau “\\” là ký tự lạ."]),
        ("a: 1\n---\nb: 2\n", ["2:1 Một tệp chỉ có một phần YAML."]),
        ("", ["1:1 Tệp trống."]),
        ("[" * 25, ["1:21 Lồng quá 20 tầng."]),
        ("a: !x 1\n", ["1:4 Không dùng thẻ !x."]),
        ("a: \x00\n", ["1:1 Tệp có ký tự mà YAML không cho phép."]),
    ],
)
def test_faults_are_told_alike_with_and_without_libyaml(text: str, expected: list[str]) -> None:
    said = told(text)
    assert said == expected or (len(said) == 1 and said[0] in expected)


@pytest.mark.usefixtures("parser")
def test_an_unreadable_file_has_no_tree() -> None:
    assert grow("a: [", Findings("x")) is EMPTY
