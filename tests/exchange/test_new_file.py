"""A new file is whole, private, and never takes another's place."""

import errno
import os
import stat
from pathlib import Path

import pytest

from trainer.exchange.new_file import write_new
from trainer.faults import Fault


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_has_its_bytes_its_name_and_only_its_owner(tmp_path: Path) -> None:
    path = write_new(tmp_path / "xuất ra" / "DS-01.csv", "Đỗ".encode())
    assert path == tmp_path / "xuất ra" / "DS-01.csv"
    assert path.read_bytes() == "Đỗ".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert left_in(path.parent) == ["DS-01.csv"]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    names = [write_new(tmp_path / "DS-01_2026-11-23.csv", str(n).encode()).name for n in range(3)]
    assert names == ["DS-01_2026-11-23.csv", "DS-01_2026-11-23-2.csv", "DS-01_2026-11-23-3.csv"]
    assert [(tmp_path / name).read_text() for name in names] == ["0", "1", "2"]


@pytest.mark.parametrize("links", [True, False])
def test_a_link_in_the_way_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    secret = tmp_path / "secret"
    (tmp_path / "list.csv").symlink_to(secret)
    if not links:
        monkeypatch.setattr(os, "link", _no_links)
    assert write_new(tmp_path / "list.csv", b"x").name == "list-2.csv"
    assert not secret.exists()


def test_a_stick_without_hard_links_still_keeps_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    assert write_new(tmp_path / "list.csv", b"1").name == "list.csv"
    assert write_new(tmp_path / "list.csv", b"2").name == "list-2.csv"
    assert (tmp_path / "list.csv").read_bytes() == b"1"
    assert left_in(tmp_path) == ["list-2.csv", "list.csv"]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "đĩa đã đầy"),
        (errno.EROFS, "đĩa chỉ cho đọc"),
        (errno.EACCES, "không có quyền ghi"),
        (errno.EIO, f"lỗi {errno.EIO} của hệ điều hành"),
    ],
)
def test_a_full_or_closed_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Fault, match=reason) as caught:
        write_new(tmp_path / "list.csv", b"x")
    assert caught.value.where == str(tmp_path / "list.csv")
    assert caught.value.remedy
    assert left_in(tmp_path) == []


def test_a_file_where_the_folder_should_be_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("not a folder")
    with pytest.raises(Fault, match="không phải thư mục"):
        write_new(tmp_path / "exports" / "list.csv", b"x")


def test_a_folder_that_cannot_be_opened_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def no_folders(path: object, *rest: int, **more: int) -> int:
        if os.path.isdir(str(path)):
            raise PermissionError("a folder, as on Windows")
        return opened(path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", no_folders)
    assert write_new(tmp_path / "list.csv", b"x").read_bytes() == b"x"


def _no_links(*_paths: object) -> None:
    raise PermissionError(errno.EPERM, "no hard links here")
