"""Vietnamese as it was written before Unicode, and as keyboard programs still write it when told to."""

import html
import re
from collections.abc import Callable

from trainer.text import nfc

_TONES = "\u0300\u0301\u0309\u0303\u0323"

VIETNAMESE = {nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *_TONES)} | {"đ"}
"""The small letters with a mark, and the plain vowels."""


def _tcvn3_letters() -> dict[int, str]:
    """TCVN 5712:1993, set VN3; capitals with a tone share the code of the small letter."""
    rows = {
        "¡¢§£¤¥¦¨©®ª«¬\xad": "ĂÂĐÊÔƠƯăâđêôơư",
        "µ¶·¸¹»¼½¾ÆÇÈÉÊË": "àảãáạằẳẵắặầẩẫấậ",
        "ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ": "èẻẽéẹềểễếệìỉĩíị",
        "ßáâãäåæçèéêëìíî": "òỏõóọồổỗốộờởỡớợ",
        "ïñòóôõö÷øùúûüýþ": "ùủũúụừửữứựỳỷỹýỵ",
    }
    return {ord(code): letter for codes, letters in rows.items() for code, letter in zip(codes, letters, strict=True)}


def _vni_letters() -> dict[int, str]:
    """VNI Windows: a mark, with or without a tone, is a Latin letter after the vowel."""
    letters = dict(zip("ôöñæóòî", "ơưđỉĩịỵ", strict=True)) | {"â": "\u0302", "ê": "\u0306"}
    for mark, codes in {"": "øùûõï", "\u0302": "àáåãä", "\u0306": "èéúüë"}.items():
        letters |= {code: mark + tone for code, tone in zip(codes, _TONES, strict=True)}
    letters |= {code.upper(): letter.upper() for code, letter in letters.items()}
    return {ord(code): letter for code, letter in letters.items()}


_TCVN3, _VNI = _tcvn3_letters(), _vni_letters()
_VIQR = str.maketrans("(^+*`'?~.", "\u0306\u0302\u031b\u031b\u0300\u0301\u0309\u0303\u0323")
_VIQR_MARKS = re.compile(r"(?<=[aeiouy])[(^+*]?[`'?~.]?", re.IGNORECASE)


def _viqr(line: str) -> str:
    spelt = line.replace("dd", "đ").replace("DD", "Đ").replace("Dd", "Đ")
    return nfc(_VIQR_MARKS.sub(lambda marks: marks[0].translate(_VIQR), spelt))


def _bytes_as_letters(line: str) -> str:
    """UTF-8 whose bytes were each taken for a letter of Windows-1252 (Latin-1 where that has none)."""
    codes = b"".join(char.encode("cp1252", "ignore") or char.encode("latin-1", "ignore") for char in line)
    return codes.decode(errors="ignore")


ENCODINGS: dict[str, Callable[[str], str]] = {
    "TCVN3 (ABC)": lambda line: line.translate(_TCVN3),
    "VNI Windows": lambda line: nfc(line.translate(_VNI)),
    "VIQR": _viqr,
    "NCR": html.unescape,
    "UTF-8 Literal": _bytes_as_letters,
}
"""Choices of Unikey other than Unicode, by its own names, and how each is read."""
