"""What is wrong with a condition before anything happens: unknown names, mixed types, impossible choices."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from trainer.scenarios.conditions.guessing import instead_of_choice, instead_of_name
from trainer.scenarios.conditions.tree import (
    Comparison,
    Condition,
    Constant,
    Denial,
    Every,
    Name,
    OneOf,
    Some,
    Sum,
    Tree,
)
from trainer.text import nfc
from trainer.words import N_, _


class Type(StrEnum):
    """What a name stands for. TEXTS is a set of texts, for `has`; a DATE has its ISO text as value."""

    BOOLEAN = "boolean"
    NUMBER = "number"
    TEXT = "text"
    TEXTS = "texts"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing wrong with a condition that could be read; `column` counts characters from 1."""

    message: str
    column: int


Kind: TypeAlias = Type | frozenset[str]
"""A type, or the choices of a field: a TEXT that is one of these."""


class _Part(NamedTuple):
    tree: Tree
    kind: Kind | None
    """None when not known; no second remark is derived from it."""


_TITLES = {
    Type.BOOLEAN: N_("đúng hay sai"),
    Type.NUMBER: N_("số"),
    Type.TEXT: N_("chữ"),
    Type.TEXTS: N_("tập"),
    Type.DATE: N_("ngày"),
}
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(condition: Condition, names: Mapping[str, Kind]) -> tuple[Remark, ...]:
    """All that is wrong with `condition` where these names are known, by column; nothing when it may be used.

    A name with a set of texts is a choice: to compare it with a text that is none of them is a mistake too.
    """
    checking = _Checking(names)
    checking.want(condition.tree, Type.BOOLEAN)
    return tuple(sorted(checking.remarks, key=lambda remark: remark.column))


class _Checking:
    """Walks one tree, finds the kind of each part and gathers the remarks."""

    def __init__(self, names: Mapping[str, Kind]) -> None:
        self.names = names
        self.remarks: list[Remark] = []

    def kind(self, tree: Tree) -> Kind | None:
        match tree:
            case Constant(_column, value):
                return _kind_of(value)
            case Name(column, name):
                return self.named(name, column)
            case Denial(_column, part):
                self.want(part, Type.BOOLEAN)
            case Every(_column, parts) | Some(_column, parts):
                for part in parts:
                    self.want(part, Type.BOOLEAN)
            case Comparison():
                self.compared(tree)
            case OneOf(_column, part, options):
                one = self.part(part)
                for option in options:
                    self.alike(one, self.part(option), option.column)
            case Sum(_column, terms):
                for _factor, term in terms:
                    self.want(term, Type.NUMBER)
                return Type.NUMBER
        return Type.BOOLEAN

    def part(self, tree: Tree) -> _Part:
        return _Part(tree, self.kind(tree))

    def named(self, name: str, column: int) -> Kind | None:
        if name not in self.names:
            message = _("Không có tên “{name}”.").format(name=name)
            self.remark(column, message, instead_of_name(name, self.names))
        return self.names.get(name)

    def want(self, tree: Tree, wanted: Type) -> None:
        kind = self.kind(tree)
        if kind is None or _type(kind) is wanted:
            return
        words = _("Chỗ này phải là {wanted}, không phải {kind}.")
        message = words.format(wanted=_(_TITLES[wanted]), kind=_(_TITLES[_type(kind)]))
        compare = _("Viết một phép so sánh, ví dụ {example}.").format(example="minutes > 15")
        self.remark(tree.column, message, compare if wanted is Type.BOOLEAN else "")

    def compared(self, tree: Comparison) -> None:
        if tree.sign == "has":
            self.want(tree.left, Type.TEXTS)
            self.want(tree.right, Type.TEXT)
            return
        type = self.alike(self.part(tree.left), self.part(tree.right), tree.column)
        if tree.sign not in ("=", "!=") and type not in (None, Type.NUMBER, Type.DATE):
            message = _("“{sign}” chỉ so sánh số với số, ngày với ngày.").format(sign=tree.sign)
            self.remark(tree.column, message, _("Dùng “=”, “!=” hoặc “in”."))

    def alike(self, left: _Part, right: _Part, column: int) -> Type | None:
        """The type of two parts that may be compared; None when that is not known, or they may not be."""
        if left.kind is None or right.kind is None:
            return None
        for one, other in ((left, right), (right, left)):
            text = _text(other.tree)
            if text is not None and (one.kind is Type.DATE or isinstance(one.kind, frozenset)):
                self.written(text, one.kind, other.tree.column)
                return _type(one.kind)
        types = _type(left.kind), _type(right.kind)
        if types[0] is types[1] is not Type.TEXTS:
            return types[0]
        words = _("Không so sánh được {left} với {right}.")
        has = _("Với tập, viết: {example}.").format(example='tags has "x"') if Type.TEXTS in types else ""
        self.remark(column, words.format(left=_(_TITLES[types[0]]), right=_(_TITLES[types[1]])), has)
        return None

    def written(self, text: str, kind: Kind, column: int) -> None:
        """A text in quotes beside a date or a choice must be one."""
        if not isinstance(kind, frozenset):
            if not _is_day(text):
                message = _("“{input}” không phải là ngày.").format(input=text)
                self.remark(column, message, _("Viết NĂM-THÁNG-NGÀY, ví dụ 2026-11-23."))
        elif text not in map(nfc, kind):
            message = _("Không có lựa chọn “{input}”.").format(input=text)
            self.remark(column, message, instead_of_choice(text, kind))

    def remark(self, column: int, message: str, remedy: str) -> None:
        self.remarks.append(Remark(f"{message} {remedy}".strip(), column))


def _kind_of(value: object) -> Type:
    if isinstance(value, bool):
        return Type.BOOLEAN
    return Type.TEXT if isinstance(value, str) else Type.NUMBER


def _type(kind: Kind) -> Type:
    return kind if isinstance(kind, Type) else Type.TEXT


def _text(tree: Tree) -> str | None:
    return tree.value if isinstance(tree, Constant) and isinstance(tree.value, str) else None


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False
