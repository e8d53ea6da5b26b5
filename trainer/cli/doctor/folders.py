"""The ward folder, the disk under it, the content, and the book: looked at, never written to."""

import shutil
from collections.abc import Callable
from pathlib import Path

from trainer.cli.doctor.disk import disk_kind, nearest
from trainer.cli.doctor.finding import Finding, Verdict, looked_at
from trainer.desks.owning import BACKUPS, OwnersDesk
from trainer.faults import Fault
from trainer.places import alone_folder, content_root, network_filesystem, records_file, ward_folder
from trainer.words import _

FRESH = 7
"""Days that a backup may be old."""

ROOM = 500_000_000
"""Bytes that ought to be free: for the book, its write-ahead log and a copy, with years to spare."""

MEMORY = frozenset({"tmpfs", "ramfs"})
KEEPS_NO_SECRET = frozenset({"vfat", "msdos", "exfat", "FAT", "FAT32", "EXFAT", "exFAT"})
"""File systems without owners: whoever has the disk reads the book."""


def findings(at: Path | None, content: Path | None) -> list[Finding]:
    """Everything about the places that `--at` and `--content` lead to."""
    try:
        folder = ward_folder(at)
    except (Fault, OSError) as trouble:
        return [_trouble("folder", _("Thư mục"), trouble)]
    desk = OwnersDesk(records_file(folder))
    return [
        _safely("folder", _("Thư mục"), lambda: _folder(folder)),
        _safely("file-system", _("Hệ thống tệp"), lambda: _file_system(folder)),
        _safely("room", _("Chỗ trống"), lambda: room(shutil.disk_usage(nearest(folder)).free)),
        _safely("content", _("Nội dung"), lambda: _content(content, folder)),
        *_book(desk),
    ]


def _folder(folder: Path) -> Finding:
    if folder.is_dir():
        return Finding("folder", _("Thư mục"), str(folder))
    value = _("{folder} (chưa có)").format(folder=folder)
    advice = "" if folder == alone_folder() else _("Lập thư mục của phường: trainer init --at {at}").format(at=folder)
    return looked_at("folder", _("Thư mục"), value, advice)


def _file_system(folder: Path) -> Finding:
    network = network_filesystem(folder)
    return file_system(network or disk_kind(folder), network=network is not None)


def file_system(kind: str, *, network: bool) -> Finding:
    """What the disk is good for; `kind` as the system calls it, empty where it does not tell."""
    label = _("Hệ thống tệp")
    if network:
        value = _("{kind}, qua mạng").format(kind=kind)
        return looked_at("file-system", label, value, _("Sổ phải ở đĩa của một máy: chuyển thư mục của phường về đó."))
    if not kind:
        return Finding("file-system", label, _("không rõ"), Verdict.UNKNOWN, _("Sổ phải ở đĩa của máy này."))
    advice = ""
    if kind in MEMORY:
        advice = _("Thư mục nằm trong bộ nhớ: tắt máy là mất hết. Chuyển sang đĩa.")
    elif kind in KEEPS_NO_SECRET:
        advice = _("Đĩa loại này không phân quyền: ai cầm đĩa cũng đọc được sổ. Chuyển sang đĩa của máy.")
    return looked_at("file-system", label, kind, advice)


def room(free: int) -> Finding:
    """`free`: bytes."""
    value = f"{free // 10**9} GB" if free >= 10**10 else f"{free // 10**6} MB"
    advice = _("Dọn bớt đĩa: đầy đĩa thì câu trả lời không lưu được.") if free < ROOM else ""
    return looked_at("room", _("Chỗ trống"), value, advice)


def _content(content: Path | None, folder: Path) -> Finding:
    root, source = content_root(content, folder)
    return Finding("content", _("Nội dung"), f"{root} ({source})")


def _book(desk: OwnersDesk) -> list[Finding]:
    label = _("Sổ")
    try:
        if not desk.book.exists():
            return [Finding("book", label, _("chưa có"))]
        told = desk.info()
    except (Fault, OSError) as trouble:
        return [_refused(desk, _trouble("book", label, trouble))]
    return [
        Finding("book", label, str(desk.book)),
        Finding("log", _("Sự kiện"), _("{n}, đầu chuỗi {head}").format(n=told.head.count, head=told.head.hash[:16])),
        journal(told.journal),
        backup(desk.days_since_backup(told)),
    ]


def _refused(desk: OwnersDesk, finding: Finding) -> Finding:
    """Beside a book that can't be opened, the newest copy is what one wants to know of."""
    copies = desk.copies()
    if not copies:
        return finding
    advice = _("{advice} Bản sao mới nhất trong {folder}: {name}.").format(
        advice=finding.advice, folder=BACKUPS, name=copies[0].name
    )
    return Finding(finding.id, finding.label, finding.value, finding.verdict, advice)


def journal(mode: str) -> Finding:
    """`mode`: SQLite's journal mode of the book; a backup has `delete`."""
    advice = "" if mode == "wal" else _("Đây là một bản sao được đặt vào; mở trainer một lần thì thành wal.")
    return looked_at("journal", _("Nhật ký ghi"), mode, advice)


def backup(days: int | None) -> Finding:
    """`days` since the last one, None for never."""
    label = _("Sao lưu gần nhất")
    how = _("Sao lưu ra đĩa khác: trainer records backup --to THƯ_MỤC")
    if days is None:
        return looked_at("backup", label, _("chưa lần nào"), how)
    if days < 0:
        wrong = _("Giờ của máy sớm hơn lần sao lưu ấy: chỉnh lại đồng hồ của máy.")
        return looked_at("backup", label, _("sau hôm nay {n} ngày").format(n=-days), wrong)
    value = _("{n} ngày trước").format(n=days) if days else _("hôm nay")
    return looked_at("backup", label, value, how if days > FRESH else "")


def _safely(id: str, label: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except (Fault, OSError) as trouble:
        return _trouble(id, label, trouble)


def _trouble(id: str, label: str, trouble: Fault | OSError) -> Finding:
    if isinstance(trouble, Fault):
        value = ": ".join(filter(None, [trouble.message.removesuffix("."), trouble.where]))
        return Finding(id, label, value, Verdict.LOOK, trouble.remedy)
    value = ": ".join(filter(None, [trouble.strerror, str(trouble.filename or "")]))
    return Finding(id, label, value, Verdict.LOOK, _("Kiểm tra quyền của thư mục và tình trạng ổ đĩa."))
