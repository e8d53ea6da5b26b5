"""Finding a person by a few letters typed without diacritics."""

from collections.abc import Iterable, Sequence

from trainer.people.official import Official
from trainer.text import fold, name_sort_key, nfc

_Rank = tuple[int, bool]


def search_names(officials: Iterable[Official], typed: str) -> list[Official]:
    """Officials whom `typed` may mean, the likeliest first, then in Vietnamese name order.

    The given name counts most (`an`: Nguyễn Văn An, then Lê Vân Anh, then An Thị Lan); then initials (`nva`),
    office mail (`annv`), starts of words (`ng van`), the same without blanks (`ngvan`). A staff code finds
    its holder. Diacritics that were typed come first; nothing typed means everyone.
    """
    ranked = ((_rank(official, typed), official) for official in officials)
    found = [(rank, official) for rank, official in ranked if rank is not None]
    return [official for _rank, official in sorted(found, key=_order)]


def _order(found: tuple[_Rank, Official]) -> tuple[_Rank, str, str]:
    rank, official = found
    return rank, name_sort_key(official.name), official.id


def _rank(official: Official, typed: str) -> _Rank | None:
    """How far from the best match, then whether the diacritics differ from those typed; None: no match."""
    query, name, code = fold(typed), fold(official.name), fold(official.identity.code)
    words = name.split()
    given, short = " ".join(words[-1:]), _short_forms(words)
    tests = (
        query in (given, name, code),
        given.startswith(query),
        query in short,
        name.startswith(query),
        _starts(query.split(), words),
        _starts_glued(query.replace(" ", ""), words),
        any(form.startswith(query) for form in (*short, code)),
    )
    place = next((place for place, met in enumerate(tests) if met), None)
    differs = nfc(typed).casefold().strip() not in nfc(official.name).casefold()
    return None if place is None else (place, differs)


def _short_forms(words: Sequence[str]) -> tuple[str, str]:
    """Initials in order (`nva`), and the given name with the other initials, as in office mail (`annv`)."""
    initials = "".join(word[0] for word in words)
    return initials, "".join(words[-1:]) + initials[:-1]


def _starts(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the parts are the starts of some of the words, in their order."""
    rest = iter(words)
    return all(any(word.startswith(part) for word in rest) for part in parts)


def _starts_glued(query: str, words: Sequence[str]) -> bool:
    """Whether `query` is made of starts of some of the words, in their order, without blanks."""
    reached = {0}  # how much of the query the words so far can spell; a set, so no name makes this slow
    for word in words:
        lengths = range(1, len(word) + 1)
        reached |= {at + n for at in reached for n in lengths if query.startswith(word[:n], at)}
    return len(query) in reached
