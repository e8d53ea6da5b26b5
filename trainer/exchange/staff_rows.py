"""The people of one sheet: row by row, each cell read, each unit and post found, no code given twice."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.exchange.headings import LABELS, REQUIRED, Headings
from trainer.exchange.sheet import Cell, Kind, Sheet
from trainer.exchange.staff_cells import Remarks, fixed_width, is_blank, read_code, read_name, read_text
from trainer.exchange.staff_diff import code_key
from trainer.exchange.staff_list import StaffRow
from trainer.exchange.titles import find_posts, find_unit, suggestion
from trainer.people.establishment import Establishment, Unit
from trainer.text import clean, fold
from trainer.words import _

_SHOWN = 80  # characters of a cell quoted in a message about its row
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[A-Za-z])\)?")


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one row that may hold a person."""

    row: int
    """Number of the row as a spreadsheet shows it."""
    cells: Mapping[str, Cell]
    """Field → cell."""
    filled: tuple[str, ...]
    """Fields that hold anything."""


def people_lines(sheet: Sheet, headings: Headings, remarks: Remarks) -> list[Line]:
    """Rows under the headings that may be people: blank ones and the row of column numbers are left out.

    Text that stands where the list has no columns (who signed it) is left out with a warning.
    """
    lines = []
    for row in range(headings.row + 1, len(sheet.rows)):
        cells = {name: sheet.cell(row, column) for name, column in headings.columns.items()}
        line = Line(row + 1, cells, tuple(name for name, cell in cells.items() if not is_blank(cell)))
        if line.filled and not (row == headings.row + 1 and _is_numbering(line)):
            lines.append(line)
        elif not line.filled:
            _warn_left_out(sheet, row, remarks)
    return lines


def read_people(lines: Iterable[Line], ward: Establishment, remarks: Remarks) -> list[StaffRow]:
    """The people of these rows; a row with a problem is not among them."""
    people, kept = list(lines), []
    width = fixed_width(line.cells["code"] for line in people)
    for line in people:
        before = len(remarks.problems)
        person = _person(line, ward, width, remarks)
        if len(remarks.problems) == before:
            kept.append(person)
    _warn_numbers(people, width, remarks)
    return _without_doubles(kept, remarks)


def _person(line: Line, ward: Establishment, width: int, remarks: Remarks) -> StaffRow:
    cells, row = line.cells, line.row
    if len(line.filled) == 1:
        _refuse_lone_text(line, remarks)
        return StaffRow(row, "", "", "", "")
    _refuse_missing(line, remarks)
    unit = _unit(cells["unit"], row, ward, remarks)
    former = cells.get("former_unit", Cell())
    return StaffRow(
        row,
        name=read_name(cells["name"], row, remarks),
        code=read_code(cells["code"], row, width, remarks),
        unit=unit.id if unit else "",
        post=_post(cells["post"], row, ward, unit, remarks),
        former_unit=read_text(former, row, "former_unit", remarks),
    )


def _unit(cell: Cell, row: int, ward: Establishment, remarks: Remarks) -> Unit | None:
    text = read_text(cell, row, "unit", remarks)
    unit = find_unit(text, ward) if text else None
    if text and unit is None:
        titles = [unit.title for unit in ward.units]
        message = _("Không có đơn vị “{text}”.").format(text=text)
        remarks.refuse(row, "unit", message, suggestion(text, titles))
    return unit


def _post(cell: Cell, row: int, ward: Establishment, unit: Unit | None, remarks: Remarks) -> str:
    text = read_text(cell, row, "post", remarks)
    posts = find_posts(text, ward, unit) if text else []
    if text and not posts:
        titles = [post.title for post in ward.posts]
        message = _("Không có vị trí việc làm “{text}”.").format(text=text)
        remarks.refuse(row, "post", message, suggestion(text, titles))
    if len(posts) > 1:
        message = _("Có {n} vị trí cùng tên “{text}”.").format(n=len(posts), text=text)
        ids = ", ".join(post.id for post in posts)
        remarks.refuse(row, "post", message, _("Ghi mã của vị trí: {ids}.").format(ids=ids))
    return posts[0].id if posts else ""


def _refuse_missing(line: Line, remarks: Remarks) -> None:
    for name in REQUIRED:
        if name not in line.filled:
            message = _("Thiếu {what}.").format(what=_(LABELS[name]).lower())
            remedy = _("Điền ô này; nếu ô bị gộp thì bỏ gộp và điền từng dòng.")
            remarks.refuse(line.row, name, message, remedy)


def _refuse_lone_text(line: Line, remarks: Remarks) -> None:
    (name,) = line.filled
    message = _("Dòng chỉ có “{text}”.").format(text=clean(line.cells[name].text[:_SHOWN]))
    remedy = _("Xóa dòng nếu là tên nhóm, dòng cộng hay chữ ký; điền đủ nếu là một người.")
    remarks.refuse(line.row, name, message, remedy)


def _without_doubles(people: list[StaffRow], remarks: Remarks) -> list[StaffRow]:
    codes: dict[str, int] = {}
    names: dict[str, int] = {}
    for person in people:
        first = codes.setdefault(code_key(person.code), person.row)
        if first != person.row:
            message = _("Mã {code} đã có ở dòng {row}.").format(code=person.code, row=first)
            remarks.refuse(person.row, "code", message, _("Giữ một dòng, hoặc sửa mã cho đúng người."))
            continue
        namesake = names.setdefault(fold(person.name), person.row)
        if namesake != person.row:
            message = _("Cùng họ tên với dòng {row}, khác mã: coi là hai người.").format(row=namesake)
            remarks.warn(person.row, "name", message)
    return [person for person in people if codes[code_key(person.code)] == person.row]


def _warn_numbers(lines: list[Line], width: int, remarks: Remarks) -> None:
    """One warning for all codes that are numbers and stay as they are: zeros in front may be lost."""
    numbers = [line for line in lines if line.cells["code"].kind is Kind.NUMBER]
    kept = [line.row for line in numbers if width == 0 or len(line.cells["code"].text) > width]
    if kept:
        message = _("{n} mã là ô số (dòng đầu tiên: {row}); nếu mã có số 0 ở đầu thì Excel đã bỏ mất.")
        remedy = _("Nếu có, đặt cột mã thành kiểu Text và gõ lại mã.")
        remarks.warn(kept[0], "code", message.format(n=len(kept), row=kept[0]), remedy)


def _warn_left_out(sheet: Sheet, row: int, remarks: Remarks) -> None:
    texts = (sheet.cell(row, column).text[:_SHOWN] for column in range(len(sheet.rows[row])))
    found = next((text for text in texts if any(char.isalpha() for char in text)), "")
    if found:
        remarks.warn(row + 1, "", _("Bỏ qua dòng “{text}”: không có ai.").format(text=clean(found)))


def _is_numbering(line: Line) -> bool:
    return all(_COLUMN_NUMBER.fullmatch(clean(line.cells[name].text[:_SHOWN])) for name in line.filled)
