"""The shape of each content file: its keys, what stands under them, and which may be left out.

Every value comes as the text the author wrote; these models alone give it a type (values.py).
"""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, Tag

from trainer.courses.module import CompleteWhen, Means
from trainer.library.values import Clock, Count, Day, Key, Month, Text, Whole


class Shape(BaseModel):
    """A mapping with exactly these keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    derived: ClassVar[frozenset[str]] = frozenset()
    """Keys that are never typed here, because the machine works out what they would say."""


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
