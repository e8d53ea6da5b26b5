"""Search: modules, pages and glossary, found without diacritics, those spelt exactly first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from weakref import WeakKeyDictionary

from trainer.courses.module import Module
from trainer.courses.page import Check, Page
from trainer.library.library import Library
from trainer.text import fold, nfc

_MARKUP = re.compile(r"\*\*|`|^\s*[-*+] |\|[-|]*|\\(?=\W)", re.MULTILINE)
_GAPS = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_BEFORE, _LONGEST_EXCERPT = 30, 90


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found."""

    kind: Literal["module", "page", "term"]
    id: str
    """Module id; of a term the term itself."""
    page: str
    """Page id; empty for a module or a term."""
    title: str
    excerpt: str
    """The words around the first place found, on one line."""


@dataclass(frozen=True, slots=True)
class _Entry:
    hit: Hit
    """Its excerpt holds the whole text."""
    title: str
    """Folded and between blanks, as is `text`: a blank and a word find where a word begins."""
    text: str
    spelt: str
    """As written, in lower case, between blanks."""


_INDEXES: "WeakKeyDictionary[Library, list[_Entry]]" = WeakKeyDictionary()


def search(library: Library, query: str, limit: int = 50) -> list[Hit]:
    """What holds words that begin with each word of `query`, best first; nothing for an empty query.

    When diacritics were typed, those with the same ones first; then the words side by side before scattered,
    in the title before in the text; else modules, pages and terms in their own order.
    """
    folded, spelt = _gaps_closed(fold(query)), _gaps_closed(nfc(query).casefold())
    words = folded.split()
    found = [entry for entry in _index(library) if words and all(f" {word}" in entry.text for word in words)]
    found.sort(key=lambda entry: _rank(entry, folded, spelt))
    return [_shown(entry.hit, words) for entry in found[:limit]]


def _rank(entry: _Entry, folded: str, spelt: str) -> tuple[bool, bool, bool]:
    """Sorts the best first."""
    otherwise_spelt = spelt != folded and f" {spelt}" not in entry.spelt
    return otherwise_spelt, f" {folded}" not in entry.text, f" {folded}" not in entry.title


def _index(library: Library) -> list[_Entry]:
    """Everything that can be found; made at the first search in a library."""
    if library not in _INDEXES:
        _INDEXES[library] = [_entry(hit) for hit in _findable(library)]
    return _INDEXES[library]


def _findable(library: Library) -> Iterator[Hit]:
    """Every module, page and term, with its whole text as excerpt."""
    for module in library.modules.values():
        yield Hit("module", module.id, "", module.title, module.summary)
    for module in library.modules.values():
        yield from (_page(module, page) for page in module.pages)
    for term in library.glossary.values():
        yield Hit("term", term.name, "", term.name, f"{term.short} ({term.en})")


def _page(module: Module, page: Page) -> Hit:
    written = "\n".join(part.markdown for part in page.parts if not isinstance(part, Check))
    return Hit("page", module.id, page.id, page.title, " ".join(_MARKUP.sub("", written).split()))


def _entry(hit: Hit) -> _Entry:
    whole = f"{hit.title} {hit.excerpt}"
    title, text, spelt = (
        f" {_gaps_closed(words)} " for words in (fold(hit.title), fold(whole), whole.casefold())
    )
    return _Entry(hit, title, text, spelt)


def _gaps_closed(text: str) -> str:
    return _GAPS.sub(" ", text).strip()


def _shown(hit: Hit, words: list[str]) -> Hit:
    return Hit(hit.kind, hit.id, hit.page, hit.title, _excerpt(hit.excerpt, words))


def _excerpt(text: str, words: list[str]) -> str:
    """The part of `text` around the first word that one of `words` begins; its start when there is none."""
    starts = (match.start() for match in _WORD.finditer(text) if fold(match[0]).startswith(tuple(words)))
    first = max(0, next(starts, 0) - _BEFORE)
    first = text.find(" ", first) + 1 if first else 0
    cut = text[first : first + _LONGEST_EXCERPT]
    if first + len(cut) < len(text):
        cut = cut.rsplit(" ", 1)[0] + "…"
    return f"…{cut}" if first else cut
