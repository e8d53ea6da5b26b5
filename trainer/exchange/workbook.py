"""The sheets of an XLSX workbook, read by calamine once they are known to be harmless."""

from collections.abc import Mapping
from posixpath import join, normpath
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook, SheetMetadata, SheetTypeEnum, SheetVisibleEnum

from trainer.exchange.parts import UNPACKED, broken, packed, read_parts, too_large
from trainer.exchange.sheet import Sheet, Value
from trainer.exchange.survey import Malformed, Survey, must_fit, survey
from trainer.faults import Fault
from trainer.words import _

ROWS = 6_000
"""Rows of a sheet that are read: a list of 5,000 with everything above and below it."""

COLUMNS = 256
"""Columns of a sheet that are read."""

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the compound file of Office 97: an old .xls, or a locked .xlsx


def is_workbook(data: bytes) -> bool:
    """Whether the file is one of Excel's, of any age, by its first bytes."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", _OLE))


def read_workbook(data: bytes, name: str) -> list[Sheet]:
    """The worksheets of an XLSX file that a person sees, in its order.

    Raises:
        Fault: a password, the format of Excel 97, no workbook, a damaged or an oversized one.
    """
    if data.startswith(_OLE):
        raise _old(data, name)
    parts = read_parts(data, name)
    try:
        found = {path: survey(part) for path, part in parts.items()}
        places = _places(parts)
    except (Malformed, ElementTree.ParseError) as error:
        raise broken(name) from error
    _must_fit_together(found, name)
    return [_sheet(title, rows, found.get(places.get(title, ""))) for title, rows in _read(parts, name)]


def _old(data: bytes, name: str) -> Fault:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Fault(
            _("Tệp Excel có mật khẩu."), name, _("Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi thử lại.")
        )
    return Fault(
        _("Tệp kiểu Excel 97 (.xls) không đọc được."),
        name,
        _("Mở tệp bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (*.xlsx)”."),
    )


def _places(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Title of each sheet → path of its part."""
    links = ElementTree.fromstring(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"))
    paths = {link.get("Id"): normpath(join("/xl", link.get("Target", ""))).lstrip("/") for link in links}
    sheets = ElementTree.fromstring(parts["xl/workbook.xml"]).iterfind(".//{*}sheet")
    return {sheet.get("name", ""): paths.get(sheet.get(_RELATION), "") for sheet in sheets}


def _must_fit_together(found: Mapping[str, Survey], name: str) -> None:
    lengths = [length for part in found.values() for length in part.lengths]
    text = sum(part.text for part in found.values())
    for part in found.values():
        must_fit(part, ROWS, COLUMNS, name)
        text += sum(lengths[index] * count for index, count in part.shared.items() if index < len(lengths))
    if text > UNPACKED:
        raise too_large(name, _("Chữ trong các ô nhiều hơn {n} MB.").format(n=UNPACKED // 2**20))


def _read(parts: dict[str, bytes], name: str) -> list[tuple[str, list[list[Value]]]]:
    try:
        book = CalamineWorkbook.from_filelike(packed(parts))
        titles = [sheet.name for sheet in book.sheets_metadata if _is_seen(sheet)]
        return [(title, book.get_sheet_by_name(title).to_python(skip_empty_area=False)) for title in titles]
    except BaseException as error:
        # A panic in the native reader is raised outside `Exception`; it is only another damaged file.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise broken(name) from error
        raise


def _is_seen(sheet: SheetMetadata) -> bool:
    return sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible


def _sheet(title: str, rows: list[list[Value]], found: Survey | None) -> Sheet:
    marks = found or Survey()
    return Sheet(title, rows, frozenset(marks.formulas), frozenset(marks.errors))
