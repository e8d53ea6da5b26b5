"""Vietnamese text: one normal form, search without diacritics, order of names, cleaning of untrusted text."""

import re
import unicodedata
from functools import lru_cache
from os.path import commonprefix

from trainer.words import _

# Đ has no decomposition in Unicode. Capital ð and ɖ (Ð, Ɖ) look like Đ, and old files use them for it.
_PLAIN_D = str.maketrans("đðɖ", "ddd")

# Letters of their own, written so that plain comparison puts them after a, d, e, o, u: "{" follows "z".
_LETTERS = {"ă": "a{", "â": "a|", "đ": "d{", "ê": "e{", "ô": "o{", "ơ": "o|", "ư": "u{"}

# Order of tones in ICU/CLDR "vi": a à ả ã á ạ. (An older office habit is à á ả ã ạ: only this would change.)
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}

# Letters and marks that show nothing, yet are neither blanks nor format characters.
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")

_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # what str.splitlines takes for one


def nfc(text: str) -> str:
    """`text` in Unicode normal form C, the only form kept in records and content."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """`text` for searching: without diacritics, đ as d, without case, blanks as one space."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    return " ".join(bare.translate(_PLAIN_D).split())


def matches(query: str, text: str) -> bool:
    """Whether each word of `query` occurs in `text`, diacritics and case aside; an empty query does."""
    within = fold(text)
    return all(word in within for word in fold(query).split())


def rank(query: str, text: str) -> int:
    """How well `text` answers `query`: higher is better, 0 when it does not match (1 for an empty query).

    The same diacritics count more than others, the start of a word more than its middle; diacritics come
    first if the word was typed with any (`ân`: Xuân before An), else the start (`anh`: Ánh before Thanh).
    """
    points = [_points(word, text) for word in nfc(query).casefold().split()]
    return 1 + sum(points) if all(points) else 0


def name_sort_key(name: str) -> str:
    """A text that sorts people the Vietnamese way under plain comparison (`sorted`, `ORDER BY`).

    Given name (the last word), then the middle words, then the surname; in each first the letters
    (a ă â b c d đ e ê … o ô ơ … u ư), then the tones, as ICU/CLDR "vi" compares, without case. Equal names
    are told apart by the name itself, in NFC.
    """
    words = clean(name).casefold().split()
    given, middle, surname = words[-1:], words[1:-1], words[:-1][:1]
    return "\t".join([*_weigh(given), *_weigh(middle), *_weigh(surname), nfc(name)])


def slug(heading: str) -> str:
    """`heading` as an address in a page: only a–z, 0–9 and hyphens; empty when it has no such letters."""
    return "-".join(re.findall("[a-z0-9]+", fold(heading)))


def printable(value: str, lines: bool = False) -> str:
    """`value` in NFC, without the characters a terminal obeys or nobody sees; a tab is one space.

    A line end is a space too, unless `lines`. This is the second gate, for text on its way out: to a screen,
    a log, a message. On its way in, use `clean`.
    """
    kept = _LINE_END.sub("\n" if lines else " ", value).replace("\t", " ")
    return nfc("".join(char for char in kept if char == "\n" or not _is_unseen(char)))


def clean(value: str, lines: bool = False) -> str:
    """What a person or a file gave, safe to keep: `printable`, each run of blanks one space, ends stripped.

    With `lines`, line ends stay and each line is cleaned by itself.
    """
    kept = printable(value, lines)
    return nfc("\n".join(" ".join(line.split()) for line in kept.split("\n")).strip("\n"))


def faults_in(value: str, lines: bool = False) -> list[str]:
    """What content may not hold, as phrases: the first unseen character, the first letter not in NFC.

    Positions count characters from 1; with `lines`, line ends and tabs are allowed and the line is named too.
    """
    faults = []
    allowed = "\n\t" if lines else ""
    unseen = (at for at, char in enumerate(value) if char not in allowed and _is_unseen(char))
    if (at := next(unseen, None)) is not None:
        code, place = f"U+{ord(value[at]):04X}", _place(value, at, lines)
        faults.append(_("ký tự ẩn {code} ở {place}").format(code=code, place=place))
    if not unicodedata.is_normalized("NFC", value):
        at = len(commonprefix([value, nfc(value)]))
        faults.append(_("chữ chưa ở dạng NFC ở {place}").format(place=_place(value, at, lines)))
    return faults


def _place(value: str, position: int, lines: bool) -> str:
    if not lines:
        return _("vị trí {position}").format(position=position + 1)
    before = value[:position].split("\n")
    return _("dòng {line}, vị trí {position}").format(line=len(before), position=len(before[-1]) + 1)


def _is_unseen(char: str) -> bool:
    code = ord(char)
    return (
        unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        or char in _UNSEEN_LETTERS
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )


def _points(word: str, text: str) -> int:
    bare = fold(word)
    exactly, folded = _found(word, nfc(text).casefold()), _found(bare, fold(text))
    if not folded:
        return 0
    return max(folded, exactly + 2 if exactly else 0) if word != bare else max(2 * folded - 1, 2 * exactly)


def _found(word: str, text: str) -> int:
    """2: at the start of a word, 1: within one, 0: nowhere."""
    if word not in text:
        return 0
    return 2 if re.search(rf"(?<!\w){re.escape(word)}", text) else 1


def _weigh(words: list[str]) -> tuple[str, str]:
    """The letters and the tones of `words`, as two texts to compare one after the other."""
    weights = [_weight(char) for char in " ".join(words)]
    letters, tones = ("".join(part) for part in zip(*weights, strict=True)) if weights else ("", "")
    return letters, tones.rstrip("0")


@lru_cache(maxsize=4096)
def _weight(char: str) -> tuple[str, str]:
    if unicodedata.category(char) == "Mn":
        return "", _TONES.get(char, char)
    base, *marks = list(unicodedata.normalize("NFD", char))
    letter = nfc(base + "".join(mark for mark in marks if mark not in _TONES))
    if letter in _LETTERS:
        return _LETTERS[letter], "0" + "".join(_TONES[mark] for mark in marks if mark in _TONES)
    return base, "0" + "".join(_TONES.get(mark, mark) for mark in marks)
