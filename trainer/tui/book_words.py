"""The book in figures, as the admin's desk tells them: no names."""

from datetime import datetime

from rich.text import Text

from trainer.desks.administration import Info
from trainer.tui.phrases import moment_words, thousands
from trainer.tui.shown import shown
from trainer.words import _


def info_words(found: Info) -> Text:
    """One line for each figure."""
    counted = {
        "officials": _("Người"),
        "assignments": _("Phần giao"),
        "attempts": _("Lượt làm bài"),
        "answers": _("Câu trả lời"),
        "completions": _("Hoàn thành"),
    }
    lines = {
        _("Tệp"): str(found.path),
        _("Cỡ"): _("{n} KB").format(n=thousands(-(-found.size // 1024))),
        _("Sự kiện"): thousands(found.head.count),
        **{counted.get(name, name): thousands(n) for name, n in found.counts.items()},
        _("Mã cuối sổ"): found.head.hash[:16],
        _("Sao lưu"): _moment(found.last_backup),
        _("Kiểm tra"): _moment(found.last_verified),
        _("Bảng, SQLite"): f"{found.version}, {found.sqlite}",
    }
    return Text("\n").join(
        Text.assemble((f"{name:<14}", "bold"), shown(words)) for name, words in lines.items()
    )


def _moment(at: datetime | None) -> str:
    return moment_words(at) if at else _("chưa lần nào")
