"""Questions and quizzes as an author would write them, for every test of the room."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from trainer.quizzes import (
    Accepted,
    Choice,
    Date,
    Matching,
    Multiple,
    Numeric,
    Option,
    Ordering,
    Pair,
    Question,
    Quiz,
    Short,
    TrueFalse,
    WrongAnswer,
    WrongDate,
    WrongMatch,
    WrongOrder,
    WrongValue,
)

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
    return lambda rights="-+--", id="choice", shares=(), **more: Choice(
        id=id, options=_options(rights, shares), **more, **COMMON
    )


@pytest.fixture(scope="session")
def multiple() -> Callable[..., Multiple]:
    """multiple("+-+"): options A, B, C of which A and C are right."""
    return lambda rights="+-+-", id="multiple", shares=(), **more: Multiple(
        id=id, options=_options(rights, shares), **more, **COMMON
    )


@pytest.fixture(scope="session")
def true_false() -> Callable[..., TrueFalse]:
    """A statement that is false unless told otherwise."""
    return lambda answer=False, id="true-false", **more: TrueFalse(
        id=id, answer=answer, why="Nghe quen tai.", **more, **COMMON
    )


@pytest.fixture(scope="session")
def numeric() -> Callable[..., Numeric]:
    """numeric("21000", "đồng"): the answer and its unit."""
    return lambda answer="15", unit="ngày làm việc", tolerance="0", id="numeric", **more: Numeric(
        id=id,
        answer=Decimal(answer),
        unit=unit,
        tolerance=Decimal(tolerance),
        wrong=(WrongValue(Decimal(10), "Lẫn với hưu trí xã hội."),),
        **more,
        **COMMON,
    )


@pytest.fixture(scope="session")
def ordering() -> Callable[..., Ordering]:
    """Four steps in the right order, and the second tempting before the first."""
    return lambda items=("Nhận.", "Kiểm tra.", "Nhập.", "Trả."), id="ordering", **more: Ordering(
        id=id, items=tuple(items), wrong=(WrongOrder((2, 1), "Nhập trước khi kiểm tra."),), **more, **COMMON
    )


@pytest.fixture(scope="session")
def matching() -> Callable[..., Matching]:
    """Moodle's four animals and three classes, one of them extra."""
    dog = Pair("Chó", "Thú", (WrongMatch("Côn trùng", "Chó có bốn chân."),))
    pairs = (dog, Pair("Ếch", "Lưỡng cư"), Pair("Cóc", "Lưỡng cư"), Pair("Mèo", "Thú"))
    return lambda pairs=pairs, extra=("Côn trùng",), id="matching", **more: Matching(
        id=id, pairs=pairs, extra=extra, **more, **COMMON
    )


@pytest.fixture(scope="session")
def short() -> Callable[..., Short]:
    """Moodle's short answer: frog is right, toad worth 0.8, anything else wrong; cat is explained."""
    return lambda id="short", **more: Short(
        **{
            "id": id,
            "answers": (Accepted("ếch"), Accepted("cóc", Fraction("0.8"), "Cóc cũng là một loài ếch nhái.")),
            "wrong": (WrongAnswer("mèo", "Mèo là thú."),),
            **more,
            **COMMON,
        }
    )


@pytest.fixture(scope="session")
def day() -> Callable[..., Date]:
    """25 November 2026, asked about a dossier received two days before."""
    wrong = (WrongDate(date(2026, 11, 24), "Tính cả ngày nhận."),)
    return lambda answer=date(2026, 11, 25), near=date(2026, 11, 23), id="date", **more: Date(
        id=id, answer=answer, near=near, wrong=wrong, **more, **COMMON
    )


@pytest.fixture(scope="session")
def four_kinds(choice, multiple, true_false, numeric) -> tuple[Question, ...]:
    """One question of each of the older kinds; right answers: `1`, `0[,]2`, `false`, `15`."""
    return (choice(), multiple(), true_false(), numeric())


@pytest.fixture(scope="session")
def every_kind(four_kinds, ordering, matching, short, day) -> tuple[Question, ...]:
    """One question of each kind: those four, then an order, matches, words and a day."""
    return (*four_kinds, ordering(), matching(), short(), day())


@pytest.fixture(scope="session")
def quiz(four_kinds) -> Callable[..., Quiz]:
    """A quiz of four kinds, unless told otherwise."""

    def make(
        behaviour: str = "deferred",
        questions: tuple[Question, ...] = four_kinds,
        draw: int = 99,
        passing: int = 80,
    ) -> Quiz:
        return Quiz("quiz", "Bài thử", "course", draw, passing, 3, behaviour, questions, "v1")

    return make
