"""Seed: the content shipped with the program, copied to where a ward's trainers edit it."""

import os
import shutil
import tempfile
from pathlib import Path

from trainer.faults import Fault
from trainer.words import _

FOLDERS = ("courses", "quizzes", "scenarios")
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "*~", "*.bak", "*.swp", "*.tmp")


def copy_content(from_root: Path, to_root: Path) -> Path:
    """Copy `courses/ quizzes/ scenarios/` into a new folder `to_root`, which is whole or not there at all.

    Raises:
        Fault: `to_root` holds something already, or it can't be written; nothing is changed.
    """
    if to_root.exists() and (not to_root.is_dir() or any(to_root.iterdir())):
        remedy = _("Chọn thư mục khác, hoặc dùng nội dung đang có ở đó.")
        raise Fault(_("Thư mục nội dung đã có."), str(to_root), remedy)
    try:
        to_root.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{to_root.name}-", dir=to_root.parent))
    except OSError as error:
        raise _not_written(to_root, error) from error
    try:
        _copy(from_root, beside)
        if to_root.exists():
            to_root.rmdir()  # empty; on Windows a rename onto it would fail
        os.replace(beside, to_root)
    except OSError as error:
        raise _not_written(to_root, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return to_root


def _copy(from_root: Path, beside: Path) -> None:
    for name in FOLDERS:
        if (from_root / name).is_dir():
            shutil.copytree(from_root / name, beside / name, ignore=_LEFT_OUT, copy_function=shutil.copyfile)


def _not_written(to_root: Path, error: OSError) -> Fault:
    sentence = _("Không chép được nội dung: {why}").format(why=error.strerror or error)
    return Fault(sentence, str(to_root), _("Xem lại quyền ghi và chỗ trống trên đĩa."))
