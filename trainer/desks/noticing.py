"""Noticing what is really done at a desk, without changing the desk or whoever sits at it."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from typing import Any, TypeVar, cast

from trainer.text import fold

D = TypeVar("D")

LONG_ENOUGH = 4
"""Letters from which a search is meant, not half typed."""


class Sign(Enum):
    """That somebody has done something; the faces tell those that no desk sees."""

    OPENED_MODULE = auto()
    TURNED_PAGE = auto()
    SEARCHED = auto()
    """Something was found by words without diacritics."""
    SAW_CARD = auto()
    """A procedure was looked up."""
    SAW_CASES = auto()
    SAW_WHY = auto()
    SAW_HELP = auto()
    OPENED_OFFICIAL = auto()
    BEGAN_GIVING = auto()
    SAW_DEMAND = auto()
    """What posts still ask for was looked up."""
    NARROWED = auto()
    """The register was asked for with a condition."""
    SAW_PAST = auto()
    """The register was asked for as at a day gone by."""
    SAW_EVIDENCE = auto()
    EXPORTED = auto()
    OPENED_PERSON = auto()
    SAW_BOOK = auto()
    BACKED_UP = auto()


_PLAIN = {
    "start_quiz": Sign.OPENED_MODULE,
    "cases": Sign.SAW_CASES,
    "learner": Sign.OPENED_OFFICIAL,
    "preview": Sign.BEGAN_GIVING,
    "preview_curriculum": Sign.SAW_DEMAND,
    "evidence": Sign.SAW_EVIDENCE,
    "export": Sign.EXPORTED,
    "info": Sign.SAW_BOOK,
    "back_up": Sign.BACKED_UP,
}
"""Methods of desks whose success alone is a sign."""


def noticed(desk: D, tell: Callable[[Sign], None]) -> D:
    """The same desk, at which notice is taken: `tell` hears each sign, in the thread of the deed."""
    return cast(D, Noticed(desk, tell))


class Noticed:
    """A desk in everything; when a deed at it has succeeded, whoever listens is told."""

    def __init__(self, desk: Any, tell: Callable[[Sign], None]) -> None:
        """`tell` is called in the thread in which the deed was done."""
        self._desk, self._tell = desk, tell
        self._opened = ""

    def __getattr__(self, name: str) -> Any:
        """Whatever the desk has; a deed comes back with an ear on it."""
        found = getattr(self._desk, name)
        if name == "counter":
            return Noticed(found, self._tell)
        look = getattr(Noticed, f"_after_{name}", None)
        if name not in _PLAIN and look is None:
            return found

        def done(*args: Any, **named: Any) -> Any:
            result = found(*args, **named)
            signs = [_PLAIN[name]] if look is None else look(self, result, *args, **named)
            for sign in signs:
                self._tell(sign)
            return result

        return done

    def _after_open_module(self, reading: Any, *_args: Any) -> Iterator[Sign]:
        self._opened = reading.page
        yield Sign.OPENED_MODULE

    def _after_keep_page(self, _result: None, _module: str, page: str) -> Iterator[Sign]:
        if page != self._opened:
            yield Sign.TURNED_PAGE

    def _after_search(self, hits: list[Any], query: str, *_limit: int) -> Iterator[Sign]:
        plain = fold(query)
        if hits and len(plain) >= LONG_ENOUGH and plain == query.strip().lower():
            yield Sign.SEARCHED

    def _after_find(self, found: Sequence[Any], query: str) -> Iterator[Sign]:
        if found and len(fold(query)) >= LONG_ENOUGH:
            yield Sign.SAW_CARD

    def _after_register(self, _register: Any, filters: Any = None, moment: Any = None) -> Iterator[Sign]:
        if filters is not None and filters != type(filters)():
            yield Sign.NARROWED
        if moment is not None and moment.on < self._desk.seat.today:
            yield Sign.SAW_PAST
