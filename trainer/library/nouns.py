"""From the shape of a file to the nouns the rest of the house speaks of."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from trainer.courses.module import Change, Course, Curriculum, Module, Step, Term
from trainer.courses.page import Page
from trainer.library.shapes import (
    AnyQuestion,
    CalendarShape,
    ChangeShape,
    ChoiceShape,
    CourseShape,
    CurriculumShape,
    GlossaryShape,
    ModuleShape,
    MultipleShape,
    NumericShape,
    QuestionShape,
    QuizShape,
    RightShape,
    TrueFalseShape,
    WardShape,
    WrongShape,
)
from trainer.people.establishment import Counter, Establishment, Post, Unit
from trainer.quizzes import Choice, Multiple, Numeric, Option, Question, Quiz, TrueFalse, WrongValue
from trainer.workdays import Calendar


def establishment(shape: WardShape) -> Establishment:
    """ward.yaml; the order of the file is HR's order."""
    return Establishment(
        names=shape.names,
        units=tuple(Unit(id, unit.title) for id, unit in shape.units.items()),
        posts=tuple(Post(id, post.title, post.unit) for id, post in shape.posts.items()),
        counters=tuple(Counter(id, counter.title) for id, counter in shape.counters.items()),
        hours=shape.hours,
        settings=shape.settings,
        as_of=shape.as_of,
    )


def glossary(shape: GlossaryShape) -> dict[str, Term]:
    """glossary.yaml."""
    return {name: Term(name, term.short, term.en) for name, term in shape.root.items()}


def curriculum(shape: CurriculumShape) -> Curriculum:
    """curriculum.yaml."""
    posts = shape.posts.items()
    return Curriculum(tuple((post, tuple(Step(s.modules, s.due) for s in steps)) for post, steps in posts))


def calendar(shape: CalendarShape) -> Calendar:
    """scenarios/calendar.yaml."""
    off, worked = (frozenset(day.on for day in days) for days in (shape.holidays, shape.workdays))
    return Calendar(off, worked)


def course(shape: CourseShape, id: str) -> Course:
    """A course.yaml."""
    return Course(id, shape.title, shape.summary, shape.modules, shape.as_of, shape.placement)


def module(shape: ModuleShape, id: str, course: str, pages: tuple[Page, ...], version: str) -> Module:
    """A module's front matter with its pages."""
    return Module(
        id=id,
        course=course,
        title=shape.title,
        summary=shape.summary,
        minutes=shape.minutes,
        complete_when=shape.complete_when,
        basis=shape.basis,
        as_of=shape.as_of,
        pages=pages,
        version=version,
        requires=shape.requires,
        quiz=shape.quiz,
        scenarios=shape.scenarios,
        periods=shape.periods,
        valid_months=shape.valid_months,
        until=shape.until,
        changes=_changes(shape.changes),
    )


def quiz(shape: QuizShape, id: str, course: str, version: str) -> Quiz:
    """A quiz file."""
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
        changes=_changes(shape.changes),
    )


def _changes(shapes: tuple[ChangeShape, ...]) -> tuple[Change, ...]:
    return tuple(Change(change.on, change.means, change.what) for change in shapes)


def _question(shape: AnyQuestion) -> Question:
    said = _said(shape)
    if isinstance(shape, ChoiceShape):
        return Choice(**said, options=_options(shape.options))
    if isinstance(shape, MultipleShape):
        return Multiple(**said, options=_options(shape.options))
    if isinstance(shape, TrueFalseShape):
        return TrueFalse(**said, answer=shape.answer, why=shape.why)
    return _numeric(shape, said)


def _numeric(shape: NumericShape, said: dict[str, Any]) -> Numeric:
    wrong = tuple(WrongValue(slip.value, slip.why) for slip in shape.wrong)
    return Numeric(**said, answer=shape.answer, tolerance=shape.tolerance, unit=shape.unit, wrong=wrong)


def _said(shape: QuestionShape) -> dict[str, Any]:
    """What every question has, by the noun's own names."""
    return {name: getattr(shape, name) for name in QuestionShape.model_fields}


def _options(shapes: tuple[RightShape | WrongShape, ...]) -> tuple[Option, ...]:
    return tuple(
        Option(str(at), option.say, option.right, option.why, _fraction(option.share))
        for at, option in enumerate(shapes)
    )


def _fraction(share: Decimal | None) -> Fraction | None:
    return None if share is None else Fraction(share) / 100
