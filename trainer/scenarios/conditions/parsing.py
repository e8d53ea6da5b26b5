"""From the text of a condition to its tree, by recursive descent: one function for each rule of the grammar."""

from decimal import Decimal
from typing import cast, get_args

from trainer.scenarios.conditions.scanning import Token, tokens
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
)
from trainer.text import nfc
from trainer.words import N_, _

DEEPEST = 20
"""Brackets inside each other."""

_SIGNS = frozenset(get_args(Sign))
_COMPARING = _SIGNS | {"in"}

_NO_OPENING = (N_("Ngoặc đóng mà không mở."), N_("Bỏ “{word}”."))
_MISPLACED = {
    "[": (N_("Danh sách chỉ đứng sau “in”."), N_('Viết trong ngoặc vuông: in ["a", "b"].')),
    "not": (N_("“not” đứng sai chỗ."), N_("Viết “not” trước cả phép so sánh: not a = b.")),
    ")": _NO_OPENING,
    "]": _NO_OPENING,
    "(": (N_("Điều kiện không gọi hàm."), N_("Viết and, or hay một phép so sánh trước “(”.")),
    ",": (N_("Dấu phẩy chỉ đứng trong danh sách."), N_("Phần lẻ của số viết sau dấu chấm: 2.5.")),
}
"""A sign after something complete → what is wrong, what to write instead."""


def parse(source: str) -> Condition:
    """The condition that `source` says; ConditionFault with the column of its first mistake."""
    return _Parser(source).condition()


class _Parser:
    """Reads one condition from left to right; `now` is the token not yet used."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.rest = tokens(source)
        self.now = next(self.rest)
        self.names: set[str] = set()
        self.depth = 0

    def condition(self) -> Condition:
        if self.is_over():
            remedy = _("Viết một điều kiện, ví dụ {example}.").format(example="minutes > 15")
            raise self.refused(_("Điều kiện để trống."), remedy)
        tree = self.some()
        if not self.is_over():
            raise self.stray()
        return Condition(self.source, tree, frozenset(self.names))

    def some(self) -> Tree:
        first = self.every()
        parts = [first]
        while self.at("or"):
            self.advance()
            parts.append(self.every())
        return Some(first.column, tuple(parts)) if len(parts) > 1 else first

    def every(self) -> Tree:
        first = self.denial()
        parts = [first]
        while self.at("and"):
            self.advance()
            parts.append(self.denial())
        return Every(first.column, tuple(parts)) if len(parts) > 1 else first

    def denial(self) -> Tree:
        """One `not` or two: in a longer row each pair cancels out, so that no row makes a deep tree."""
        columns = []
        while self.at("not"):
            columns.append(self.advance().column)
        tree = self.comparison()
        for column in reversed(columns[: 2 - len(columns) % 2]):
            tree = Denial(column, tree)
        return tree

    def comparison(self) -> Tree:
        left = self.total()
        if not self.at(*_COMPARING):
            return left
        sign = self.advance()
        compared: Tree
        if sign.word == "in":
            compared = OneOf(sign.column, left, self.options())
        else:
            compared = Comparison(sign.column, cast(Sign, sign.word), left, self.total())
        if self.at(*_COMPARING):
            remedy = _("Nối hai phép so sánh bằng and: a = b and b = c.")
            raise self.refused(_("Hai phép so sánh đứng liền nhau."), remedy)
        return compared

    def options(self) -> tuple[Tree, ...]:
        if not self.at("["):
            raise self.refused(_("Sau “in” phải là danh sách."), _(_MISPLACED["["][1]))
        self.enter()
        options = [self.total()]
        while self.at(","):
            self.advance()
            options.append(self.total())
        self.leave("]")
        return tuple(options)

    def total(self) -> Tree:
        start = self.now.column
        terms = [self.term(1)]
        while self.at("+", "-"):
            terms.append(self.term(1 if self.advance().word == "+" else -1))
        return terms[0][1] if len(terms) == 1 and terms[0][0] == 1 else Sum(start, tuple(terms))

    def term(self, factor: int) -> tuple[int, Tree]:
        if self.at("-"):
            self.advance()
            return -factor, self.part()
        return factor, self.part()

    def part(self) -> Tree:
        kind, word, column = self.now
        if self.at("("):
            return self.brackets()
        tree: Tree
        if kind == "number":
            tree = Constant(column, Decimal(word))
        elif kind == "text":
            tree = Constant(column, nfc(word))
        elif self.at("true", "false"):
            tree = Constant(column, word == "true")
        elif kind == "name":
            self.names.add(word)
            tree = Name(column, word)
        else:
            raise self.no_part()
        self.advance()
        return tree

    def brackets(self) -> Tree:
        self.enter()
        tree = self.some()
        self.leave(")")
        return tree

    def is_over(self) -> bool:
        return self.now.kind == "end"

    def at(self, *words: str) -> bool:
        """Whether the next token is one of these signs; a text that looks like one is not."""
        return self.now.kind == "sign" and self.now.word in words

    def advance(self) -> Token:
        used, self.now = self.now, next(self.rest)
        return used

    def enter(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            remedy = _("Viết gọn lại, hoặc tách thành nhiều điều kiện.")
            raise self.refused(_("Quá {most} lớp ngoặc lồng nhau.").format(most=DEEPEST), remedy)
        self.advance()

    def leave(self, bracket: str) -> None:
        if self.is_over():
            raise self.refused(_("Ngoặc mở mà không đóng."), _("Thêm “{word}”.").format(word=bracket))
        if not self.at(bracket):
            raise self.stray()
        self.depth -= 1
        self.advance()

    def refused(self, message: str, remedy: str) -> ConditionFault:
        return ConditionFault(message, self.now.column, remedy)

    def no_part(self) -> ConditionFault:
        """There should be a value here, and there is none."""
        values = _("Viết ở đây một số, một tên, hoặc chữ trong ngoặc kép.")
        if self.is_over():
            return self.refused(_("Điều kiện dừng giữa chừng."), values)
        if self.at("[", "not"):
            return self.stray()
        return self.refused(_("Trước “{word}” thiếu một giá trị.").format(word=self.now.word), values)

    def stray(self) -> ConditionFault:
        """Something complete stands before this, and this cannot follow it."""
        kind, word, _column = self.now
        if kind == "sign" and word in _MISPLACED:
            message, remedy = _MISPLACED[word]
            return self.refused(_(message), _(remedy).format(word=word))
        said = f'"{word}"' if kind == "text" else word
        message = _("Trước “{word}” thiếu một phép nối.").format(word=said)
        return self.refused(message, _("Viết and, or hay một phép so sánh ở giữa."))


ALWAYS = parse("true")
"""The condition of what has none."""
