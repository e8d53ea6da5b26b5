"""Reading a clean staff list from CSV or XLSX: all problems in one run, nothing set right without a word."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from trainer.exchange.headings import LOOKED_AT, Headings, all_titles, find_headings
from trainer.exchange.separated import read_separated
from trainer.exchange.sheet import Sheet
from trainer.exchange.staff_cells import Remarks
from trainer.exchange.staff_list import RowProblem, StaffList
from trainer.exchange.staff_rows import people_lines, read_people
from trainer.exchange.workbook import is_workbook, read_workbook
from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.text import clean
from trainer.words import _

LARGEST = 20 * 2**20
"""Most bytes of a file."""

MOST = 5_000
"""Most people of a list."""


def read_staff(path: Path, ward: Establishment) -> StaffList:
    """Read a staff list: name, code, unit, post and, if there is one, former unit; headings in any order.

    Problems are those of rows; what makes the whole file unreadable is a fault.

    Raises:
        Fault: no file, no list, a column missing, a password, a damaged or an oversized file.
    """
    data, name = _bytes(path), path.name
    sheets = read_workbook(data, name) if is_workbook(data) else [_separated(data, name)]
    sheet, headings = _chosen(sheets, name)
    remarks = Remarks(dict(headings.titles))
    remarks.warnings += _about_file(sheets, sheet, headings)
    lines = people_lines(sheet, headings, remarks)
    if not 0 < len(lines) <= MOST:
        raise _no_list_of_people(len(lines), name)
    people = read_people(lines, ward, remarks)
    return StaffList(
        rows=tuple(people),
        problems=tuple(sorted(remarks.problems, key=lambda problem: problem.row)),
        warnings=tuple(sorted(remarks.warnings, key=lambda warning: warning.row)),
        sha256=hashlib.sha256(data).hexdigest(),
        name=clean(name),
    )


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():  # a pipe or a device would be read for ever
            raise Fault(_("Không có tệp này."), str(path), _("Xem lại tên tệp và thư mục."))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        remedy = _("Đóng tệp nếu đang mở trong Excel; xem bạn có quyền đọc tệp không.")
        raise Fault(_("Không mở được tệp."), str(path), remedy) from error
    if len(data) > LARGEST:
        raise Fault(
            _("Tệp lớn hơn {n} MB.").format(n=LARGEST // 2**20),
            str(path),
            _("Chép riêng danh sách cán bộ sang một tệp mới."),
        )
    return data


def _separated(data: bytes, name: str) -> Sheet:
    return read_separated(data, name, lambda rows: find_headings(rows).score)


def _chosen(sheets: Sequence[Sheet], name: str) -> tuple[Sheet, Headings]:
    """The first sheet with most columns of a staff list."""
    found = [(sheet, find_headings(_top(sheet))) for sheet in sheets]
    if not found:
        raise Fault(_("Tệp không có trang tính nào."), name, _("Bỏ ẩn trang tính có danh sách."))
    sheet, headings = max(found, key=lambda each: each[1].score)
    if headings.missing:
        raise Fault(
            _("Không tìm thấy cột: {columns}.").format(columns=", ".join(headings.missing)),
            name,
            _("Cần một dòng tiêu đề trong {n} dòng đầu: {titles}.").format(n=LOOKED_AT, titles=all_titles()),
        )
    if headings.twice:
        raise Fault(
            _("Có hai cột cùng tên: {columns}.").format(columns=", ".join(headings.twice)),
            name,
            _("Xóa hoặc đổi tên cột không dùng."),
        )
    return sheet, headings


def _top(sheet: Sheet) -> list[list[str]]:
    return [
        [sheet.cell(row, column).text for column in range(len(values))]
        for row, values in enumerate(sheet.rows[:LOOKED_AT])
    ]


def _about_file(sheets: Sequence[Sheet], read: Sheet, headings: Headings) -> list[RowProblem]:
    """What was not read, and how the rest was."""
    others = [sheet for sheet in sheets if sheet is not read and not find_headings(_top(sheet)).missing]
    said = [RowProblem(0, "", read.note)] if read.note else []
    unread = _("Trang tính “{title}” cũng là danh sách, chưa đọc.")
    said += [RowProblem(0, "", unread.format(title=clean(sheet.name))) for sheet in others]
    row = headings.row + 1
    return said + [RowProblem(row, title, _("Cột này không đọc.")) for title in headings.unused]


def _no_list_of_people(count: int, name: str) -> Fault:
    if count == 0:
        return Fault(_("Danh sách không có ai."), name, _("Ghi mỗi người một dòng, dưới dòng tiêu đề."))
    message = _("Danh sách có {count} người, nhiều nhất là {most}.")
    return Fault(message.format(count=count, most=MOST), name, _("Chia danh sách thành nhiều tệp."))
