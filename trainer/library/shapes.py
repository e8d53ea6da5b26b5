"""The shape of each content file: its keys, what stands under them, and which may be left out.

Every value comes as the text the author wrote; these models alone give it a type (values.py).
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, Tag

from trainer.courses.module import CompleteWhen, Means
from trainer.library.values import Clock, Count, Day, Flag, Id, Key, Month, Number, Share, Text, Whole


class Shape(BaseModel):
    """A mapping with exactly these keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ChangeShape(Shape):
    """One dated note of `changes:`."""

    on: Day
    means: Means
    what: Text


class ModuleShape(Shape):
    """Front matter of courses/<course>/<module>.md."""

    title: Text
    summary: Text
    minutes: Count
    complete_when: CompleteWhen
    basis: Annotated[tuple[Text, ...], Field(min_length=1)]
    as_of: Month
    periods: Count | None = None
    requires: tuple[Text, ...] = ()
    quiz: Text | None = None
    scenarios: tuple[Text, ...] = ()
    valid_months: Count | None = None
    until: Day | None = None
    changes: tuple[ChangeShape, ...] = ()


class CourseShape(Shape):
    """courses/<course>/course.yaml."""

    title: Text
    summary: Text
    modules: Annotated[tuple[Text, ...], Field(min_length=1)]
    as_of: Month
    placement: Text | None = None


class TermShape(Shape):
    """One entry of courses/glossary.yaml."""

    short: Text
    en: Text


class GlossaryShape(RootModel[dict[str, TermShape]]):
    """courses/glossary.yaml: term → entry."""


class StepShape(Shape):
    """One step of a post in courses/curriculum.yaml."""

    modules: Annotated[tuple[Text, ...], Field(min_length=1)]
    due: Count


class CurriculumShape(Shape):
    """courses/curriculum.yaml."""

    posts: dict[Key, tuple[StepShape, ...]]
    as_of: Month


class TitledShape(Shape):
    """A unit or a counter of courses/ward.yaml."""

    title: Text


class PostShape(TitledShape):
    """A post of courses/ward.yaml."""

    unit: Text


def _hours(value: object) -> str:
    return "@span" if isinstance(value, list) else "@until"


Span = Annotated[tuple[Clock, ...], Field(min_length=2, max_length=2)]
HoursShape = Annotated[Annotated[Span, Tag("@span")] | Annotated[Clock, Tag("@until")], Discriminator(_hours)]


class WardShape(Shape):
    """courses/ward.yaml."""

    names: dict[Key, Text]
    units: dict[Key, TitledShape]
    posts: dict[Key, PostShape]
    counters: dict[Key, TitledShape] = {}
    hours: dict[Key, HoursShape] = {}
    settings: dict[Key, Whole] = {}
    as_of: Month


class DayShape(Shape):
    """One day of scenarios/calendar.yaml."""

    on: Day
    name: Text
    basis: Text


class CalendarShape(Shape):
    """scenarios/calendar.yaml."""

    holidays: tuple[DayShape, ...]
    workdays: tuple[DayShape, ...] = ()
    as_of: Month


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


class SlipShape(Shape):
    """A wrong number one is tempted to give."""

    value: Number
    why: Text


class NumericShape(QuestionShape):
    """A number to find."""

    kind: Literal["numeric"]
    answer: Number
    unit: Text = ""
    tolerance: Annotated[Number, Field(ge=0)] = Decimal(0)
    wrong: Annotated[tuple[SlipShape, ...], Field(min_length=1)]


AnyQuestion = Annotated[
    ChoiceShape | MultipleShape | TrueFalseShape | NumericShape, Field(discriminator="kind")
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
    behaviour: Literal["deferred", "immediate"]
    questions: Annotated[tuple[AnyQuestion, ...], Field(min_length=1)]
    changes: tuple[ChangeShape, ...] = ()
