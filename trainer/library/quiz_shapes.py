"""The shape of quizzes/<course>/<quiz>.yaml: a quiz, and a question of each kind."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from trainer.library.computed_shapes import ComputedShape
from trainer.library.shapes import ChangeShape, Shape
from trainer.library.values import Count, Day, Flag, Id, Month, Number, Percent, Share, Text, Whole


class QuestionShape(Shape):
    """What every question has."""

    id: Id
    ask: Text
    explain: Text
    basis: Text
    as_of: Month
    page: Text
    applies: Flag = False
    critical: Flag = False
    until: Day | None = None
    hints: tuple[Text, ...] = ()
    penalty: Percent | None = None


class RightShape(Shape):
    """A right option; `share` in percent, only where the options of a question are not worth the same."""

    say: Text
    right: Flag
    why: Text = ""
    share: Share | None = None


class WrongShape(Shape):
    """A wrong option, with why it tempts and where it errs."""

    say: Text
    right: Flag = False
    why: Text
    share: Share | None = None


def _side(option: object) -> str:
    return "@right" if isinstance(option, dict) and option.get("right") == "true" else "@wrong"


OptionShape = Annotated[
    Annotated[RightShape, Tag("@right")] | Annotated[WrongShape, Tag("@wrong")], Discriminator(_side)
]


class ChoiceShape(QuestionShape):
    """One right option."""

    kind: Literal["choice"]
    options: Annotated[tuple[OptionShape, ...], Field(min_length=2, max_length=9)]


class MultipleShape(QuestionShape):
    """Several right options."""

    kind: Literal["multiple"]
    options: Annotated[tuple[OptionShape, ...], Field(min_length=3, max_length=9)]


class TrueFalseShape(QuestionShape):
    """A statement to judge."""

    kind: Literal["true_false"]
    answer: Flag
    why: Text


class WrongOrderShape(Shape):
    """A tempting order, of all items or some: `order: [3, 2]` puts the third item before the second."""

    order: Annotated[tuple[Count, ...], Field(min_length=2)]
    why: Text


class OrderingShape(QuestionShape):
    """Items to put in order, written in the right one; `why` tells why another tempts."""

    kind: Literal["ordering"]
    items: Annotated[tuple[Text, ...], Field(min_length=3, max_length=9)]
    why: Text
    wrong: tuple[WrongOrderShape, ...] = ()


class WrongMatchShape(Shape):
    """A right side that is given to this left side by mistake."""

    right: Text
    why: Text


class PairShape(Shape):
    """What belongs together; `why` tells why this left side is often matched wrongly."""

    left: Text
    right: Text
    why: Text = ""
    wrong: tuple[WrongMatchShape, ...] = ()


class MatchingShape(QuestionShape):
    """Left sides to match; `extra` are right sides that belong nowhere."""

    kind: Literal["matching"]
    pairs: Annotated[tuple[PairShape, ...], Field(min_length=2, max_length=9)]
    extra: tuple[Text, ...] = ()


class PartlyWrongShape(Shape):
    """A wrong answer, with why it tempts; `share` in percent where it earns something all the same."""

    why: Text
    share: Annotated[Percent, Field(lt=100)] = Decimal(0)


class SlipShape(PartlyWrongShape):
    """A wrong number one is tempted to give."""

    value: Number


class NumericShape(QuestionShape):
    """A number to find: typed, or computed from the catalogue or the calendar."""

    kind: Literal["numeric"]
    answer: Number | None = None
    computed: ComputedShape | None = None
    unit: Text = ""
    tolerance: Annotated[Number, Field(ge=0)] = Decimal(0)
    wrong: Annotated[tuple[SlipShape, ...], Field(min_length=1)]


class WrongDayShape(PartlyWrongShape):
    """A wrong day one is tempted to give."""

    value: Day


class DateShape(QuestionShape):
    """A day to find, typed or computed; a day typed without its year is the one nearest to `near`."""

    kind: Literal["date"]
    answer: Day | None = None
    computed: ComputedShape | None = None
    near: Day | None = None
    wrong: Annotated[tuple[WrongDayShape, ...], Field(min_length=1)]


class AcceptedShape(Shape):
    """Words that earn `share` percent of the mark, and what is missing in them."""

    answer: Text
    share: Annotated[Percent, Field(ge=1)] = Decimal(100)
    why: Text = ""


class WrongWordsShape(PartlyWrongShape):
    """Near words that people type."""

    answer: Text


def _said(accepted: object) -> str:
    return "@group" if isinstance(accepted, dict) else "@words"


AnswerShape = Annotated[
    Annotated[AcceptedShape, Tag("@group")] | Annotated[Text, Tag("@words")], Discriminator(_said)
]


class ShortShape(QuestionShape):
    """A few words to type."""

    kind: Literal["short"]
    accept: Annotated[tuple[AnswerShape, ...], Field(min_length=1)]
    wrong: Annotated[tuple[WrongWordsShape, ...], Field(min_length=1)]


AnyQuestion = Annotated[
    ChoiceShape
    | MultipleShape
    | TrueFalseShape
    | OrderingShape
    | MatchingShape
    | NumericShape
    | DateShape
    | ShortShape,
    Field(discriminator="kind"),
]


class AttemptsShape(Shape):
    """How often a quiz may be sat."""

    per_day: Count


class QuizShape(Shape):
    """quizzes/<course>/<quiz>.yaml."""

    title: Text
    draw: Count
    pass_percent: Annotated[Whole, Field(ge=1, le=100, alias="pass")]
    attempts: AttemptsShape | None = None
    behaviour: Literal["deferred", "immediate", "interactive", "adaptive", "certainty"]
    questions: Annotated[tuple[AnyQuestion, ...], Field(min_length=1)]
    changes: tuple[ChangeShape, ...] = ()
