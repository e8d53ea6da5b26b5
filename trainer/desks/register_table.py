"""The register as rows of text: for a file, a pipe, a page."""

from collections.abc import Sequence

from trainer.desks.lines import Line, Register
from trainer.progress.standing import Status
from trainer.words import _

SHOWN = 11
"""How many columns a terminal has room for."""


def table(register: Register) -> tuple[list[str], list[list[str]]]:
    """The register as a header and rows of text, for a file or a pipe."""
    header = [
        _("STT"),
        _("Họ và tên"),
        _("Mã"),
        _("Đơn vị"),
        _("Vị trí việc làm"),
        _("Đơn vị cũ"),
        _("Học phần"),
        _("Mã học phần"),
        _("Trạng thái"),
        _("Ngày giao"),
        _("Hạn"),
        _("Ngày hoàn thành"),
        _("Trễ (ngày làm việc)"),
        _("Phiên bản nội dung"),
        _("Người giao"),
        _("Tính đến ngày"),
        _("Mã sự kiện"),
    ]
    return header, [_cells(register, number, line) for number, line in enumerate(register.lines, 1)]


def aligned(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The first columns, each as wide as its widest cell."""
    shown = [row[:SHOWN] for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    padded = ([f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)] for row in shown)
    return "\n".join("  ".join(row).rstrip() for row in padded)


def status_word(status: Status) -> str:
    """The Vietnamese word of a status."""
    return {
        Status.NOT_STARTED: _("Chưa học"),
        Status.IN_PROGRESS: _("Đang học"),
        Status.COMPLETED: _("Hoàn thành"),
        Status.OVERDUE: _("Quá hạn"),
        Status.WAIVED: _("Được miễn"),
        Status.SUPERSEDED: _("Phải học lại"),
    }[status]


def _cells(register: Register, number: int, line: Line) -> list[str]:
    who, stand = line.official.identity, line.standing
    given, done = stand.assignment, stand.completion
    evidence = stand.waiver or done
    return [
        str(number),
        who.name,
        who.code,
        line.unit,
        line.post,
        who.former_unit,
        line.module,
        stand.module,
        status_word(stand.status),
        given.on.isoformat() if given else "",
        given.due.isoformat() if given and given.due else "",
        done.on.isoformat() if done else "",
        str(stand.late),
        done.version if done else "",
        line.given_by,
        register.on.isoformat(),
        evidence.event if evidence else "",
    ]
