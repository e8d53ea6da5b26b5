"""What a condition is once read: a tree of tuples that knows the column of each of its parts."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from trainer.faults import Fault
from trainer.words import _

Value: TypeAlias = bool | int | Decimal | str | frozenset[str] | None
"""What a name may stand for: a date is its ISO text; None is a field that is not set yet."""

Sign: TypeAlias = Literal["=", "!=", "<", "<=", ">", ">=", "has"]


class ConditionFault(Fault):
    """A condition cannot be read or evaluated; `column` counts characters of its text from 1."""

    def __init__(self, message: str, column: int, remedy: str = "") -> None:
        super().__init__(message, _("cột {column}").format(column=column), remedy)
        self.column = column


class Constant(NamedTuple):
    """A value written out."""

    column: int
    value: bool | Decimal | str


class Name(NamedTuple):
    """A fact that the scenario knows."""

    column: int
    name: str


class Denial(NamedTuple):
    """`not`."""

    column: int
    part: "Tree"


class Every(NamedTuple):
    """`and`, of two parts or more."""

    column: int
    parts: tuple["Tree", ...]


class Some(NamedTuple):
    """`or`, of two parts or more."""

    column: int
    parts: tuple["Tree", ...]


class Comparison(NamedTuple):
    """Two parts held against each other; the column is that of the sign."""

    column: int
    sign: Sign
    left: "Tree"
    right: "Tree"


class OneOf(NamedTuple):
    """`in`: a part that equals one of a list."""

    column: int
    part: "Tree"
    options: tuple["Tree", ...]


class Sum(NamedTuple):
    """Numbers added, or taken away where the factor beside them is -1."""

    column: int
    terms: tuple[tuple[int, "Tree"], ...]


Tree: TypeAlias = Constant | Name | Denial | Every | Some | Comparison | OneOf | Sum


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that was read: its text, its tree and the names it asks for."""

    source: str
    tree: Tree
    names: frozenset[str]
