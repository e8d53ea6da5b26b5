"""The book in figures, as the admin's desk tells them: no names."""

from datetime import datetime

from trainer.desks.administration import Info
from trainer.desks.wording.figures import moment, thousands
from trainer.words import _


def info_figures(found: Info) -> dict[str, str]:
    """What each figure is called, and the figure."""
    counted = {
        "officials": _("Người"),
        "assignments": _("Phần giao"),
        "attempts": _("Lượt làm bài"),
        "answers": _("Câu trả lời"),
        "completions": _("Hoàn thành"),
    }
    return {
        _("Tệp"): str(found.path),
        _("Cỡ"): _("{n} KB").format(n=thousands(-(-found.size // 1024))),
        _("Sự kiện"): thousands(found.head.count),
        **{counted.get(name, name): thousands(n) for name, n in found.counts.items()},
        _("Mã cuối sổ"): found.head.hash[:16],
        _("Sao lưu"): _moment(found.last_backup),
        _("Kiểm tra"): _moment(found.last_verified),
        _("Bảng, SQLite"): f"{found.version}, {found.sqlite}",
    }


def _moment(at: datetime | None) -> str:
    return moment(at) if at else _("chưa lần nào")
