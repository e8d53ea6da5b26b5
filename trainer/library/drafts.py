"""A draft: one content file read as far as it can be, whatever is wrong with it."""

import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from trainer.library.case_shapes import CaseShape
from trainer.library.complaints import check
from trainer.library.findings import START, Findings
from trainer.library.guard import MAX_BYTES, Stopped, decode
from trainer.library.pages import RawPage, front_matter, split
from trainer.library.procedure_shapes import ProcedureShape
from trainer.library.quiz_shapes import QuizShape
from trainer.library.shapes import (
    CalendarShape,
    CourseShape,
    CurriculumShape,
    GlossaryShape,
    ModuleShape,
    WardShape,
)
from trainer.library.sources import Kind, Source
from trainer.library.tree import EMPTY, Tree, grow
from trainer.text import slug
from trainer.words import _

SHAPES: dict[Kind, type[BaseModel]] = {
    Kind.WARD: WardShape,
    Kind.GLOSSARY: GlossaryShape,
    Kind.CURRICULUM: CurriculumShape,
    Kind.CALENDAR: CalendarShape,
    Kind.COURSE: CourseShape,
    Kind.MODULE: ModuleShape,
    Kind.QUIZ: QuizShape,
    Kind.PROCEDURE: ProcedureShape,
    Kind.CASE: CaseShape,
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(slots=True)
class Draft:
    """What is known of one file."""

    source: Source
    found: Findings
    tree: Tree = EMPTY
    shape: BaseModel | None = None
    """Typed content; None when its shape is wrong."""
    text: str = ""
    body: str = ""
    """What follows the front matter of a module."""
    pages: list[RawPage] = field(default_factory=list)

    @property
    def readable(self) -> bool:
        """Whether its YAML could be read to the end; if not, nobody can tell what it defines."""
        return self.tree is not EMPTY

    @property
    def uses_names(self) -> bool:
        """Whether its YAML holds `{{ward.…}}`."""
        return "{{" in self.text[: len(self.text) - len(self.body)]

    @property
    def refused(self) -> bool:
        """Whether the file has a fault."""
        return bool(self.found.faults)


def draft(root: Path, source: Source) -> Draft:
    """Read one file; all that can be said without the other files is among its findings."""
    made = Draft(source, Findings(source.file))
    if source.kind is Kind.STRAY:
        made.found.warn(START, _("Không có gì đọc tệp này."), _("Sửa tên tệp, chuyển chỗ, hoặc xóa."))
        return made
    _check_name(made)
    try:
        _grow(made, decode(_bytes(root / source.file, made.found), made.found))
    except Stopped:
        return made
    if made.readable:
        made.shape = check(SHAPES[source.kind], made.tree, made.found)
    return made


def _grow(made: Draft, text: str) -> None:
    made.text = text
    if made.source.kind is Kind.MODULE:
        parts = front_matter(text, made.found)
        if parts is None:
            return
        text, made.body, first_line = parts
        made.pages = split(made.body, first_line, made.found)
    made.tree = grow(text, made.found)


def _bytes(path: Path, found: Findings) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would never end
            raise OSError
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        found.fault(START, _("Thiếu tệp này."), _("Viết tệp, hoặc lấy lại từ bản cài đặt."))
        raise Stopped from None
    except OSError:
        found.fault(START, _("Không đọc được tệp."), _("Xem lại quyền đọc, hoặc chép lại tệp."))
        raise Stopped from None


def _check_name(made: Draft) -> None:
    id = made.source.id
    if _ID.fullmatch(id) is None:
        remedy = _("Chỉ dùng chữ thường không dấu, số, gạch nối: “{name}”.").format(
            name=slug(id) or "ten-tep"
        )
        made.found.fault(START, _("Tên tệp hay thư mục “{name}” không làm mã được.").format(name=id), remedy)
