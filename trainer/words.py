"""The language of the face: the Vietnamese sentence itself is the msgid, English the only catalogue.

The catalogue is shipped as the text that translators edit (GNU gettext's PO format) and read when English is
first asked for: the standard library reads only compiled catalogues and cannot make them.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal, get_args

Language = Literal["vi", "en"]

_CATALOGUE = Path(__file__).parent / "locale" / "en" / "LC_MESSAGES" / "trainer.po"
_STRING = r'"(?:[^"\\\n]|\\[nrt"\\])*"'
_STRINGS = rf"(?:{_STRING}\s*)+"
_ENTRY = re.compile(rf"msgid\s+(?P<msgid>{_STRINGS})msgstr\s+(?P<msgstr>{_STRINGS})")
_FUZZY = re.compile(r"#,.*\bfuzzy\b")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}

_language: Language = "vi"


def _(text: str) -> str:
    """The sentence `text` in the language in use; one that the catalogue lacks stays Vietnamese."""
    return text if _language == "vi" else _english().get(text) or text


def N_(text: str) -> str:
    """Mark a sentence written where no language is chosen yet (a constant); whoever shows it calls `_`."""
    return text


def use(language: Language) -> None:
    """Choose the language of every sentence looked up from now on, in the whole process."""
    global _language
    if language not in get_args(Language):
        raise ValueError(f"unknown language: {language!r}")
    _language = language


def language() -> Language:
    """The language in use."""
    return _language


def read_catalogue(po: str) -> dict[str, str]:
    """The sentences of a PO text by their msgid, without header, untranslated and fuzzy entries.

    Strict, because a sentence lost in silence is found by a user: entries stand apart by a blank line and
    hold comments, `msgid`, `msgstr` (no plurals, no contexts); anything else, or a msgid twice, is a
    ValueError with the line.
    """
    sentences: dict[str, str] = {}
    for number, entry, fuzzy in _entries(po):
        found = _ENTRY.fullmatch(entry)
        if found is None:
            raise ValueError(f"line {number}: not a msgid with its msgstr")
        msgid, msgstr = _text(found["msgid"]), _text(found["msgstr"])
        if msgid in sentences:
            raise ValueError(f"line {number}: {msgid!r} for the second time")
        sentences[msgid] = "" if fuzzy else msgstr
    return {msgid: msgstr for msgid, msgstr in sentences.items() if msgid and msgstr}


@cache
def _english() -> dict[str, str]:
    return read_catalogue(_CATALOGUE.read_text(encoding="utf-8-sig"))


def _entries(po: str) -> Iterator[tuple[int, str, bool]]:
    """Each entry as (its first line, its text without comments, whether it is marked fuzzy)."""
    for filled, lines in groupby(enumerate(po.splitlines(), start=1), key=lambda line: bool(line[1].strip())):
        numbered = list(lines)
        entry = "\n".join(line.strip() for _number, line in numbered if not line.lstrip().startswith("#"))
        if filled and entry:
            yield numbered[0][0], entry, any(_FUZZY.match(line) for _number, line in numbered)


def _text(strings: str) -> str:
    return "".join(_ESCAPE.sub(_unescape, string[1:-1]) for string in re.findall(_STRING, strings))


def _unescape(escape: re.Match[str]) -> str:
    return _ESCAPED.get(escape[1], escape[1])
