"""What a staff list would change, in lines: faults first, then doubts, the new, the changed, the missing."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from trainer.desks.administration import Import
from trainer.people.establishment import Establishment
from trainer.people.official import Identity
from trainer.plain.telling import identity_words
from trainer.words import _


class Remark(Protocol):
    """Something wrong or worth knowing, at a place in the file."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def remedy(self) -> str: ...


class Person(Protocol):
    """A row that is a person."""

    @property
    def row(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def post(self) -> str: ...
    @property
    def former_unit(self) -> str: ...


def counts_lines(read: Import) -> list[str]:
    """How many rows of each kind, and what to do next."""
    diff, problems = read.diff, read.staff.problems
    words = _(
        "{file}: {new} mới, {changed} thay đổi, {same} như cũ, {doubtful} chưa rõ, {gone} không có trong tệp."
    )
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


def dry_run_lines(read: Import, ward: Establishment) -> list[str]:
    """Every row of the dry run, a heading over each kind that there is."""
    diff = read.diff
    gone = [_who(official.name, official.identity, ward) for official in diff.gone]
    kinds: list[tuple[str, Sequence[str]]] = [
        (_("Lỗi, phải sửa trong tệp"), _remarks(read.staff.problems)),
        (_("Chưa rõ là ai, để nguyên"), _doubts(read, ward)),
        (_("Người mới"), [f"{_place(row)}: {_person(row, ward)}" for row in diff.new]),
        (_("Thay đổi"), _changes(read, ward)),
        (_("Không có trong tệp, để nguyên"), gone),
        (_("Lưu ý"), _remarks(read.staff.warnings)),
    ]
    return [line for title, said in kinds if said for line in (f"{title} ({len(said)}):", *said)]


def _remarks(remarks: Iterable[Remark]) -> list[str]:
    return [f"{_where(remark)}: {remark.message} {remark.remedy}".strip() for remark in remarks]


def _where(remark: Remark) -> str:
    row = _("dòng {n}").format(n=remark.row) if remark.row else _("cả tệp")
    return f"{row}, {remark.column}" if remark.column else row


def _doubts(read: Import, ward: Establishment) -> list[str]:
    line = _("{place}: {who}; {why}: {others}")
    return [
        line.format(
            place=_place(doubt.row),
            who=_person(doubt.row, ward),
            why=doubt.why.label,
            others="; ".join(_who(o.name, o.identity, ward) for o in doubt.officials),
        )
        for doubt in read.diff.doubtful
    ]


def _changes(read: Import, ward: Establishment) -> list[str]:
    line, change_line = _("{place}: {who}; {changes}"), _("{field} từ {before} thành {after}")
    found = []
    for change in read.diff.changed:
        said = [
            change_line.format(
                field=_field(f.field),
                before=_value(f.field, f.before, ward),
                after=_value(f.field, f.after, ward),
            )
            for f in change.fields
        ]
        who = f"{change.official.name}, {change.row.code}"
        found.append(line.format(place=_place(change.row), who=who, changes="; ".join(said)))
    return found


def _place(row: Person) -> str:
    return _("dòng {n}").format(n=row.row)


def _person(row: Person, ward: Establishment) -> str:
    return _who(row.name, Identity(row.name, row.code, row.unit, row.post, row.former_unit), ward)


def _who(name: str, who: Identity, ward: Establishment) -> str:
    return f"{name}, {identity_words(who, ward)}"


def _field(name: str) -> str:
    return {
        "name": _("họ và tên"),
        "code": _("mã"),
        "unit": _("đơn vị"),
        "post": _("vị trí việc làm"),
        "former_unit": _("đơn vị cũ"),
    }.get(name, name)


def _value(field: str, value: str, ward: Establishment) -> str:
    words = {"unit": ward.unit_title, "post": ward.post_title}.get(field, str)(value)
    return words or _("(trống)")
