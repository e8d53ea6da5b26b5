"""The program and what it stands on: versions."""

import platform
import sys
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, requires, version

from trainer import __version__
from trainer.cli.doctor.finding import Finding, Verdict, looked_at
from trainer.desks.owning import engine
from trainer.words import _


def findings() -> list[Finding]:
    """Versions of the program, Python, the system, SQLite, Textual."""
    return [
        Finding("trainer", "trainer", __version__),
        Finding("python", "Python", f"{platform.python_version()} {sys.executable}"),
        Finding("system", _("Hệ điều hành"), platform.platform()),
        sqlite(*engine()),
        textual(),
    ]


def sqlite(version: str, sound: bool) -> Finding:
    """SQLite with its driver; `sound`: free of the WAL-reset fault (see `trainer.desks.owning.engine`)."""
    if sound:
        return Finding("sqlite", "SQLite", version)
    advice = _(
        "Bản này có lỗi WAL-reset; trainer tự tránh: khóa tệp che cả lúc dọn nhật ký và lúc đóng sổ. Đừng mở sổ "
        "bằng chương trình khác khi đang dùng; nếu cài được, python -m pip install pysqlite3 cho bản mới."
    )
    return Finding("sqlite", "SQLite", version, Verdict.LOOK, advice)


def textual() -> Finding:
    """The library that draws the screens, held against the versions this program was made for."""
    try:
        found = version("textual")
    except PackageNotFoundError:
        return Finding("textual", "textual", _("chưa cài"), Verdict.LOOK, _("Cài lại trainer."))
    wanted = wanted_textual()
    fits = fnmatch(found, wanted)
    advice = "" if fits else _("trainer cần bản {wanted}: cài lại trainer.").format(wanted=wanted)
    return looked_at("textual", "textual", found, advice)


def wanted_textual() -> str:
    """The versions of Textual that the installation asks for, as a pattern: `8.2.*`; `*` when it can't tell."""
    try:
        asked = requires("trainer") or []
    except PackageNotFoundError:
        return "*"
    exact = [need.partition("==")[2] for need in asked if need.startswith("textual==")]
    return exact[0] if exact else "*"
