"""From the shape of a quiz's file to the nouns the rest of the house speaks of."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from trainer.library.nouns import changes
from trainer.library.quiz_shapes import (
    AcceptedShape,
    AnyQuestion,
    ChoiceShape,
    DateShape,
    MatchingShape,
    MultipleShape,
    NumericShape,
    OrderingShape,
    PairShape,
    QuestionShape,
    QuizShape,
    RightShape,
    ShortShape,
    TrueFalseShape,
    WrongShape,
)
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

Answer = TypeVar("Answer")


def quiz(shape: QuizShape, id: str, course: str, version: str) -> Quiz:
    """A quiz file whose computed answers are there; a ValueError where one is missing."""
    return Quiz(
        id=id,
        title=shape.title,
        course=course,
        draw=shape.draw,
        pass_percent=shape.pass_percent,
        per_day=shape.attempts.per_day if shape.attempts else None,
        behaviour=shape.behaviour,
        questions=tuple(map(_question, shape.questions)),
        version=version,
        changes=changes(shape.changes),
    )


def _question(shape: AnyQuestion) -> Question:
    said = _said(shape)
    match shape:
        case ChoiceShape():
            return Choice(**said, options=_options(shape.options))
        case MultipleShape():
            return Multiple(**said, options=_options(shape.options))
        case TrueFalseShape():
            return TrueFalse(**said, answer=shape.answer, why=shape.why)
        case OrderingShape():
            return _ordering(shape, said)
        case MatchingShape():
            return Matching(**said, pairs=tuple(map(_pair, shape.pairs)), extra=shape.extra)
        case NumericShape():
            return _numeric(shape, said)
        case DateShape():
            return _date(shape, said)
        case ShortShape():
            return _short(shape, said)


def _said(shape: QuestionShape) -> dict[str, Any]:
    """What every question has, by the noun's own names; without a penalty it has its kind's own."""
    said = {name: getattr(shape, name) for name in QuestionShape.model_fields}
    penalty = said.pop("penalty")
    return said if penalty is None else said | {"penalty": _fraction(penalty)}


def _options(shapes: tuple[RightShape | WrongShape, ...]) -> tuple[Option, ...]:
    return tuple(
        Option(str(at), option.say, option.right, option.why, _share(option.share))
        for at, option in enumerate(shapes)
    )


def _ordering(shape: OrderingShape, said: dict[str, Any]) -> Ordering:
    wrong = (WrongOrder(tuple(place - 1 for place in slip.order), slip.why) for slip in shape.wrong)
    return Ordering(**said, items=shape.items, why=shape.why, wrong=tuple(wrong))


def _pair(shape: PairShape) -> Pair:
    wrong = tuple(WrongMatch(slip.right, slip.why) for slip in shape.wrong)
    return Pair(shape.left, shape.right, wrong, shape.why)


def _numeric(shape: NumericShape, said: dict[str, Any]) -> Numeric:
    wrong = tuple(WrongValue(slip.value, slip.why, _fraction(slip.share)) for slip in shape.wrong)
    answer = _given(shape.answer)
    return Numeric(**said, answer=answer, tolerance=shape.tolerance, unit=shape.unit, wrong=wrong)


def _date(shape: DateShape, said: dict[str, Any]) -> Date:
    wrong = tuple(WrongDate(slip.value, slip.why, _fraction(slip.share)) for slip in shape.wrong)
    return Date(**said, answer=_given(shape.answer), near=shape.near, wrong=wrong)


def _short(shape: ShortShape, said: dict[str, Any]) -> Short:
    wrong = tuple(WrongAnswer(slip.answer, slip.why, _fraction(slip.share)) for slip in shape.wrong)
    return Short(**said, answers=tuple(map(_accepted, shape.accept)), wrong=wrong)


def _accepted(shape: AcceptedShape | str) -> Accepted:
    if isinstance(shape, str):
        return Accepted(shape)
    return Accepted(shape.answer, _fraction(shape.share), shape.why)


def _given(answer: Answer | None) -> Answer:
    if answer is None:
        raise ValueError("an answer that was to be computed")
    return answer


def _share(percent: Decimal | None) -> Fraction | None:
    return None if percent is None else _fraction(percent)


def _fraction(percent: Decimal) -> Fraction:
    return Fraction(percent) / 100
