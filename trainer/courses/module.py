"""A module: the unit that is assigned, studied and completed; and the course that orders modules."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trainer.courses.page import Page


class CompleteWhen(StrEnum):
    """Which facts make a module complete."""

    PAGES = "pages"
    QUIZ = "quiz"
    PAGES_AND_QUIZ = "pages and quiz"
    SCENARIOS = "scenarios"
    QUIZ_AND_SCENARIOS = "quiz and scenarios"

    @property
    def needs_pages(self) -> bool:
        """True when every page must have been read."""
        return self in (CompleteWhen.PAGES, CompleteWhen.PAGES_AND_QUIZ)

    @property
    def needs_quiz(self) -> bool:
        """True when the quiz must be passed."""
        return self in (CompleteWhen.QUIZ, CompleteWhen.PAGES_AND_QUIZ, CompleteWhen.QUIZ_AND_SCENARIOS)

    @property
    def needs_scenarios(self) -> bool:
        """True when the scenarios named must be mastered."""
        return self in (CompleteWhen.SCENARIOS, CompleteWhen.QUIZ_AND_SCENARIOS)


class Means(StrEnum):
    """What a change of content means for those who completed before it, gravest last."""

    WORDING = "wording"
    RETRAIN = "retrain"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Change:
    """One dated note of what changed."""

    on: date
    means: Means
    what: str


@dataclass(frozen=True, slots=True)
class Module:
    """What a trainer assigns and an official completes."""

    id: str
    course: str
    title: str
    summary: str
    minutes: int
    complete_when: CompleteWhen
    basis: tuple[str, ...]
    as_of: str
    """YYYY-MM of the law it was written to."""
    pages: tuple[Page, ...]
    version: str
    """Hash of the parsed content without its change notes; names this edition in every record."""
    requires: tuple[str, ...] = ()
    quiz: str | None = None
    scenarios: tuple[str, ...] = ()
    periods: int | None = None
    """Class periods (tiết) HR may count."""
    valid_months: int | None = None
    until: date | None = None
    """Last day before a known law changes the text."""
    changes: tuple[Change, ...] = ()

    def page(self, id: str) -> Page | None:
        """The page of that id."""
        return next((page for page in self.pages if page.id == id), None)


@dataclass(frozen=True, slots=True)
class Course:
    """Modules in order."""

    id: str
    title: str
    summary: str
    modules: tuple[str, ...]
    as_of: str
    placement: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary."""

    name: str
    short: str
    en: str


@dataclass(frozen=True, slots=True)
class Step:
    """Some modules of a post's curriculum and their limit."""

    modules: tuple[str, ...]
    due: int
    """Working days after arrival."""


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Post → steps, in order."""

    posts: tuple[tuple[str, tuple[Step, ...]], ...]

    def steps(self, post: str) -> tuple[Step, ...]:
        """The steps of a post; empty when the curriculum does not name it."""
        return dict(self.posts).get(post, ())
