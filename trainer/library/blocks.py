"""The blocks of a page: callouts, questions on the spot, tables, and what no page holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.courses.page import Callout, Check, Tone
from trainer.library.findings import Findings, Place, did_you_mean, quoted
from trainer.words import N_, _

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_TABLE_ROWS = 4

_QUOTE_MARK = re.compile(r"^ {0,3}> ?")
_TONE = re.compile(r"\[!([^\]\n]*)\][ ]*")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TONES = ", ".join(f"[!{tone}]" for tone in Tone)

# Type of a token → what is wrong with it where it stands, what to do instead.
_MISPLACED = {
    "hr": (N_("Trang không có đường kẻ."), N_("Xóa dòng này; trang mới mở đầu bằng “## ”.")),
    "code_block": (N_("Dòng này thụt vào quá sâu."), N_("Xóa các dấu cách đầu dòng.")),
    "fence": (
        N_("Khối ``` chỉ dùng để hỏi tại chỗ."),
        N_("Viết “```check”, mã câu hỏi, rồi “```”, sát lề trái."),
    ),
    "blockquote_open": (N_("Khung không lồng vào danh sách hay khung khác."), N_("Đặt khung sát lề trái.")),
    "heading_open": (
        N_("Tiêu đề trang chỉ viết bằng “## ”."),
        N_("Đổi thành “## Tiêu đề”, hoặc in đậm bằng **chữ**."),
    ),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a module's body, and the number of the first of them in its file."""

    lines: list[str]
    first_line: int
    found: Findings

    def place(self, line: int) -> Place:
        """Where the words of a line begin."""
        text = self.lines[line] if line < len(self.lines) else ""
        return Place(line + self.first_line, len(text) - len(text.lstrip()) + 1)

    def fault(self, line: int, message: str, remedy: str) -> None:
        """Add what is wrong with a line."""
        self.found.fault(self.place(line), message, remedy)

    def source(self, token: "Token") -> str:
        """What the author wrote for a block."""
        first, last = span(token)
        return "\n".join(self.lines[first:last]).strip("\n")


def span(token: "Token") -> tuple[int, int]:
    """First line of a block and the line after its last, counted from 0 in its sheet."""
    first, last = token.map or (0, 0)
    return first, last


def refuse_misplaced(sheet: Sheet, tokens: Iterable["Token"]) -> None:
    """Find blocks that no page holds, at whatever depth."""
    for token in tokens:
        if token.type in _MISPLACED and not (token.level == 0 and _is_allowed(token)):
            message, remedy = _MISPLACED[token.type]
            sheet.fault(span(token)[0], _(message), _(remedy))


def refuse_long_table(sheet: Sheet, token: "Token") -> None:
    """Find a table that is slow to show and hard to read."""
    first, last = span(token)
    rows = last - first - 2  # without heading and rule
    if rows > MAX_TABLE_ROWS:
        message = _("Bảng có {rows} dòng, quá {most}.").format(rows=rows, most=MAX_TABLE_ROWS)
        sheet.fault(first, message, _("Chia bảng, hoặc viết thành danh sách."))


def check(sheet: Sheet, token: "Token") -> Check | None:
    """The question a fenced block asks; None when it asks none, which is found."""
    first, last = span(token)
    question = token.content.strip()
    if last - first != token.content.count("\n") + 2:
        sheet.fault(first, _("Khối ``` mở mà không đóng."), _("Thêm một dòng “```” sau mã câu hỏi."))
    elif _is_allowed(token):
        if _ID.fullmatch(question):
            return Check(question)
        remedy = _("Viết đúng một mã câu hỏi của bài kiểm tra.")
        sheet.fault(first + 1, _("“{id}” không phải mã câu hỏi.").format(id=quoted(question)), remedy)
    return None


def callout(sheet: Sheet, token: "Token") -> Callout | None:
    """The callout a quotation makes; None when it has no tone, which is found."""
    first, last = span(token)
    lines = [_QUOTE_MARK.sub("", line) for line in sheet.lines[first:last]]
    marks = [(at, match) for at, line in enumerate(lines) if (match := _TONE.match(line))]
    if not marks or marks[0][0]:
        remedy = _("Mở đầu khung bằng {tones}.").format(tones=_TONES)
        sheet.fault(first, _("Khung không ghi loại."), remedy)
        return None
    for at, _match in marks[1:]:
        sheet.fault(first + at, _("Hai khung dính nhau."), _("Để một dòng trống giữa hai khung."))
    words = "\n".join([lines[0][marks[0][1].end() :], *lines[1:]]).strip()
    if not words:
        sheet.fault(first, _("Khung trống."), _("Viết nội dung, hoặc xóa khung."))
    return _toned(sheet, first, marks[0][1][1], words)


def _toned(sheet: Sheet, line: int, tone: str, words: str) -> Callout | None:
    if tone in Tone.__members__:
        return Callout(Tone(tone), words)
    remedy = did_you_mean(sheet.found.nearest(tone, Tone), _("Chọn một trong: {tones}.").format(tones=_TONES))
    sheet.fault(line, _("Không có khung “[!{tone}]”.").format(tone=quoted(tone)), remedy)
    return None


def _is_allowed(token: "Token") -> bool:
    """Whether a block may stand at the left edge of a page."""
    return (
        token.type == "blockquote_open"
        or (token.type == "fence" and token.info.strip() == "check")
        or (token.type == "heading_open" and token.markup == "##")
    )
