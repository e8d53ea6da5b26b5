"""From the shape of a file to the nouns the rest of the house speaks of."""

from trainer.courses.module import Change, Course, Curriculum, Module, Step, Term
from trainer.courses.page import Page
from trainer.library.shapes import (
    CalendarShape,
    ChangeShape,
    CourseShape,
    CurriculumShape,
    GlossaryShape,
    ModuleShape,
    WardShape,
)
from trainer.people.establishment import Counter, Establishment, Post, Unit
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
        changes=changes(shape.changes),
    )


def changes(shapes: tuple[ChangeShape, ...]) -> tuple[Change, ...]:
    """`changes:` of a file."""
    return tuple(Change(change.on, change.means, change.what) for change in shapes)
