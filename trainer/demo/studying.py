"""What learners do: read pages, answer the questions on them, take quizzes, stop in the middle."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from trainer.chance import draw
from trainer.courses.module import Module
from trainer.courses.page import Page
from trainer.demo.cast import SEED
from trainer.demo.replies import right, wrong
from trainer.demo.stage import Pauses, Stage
from trainer.desks.learning import LearningDesk
from trainer.quizzes import Quiz
from trainer.records import new_id

_TRIES_CHECKS = 0.2
"""Share of people who answer the questions on the pages; the others read on."""


class Ending(StrEnum):
    """How an attempt at a quiz ends."""

    PASSED = "passed"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Study:
    """One person at one module for a while."""

    module: str
    share: float = 1.0
    """Of all pages, how many will have been read in the end."""
    attempts: tuple[Ending, ...] = ()

    def play(self, stage: Stage, who: str) -> Pauses:
        """Open the module, read on from where one stopped, then take its quiz."""
        desk, ability = stage.learning(who), stage.parts[who].ability
        reading = desk.open_module(self.module)
        pages = reading.module.pages
        last = ceil(len(pages) * self.share)
        for page in pages[:last]:
            if page.id not in reading.read:
                yield _seconds(20, 110, f"{who}|{page.id}")
                if draw(SEED, f"checks|{who}") < _TRIES_CHECKS:
                    yield from _answer_checks(desk, reading.module, page, who, ability)
                desk.read_page(self.module, page.id, new_id())
        if last < len(pages):
            desk.keep_page(self.module, pages[last].id)
        for place, ending in enumerate(self.attempts):
            yield _seconds(15, 60, f"{who}|{self.module}|{place}")
            yield from _take_quiz(desk, self.module, ending, who, ability)


def _answer_checks(desk: LearningDesk, module: Module, page: Page, who: str, ability: float) -> Pauses:
    quiz = desk.seat.library.quizzes.get(module.quiz or "")
    for item in page.checks:
        if quiz is None:
            return
        sure = draw(SEED, f"check|{who}|{item}") < 0.4 + ability
        question = quiz.question(item)
        desk.check(module.id, page.id, item, right(question) if sure else wrong(question, who), new_id())
        yield _seconds(5, 25, f"{who}|{item}")


def _take_quiz(desk: LearningDesk, module: str, ending: Ending, who: str, ability: float) -> Pauses:
    sat = desk.start_quiz(module)
    items = sat.attempt.items
    missed = _missed(sat.quiz, items, ending, who, ability)
    answered = items[: len(items) // 2] if ending is Ending.STOPPED else items
    for item in answered:
        yield _seconds(10, 70, f"{who}|{item}")
        question = sat.quiz.question(item)
        response = wrong(question, who) if item in missed else right(question)
        desk.answer(sat.attempt.id, item, response, new_id())
    yield 5
    if ending is Ending.STOPPED:
        desk.keep_place(sat.attempt.id, len(answered), "")
    else:
        desk.finish(sat.attempt.id, new_id())


def _missed(quiz: Quiz, items: tuple[str, ...], ending: Ending, who: str, ability: float) -> list[str]:
    """The questions this attempt gets wrong: as many as its ending asks for, the hard ones first."""
    allowed = len(items) * (100 - quiz.pass_percent) // 100
    lot = draw(SEED, f"slips|{who}|{quiz.id}")
    count = min(allowed, int(2 * (1 - ability) * lot * (allowed + 1)))
    if ending is Ending.FAILED:
        count = allowed + 1 + int(3 * (1 - ability) * lot)
    return sorted(items, key=lambda item: -_hardness(item, who))[:count]


def _hardness(item: str, who: str) -> float:
    return 3 * draw(SEED, f"hard|{item}") + draw(SEED, f"hard|{who}|{item}")


def _seconds(least: int, most: int, name: str) -> float:
    return round(least + (most - least) * draw(SEED, f"pause|{name}"))
