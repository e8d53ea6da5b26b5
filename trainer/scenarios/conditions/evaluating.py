"""Whether a condition holds for the values of its names."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from typing import Any, TypeAlias, assert_never

from trainer.scenarios.conditions.tree import (
    Comparison,
    Condition,
    ConditionFault,
    Constant,
    Denial,
    Every,
    Name,
    OneOf,
    Sign,
    Some,
    Sum,
    Tree,
    Value,
)
from trainer.text import nfc
from trainer.words import _

Values: TypeAlias = Mapping[str, Value]
_Plain: TypeAlias = bool | Fraction | str | frozenset[str] | None

_RELATIONS: Mapping[str, Any] = {"=": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def holds(condition: Condition, values: Values) -> bool:
    """Whether a checked condition is true; what an unset value (None) means stands at the head of the package.

    ConditionFault when a name that is needed has no value, or values are not of the types `check` was given.
    """
    return _truth(condition.tree, values)


def _truth(tree: Tree, values: Values) -> bool:
    value = _value(tree, values)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise _mixed(tree)


def _value(tree: Tree, values: Values) -> _Plain:
    match tree:
        case Constant(_column, value):
            return _plain(value)
        case Name(column, name):
            return _known(name, column, values)
        case Denial(_column, part):
            return not _truth(part, values)
        case Every(_column, parts):
            return all(_truth(part, values) for part in parts)
        case Some(_column, parts):
            return any(_truth(part, values) for part in parts)
        case Comparison(_column, sign, left, right):
            return _compared(sign, _value(left, values), _value(right, values), tree)
        case OneOf(_column, part, options):
            one = _value(part, values)
            return any(_compared("=", one, _value(option, values), tree) for option in options)
        case Sum(_column, terms):
            return _total(terms, values)


def _known(name: str, column: int, values: Values) -> _Plain:
    if name in values:
        return _plain(values[name])
    remedy = _("Xem lại tên này, hoặc cho nó một giá trị.")
    raise ConditionFault(_("“{name}” chưa có giá trị.").format(name=name), column, remedy)


def _plain(value: Value) -> _Plain:
    """`value` so that equal values are equal and of one type: texts in NFC, numbers exact."""
    match value:
        case str():
            return nfc(value)
        case frozenset():
            return frozenset(map(nfc, value))
        case bool() | None:
            return value
        case int() | Decimal():
            return Fraction(value)
        case _:
            assert_never(value)


def _compared(sign: Sign, left: _Plain, right: _Plain, tree: Tree) -> bool:
    """Texts in order are dates in order (ISO): `check` lets no other texts be ordered."""
    if left is None or right is None:
        return sign == "!="
    if sign == "has" and isinstance(left, frozenset) and isinstance(right, str):
        return right in left
    comparable = (bool, Fraction, str) if sign in ("=", "!=") else (Fraction, str)
    if sign != "has" and any(isinstance(left, type) and isinstance(right, type) for type in comparable):
        return bool(_RELATIONS[sign](left, right))
    raise _mixed(tree)


def _total(terms: Iterable[tuple[int, Tree]], values: Values) -> Fraction | None:
    total = Fraction(0)
    for factor, term in terms:
        number = _value(term, values)
        if number is None:
            return None
        if not isinstance(number, Fraction):
            raise _mixed(term)
        total += factor * number
    return total


def _mixed(tree: Tree) -> ConditionFault:
    remedy = _("Kiểm tra điều kiện này bằng trainer check.")
    return ConditionFault(_("Giá trị ở đây không đúng loại."), tree.column, remedy)
