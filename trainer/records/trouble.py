"""What SQLite and the disk complain about, in words for the person who waits for an answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.faults import Fault, RecordsBusy, RecordsRefused
from trainer.records.sqlite import sqlite3
from trainer.words import _

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite about the file at `path` into faults; programming errors pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error


def fault_of(error: sqlite3.Error, path: Path) -> Fault | None:
    """The fault that `error` means to a person; None when it is a mistake of this program."""
    match (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF:
        case 5 | 6:
            return busy(path)
        case 11 | 26:
            return damaged(path, str(error))
        case 13:
            return Fault(_("Ổ đĩa đã đầy: chưa lưu được."), str(path), _("Xóa bớt tệp khác rồi làm lại."))
        case 8 | 14:
            return unwritable(path)
        case 10:
            return Fault(
                _("Ổ đĩa báo lỗi khi đọc hoặc ghi hồ sơ: chưa lưu được."),
                f"{path}: {error}",
                _("Kiểm tra ổ đĩa và chỗ trống, rồi làm lại."),
            )
    return None


def busy(path: Path) -> RecordsBusy:
    """Someone else has held the records for too long."""
    return RecordsBusy(
        _("Hồ sơ đang bận: một chương trình khác giữ quyền ghi."),
        str(path),
        _("Chờ một lát rồi làm lại; nếu vẫn bận, đóng các chương trình đang mở tệp này."),
    )


def damaged(path: Path, why: str) -> RecordsRefused:
    """The file holds records, but not whole ones."""
    return RecordsRefused(
        _("Tệp hồ sơ bị hỏng; chưa ghi gì vào tệp."),
        f"{path}: {why}",
        _("Giữ nguyên tệp này, khôi phục bản sao gần nhất bằng trainer records restore."),
    )


def unwritable(path: Path) -> Fault:
    """The operating system doesn't let this account write (or open) the file or its folder."""
    return Fault(
        _("Không được phép mở hoặc ghi tệp hồ sơ."),
        str(path),
        _("Kiểm tra chủ sở hữu và quyền của tệp và thư mục chứa nó."),
    )
