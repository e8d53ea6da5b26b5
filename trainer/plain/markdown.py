"""The Markdown of pages as plain lines: one paragraph, list item or table row a line, boxes by their word."""

import re
from collections.abc import Iterator

from trainer.courses.page import Callout, Part, Prose, Tone
from trainer.words import _

_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_BULLET = re.compile(r"^(\s*)[*+](?=\s)")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
_CELL_END = re.compile(r"(?<!\\)\|")
_MARKED = re.compile(r"\\(?P<escaped>[^\w\s])|\*\*|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|`")


def part_lines(part: Part) -> list[str]:
    """The lines of running text, or of a boxed remark after its word, `CĂN CỨ: …`; none of a check."""
    if isinstance(part, Prose):
        return plain_lines(part.markdown)
    if isinstance(part, Callout):
        lines = plain_lines(part.markdown)
        return [f"{tone_word(part.tone)}: {lines[0]}", *lines[1:]] if lines else []
    return []


def tone_word(tone: Tone) -> str:
    """The word a boxed remark begins with."""
    return {
        Tone.LAW: _("CĂN CỨ"),
        Tone.EXAMPLE: _("VÍ DỤ"),
        Tone.TRAP: _("BẪY"),
        Tone.OLD: _("CŨ"),
        Tone.SOON: _("SẮP ĐỔI"),
    }[tone]


def plain_lines(markdown: str) -> list[str]:
    """Markdown without its marks; lines that belong together are one line."""
    lines: list[str] = []
    for block in re.split(r"\n[ \t]*\n", markdown.strip("\n")):
        rows = block.split("\n")
        lines += _table(rows) if _is_table(rows) else [_unmarked(line) for line in _joined(rows)]
    return [line for line in lines if line.strip()]


def _joined(rows: list[str]) -> Iterator[str]:
    """The rows of a block, each with the rows that only go on with it."""
    line = ""
    for row in rows:
        starts = _ITEM.match(row) is not None
        if line and (starts or line.endswith(("  ", "\\"))):
            yield line.rstrip("\\")
            line = ""
        line = f"{line} {row.strip()}".lstrip() if line else _BULLET.sub(r"\1-", row)
        line += "  " if row.endswith("  ") and not line.endswith("  ") else ""
    yield line


def _is_table(rows: list[str]) -> bool:
    return len(rows) > 1 and "|" in rows[0] and _RULE.fullmatch(rows[1]) is not None and "|" in rows[1]


def _table(rows: list[str]) -> Iterator[str]:
    """`Việc: mất nước. Làm trước tiên: gọi đơn vị cấp nước.` for each row below the headings."""
    headings = _cells(rows[0])
    for row in rows[2:]:
        named = zip(headings, _cells(row), strict=False)
        yield "; ".join(f"{heading}: {cell}" if heading else cell for heading, cell in named if cell) + "."


def _cells(row: str) -> list[str]:
    return [_unmarked(cell).strip() for cell in _CELL_END.split(row.strip().strip("|"))]


def _unmarked(text: str) -> str:
    return _MARKED.sub(lambda match: match["escaped"] or "", text).rstrip()
