"""Making a file of records, and making one ready to be used."""

import os
import tempfile
from contextlib import closing
from pathlib import Path

from trainer.faults import RecordsRefused
from trainer.records.connection import APPLICATION, connect
from trainer.records.copying import copy_whole, sync
from trainer.records.ids import new_id
from trainer.records.inspection import inspect
from trainer.records.lock import alone
from trainer.records.log import begin_chain
from trainer.records.marker import marker_of
from trainer.records.schema import VERSION, upgrade
from trainer.records.sight import refuse_network
from trainer.records.trouble import plainly, unwritable
from trainer.words import _


def found(path: Path) -> None:
    """Make an empty file of records at `path`, in one step, readable by its owner alone.

    Raises:
        RecordsRefused: there is a file, or there was one: records that were lost are restored, not replaced.
    """
    refuse_network(path)
    _refuse_existing(path)
    make_folder(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)  # 0600
    except OSError as error:
        raise unwritable(path) from error
    os.close(handle)
    part = Path(name)
    try:
        with plainly(path):
            _furnish(part)
        sync(part)
        _put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def ready(path: Path, *, readonly: bool, patience: float) -> None:
    """Inspect the file at `path`, and bring it to this program's version with a copy kept beside it."""
    version = inspect(path, patience=patience)
    if readonly:
        if version < VERSION:
            raise RecordsRefused(
                _("Hồ sơ thuộc phiên bản cũ ({theirs}); chưa nâng cấp.").format(theirs=version),
                str(path),
                _("Mở chương trình một lần bằng tài khoản được ghi để nâng cấp."),
            )
        return
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
    with plainly(path), alone(path, patience), closing(connect(path, "rw", patience)) as db:
        if db.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
            raise unwritable(path)
        behind = db.execute("PRAGMA user_version").fetchone()[0]
        if behind < VERSION:
            copy_whole(db, path.with_name(f"{path.name}.before-version-{VERSION}"))
            upgrade(db)


def make_folder(path: Path) -> None:
    """Make the folder of the records at `path`, for its owner alone, if there is none."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path) from error


def identity_of(path: Path) -> tuple[int, int]:
    """Which file lies at `path` now: device and number, (0, 0) for none."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_dev, status.st_ino


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise RecordsRefused(
            _("Ở đây đã có hồ sơ; không lập đè lên."), str(path), _("Mở hồ sơ ấy, hoặc chọn thư mục khác.")
        )
    left = [rest for rest in (marker_of(path), path.with_name(path.name + "-wal")) if rest.exists()]
    if left:
        raise RecordsRefused(
            _("Ở đây từng có hồ sơ, nay không thấy tệp; không lập hồ sơ trống thay vào."),
            str(left[0]),
            _("Khôi phục bản sao gần nhất bằng trainer records restore, hoặc chọn thư mục khác."),
        )


def _furnish(part: Path) -> None:
    with closing(connect(part, "rw", 0)) as db:
        db.execute(f"PRAGMA application_id = {APPLICATION:d}")
        upgrade(db)
        begin_chain(db, new_id())


def _put_in_place(part: Path, path: Path) -> None:
    """Unlike a rename, a link never falls on a file that another program made meanwhile."""
    try:
        os.link(part, path)
    except FileExistsError:
        _refuse_existing(path)
    except OSError:  # a file system without hard links
        _refuse_existing(path)
        os.rename(part, path)
