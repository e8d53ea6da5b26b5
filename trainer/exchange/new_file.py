"""A new file, whole or not at all, that never takes the place of another."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from trainer.faults import Fault
from trainer.words import _


def write_new(path: Path, data: bytes) -> Path:
    """Write `data` under the name wanted, or with -2, -3 … when that is taken; returns the name given.

    The bytes go to a `.part` file beside it (made anew, mode 0600, no link followed), reach the disk, and
    only then get the name; folders that are missing are made.

    Raises:
        Fault: the folder cannot be written to, or the disk is full; nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = _part(path, data)
        try:
            return _named(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise Fault(
            _("Không ghi được tệp: {reason}.").format(reason=_reason(error)),
            str(path),
            _("Chọn thư mục khác, hoặc xem đĩa còn chỗ và thư mục có cho ghi không."),
        ) from error


def _part(path: Path, data: bytes) -> Path:
    # mkstemp opens with O_EXCL, O_NOFOLLOW where there is one, and mode 0600.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _named(part: Path, path: Path) -> Path:
    target = next(name for name in _names(path) if _takes_name(part, name))
    _sync_folder(target.parent)
    return target


def _names(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_stem(f"{path.stem}-{number}") for number in count(2))


def _takes_name(part: Path, target: Path) -> bool:
    """Give a finished file its name in one step; False when something has it."""
    try:
        os.link(part, target)
    except FileExistsError:
        return False
    except OSError:
        return _takes_name_without_links(part, target)
    return True


def _takes_name_without_links(part: Path, target: Path) -> bool:
    """The same on a file system without hard links, as on most USB sticks: hold the name, then fill it."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return False
    os.replace(part, target)
    return True


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows opens no folder, and needs none
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    known = {
        errno.ENOSPC: _("đĩa đã đầy"),
        errno.EACCES: _("không có quyền ghi"),
        errno.EPERM: _("không có quyền ghi"),
        errno.EROFS: _("đĩa chỉ cho đọc"),
        errno.ENOTDIR: _("đường dẫn không phải thư mục"),
        errno.EEXIST: _("đường dẫn không phải thư mục"),
    }
    return known.get(error.errno or 0, _("lỗi {code} của hệ điều hành").format(code=error.errno))
