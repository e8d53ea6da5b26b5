"""Lives written by hand: for each key of the cast, what differs from what chance would draw."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from trainer.demo.fates import Fate
from trainer.demo.studying import Ending, Study

LEAVES, MOVES = -15, -18
"""Working days, from the end of the story, on which one person leaves and one changes the unit."""


def lived(key: str, drawn: Sequence[Fate], days: int) -> list[Fate]:
    """The fates of the person whom the story calls `key`; as drawn when nothing is written here."""
    change = _LIVES.get(key)
    return change(drawn, days) if change and drawn else list(drawn)


def _in_quiz(drawn: Sequence[Fate], days: int) -> list[Fate]:
    first, *others = _untouched(drawn)
    done = _studied(first, (days - 3, Study(first.module, attempts=(Ending.PASSED,))))
    stopped = [
        _studied(fate, (days - 1, Study(fate.module, attempts=(Ending.STOPPED,)))) for fate in others[:1]
    ]
    return [replace(done, done=days - 3), *stopped, *others[1:]]


def _in_page(drawn: Sequence[Fate], days: int) -> list[Fate]:
    first, *others = _untouched(drawn)
    return [_studied(first, (days - 1, Study(first.module, 0.45))), *others]


def _all_done(drawn: Sequence[Fate], days: int) -> list[Fate]:
    """What chance left open is finished on the last days, one module a day."""
    open_ones = [fate for fate in drawn if fate.done is None]
    day_of = {fate.module: days - 1 - place for place, fate in enumerate(reversed(open_ones))}
    return [_passed(fate, day_of[fate.module]) if fate.done is None else fate for fate in drawn]


def _fails(drawn: Sequence[Fate], days: int) -> list[Fate]:
    first, *others = _untouched(drawn)
    twice = [(first.given + day, Study(first.module, attempts=(Ending.FAILED,))) for day in (4, 6)]
    return [_studied(first, *twice), *others]


def _leaves(drawn: Sequence[Fate], days: int) -> list[Fate]:
    return [_until(fate, days + LEAVES) for fate in drawn]


def _until(fate: Fate, day: int) -> Fate:
    kept = tuple(study for study in fate.studies if study[0] < day)
    return replace(fate, studies=kept, done=fate.done if fate.done is not None and fate.done < day else None)


def _untouched(drawn: Sequence[Fate]) -> list[Fate]:
    return [replace(fate, studies=(), done=None) for fate in drawn]


def _studied(fate: Fate, *studies: tuple[int, Study]) -> Fate:
    return replace(fate, studies=studies)


def _passed(fate: Fate, day: int) -> Fate:
    return replace(fate, studies=((day, Study(fate.module, attempts=(Ending.PASSED,))),), done=day)


_LIVES: Mapping[str, Callable[[Sequence[Fate], int], list[Fate]]] = {
    "in quiz": _in_quiz,
    "in page": _in_page,
    "done": _all_done,
    "fails": _fails,
    "leaver": _leaves,
}
