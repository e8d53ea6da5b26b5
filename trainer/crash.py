"""When something breaks: a log without values, a plain sentence, exit status 1, the terminal left in order."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

from trainer import __version__
from trainer.places import log_file
from trainer.words import _


def log_crash(error: BaseException) -> Path:
    """Append the places of an error, without local variables or answers, to the log file; returns the file."""
    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    stack = traceback.extract_tb(error.__traceback__)
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in stack]
    with path.open("a", encoding="utf-8") as log:
        log.write(f"{datetime.now(UTC).isoformat()} trainer {__version__} {_said(error)}\n")
        log.writelines(f"  {line}\n" for line in lines)
    return path


def _said(error: BaseException) -> str:
    """The kind of error; its words too where they speak of code alone, never of people or answers."""
    speaks_of_code = isinstance(error, AttributeError | ImportError | NameError | TypeError)
    return f"{type(error).__name__}: {error}" if speaks_of_code else type(error).__name__


def farewell(path: Path) -> str:
    """What a person reads after a crash."""
    return _(
        "Chương trình gặp lỗi và đã dừng. Các câu đã lưu vẫn còn; mở lại là học tiếp được.\n"
        "Gửi tệp {path} cho người phụ trách (trong đó không có tên và câu trả lời)."
    ).format(path=path)
