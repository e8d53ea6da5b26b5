"""What a keyboard program sent for a known sentence, judged: is it the Vietnamese that the records keep?

Pure: the bytes of one line in, one finding out. Whoever helps with a machine asks for the line.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from trainer.desks.old_encodings import ENCODINGS, VIETNAMESE
from trainer.text import clean, printable

SENTENCE = "Đặt mẫu đơn ở đường Nguyễn Trãi"
"""To be typed: both sizes of đ, horned letters, a tone above and below â, ă, ê and ơ."""


class Fit(StrEnum):
    """How what arrived fits the sentence."""

    NOTHING = "nothing"
    """An empty line: nobody wished to type."""
    RIGHT = "right"
    DECOMPOSED = "decomposed"
    """Vietnamese, but with marks as characters of their own (not NFC); our fields join them."""
    LEGACY = "legacy"
    """The sentence in an encoding of the time before Unicode, or spelt out."""
    FOREIGN = "foreign"
    """Letters that are not Vietnamese, in an encoding that is not known here."""
    NOT_UTF8 = "not-utf8"
    MARKS_LOST = "marks-lost"
    """Letters with marks arrived as question marks, or not at all."""
    UNMARKED = "unmarked"
    """Plain letters only: the keyboard program is off."""
    EXTRA = "extra"
    """The sentence with letters between that ought to have been erased."""
    STRAY = "stray"
    """Control characters stayed in the line."""
    OTHER = "other"
    """Sound Vietnamese, but another sentence."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One line from the keyboard."""

    text: str
    """What a field of ours would hold, safe to print."""
    fit: Fit
    detail: str = ""
    """LEGACY: the encoding, as Unikey names it; FOREIGN, STRAY: the first such character."""
    erasures: int = 0
    """How many backspaces came: keyboard programs erase a syllable and send it anew."""


def judged(keys: bytes, wanted: str = SENTENCE) -> Typed:
    """Obey the backspaces in `keys` as our text fields do, and hold the rest against `wanted`, case aside."""
    try:
        sent = keys.decode().rstrip("\r\n")
    except UnicodeDecodeError:
        return Typed(printable(keys.decode(errors="replace")), Fit.NOT_UTF8)
    line = _edited(sent)
    fit, detail = _fit(line, wanted)
    return Typed(printable(line), fit, detail, sum(map(sent.count, _ERASERS)))


_ERASERS = "\x7f\b"  # which of the two the backspace key sends depends on the terminal


def _edited(sent: str) -> str:
    kept: list[str] = []
    for char in sent:
        if char not in _ERASERS:
            kept.append(char)
        elif kept:
            kept.pop()
    return "".join(kept)


def _fit(line: str, wanted: str) -> tuple[Fit, str]:
    if not line.strip():
        return Fit.NOTHING, ""
    if not unicodedata.is_normalized("NFC", line):
        return Fit.DECOMPOSED, ""
    control = next((char for char in line if unicodedata.category(char) == "Cc"), "")
    if _same(line, wanted) and not control:
        return Fit.RIGHT, ""
    for name, read in ENCODINGS.items():
        if (meant := read(line)) != line and _same(meant, wanted):
            return Fit.LEGACY, name
    if control:
        return Fit.STRAY, f"U+{ord(control):04X}"
    return _misfit(clean(line).casefold(), wanted.casefold())


def _misfit(line: str, wanted: str) -> tuple[Fit, str]:
    if _asked_for(line, wanted) or line == _without_marked(wanted):
        return Fit.MARKS_LOST, ""
    if line.isascii():
        return Fit.UNMARKED, ""
    if _is_within(wanted, line):
        return Fit.EXTRA, ""
    if strange := next((char for char in line if not char.isascii() and char not in VIETNAMESE), ""):
        return Fit.FOREIGN, f"{strange} (U+{ord(strange):04X})"
    return Fit.OTHER, ""


def _same(line: str, wanted: str) -> bool:
    return clean(line).casefold() == wanted.casefold()


def _asked_for(line: str, wanted: str) -> bool:
    """Whether question marks stand in `line` where `wanted` has letters."""
    parts = re.split("[?\ufffd]+", line)
    return len(parts) > 1 and re.fullmatch(".+?".join(map(re.escape, parts)), wanted) is not None


def _without_marked(wanted: str) -> str:
    """`wanted` as it arrives where every letter with a mark is swallowed."""
    return " ".join("".join(char for char in wanted if char.isascii()).split())


def _is_within(wanted: str, line: str) -> bool:
    rest = iter(line)
    return all(char in rest for char in wanted)
