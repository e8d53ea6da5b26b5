"""Coverage of a counter case: how often each line is reached, and which combination is the hardest."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from trainer.library.case_play import Played, longest, lot_said, played
from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.bots import at_random
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.deeds import Ask
from trainer.scenarios.casework.drawing import Table
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.speech import reply_to
from trainer.scenarios.casework.state import State
from trainer.words import _

RANDOM_RUNS = 500


@dataclass(frozen=True, slots=True)
class Line:
    """Something that may be said, and in how many of the runs it was."""

    id: str
    """`purpose`, `purpose.2` for its second reply, `interjection.1`."""
    say: str
    hits: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """All combinations played well once, and some of them played at random."""

    combinations: int
    random_runs: int
    random_passes: int
    lines: tuple[Line, ...]
    hardest: str
    """The combination with the lowest mean score of the random player."""
    hardest_mean: Fraction
    longest: int
    """Minutes a run can last before it is closed; an interjection beyond is never heard."""

    @property
    def never(self) -> tuple[Line, ...]:
        """Lines that no run reached."""
        return tuple(line for line in self.lines if not line.hits)


def coverage(case: Case, table: Table, random_runs: int = RANDOM_RUNS) -> Coverage:
    """Play every combination with the good officer, then `random_runs` in turn with the random one."""
    runs = played(case, table)
    turns = [runs[turn % len(runs)] for turn in range(random_runs)]
    ends = [at_random(run.deal, f"{turn}") for turn, run in enumerate(turns)]
    points, passes = _scores(turns, ends)
    hits = Counter(id for end in [*(run.end for run in runs if run.end), *ends] for id in _reached(end))
    hardest = min(points, key=lambda said: points[said], default="")
    return Coverage(
        combinations=len(runs),
        random_runs=random_runs,
        random_passes=passes,
        lines=tuple(Line(id, say, hits[id]) for id, say in _lines(case)),
        hardest=hardest,
        hardest_mean=points.get(hardest, Fraction(0)),
        longest=longest(runs),
    )


def _scores(turns: Sequence[Played], ends: Sequence[State]) -> tuple[dict[str, Fraction], int]:
    """Mean points of each combination, and how many of the runs passed."""
    totals: dict[str, list[Fraction]] = {}
    passes = 0
    for run, end in zip(turns, ends, strict=True):
        marks = mark(end, golden_mood=run.end.mood if run.end else None)
        totals.setdefault(lot_said(run.lot), []).append(marks.total)
        passes += marks.passed
    return {said: sum(points, Fraction(0)) / len(points) for said, points in totals.items()}, passes


def _lines(case: Case) -> Iterator[tuple[str, str]]:
    for question in case.questions:
        yield question.id, question.say
        for at, reply in enumerate(question.reply, 1):
            yield f"{question.id}.{at}", reply.say
    for line in case.interjections:
        yield f"interjection.{line.id}", line.say


def _reached(end: State) -> Iterator[str]:
    """What was said in a run, found by doing its deeds again."""
    state = start(end.deal)
    known = {question.id: question for question in end.deal.case.questions}
    for deed in end.deeds:
        if isinstance(deed, Ask):
            question = known[deed.question]
            yield question.id
            yield f"{question.id}.{question.reply.index(reply_to(question, state)) + 1}"
        state, _happened = act(state, deed)
    yield from (f"interjection.{id}" for id in end.interjected)


def coverage_lines(case: Case, found: Coverage) -> Iterator[str]:
    """The same for people: every line with its hits, those never reached marked."""
    yield _("ĐỘ PHỦ: {title} ({id})").format(title=case.title, id=case.id)
    words = _("{n} tổ hợp làm đúng một lượt, {random} lượt làm bừa.")
    yield words.format(n=found.combinations, random=found.random_runs)
    yield ""
    for line in found.lines:
        sign = " " if line.hits else "!"
        yield f"{sign} {line.hits:>5}  {line.id:<20}  {' '.join(line.say.split())}"
    yield ""
    never = ", ".join(line.id for line in found.never)
    yield _("Chưa lượt nào tới: {lines}.").format(lines=never) if never else _("Câu nào cũng có lượt tới.")
    hardest = _("Khó nhất: {lot} – làm bừa được trung bình {points} điểm.")
    yield hardest.format(lot=found.hardest, points=f"{float(found.hardest_mean):.1f}")
    clock = _("Hỏi hết, xem hết mất {longest} phút; mức chuẩn là {par}.")
    yield clock.format(longest=found.longest, par=case.minutes)
    passed = _("Làm bừa đạt {passes} trên {random} lượt.")
    yield passed.format(passes=found.random_passes, random=found.random_runs)
