"""The shelf: every draft by what it defines, and which ids exist, whether or not their files are in order."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from trainer.library.drafts import Draft
from trainer.library.sources import Kind
from trainer.library.tree import ANY

_PAGE = re.compile(r"(?:(?P<course>[^/#]+)/)?(?P<module>[^/#]+)#(?P<page>[^/#]+)")

Known = frozenset[str] | None
"""Ids that exist; None when the file that defines them can't be read, so that nobody can tell."""


class Shelf:
    """All drafts of a content folder. A reference to a faulty file is no second fault."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self.drafts = list(drafts)
        self._by_kind: dict[Kind, list[Draft]] = defaultdict(list)
        self._by_id: dict[tuple[Kind, str], Draft] = {}
        self._questions: dict[str, frozenset[str]] = {}
        for draft in self.drafts:
            self._by_kind[draft.source.kind].append(draft)
            self._by_id.setdefault((draft.source.kind, draft.source.id), draft)

    def of(self, kind: Kind) -> list[Draft]:
        """Drafts of a kind, by path."""
        return self._by_kind[kind]

    def one(self, kind: Kind, id: str = "") -> Draft | None:
        """The draft of that kind and id; kinds of a single file need no id."""
        return self._by_id.get((kind, id or kind.value))

    @cached_property
    def modules(self) -> Known:
        """Module ids."""
        return frozenset(draft.source.id for draft in self.of(Kind.MODULE))

    @cached_property
    def quizzes(self) -> Known:
        """Quiz ids."""
        return frozenset(draft.source.id for draft in self.of(Kind.QUIZ))

    @cached_property
    def courses(self) -> Known:
        """Course ids."""
        return frozenset(draft.source.id for draft in self.of(Kind.COURSE))

    @cached_property
    def units(self) -> Known:
        """Unit ids of ward.yaml."""
        return self._keys(Kind.WARD, "units")

    @cached_property
    def posts(self) -> Known:
        """Post ids of ward.yaml."""
        return self._keys(Kind.WARD, "posts")

    @cached_property
    def names(self) -> Known:
        """Keys of `{{ward.KEY}}`."""
        return self._keys(Kind.WARD, "names")

    @cached_property
    def terms(self) -> Known:
        """Terms of the glossary."""
        return self._keys(Kind.GLOSSARY)

    @cached_property
    def scenarios(self) -> Known:
        """Scenario ids."""
        return frozenset(draft.source.id for draft in self.of(Kind.CASE))

    @cached_property
    def procedures(self) -> Known:
        """Procedure ids."""
        return frozenset(draft.source.id for draft in self.of(Kind.PROCEDURE))

    @cached_property
    def pages(self) -> frozenset[str]:
        """`course/module#page` of every page."""
        return frozenset(
            f"{draft.source.course}/{draft.source.id}#{page.id}"
            for draft in self.of(Kind.MODULE)
            for page in draft.pages
        )

    def lacks_page(self, reference: str) -> bool:
        """Whether no page is called so, with its course or without; never when its module has no pages to tell."""
        match = _PAGE.fullmatch(reference)
        module = self.one(Kind.MODULE, match["module"]) if match else None
        if match is None or module is None or match["course"] not in (None, module.source.course):
            return True
        return bool(module.pages) and match["page"] not in {page.id for page in module.pages}

    def questions(self, quiz: str) -> Known:
        """Question ids of a quiz."""
        draft = self.one(Kind.QUIZ, quiz) if quiz else None
        if draft is None or not draft.readable:
            return None
        if quiz not in self._questions:
            self._questions[quiz] = frozenset(id for _path, id in draft.tree.texts("questions", ANY, "id"))
        return self._questions[quiz]

    def requires(self) -> dict[str, tuple[str, ...]]:
        """Module → the existing modules it asks for."""
        modules = self.modules or frozenset()
        return {
            draft.source.id: tuple(id for _path, id in draft.tree.texts("requires", ANY) if id in modules)
            for draft in self.of(Kind.MODULE)
            if draft.readable
        }

    def twins(self) -> Iterator[tuple[Draft, Draft]]:
        """Pairs of files that define one id; a quiz may bear the id of a module."""
        for kinds in ((Kind.COURSE, Kind.MODULE, Kind.CASE), (Kind.QUIZ,)):
            first: dict[str, Draft] = {}
            for draft in (draft for kind in kinds for draft in self.of(kind)):
                if draft.source.id in first:
                    yield first[draft.source.id], draft
                first.setdefault(draft.source.id, draft)

    def _keys(self, kind: Kind, *path: str) -> Known:
        draft = self.one(kind)
        if draft is None:
            return frozenset()
        if not draft.readable:
            return None
        return frozenset(str(found[-1]) for found, _value in draft.tree.pick(*path, ANY))
