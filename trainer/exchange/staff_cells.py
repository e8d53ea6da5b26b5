"""The cells of one staff list: each value cleaned, and everything said that was changed or cannot be used."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from trainer.exchange.sheet import Cell, Kind
from trainer.exchange.staff_list import RowProblem
from trainer.text import clean, nfc
from trainer.words import _

LONGEST: Final = {"name": 100, "code": 40, "unit": 200, "post": 200, "former_unit": 300}
"""Most characters of a field."""

_FULLEST = 4  # code points that one character kept may have been typed with: letter, two marks, one unseen
_EMPTIEST = 2_000  # characters of a cell that may still be an empty one
_PIECE = 100  # characters looked at in one go

_SCIENTIFIC = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")  # what Excel shows, and saves, of a long number
_ETH = str.maketrans("Ðð", "Đđ")  # letters of Icelandic that look like ours; old fonts typed them for Đ


@dataclass(slots=True)
class Remarks:
    """Problems and warnings of one file as they are found, with the headings they are found under."""

    titles: dict[str, str]
    """Field → heading as the file writes it."""
    problems: list[RowProblem] = field(default_factory=list)
    warnings: list[RowProblem] = field(default_factory=list)

    def refuse(self, row: int, name: str, message: str, remedy: str = "") -> None:
        """A problem in the cell of a field; its row is not read."""
        self.problems.append(RowProblem(row, self.titles.get(name, ""), message, remedy))

    def warn(self, row: int, name: str, message: str, remedy: str = "") -> None:
        """Something read otherwise than written."""
        self.warnings.append(RowProblem(row, self.titles.get(name, ""), message, remedy))


def read_text(cell: Cell, row: int, name: str, remarks: Remarks) -> str:
    """The text of a cell, cleaned; empty when it cannot be used, which is then a problem."""
    if unusable := _unusable(cell):
        remarks.refuse(row, name, unusable, _("Gõ lại giá trị vào ô, dạng chữ."))
        return ""
    raw, most = cell.text.strip(), LONGEST[name]
    text = clean(raw) if len(raw) <= _FULLEST * most else raw  # one made to be slow is not even cleaned
    if len(text) > most:
        message = _("Dài {n} ký tự, nhiều nhất là {most}.")
        remarks.refuse(row, name, message.format(n=len(cell.text), most=most), _("Rút gọn."))
        return ""
    if cell.formula:
        message = _("Ô là công thức; đã dùng kết quả lưu trong tệp: “{text}”.")
        remarks.warn(row, name, message.format(text=text))
    if _squeezed(raw) != _squeezed(text):
        remarks.warn(row, name, _("Đã bỏ ký tự ẩn; còn lại “{text}”.").format(text=text))
    return text


def read_name(cell: Cell, row: int, remarks: Remarks) -> str:
    """A full name; letters that are not Vietnamese are kept and pointed out, Ð becomes Đ."""
    text = read_text(cell, row, "name", remarks)
    name = text.translate(_ETH)
    if name != text:
        remarks.warn(row, "name", _("Đã thay chữ Ð (Ai-xơ-len) bằng Đ: “{text}”.").format(text=name))
    if name and not any(char.isalpha() for char in name):
        remarks.refuse(row, "name", _("“{text}” không phải họ tên.").format(text=name), _("Ghi họ và tên."))
    elif strange := _strange(name, " '’-."):
        message = _("Họ tên có ký tự lạ: {strange}; giữ nguyên.").format(strange=strange)
        remarks.warn(row, "name", message, _("Xem lại phông chữ và bảng mã của tệp."))
    return name


def read_code(cell: Cell, row: int, width: int, remarks: Remarks) -> str:
    """A staff code; a number gets back its leading zeros when all codes written as text have one `width`.

    `width` is 0 when they do not.
    """
    text = read_text(cell, row, "code", remarks)
    if cell.kind is Kind.ROUNDED or _SCIENTIFIC.fullmatch(text):
        message = _("“{text}” là số đã bị Excel làm tròn hoặc đổi dạng.").format(text=text)
        remarks.refuse(row, "code", message, _("Đặt cột mã thành kiểu Text, gõ lại mã."))
        return ""
    if cell.kind is Kind.NUMBER and len(text) < width:
        restored = text.zfill(width)
        message = _("Mã {text} là ô số; đã thêm số 0 ở đầu thành {code}, vì các mã khác dài {n} chữ số.")
        remarks.warn(row, "code", message.format(text=text, code=restored, n=width))
        return restored
    if strange := _strange(text, "0123456789./-_"):
        message = _("Mã “{text}” có ký tự không dùng được: {strange}.").format(text=text, strange=strange)
        remarks.refuse(row, "code", message, _("Mã chỉ gồm chữ, chữ số và . / - _"))
    return text


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in the cell: no text, no formula, no error, not even a date."""
    return cell.kind is Kind.TEXT and not cell.formula and _shows_nothing(cell.text)


def fixed_width(cells: Iterable[Cell]) -> int:
    """The one width of all codes written as text, when they are digits and some begin with 0; else 0."""
    most = _FULLEST * LONGEST["code"]
    codes = {clean(cell.text.strip()[: most + 1]) for cell in cells if cell.kind is Kind.TEXT} - {""}
    digits = all(code.isascii() and code.isdigit() for code in codes)
    widths = {len(code) for code in codes}
    zeros = any(code.startswith("0") for code in codes)
    return widths.pop() if digits and zeros and len(widths) == 1 else 0


def _unusable(cell: Cell) -> str:
    if cell.kind is Kind.ERROR:
        return _("Ô báo lỗi công thức (như #N/A).")
    if cell.kind is Kind.OTHER:
        return _("Excel đã đổi ô thành ngày, giờ hoặc đúng/sai: “{text}”.").format(text=cell.text)
    if cell.formula and _shows_nothing(cell.text):
        return _("Ô là công thức chưa có kết quả.")
    return ""


def _shows_nothing(text: str) -> bool:
    """Whether there is nothing to see in it; looked at in pieces, up to the first character seen."""
    pieces = (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
    return len(text) < _EMPTIEST and not any(clean(piece) for piece in pieces)


def _squeezed(text: str) -> str:
    return nfc("".join(nfc(text).split()))


def _strange(text: str, besides: str) -> str:
    """Characters that are neither Latin letters nor `besides`, each once, for a message."""
    odd = (char for char in text if char not in besides and not _is_latin(char))
    return " ".join(f"“{char}”" for char in dict.fromkeys(odd))


def _is_latin(char: str) -> bool:
    return char.isalpha() and "LATIN" in unicodedata.name(char, "")
