"""The words and signs of a condition, each with its column, and what is said of those that are none."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from trainer.scenarios.conditions.tree import ConditionFault
from trainer.text import printable
from trainer.words import _

LONGEST = 200
"""Characters in a condition."""

KEYWORDS = frozenset({"and", "or", "not", "in", "has", "true", "false"})

TokenKind: TypeAlias = Literal["number", "text", "name", "sign", "end"]

_TOKEN = re.compile(
    r"""(?P<blank>[ \t\r\n]++)
      | (?P<name>[A-Za-z][A-Za-z0-9_]*+(?:\.[A-Za-z0-9_]++)?+(?![\w.]))
      | (?P<number>[0-9]++(?:\.[0-9]++)?+(?![\w.]))
      | (?P<text>"[^"]*+")
      | (?P<slip>==|<>|=>|=<|&&|\|\|)
      | (?P<sign>!=|<=|>=|[=<>+\-()\[\],])
      | (?P<odd>[\w.]++|.)""",
    re.VERBOSE | re.DOTALL,
)

_MEANT = {
    **{"==": "=", "<>": "!=", "≠": "!=", "=<": "<=", "≤": "<=", "=>": ">=", "≥": ">="},
    **{"&&": "and", "||": "or", "!": "not", "−": "-", "–": "-", "—": "-"},
    **{"và": "and", "hoặc": "or", "không": "not", "thuộc": "in", "có": "has", "đúng": "true", "sai": "false"},
    **dict.fromkeys("'‘’“”„«»`", '"'),
}
"""What people write who do not know the language yet → what they mean."""


class Token(NamedTuple):
    """One word or sign; `word` is a text without its quotes, and empty at the end of the condition."""

    kind: TokenKind
    word: str
    column: int


def tokens(source: str) -> Iterator[Token]:
    """The tokens of `source` one after the other, an "end" last; ConditionFault at the first that is none."""
    if len(source) > LONGEST:
        raise ConditionFault(
            _("Điều kiện dài {length} ký tự, quá {most}.").format(length=len(source), most=LONGEST),
            LONGEST + 1,
            _("Viết gọn lại, hoặc tách thành nhiều điều kiện."),
        )
    for found in _TOKEN.finditer(source):
        word, column = found[0], found.start() + 1
        match found.lastgroup:
            case "blank":
                continue
            case "text":
                yield Token("text", _seen(word, column)[1:-1], column)
            case "name":
                yield Token("sign" if _keyword(word, column) else "name", word, column)
            case "number" | "sign" as kind:
                yield Token(kind, word, column)
            case _:
                raise _odd(word, column)
    yield Token("end", "", len(source) + 1)


def _shown(word: str) -> str:
    """A word of the condition as a message may hold it; a character nobody sees by its code."""
    return printable(word) or f"U+{ord(word[0]):04X}"


def _keyword(word: str, column: int) -> bool:
    """Whether a name is a word of the language instead; ConditionFault for one in capitals."""
    if word not in KEYWORDS and word.lower() in KEYWORDS:
        raise _instead(word, column, word.lower())
    return word in KEYWORDS


def _seen(text: str, column: int) -> str:
    """`text` itself; ConditionFault when it holds a character that nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    for at, char in enumerate(text):
        if printable(char) != char and not printable(char).strip():
            raise ConditionFault(
                _("Trong ngoặc kép có ký tự ẩn U+{code}.").format(code=f"{ord(char):04X}"),
                column + at,
                _("Xóa ký tự ấy rồi gõ lại."),
            )
    return text


def _odd(word: str, column: int) -> ConditionFault:
    if word.lower() in _MEANT:
        return _instead(word, column, _MEANT[word.lower()])
    if word == '"':
        return ConditionFault(_("Dấu ngoặc kép mở mà không đóng."), column, _('Thêm dấu " vào cuối chữ.'))
    if word[0].isdigit() or (word[0] == "." and word[1:].isdigit()):
        remedy = _("Viết bằng chữ số; phần lẻ sau dấu chấm, ví dụ 2.5.")
        return ConditionFault(_("“{input}” không phải là số.").format(input=_shown(word)), column, remedy)
    if word[0].isalpha() or word[0] in "_.":
        remedy = _("Tên là a hoặc a.b: chỉ chữ không dấu, số, gạch dưới, mở đầu bằng chữ.")
        return ConditionFault(_("“{name}” không phải là tên.").format(name=_shown(word)), column, remedy)
    remedy = _("Chỉ dùng: {signs}, số, tên, và chữ trong ngoặc kép.").format(
        signs="and or not in has = != < <= > >= + - ( ) [ ]"
    )
    return ConditionFault(_("Không dùng được “{input}” ở đây.").format(input=_shown(word)), column, remedy)


def _instead(word: str, column: int, meant: str) -> ConditionFault:
    remedy = _("Viết “{word}”.").format(word=meant)
    return ConditionFault(_("Điều kiện không có “{word}”.").format(word=_shown(word)), column, remedy)
