"""What a staff list would change, in words: faults first, then doubts, the new, the changed, the missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.desks.administration import Import
from trainer.desks.wording.official import identity_words
from trainer.exchange import RowProblem, StaffRow
from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one row of the file, or of someone who is not in it."""

    place: str
    """`dòng 12`; empty for someone who is not in the file."""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one kind."""

    title: str
    note: str
    """What is done about them; may be empty."""
    remarks: tuple[Remark, ...]


def counts_lines(read: Import) -> list[str]:
    """How many rows of each kind, and what to do next."""
    diff, problems = read.diff, read.staff.problems
    words = _("{file}: {new} mới, {changed} thay đổi, {same} như cũ, {doubtful} chưa rõ, {gone} không có trong tệp.")
    said = words.format(
        file=read.staff.name,
        new=len(diff.new),
        changed=len(diff.changed),
        same=len(diff.same),
        doubtful=len(diff.doubtful),
        gone=len(diff.gone),
    )
    if problems:
        return [said, _("Còn {n} lỗi: sửa trong tệp rồi đọc lại. Chưa ghi gì.").format(n=len(problems))]
    if not diff.new and not diff.changed:
        return [said, _("Không có gì để ghi.")]
    return [said, _("Đọc thử, chưa ghi gì.")]


def sections(read: Import, ward: Establishment, between: str = ", ") -> list[Section]:
    """Every row of the dry run by its kind, kinds without a row left out; `between`: as in `identity_words`."""
    said = _Saying(ward, between)
    diff, keep = read.diff, _("để nguyên")
    kinds = (
        Section(_("Lỗi"), _("phải sửa trong tệp"), tuple(_remarks(read.staff.problems))),
        Section(_("Chưa rõ là ai"), keep, tuple(said.doubts(read))),
        Section(_("Người mới"), "", tuple(Remark(_place(row), (said.row(row),)) for row in diff.new)),
        Section(_("Thay đổi"), "", tuple(said.changes(read))),
        Section(_("Không có trong tệp"), keep, tuple(Remark("", (said.official(o),)) for o in diff.gone)),
        Section(_("Lưu ý"), "", tuple(_remarks(read.staff.warnings))),
    )
    return [section for section in kinds if section.remarks]


@dataclass(frozen=True, slots=True)
class _Saying:
    """How people of this ward are told."""

    ward: Establishment
    between: str

    def row(self, row: StaffRow) -> str:
        return self._who(Identity(row.name, row.code, row.unit, row.post, row.former_unit))

    def official(self, official: Official) -> str:
        return self._who(official.identity)

    def doubts(self, read: Import) -> Iterator[Remark]:
        for doubt in read.diff.doubtful:
            others = "; ".join(map(self.official, doubt.officials))
            yield Remark(_place(doubt.row), (self.row(doubt.row), f"{doubt.why.label}: {others}"))

    def changes(self, read: Import) -> Iterator[Remark]:
        words = _("{field} từ {before} thành {after}")
        for change in read.diff.changed:
            said = [
                words.format(
                    field=_field(each.field),
                    before=self._value(each.field, each.before),
                    after=self._value(each.field, each.after),
                )
                for each in change.fields
            ]
            who = f"{change.official.name}{self.between}{change.row.code}"
            yield Remark(_place(change.row), (who, *said))

    def _who(self, who: Identity) -> str:
        return f"{who.name}{self.between}{identity_words(who, self.ward, self.between)}"

    def _value(self, field: str, value: str) -> str:
        words = {"unit": self.ward.unit_title, "post": self.ward.post_title}.get(field, str)(value)
        return words or _("(trống)")


def _remarks(problems: Iterable[RowProblem]) -> Iterator[Remark]:
    for problem in problems:
        place = _place(problem) if problem.row else _("cả tệp")
        where = f"{place}, {problem.column}" if problem.column else place
        yield Remark(where, (f"{problem.message} {problem.remedy}".strip(),))


def _place(at: StaffRow | RowProblem) -> str:
    return _("dòng {n}").format(n=at.row)


def _field(name: str) -> str:
    return {
        "name": _("họ và tên"),
        "code": _("mã"),
        "unit": _("đơn vị"),
        "post": _("vị trí việc làm"),
        "former_unit": _("đơn vị cũ"),
    }.get(name, name)
