"""Questions and quizzes as an author would write them, for every test of the room."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from trainer.quizzes import Choice, Multiple, Numeric, Option, Question, Quiz, TrueFalse, WrongValue

COMMON = {"ask": "Hỏi?", "explain": "Vì vậy.", "basis": "NĐ 118/2025", "as_of": "2026-11", "page": "m#p"}


def _options(rights: str, shares: tuple[Fraction, ...] = ()) -> tuple[Option, ...]:
    return tuple(
        Option(
            str(place),
            f"Ý {'ABCDEFGH'[place]}.",
            side == "+",
            "" if side == "+" else f"Nhầm {'ABCDEFGH'[place]}.",
            shares[place] if shares else None,
        )
        for place, side in enumerate(rights)
    )


@pytest.fixture(scope="session")
def choice() -> Callable[..., Choice]:
    """choice("-+-"): options A, B, C of which B is right."""
    return lambda rights="-+--", id="choice", shares=(): Choice(
        id=id, options=_options(rights, shares), **COMMON
    )


@pytest.fixture(scope="session")
def multiple() -> Callable[..., Multiple]:
    """multiple("+-+"): options A, B, C of which A and C are right."""
    return lambda rights="+-+-", id="multiple", shares=(): Multiple(
        id=id, options=_options(rights, shares), **COMMON
    )


@pytest.fixture(scope="session")
def true_false() -> Callable[..., TrueFalse]:
    """A statement that is false unless told otherwise."""
    return lambda answer=False, id="true-false": TrueFalse(
        id=id, answer=answer, why="Nghe quen tai.", **COMMON
    )


@pytest.fixture(scope="session")
def numeric() -> Callable[..., Numeric]:
    """numeric("21000", "đồng"): the answer and its unit."""
    return lambda answer="15", unit="ngày làm việc", tolerance="0", id="numeric": Numeric(
        id=id,
        answer=Decimal(answer),
        unit=unit,
        tolerance=Decimal(tolerance),
        wrong=(WrongValue(Decimal(10), "Lẫn với hưu trí xã hội."),),
        **COMMON,
    )


@pytest.fixture(scope="session")
def every_kind(choice, multiple, true_false, numeric) -> tuple[Question, ...]:
    """One question of each kind; right answers: `1`, `0[,]2`, `false`, `15`."""
    return (choice(), multiple(), true_false(), numeric())


@pytest.fixture(scope="session")
def quiz(every_kind) -> Callable[..., Quiz]:
    """A quiz of one question of each kind, unless told otherwise."""

    def make(
        behaviour: str = "deferred",
        questions: tuple[Question, ...] = every_kind,
        draw: int = 99,
        passing: int = 80,
    ) -> Quiz:
        return Quiz("quiz", "Bài thử", "course", draw, passing, 3, behaviour, questions, "v1")

    return make
