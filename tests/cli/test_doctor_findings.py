"""doctor's findings one by one: what is good, what wants seeing to, what only a person can tell."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from trainer.cli.doctor import folders, machine, window
from trainer.cli.doctor.disk import disk_kind
from trainer.cli.doctor.finding import Finding, Verdict, lines, summary

GOOD, LOOK, UNKNOWN = Verdict.GOOD, Verdict.LOOK, Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("columns", "rows", "verdict"), [(80, 24, GOOD), (120, 40, GOOD), (79, 24, LOOK), (80, 23, LOOK)]
)
def test_eighty_by_twenty_four_is_enough(columns: int, rows: int, verdict: Verdict) -> None:
    assert window.window_size(columns, rows).verdict is verdict


@pytest.mark.parametrize(
    ("env", "windows", "verdict", "said"),
    [
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, False, GOOD, "vscode · TERM=xterm-256color"),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TMUX": "x"}, False, GOOD, "tmux · TERM=tmux-256color"),
        ({"TERM": "xterm", "SSH_CONNECTION": "1 2 3 4"}, False, GOOD, "TERM=xterm · SSH"),
        ({"TERM": "dumb"}, False, LOOK, "TERM=dumb"),
        ({"TERM": "linux"}, False, LOOK, "TERM=linux"),
        ({}, False, LOOK, "không rõ"),
        ({"WT_SESSION": "x"}, True, GOOD, "Windows Terminal"),
        ({}, True, LOOK, "không rõ"),
    ],
)
def test_the_kind_of_window(env: Mapping[str, str], windows: bool, verdict: Verdict, said: str) -> None:
    kind = window.kind(env, windows)
    assert (kind.value, kind.verdict) == (said, verdict)


@pytest.mark.parametrize(
    ("env", "said"),
    [
        ({"TERM": "xterm-256color", "NO_COLOR": "1", "COLORTERM": "truecolor"}, "không màu, theo NO_COLOR"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256 màu"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "16 triệu màu"),
        ({"TERM": "vt100"}, "ít màu"),
    ],
)
def test_any_number_of_colours_is_good(env: Mapping[str, str], said: str) -> None:
    assert window.colours(env) == Finding("colours", "Màu", said)


@pytest.mark.parametrize(
    ("keyboard", "machine", "verdict"),
    [
        ("utf-8", "UTF-8", GOOD),
        ("UTF8", "", GOOD),
        ("iso8859-1", "ISO-8859-1", LOOK),
        ("utf-8", "ANSI_X3.4-1968", LOOK),
        ("cp1258", "", LOOK),
        ("no-such-thing", "", LOOK),
    ],
)
def test_letters_come_and_go_as_utf_8(keyboard: str, machine: str, verdict: Verdict) -> None:
    assert window.encoding(keyboard, machine, {"LANG": "vi_VN"}).verdict is verdict


@pytest.mark.parametrize(("pages", "verdict"), [((65001, 65001), GOOD), ((1258, 65001), LOOK), ((437, 437), LOOK)])
def test_old_windows_code_pages(pages: tuple[int, int], verdict: Verdict) -> None:
    assert window.code_page(*pages).verdict is verdict


# --- program, disk, book ----------------------------------------------------------------------------------


def test_an_old_sqlite_is_safe_by_the_lock_and_said_to_be_so() -> None:
    assert machine.sqlite("3.53.4", True).verdict is GOOD
    old = machine.sqlite("3.40.1", False)
    assert old.verdict is LOOK and "khóa tệp che cả lúc dọn nhật ký và lúc đóng" in old.advice


def test_the_textual_here_is_the_one_asked_for() -> None:
    assert machine.wanted_textual() == "8.2.*"
    assert machine.textual().verdict is GOOD


@pytest.mark.parametrize(
    ("kind", "network", "verdict"),
    [
        ("ext4", False, GOOD),
        ("NTFS", False, GOOD),
        ("", False, UNKNOWN),
        ("tmpfs", False, LOOK),
        ("vfat", False, LOOK),
        ("cifs", True, LOOK),
    ],
)
def test_what_a_disk_is_good_for(kind: str, network: bool, verdict: Verdict) -> None:
    assert folders.file_system(kind, network=network).verdict is verdict


def test_the_disk_is_the_one_the_folder_is_on_or_would_be_on(tmp_path: Path) -> None:
    device = tmp_path.stat().st_dev
    here = f"{os.major(device)}:{os.minor(device)}"
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"21 1 0:{2**19} / /proc rw - proc proc rw\n"
        f"36 1 {here} / /a\\040b rw,noatime master:1 - btrfs /dev/sda rw\n"
    )
    assert disk_kind(tmp_path / "not" / "yet", mounts) == "btrfs"
    assert disk_kind(tmp_path, tmp_path / "no-such-file") == ""


@pytest.mark.parametrize(("free", "verdict"), [(84 * 10**9, GOOD), (500_000_000, GOOD), (499_999_999, LOOK)])
def test_room_on_the_disk(free: int, verdict: Verdict) -> None:
    assert folders.room(free).verdict is verdict


@pytest.mark.parametrize(
    ("days", "verdict", "said"),
    [
        (None, LOOK, "chưa lần nào"),
        (0, GOOD, "hôm nay"),
        (7, GOOD, "7 ngày trước"),
        (8, LOOK, "8 ngày trước"),
        (-2, LOOK, "sau hôm nay 2 ngày"),
    ],
)
def test_a_backup_is_fresh_for_a_week(days: int | None, verdict: Verdict, said: str) -> None:
    backup = folders.backup(days)
    assert (backup.verdict, backup.value) == (verdict, said)


def test_a_backup_put_in_place_of_the_book_is_told_by_its_journal() -> None:
    assert folders.journal("wal").verdict is GOOD
    assert folders.journal("delete").verdict is LOOK


# --- how it is told ---------------------------------------------------------------------------------------


def test_the_verdict_is_a_word_in_front_and_advice_keeps_within_the_window() -> None:
    told = [
        Finding("a", "Một", "1"),
        Finding("b", "Thứ hai", "/đường/rất/dài/" + "x" * 60, LOOK, "làm thế này " * 12),
        Finding("c", "Ba", "3\x1b[2J", UNKNOWN),
    ]
    printed = lines(told, 60)
    assert printed[0] == "tốt      Một      1"
    assert printed[1].startswith("cần xem  Thứ hai  /đường/rất/dài/xxx")
    assert all(line.startswith("         ") and len(line) <= 60 for line in printed[2:-1])
    assert printed[-1] == "chưa rõ  Ba       3[2J"
    assert summary(told) == "Cần xem 1 điều: Thứ hai."
    assert summary(told[:1]) == "Không có gì cần xem."
