"""What a staff list would change, as rows: faults first, then doubts, the new, the changed, the missing."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from trainer.desks.administration import Import
from trainer.people.establishment import Establishment
from trainer.people.official import Identity
from trainer.tui.phrases import identity_words
from trainer.tui.shown import shown
from trainer.tui.widgets.sheet import Row
from trainer.words import _

Said = tuple[str, str]
"""Where in the file, and what is there."""


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


def counts_words(read: Import) -> str:
    """How many rows of each kind, and what to do next."""
    diff, problems = read.diff, read.staff.problems
    words = _(
        "{file}: {new} mới · {changed} thay đổi · {same} như cũ · {doubtful} chưa rõ · "
        "{gone} không có trong tệp"
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
        return (
            f"{said}\n{_('Còn {n} lỗi: sửa trong tệp rồi F8 đọc lại. Chưa ghi gì.').format(n=len(problems))}"
        )
    if not diff.new and not diff.changed:
        return f"{said}\n{_('Không có gì để ghi.')}"
    return f"{said}\n{_('Đọc thử, chưa ghi gì. F9: ghi vào sổ.')}"


def dry_run(read: Import, ward: Establishment) -> list[Row]:
    """Every row of the dry run, a heading over each kind that there is."""
    gone = [
        (official.identity.code, _who(official.name, official.identity, ward)) for official in read.diff.gone
    ]
    kinds: list[tuple[str, Sequence[Said]]] = [
        (_("LỖI, phải sửa trong tệp"), _remarks(read.staff.problems)),
        (_("CHƯA RÕ LÀ AI, để nguyên"), _doubts(read, ward)),
        (_("NGƯỜI MỚI"), [(_place(row), _person(row, ward)) for row in read.diff.new]),
        (_("THAY ĐỔI"), _changes(read, ward)),
        (_("KHÔNG CÓ TRONG TỆP, để nguyên"), gone),
        (_("LƯU Ý"), _remarks(read.staff.warnings)),
    ]
    return [row for number, (title, said) in enumerate(kinds) for row in _section(number, title, said)]


def _section(number: int, title: str, said: Sequence[Said]) -> list[Row]:
    if not said:
        return []
    heading = (
        f"{number}",
        [shown(f"{title.split(',')[0]} ({len(said)})", "bold"), shown(_after(title), "bold")],
    )
    rows = [
        (f"{number}.{n}", [shown(place), shown(words, lines=True)]) for n, (place, words) in enumerate(said)
    ]
    return [heading, *rows]


def _after(title: str) -> str:
    return title.partition(", ")[2]


def _remarks(remarks: Iterable[Remark]) -> list[Said]:
    return [(_where(remark), f"{remark.message} {remark.remedy}".strip()) for remark in remarks]


def _where(remark: Remark) -> str:
    row = _("dòng {n}").format(n=remark.row) if remark.row else _("cả tệp")
    return f"{row} · {remark.column}" if remark.column else row


def _doubts(read: Import, ward: Establishment) -> list[Said]:
    line = _("{who}\n{why}: {others}")
    return [
        (
            _place(doubt.row),
            line.format(
                who=_person(doubt.row, ward),
                why=doubt.why.label,
                others="; ".join(_who(o.name, o.identity, ward) for o in doubt.officials),
            ),
        )
        for doubt in read.diff.doubtful
    ]


def _changes(read: Import, ward: Establishment) -> list[Said]:
    found = []
    for change in read.diff.changed:
        said = [
            " ".join(
                [_field(f.field) + ":", _value(f.field, f.before, ward), "→", _value(f.field, f.after, ward)]
            )
            for f in change.fields
        ]
        found.append((_place(change.row), "\n".join([f"{change.official.name} · {change.row.code}", *said])))
    return found


def _place(row: Person) -> str:
    return _("dòng {n}").format(n=row.row)


def _person(row: Person, ward: Establishment) -> str:
    return _who(row.name, Identity(row.name, row.code, row.unit, row.post, row.former_unit), ward)


def _who(name: str, who: Identity, ward: Establishment) -> str:
    return f"{name} · {identity_words(who, ward)}"


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
