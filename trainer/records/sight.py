"""Judging a file at sight: by its place, its size and its first bytes, before SQLite is asked."""

import struct
from pathlib import Path

from trainer.faults import RecordsRefused
from trainer.places import network_filesystem
from trainer.records.connection import APPLICATION
from trainer.records.schema import VERSION
from trainer.records.trouble import damaged, unwritable
from trainer.words import _

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_RESTORE = "trainer records restore"


def refuse_at_sight(path: Path) -> None:
    """Refuse what can't be a file of records on this machine.

    Raises:
        RecordsRefused: it is on a network share, missing, no file, empty, foreign or newer.
    """
    refuse_network(path)
    _refuse_missing(path)
    if not in_use(path):
        header = header_of(path)
        if path.stat().st_size < _HEADER or not header.startswith(_MAGIC):
            raise damaged(path, _("không phải cơ sở dữ liệu SQLite"))
        version, application = struct.unpack_from(">i4xi", header, 60)
        refuse_foreign(path, application)
        refuse_newer(path, version)


def in_use(path: Path) -> bool:
    """Whether somebody has the file open (or died while having it open).

    Then this process must not read it by itself, only through SQLite: closing any handle of a file drops all
    locks that the process holds on it.
    """
    return path.with_name(path.name + "-wal").exists()


def is_book(path: Path) -> bool:
    """Whether a file not in use is a book (write-ahead log), not a backup, going by its header."""
    return header_of(path)[18] == 2


def header_of(path: Path) -> bytes:
    """The first 100 bytes of a file not in use; zeros where it is shorter."""
    try:
        with path.open("rb") as file:
            return file.read(_HEADER).ljust(_HEADER, b"\0")
    except OSError as error:
        raise unwritable(path) from error


def refuse_network(path: Path) -> None:
    """SQLite's write-ahead log needs shared memory on one host."""
    kind = network_filesystem(path)
    if kind is not None:
        raise RecordsRefused(
            _("Hồ sơ nằm trên ổ đĩa mạng ({kind}): ở đó dữ liệu có thể hỏng.").format(kind=kind),
            str(path),
            _("Chuyển thư mục phường sang ổ đĩa của một máy; máy khác vào bằng trình duyệt (trainer serve)."),
        )


def refuse_foreign(path: Path, application: int) -> None:
    """The file says which program made it."""
    if application != APPLICATION:
        raise RecordsRefused(
            _("Đây là tệp của chương trình khác, không phải hồ sơ của trainer."),
            str(path),
            _("Chọn thư mục phường khác; tệp này vẫn nguyên vẹn."),
        )


def refuse_newer(path: Path, version: int) -> None:
    """The file says for which version of the tables it was written."""
    if version > VERSION:
        raise RecordsRefused(
            _("Hồ sơ thuộc phiên bản mới hơn ({theirs}) chương trình này ({ours}).").format(
                theirs=version, ours=VERSION
            ),
            str(path),
            _("Cài bản trainer mới hơn; tệp vẫn nguyên vẹn."),
        )


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise RecordsRefused(
            _("Không thấy tệp hồ sơ."),
            str(path),
            _("Lập hồ sơ mới bằng trainer init; nếu từng có hồ sơ ở đây, khôi phục bằng {command}.").format(
                command=_RESTORE
            ),
        )
    if not path.is_file():
        raise RecordsRefused(_("Hồ sơ phải là một tệp."), str(path), _("Chọn thư mục phường khác."))
    if path.stat().st_size == 0:
        raise RecordsRefused(
            _("Tệp hồ sơ rỗng (0 byte); chưa ghi gì vào tệp."),
            str(path),
            _("Khôi phục bản sao gần nhất bằng {command}.").format(command=_RESTORE),
        )
