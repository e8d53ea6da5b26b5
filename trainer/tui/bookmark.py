"""A module being read as its screen knows it: which page, what was read, what is still missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from rich.text import Text

from trainer.courses.module import Module
from trainer.courses.page import Page
from trainer.desks.reading import Reading
from trainer.progress.completion import Criterion
from trainer.progress.rules import is_complete
from trainer.quizzes import Question, Quiz
from trainer.tui.shown import shown
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place in a module."""

    reading: Reading
    quiz: Quiz | None
    criteria: tuple[Criterion, ...]
    index: int
    """Place of the page on screen, from 0."""
    read: frozenset[str]
    """Ids of the pages whose reading is in the records."""

    @classmethod
    def opened(cls, reading: Reading, quiz: Quiz | None, criteria: tuple[Criterion, ...]) -> Self:
        """Where the desk opens the module."""
        ids = [page.id for page in reading.module.pages]
        return cls(reading, quiz, criteria, ids.index(reading.page), frozenset(reading.read))

    def at(self, index: int) -> Self:
        """The same module at another page."""
        return replace(self, index=index)

    def marked(self) -> Self:
        """With the page on screen read."""
        return replace(self, read=self.read | {self.page.id})

    @property
    def module(self) -> Module:
        """The module."""
        return self.reading.module

    @property
    def page(self) -> Page:
        """The page on screen."""
        return self.module.pages[self.index]

    @property
    def is_read(self) -> bool:
        """True when the page on screen has been recorded as read."""
        return self.page.id in self.read

    @property
    def is_last(self) -> bool:
        """True on the last page."""
        return self.index == len(self.module.pages) - 1

    @property
    def is_complete(self) -> bool:
        """True when the module's rule is met."""
        return is_complete(self.criteria)

    @property
    def has_quiz_to_pass(self) -> bool:
        """True while the quiz was never passed."""
        passed = any(line.rule == "quiz" and line.met for line in self.criteria)
        return self.quiz is not None and not passed

    @property
    def has_cases_to_master(self) -> bool:
        """True while the module asks for scenarios that are not mastered."""
        return any(line.rule == "scenarios" and not line.met for line in self.criteria)

    @property
    def questions(self) -> Mapping[str, Question]:
        """The questions asked on the page, by id."""
        return {id: self.quiz.question(id) for id in self.page.checks} if self.quiz else {}

    def next_words(self, *, at_end: bool, has_question: bool) -> str:
        """What to do next, in words."""
        if not at_end:
            return _("↓ còn nữa · Enter: đọc tiếp")
        if has_question:
            return _("Trả lời câu hỏi trên, rồi Enter: sang trang sau")
        if not self.is_last:
            return _("Enter: sang trang sau · ←: trang trước")
        if self.has_quiz_to_pass:
            return _("Hết học phần. Enter: làm bài kiểm tra")
        if self.has_cases_to_master:
            return _("Hết học phần. Enter: ra quầy làm tình huống")
        return _("Hết học phần. Enter: xong")

    def basis(self) -> Iterator[Text]:
        """Law named on the page, then the basis of the whole module and its date."""
        for law in self.page.laws:
            yield shown(law.replace("**", ""), lines=True)
        yield Text.assemble((_("Cả học phần: "), "bold"), shown("; ".join(self.module.basis)))
        year, _dash, month = self.module.as_of.partition("-")
        yield shown(_("Theo quy định cập nhật đến {month}/{year}.").format(month=month, year=year))
