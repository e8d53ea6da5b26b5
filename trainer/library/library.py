"""The library: all that is taught, read and checked, as the desks use it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trainer.courses.module import Course, Curriculum, Module, Term
from trainer.library.findings import Finding
from trainer.people.establishment import Establishment
from trainer.quizzes import Quiz
from trainer.scenarios.casework.case import Case
from trainer.scenarios.procedures import Procedure
from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Library:
    """One reading of a content folder.

    It holds only what may be used: a refused file closes what it defines and what needs it, the rest is here.
    Whatever a module here requires is here too; a course or a curriculum may still name what is closed.
    """

    root: Path
    establishment: Establishment
    courses: Mapping[str, Course]
    modules: Mapping[str, Module]
    """In the order of their courses, then of the lists there."""
    quizzes: Mapping[str, Quiz]
    glossary: Mapping[str, Term]
    curriculum: Curriculum
    calendar: Calendar
    procedures: Mapping[str, Procedure] = field(default_factory=dict)
    """The catalogue, by id."""
    cases: Mapping[str, Case] = field(default_factory=dict)
    """Counter cases, by id; the procedure of each is here."""
    faults: tuple[Finding, ...] = ()
    """What refuses a file; by file and line."""
    warnings: tuple[Finding, ...] = ()
    closed: Mapping[str, str] = field(default_factory=dict)
    """Id of a course, module, quiz, procedure or case that can't be used now → why, as a sentence."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Titles of what is closed, where they could be read."""
    bodies: Mapping[str, str] = field(default_factory=dict)
    """Version → canonical text, of every module, quiz, procedure and case here."""

    def title(self, id: str) -> str:
        """Title of a module or course, also of a closed one; the id itself when nothing is known of it."""
        known = self.modules.get(id) or self.courses.get(id)
        return known.title if known else self.titles.get(id, id)
