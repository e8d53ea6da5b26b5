"""`trainer doctor`: what a person on the telephone needs to know about this machine."""

import json
import os
import platform
import shutil
import sys
from pathlib import Path

import click

from trainer import __version__
from trainer.cli.options import as_json, at, command
from trainer.faults import Fault
from trainer.places import content_root, network_filesystem, records_file, ward_folder
from trainer.words import _

TEST_LINE = "Đường Nguyễn ặẫở │█✓"
"""Every letter must look right: precomposed Vietnamese, a box line, a block, a tick."""


@command("doctor", _("Kiểm tra máy và cài đặt; không có tên ai."), "  trainer doctor\n  trainer doctor --json")
@at
@as_json
def doctor(at: Path | None, content: Path | None, as_json: bool) -> None:
    """Print facts, one a line."""
    facts = {**_machine(), **_places(at, content)}
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False))
        return
    width = max(map(len, facts))
    click.echo("\n".join(f"{key:<{width}}  {value}" for key, value in facts.items()))


def _machine() -> dict[str, str]:
    from trainer.desks.owning import engine

    sqlite, fixed = engine()
    old = _("(bản cũ có lỗi WAL-reset: khóa tệp che cả lúc dọn nhật ký)")
    size = shutil.get_terminal_size()
    return {
        _("Dòng thử chữ"): TEST_LINE,
        "trainer": __version__,
        "Python": f"{platform.python_version()} {sys.executable}",
        _("Hệ điều hành"): platform.platform(),
        "SQLite": sqlite if fixed else f"{sqlite} {old}",
        "textual": _version("textual"),
        _("Cửa sổ"): f"{size.columns}×{size.lines}" + ("" if size.columns >= 80 and size.lines >= 24 else " < 80×24"),
        _("Bảng mã"): f"{sys.stdout.encoding} · TERM={os.environ.get('TERM', '–')}",
        "NO_COLOR": os.environ.get("NO_COLOR", "–"),
    }


def _places(at: Path | None, content: Path | None) -> dict[str, str]:
    folder = ward_folder(at)
    book = records_file(folder)
    facts = {
        _("Thư mục phường"): str(folder),
        _("Hệ thống tệp"): network_filesystem(folder) or _("đĩa của máy"),
        _("Nội dung"): _content(content, folder),
        _("Sổ"): _("chưa có") if not book.exists() else str(book),
    }
    return {**facts, **_book(book)} if book.exists() else facts


def _content(content: Path | None, folder: Path) -> str:
    try:
        root, source = content_root(content, folder)
    except Fault as fault:
        return fault.sentence
    return f"{root} ({source})"


def _book(book: Path) -> dict[str, str]:
    from trainer.desks.owning import OwnersDesk

    try:
        facts = OwnersDesk(book).info()
    except Fault as fault:
        return {_("Trạng thái sổ"): fault.sentence}
    return {
        _("Sự kiện"): str(facts.head.count),
        _("Đầu chuỗi"): facts.head.hash[:16],
        _("Nhật ký ghi"): facts.journal,
        _("Sao lưu gần nhất"): str(facts.last_backup or _("chưa có")),
    }


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)
