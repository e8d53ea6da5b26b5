"""The story: two months of a ward, from its first day to the last working day before today."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from trainer.chance import draw
from trainer.demo.administering import Enrol, GiveSecret, Leave, Move
from trainer.demo.auditing import PrintRegister
from trainer.demo.cast import SEED, Part
from trainer.demo.diary import LENGTH, Diary
from trainer.demo.exceptions import exceptions
from trainer.demo.fates import Fate, fates
from trainer.demo.lives import LEAVES, MOVES, lived
from trainer.demo.stage import Scene
from trainer.demo.studying import Ending, Study
from trainer.demo.training import ApplyCurriculum, Assign, Revise
from trainer.library import Library

_REVISED = LENGTH - 12
"""Day on which a module is changed so much that it must be learned again."""
_NEW_POST = "welfare"
_LEFT = "Chuyển công tác sang phường khác."
_REDO_DUE = 15  # working days
_MANY_ENOUGH = 20  # people who must learn it again: enough to fill a screen, not to drown the rest


def story(parts: Sequence[Part], library: Library, diary: Diary) -> list[Scene]:
    """Everything that happens after the first admin founded the ward; the first of `parts` is that admin."""
    codes = {part.key: part.code for part in parts if part.key}
    drawn = [fate for part in parts for fate in lived(part.key, fates(part, library, LENGTH), LENGTH)]
    return [
        *_arrivals(parts, codes, diary),
        *_goings(codes, library, diary),
        *exceptions(drawn, library.modules, codes, diary),
        *_studies(drawn, diary),
        *_revision(drawn, codes, diary),
        diary.office(-1, codes["hr"], PrintRegister(library.establishment.units[0].id)),
    ]


def _arrivals(parts: Sequence[Part], codes: Mapping[str, str], diary: Diary) -> Iterator[Scene]:
    """Each person is enrolled on the day of arrival, the founder excepted, who only gets a curriculum."""
    founder, *others = parts
    for part in others:
        admin = codes["admin"] if part.arrives == 0 else codes["deputy"]
        yield diary.morning(part.arrives, admin, Enrol(part.code))
    for part in others:
        if part.about:
            yield diary.office(part.arrives, codes["admin"], GiveSecret(part.code))
    yield diary.office(0, codes["trainer"], ApplyCurriculum(founder.code))


def _goings(codes: Mapping[str, str], library: Library, diary: Diary) -> Iterator[Scene]:
    known = [post.id for post in library.establishment.posts]
    post = _NEW_POST if _NEW_POST in known else known[0]
    yield diary.office(MOVES, codes["deputy"], Move(codes["mover"], post))
    yield diary.office(LEAVES, codes["deputy"], Leave(codes["leaver"], _LEFT))


def _studies(drawn: Sequence[Fate], diary: Diary) -> Iterator[Scene]:
    for fate in drawn:
        for day, study in fate.studies:
            yield diary.study(day, fate.code, study)


def _revision(drawn: Sequence[Fate], codes: Mapping[str, str], diary: Diary) -> Iterator[Scene]:
    """A module changes; the trainer gives it again to those who had done it; some have learned it by now."""
    before = [fate for fate in drawn if fate.done is not None and fate.done < _REVISED]
    counts = Counter(fate.module for fate in before)
    if not counts:
        return
    module = min(counts, key=lambda id: abs(counts[id] - _MANY_ENOUGH))
    again = [fate for fate in before if fate.module == module]
    staying = tuple(fate.code for fate in again if fate.code != codes["leaver"])
    yield diary.dawn(_REVISED, codes["trainer"], Revise(module))
    yield diary.office(_REVISED, codes["trainer"], Assign(staying, module, _REDO_DUE))
    for fate in again:
        day = _REVISED + 1 + int(2 * (LENGTH - _REVISED) * draw(SEED, f"again|{fate.code}"))
        day = LENGTH - 2 if fate.code == codes["done"] else day
        if day < LENGTH and fate.code in staying and fate.code != codes["again"]:
            yield diary.study(day, fate.code, Study(module, attempts=(Ending.PASSED,)))
