"""From checked drafts to a library: what is closed and why, and the nouns of all the rest."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

import trainer.library.nouns as nouns
import trainer.library.orders as orders
from trainer.courses.module import Course, Curriculum, Module, Term
from trainer.library.case_bodies import case_content
from trainer.library.case_law_rules import check_law
from trainer.library.case_nouns import case
from trainer.library.case_shapes import CaseShape
from trainer.library.computing import Reckoner, awaited, check_computed, resolved
from trainer.library.drafts import Draft
from trainer.library.findings import Finding
from trainer.library.library import Library
from trainer.library.markup import fill, fill_tree, names_in
from trainer.library.procedure_nouns import procedure
from trainer.library.procedure_shapes import ProcedureShape
from trainer.library.quiz_nouns import quiz
from trainer.library.quiz_shapes import QuizShape
from trainer.library.shapes import (
    CalendarShape,
    CourseShape,
    CurriculumShape,
    GlossaryShape,
    ModuleShape,
    WardShape,
)
from trainer.library.shelf import Shelf
from trainer.library.sources import Kind
from trainer.library.tree import Plain
from trainer.library.versions import Kept, edition_of
from trainer.people.establishment import Establishment
from trainer.quizzes import Quiz
from trainer.scenarios.casework.case import Case
from trainer.scenarios.procedures import Procedure
from trainer.words import _
from trainer.workdays import Calendar

AnyShape = TypeVar("AnyShape", bound=BaseModel)
_WARD_FILE = "courses/ward.yaml"


def assemble(root: Path, shelf: Shelf) -> Library:
    """The library of a shelf whose drafts have all been checked."""
    return _Assembly(shelf).library(root)


class _Assembly:
    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.establishment = _establishment(shelf.one(Kind.WARD))
        self.bodies: dict[str, str] = {}
        self.closed: dict[str, str] = {}

    def library(self, root: Path) -> Library:
        procedures = {p.id: p for draft in self._usable(Kind.PROCEDURE) for p in self._procedures(draft)}
        days = self._single(Kind.CALENDAR, CalendarShape)
        calendar = nouns.calendar(days) if days else Calendar()
        reckoner = self._reckoner(procedures, calendar)
        quizzes = {q.id: q for draft in self._usable(Kind.QUIZ) for q in self._quizzes(draft, reckoner)}
        cases = {c.id: c for draft in self._usable(Kind.CASE) for c in self._cases(draft, reckoner)}
        plan = self._single(Kind.CURRICULUM, CurriculumShape)
        curriculum = nouns.curriculum(plan) if plan else Curriculum(())
        courses = _as_assigned([c for draft in self._usable(Kind.COURSE) for c in self._courses(draft)], curriculum)
        modules = {m.id: m for draft in self._usable(Kind.MODULE) for m in self._modules(draft, quizzes, cases)}
        modules = self._without_dependents(modules)
        shape = self._single(Kind.GLOSSARY, GlossaryShape)
        return Library(
            root=root,
            establishment=self.establishment,
            courses=courses,
            modules=_in_order(modules, courses),
            quizzes=quizzes,
            procedures=procedures,
            cases=cases,
            glossary=nouns.glossary(shape) if shape else dict[str, Term](),
            curriculum=curriculum,
            calendar=calendar,
            faults=_sorted(finding for draft in self.shelf.drafts for finding in draft.found.faults),
            warnings=_sorted(finding for draft in self.shelf.drafts for finding in draft.found.warnings),
            closed=self.closed,
            titles=dict(self._titles()),
            bodies=self.bodies,
        )

    def _usable(self, kind: Kind) -> Iterator[Draft]:
        """Drafts without faults and whose names are known; the others are closed."""
        for draft in self.shelf.of(kind):
            if draft.refused:
                count = len(draft.found.faults)
                self._close(draft.source.id, _("{file} có {n} lỗi.").format(file=draft.source.file, n=count))
            elif any(name not in self.establishment.names for name in _names_used(draft)):
                self._close(draft.source.id, _("Chờ sửa {file}.").format(file=_WARD_FILE))
            else:
                yield draft

    def _close(self, id: str, why: str) -> None:
        self.closed.setdefault(id, why)

    def _reckoner(self, procedures: Mapping[str, Procedure], calendar: Calendar) -> Reckoner:
        """What computed answers come from; every quiz and every case has been held against it."""
        known = {draft.source.id for draft in self.shelf.of(Kind.PROCEDURE)}
        file = self.shelf.one(Kind.CALENDAR)
        reckoner = Reckoner(known, procedures, None if file and file.refused else calendar)
        for draft in self.shelf.of(Kind.QUIZ):
            check_computed(draft, reckoner)
        for draft in self.shelf.of(Kind.CASE):
            check_law(draft, reckoner)
        return reckoner

    def _quizzes(self, draft: Draft, reckoner: Reckoner) -> Iterator[Quiz]:
        if why := awaited(draft, reckoner):
            self._close(draft.source.id, why)
            return
        content = resolved(draft.tree.value, reckoner)
        version = self._keep("quiz", draft, _without_changes(content))
        yield quiz(self._shape(draft, QuizShape, content), draft.source.id, draft.source.course, version)

    def _procedures(self, draft: Draft) -> Iterator[Procedure]:
        version = self._keep("procedure", draft, _law(draft))
        yield procedure(self._shape(draft, ProcedureShape), draft.source.id, version)

    def _cases(self, draft: Draft, reckoner: Reckoner) -> Iterator[Case]:
        shape = self._shape(draft, CaseShape)
        procedure, calendar = reckoner.procedures.get(shape.procedure), reckoner.calendar
        law = self.shelf.one(Kind.PROCEDURE, shape.procedure)
        if procedure is None or law is None:
            self._close(draft.source.id, _("Chờ sửa thủ tục {id}.").format(id=shape.procedure))
        elif calendar is None:
            self._close(draft.source.id, _("Chờ sửa {file}.").format(file="scenarios/calendar.yaml"))
        else:
            content = case_content(_without_changes(draft.tree.value), shape, procedure, _law(law), calendar)
            version = self._keep("case", draft, content, _names_used(law))
            yield case(shape, draft.source.id, procedure, version)

    def _courses(self, draft: Draft) -> Iterator[Course]:
        yield nouns.course(self._shape(draft, CourseShape), draft.source.id)

    def _modules(
        self, draft: Draft, quizzes: Mapping[str, Quiz], cases: Mapping[str, Case]
    ) -> Iterator[Module]:
        shape = self._shape(draft, ModuleShape)
        if shape.quiz is not None and shape.quiz not in quizzes:
            self._close(draft.source.id, _("Chờ sửa bài kiểm tra {id}.").format(id=shape.quiz))
            return
        if missing := next((id for id in shape.scenarios if id not in cases), ""):
            self._close(draft.source.id, _("Chờ sửa tình huống {id}.").format(id=missing))
            return
        content = {"front": _without_changes(draft.tree.value), "text": draft.body.strip()}
        version = self._keep("module", draft, content)
        pages = tuple(page.page(self.establishment.names) for page in draft.pages)
        yield nouns.module(shape, draft.source.id, draft.source.course, pages, version)

    def _shape(self, draft: Draft, kind: type[AnyShape], content: Plain = "") -> AnyShape:
        """The typed content of a faultless draft, with the ward's names put in.

        `content` is given where it is no longer what the file says.
        """
        content = content or draft.tree.value
        if not draft.uses_names and content == draft.tree.value and isinstance(draft.shape, kind):
            return draft.shape
        return kind.model_validate(fill_tree(content, self.establishment.names))

    def _keep(self, kind: Kept, draft: Draft, content: Mapping[str, Any], more: Sequence[str] = ()) -> str:
        """The version of some content, kept with the ward's names that it uses; `more` are not in the draft."""
        source, names = draft.source, self.establishment.names
        used = {name: names[name] for name in (*_names_used(draft), *more)}
        version, text = edition_of(kind, source.id, source.course, content, used)
        self.bodies[version] = text
        return version

    def _without_dependents(self, modules: dict[str, Module]) -> dict[str, Module]:
        """Close, again and again, what requires something closed."""
        while waiting := [
            (module, missing)
            for module in modules.values()
            for missing in module.requires
            if missing not in modules
        ]:
            for module, missing in waiting:
                self._close(module.id, _("Chờ sửa học phần {id}.").format(id=missing))
                modules.pop(module.id, None)
        return modules

    def _single(self, kind: Kind, shape: type[AnyShape]) -> AnyShape | None:
        draft = self.shelf.one(kind)
        return None if draft is None or draft.refused else self._shape(draft, shape)

    def _titles(self) -> Iterator[tuple[str, str]]:
        """Titles of what is closed; a module's before its quiz's."""
        for kind in (Kind.QUIZ, Kind.PROCEDURE, Kind.CASE, Kind.COURSE, Kind.MODULE):
            for draft in self.shelf.of(kind):
                for _path, title in draft.tree.texts("title"):
                    if title and draft.source.id in self.closed:
                        yield draft.source.id, fill(title, self.establishment.names)


def _establishment(draft: Draft | None) -> Establishment:
    """What ward.yaml says; of a faulty one the sections without faults: all texts need its names."""
    empty: dict[str, Plain] = {"names": {}, "units": {}, "posts": {}, "as_of": "1970-01"}
    sound = _sound_sections(draft) if draft else {}
    return nouns.establishment(WardShape.model_validate(empty | sound))


def _sound_sections(draft: Draft) -> dict[str, Plain]:
    value = draft.tree.value
    sections = value if isinstance(value, dict) else {}
    starts = sorted((draft.tree.key_place((key,)).line, key) for key in sections)
    hurt = [finding.line for finding in draft.found.faults]
    sound = [
        key
        for (start, key), (end, _next) in pairwise([*starts, (len(draft.text) + 1, "")])
        if key in WardShape.model_fields and not any(start <= line < max(end, start + 1) for line in hurt)
    ]
    return {key: sections[key] for key in sound}


def _names_used(draft: Draft) -> list[str]:
    return sorted(set(names_in(draft.text))) if "{{" in draft.text else []


def _without_changes(value: Plain) -> dict[str, Plain]:
    return {key: part for key, part in value.items() if key != "changes"} if isinstance(value, dict) else {}


def _law(draft: Draft) -> dict[str, Plain]:
    content: dict[str, Plain] = orders.as_pairs(_without_changes(draft.tree.value), orders.PROCEDURE)
    return content


def _as_assigned(courses: list[Course], curriculum: Curriculum) -> dict[str, Course]:
    """Courses in the order in which the curriculum first names them; the others after them, by folder name."""
    named = [module for _post, steps in curriculum.posts for step in steps for module in step.modules]
    place = {module: -later for later, module in enumerate(reversed(named), 1)}
    first = {course.id: min((place.get(module, 0) for module in course.modules), default=0) for course in courses}
    return {course.id: course for course in sorted(courses, key=lambda course: first[course.id])}


def _in_order(modules: Mapping[str, Module], courses: Mapping[str, Course]) -> dict[str, Module]:
    listed = [id for course in courses.values() for id in course.modules if id in modules]
    return {id: modules[id] for id in dict.fromkeys([*listed, *modules])}


def _sorted(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings))
