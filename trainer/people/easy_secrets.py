"""PINs and passwords that a stranger tries first; the ward's own are in the lists."""

import re
from datetime import datetime

from trainer.text import fold

_USUAL_PINS = """
    112233 223344 332211 445566 778899 998877 123321 321123 123654 456321 147258 258369 147852 963852 159753
    159357 102030 101112 111222 222333 333444 888999 668899 688668 789456 456789 246810 135790 520131 5201314
"""
_PINS = frozenset(_USUAL_PINS.split())

_USUAL_WORDS = """
    matkhau khongco khongbiet password pass quantri quantrivien admin administrator trainer congchuc canbo
    phuong vinhhung hanoi vietnam hoangsa truongsa anhyeuem emyeuanh iloveyou tinhyeu giadinh xinchao chao
    qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm qazwsx qazwsxedc abc abcd abcdef trungtam motcua daotao
    motngayvui mothaibabon bacho doclaptudohanhphuc cuatoi moingay
"""
_WORDS = tuple(_USUAL_WORDS.split())

_DATE_FORMS = ("%d%m%y", "%y%m%d", "%d%m%Y", "%Y%m%d")
_BORN = range(1930, 2031)


def is_easy_pin(digits: str) -> bool:
    """Whether a PIN is a run, a repetition, a date or one of the usual ones; `digits` are ASCII digits."""
    return digits in _PINS or _is_run(digits) or _is_repeated(digits) or _is_date(digits)


def is_easy_password(password: str, name: str) -> bool:
    """Whether a password is only figures or usual words, a run, a repetition, or the name of its holder."""
    plain = re.sub(r"[\W_]", "", fold(password))
    if not plain:
        return _is_repeated(password)
    return _is_usual(plain) or _is_run(plain) or _is_repeated(plain) or _holds_name(plain, name)


def _is_usual(plain: str) -> bool:
    """Nothing but usual words and figures: `matkhau@2026`, `hanoi vietnam 1`; also an ID or phone number."""
    left = plain.strip("0123456789")
    while word := next((word for word in _WORDS if left.endswith(word)), ""):
        left = left.removesuffix(word).rstrip("0123456789")
    return not left


def _is_run(text: str) -> bool:
    """Each character the next, or each the one before, round from 9 to 0: 345678, 987654, 890123."""
    pairs = zip(text, text[1:], strict=False)
    return {_step(one, other) for one, other in pairs} in ({1}, {-1})


def _step(one: str, other: str) -> int:
    if one + other in ("90", "09"):
        return 1 if one == "9" else -1
    return ord(other) - ord(one)


def _is_repeated(text: str) -> bool:
    """A short block over and over: 000000, 121212, 123123, abcabcabcabc."""
    blocks = (text[:length] for length in range(1, max(len(text) // 3, 3) + 1) if 2 * length <= len(text))
    return any(text == (block * len(text))[: len(text)] for block in blocks)


def _is_date(digits: str) -> bool:
    return any(_is_date_as(digits, form) for form in _DATE_FORMS)


def _is_date_as(digits: str, form: str) -> bool:
    whole_year = "Y" in form
    if len(digits) != (8 if whole_year else 6):
        return False
    try:
        return datetime.strptime(digits, form).year in _BORN or not whole_year
    except ValueError:
        return False


def _holds_name(plain: str, name: str) -> bool:
    """The whole name anywhere, or nothing but words of the name and figures."""
    words = re.findall(r"\w+", fold(name))
    whole, left = "".join(words), plain
    for word in sorted(words, key=len, reverse=True):
        left = left.replace(word, "")
    return (len(whole) >= 6 and whole in plain) or not left.strip("0123456789")
