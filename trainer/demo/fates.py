"""Fates: what becomes of each module that somebody was given, drawn by chance from who they are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.chance import draw
from trainer.courses.module import Module
from trainer.demo.cast import SEED, Part, Temper
from trainer.demo.studying import Ending, Study
from trainer.library import Library
from trainer.progress.prerequisites import lock_on

_PACE = {Temper.EAGER: (0.3, 0.8), Temper.STEADY: (0.6, 1.2), Temper.SLOW: (0.9, 1.9)}
"""Share of the time given that passes until a module is done: least and most."""

_TARDY_UNIT = "economy"
_TARDINESS = 0.3


@dataclass(frozen=True, slots=True)
class Fate:
    """One module given to one person, and when they study it; days count from the first day of the story."""

    code: str
    module: str
    given: int
    due: int
    """May lie beyond the end of the story."""
    studies: tuple[tuple[int, Study], ...] = ()
    done: int | None = None


def fates(part: Part, library: Library, days: int) -> list[Fate]:
    """What becomes of everything the curriculum asks of a person; `days`: how long the story is."""
    arrives, modules = part.arrives % days, library.modules
    steps = library.curriculum.steps(part.post)
    asked = {id: arrives + step.due for step in steps for id in step.modules if id in modules}
    known: dict[str, Fate] = {}
    for module in sorted(asked, key=lambda id: _depth(id, modules)):
        needed = [known[id].done if id in known else None for id in modules[module].requires]
        after = [day for day in needed if day is not None]
        fate = Fate(part.code, module, arrives, asked[module])
        locked = len(after) < len(needed)
        known[module] = fate if locked else _drawn(part, library, fate, max([arrives, *after]) + 1, days)
    return [known[module] for module in asked]


def _depth(module: str, modules: Mapping[str, Module]) -> int:
    lock = lock_on(module, {id: known.requires for id, known in modules.items()}, ())
    return len(lock.way) if lock else 0


def _drawn(part: Part, library: Library, fate: Fate, open_from: int, days: int) -> Fate:
    if part.temper is Temper.IDLE:
        return fate
    lot = f"{part.code}|{fate.module}"
    least, most = _PACE[part.temper]
    share = least + (most - least) * draw(SEED, f"pace|{lot}")
    share += _TARDINESS if _unit(part, library) == _TARDY_UNIT else 0
    done = max(open_from, fate.given + round((fate.due - fate.given) * share))
    failures = _failures(part, lot)
    begun = max(open_from, done - max(failures, int(9 * draw(SEED, f"begun|{lot}"))))
    if done < days:
        return _finished(fate, begun, done, failures)
    return _unfinished(fate, begun, lot) if begun < days else fate


def _finished(fate: Fate, begun: int, done: int, failures: int) -> Fate:
    """Read in one go or two; each failed attempt on a day of its own, as far as there are days."""
    bad_days = range(max(begun, done - failures), done)
    failed = [(day, Study(fate.module, attempts=(Ending.FAILED,))) for day in bad_days]
    first = failed[0][0] if failed else done
    half = [(begun, Study(fate.module, 0.5))] if begun < first else []
    passed = (done, Study(fate.module, attempts=(Ending.PASSED,)))
    return replace(fate, studies=(*half, *failed, passed), done=done)


def _unfinished(fate: Fate, begun: int, lot: str) -> Fate:
    """Stopped among the pages, or in the middle of the quiz."""
    in_quiz = draw(SEED, f"stopped|{lot}") < 0.3
    share = 0.2 + 0.6 * draw(SEED, f"share|{lot}")
    study = Study(fate.module, attempts=(Ending.STOPPED,)) if in_quiz else Study(fate.module, share)
    return replace(fate, studies=((begun, study),))


def _failures(part: Part, lot: str) -> int:
    weak = draw(SEED, f"failures|{lot}") * (0.5 + part.ability)
    return 2 if weak < 0.03 else 1 if weak < 0.15 else 0


def _unit(part: Part, library: Library) -> str:
    post = library.establishment.post(part.post)
    return post.unit if post else ""
