"""Reading a module: opening it where one left off, pages read, questions asked on the spot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from trainer.courses.module import Module
from trainer.desks.completing import complete_if_met, is_earned
from trainer.desks.seat import Seat
from trainer.desks.studying import study_of
from trainer.faults import Fault, Refused
from trainer.people.roles import Deed
from trainer.progress.attempt import Answer
from trainer.progress.completion import Completion
from trainer.progress.prerequisites import Lock, lock_on
from trainer.quizzes import Mark, Question, Quiz, fraction_text
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Reading:
    """A module opened by its reader."""

    module: Module
    page: str
    """Id of the page to show: where one stopped, else the first unread one."""
    read: Mapping[str, date]
    """Page id → day of reading, only readings that still count."""
    checks: Mapping[str, Answer]
    """Question id → last answer given on the spot."""
    completion: Completion | None = None
    """Set when nothing was missing any more: a page that was left to read has been taken out, say."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a question asked on the spot."""

    question: Question
    mark: Mark


class PageReading:
    """The reading half of the learner's desk."""

    seat: Seat

    def module(self, id: str) -> Module:
        """The module of that id.

        Raises:
            Fault: it is closed for repair, or no longer exists.
        """
        library = self.seat.library
        if id in library.modules:
            return library.modules[id]
        if id in library.closed:
            raise Fault(
                _("Học phần “{title}” đang được sửa.").format(title=library.title(id)),
                library.closed[id],
                _("Chọn học phần khác, quay lại sau."),
            )
        raise Fault(_("Không có học phần {id}.").format(id=id), "", _("Báo người phụ trách đào tạo."))

    def lock(self, id: str) -> Lock | None:
        """What must be done before this module, or None when it is open."""
        requires = {module.id: module.requires for module in self.seat.library.modules.values()}
        if not requires.get(id):
            return None
        done = {c.module for c in self.seat.records.completions(official=self.seat.id)}
        done |= {w.module for w in self.seat.records.waivers(official=self.seat.id)}
        return lock_on(id, requires, done)

    def open_module(self, id: str, page: str = "") -> Reading:
        """Open a module at `page`, or where the reader stopped; the first opening of an edition is recorded.

        Raises:
            Refused: a prerequisite is missing.
        """
        self.seat.must(Deed.LEARN)
        module = self.module(id)
        self._refuse_locked(module)
        launched = self.seat.records.events(actor=self.seat.id, object=f"module:{id}", verbs=("launched",))
        known = any(event.version == module.version for event in launched)
        if known and not is_earned(self.seat, module):
            return self._reading(module, page, None)
        with self.seat.records.writing(self.seat.id) as w:
            if not known:
                w.append("launched", f"module:{id}", {}, version=module.version)
            return self._reading(module, page, complete_if_met(self.seat, w, module))

    def keep_page(self, module: str, page: str) -> None:
        """Remember the page one is on."""
        self.seat.must(Deed.LEARN)
        with self.seat.records.writing(self.seat.id) as w:
            w.keep_draft(self.seat.id, f"module:{module}", page)

    def read_page(self, module_id: str, page: str, event_id: str) -> Completion | None:
        """Record that a page was read to its end; returns the completion when it was the last thing missing.

        Raises:
            Refused: a prerequisite is missing.
        """
        self.seat.must(Deed.LEARN)
        module = self.module(module_id)
        self._refuse_locked(module)
        with self.seat.records.writing(self.seat.id) as w:
            read = study_of(self.seat.records, self.seat.library, self.seat.id, module).read
            if page in read or module.page(page) is None:
                return None
            result = {"page": page, "read": len(read) + 1, "of": len(module.pages)}
            w.append("progressed", f"module:{module.id}", result, version=module.version, id=event_id)
            return complete_if_met(self.seat, w, module)

    def check(self, module_id: str, page: str, item: str, response: str, event_id: str) -> Checked:
        """Answer a question asked on a page; it is recorded and explained, never scored.

        Raises:
            Fault: the page asks no such question, or the response can't be marked.
            Refused: a prerequisite is missing.
        """
        self.seat.must(Deed.LEARN)
        module = self.module(module_id)
        self._refuse_locked(module)
        shown = module.page(page)
        if shown is None or item not in shown.checks:
            raise Fault(_("Trang này không hỏi câu “{id}”.").format(id=item), page, _("Mở lại trang."))
        quiz = self._quiz(module_id)
        question = quiz.question(item)
        said = question.canonical(response)
        mark = question.mark(said)
        result = {"item": item, "response": said, "fraction": fraction_text(mark.fraction), "page": page}
        with self.seat.records.writing(self.seat.id) as w:
            w.append("answered", f"module:{module.id}", result, version=quiz.version, id=event_id)
        return Checked(question, mark)

    def _quiz(self, module_id: str) -> Quiz:
        module = self.module(module_id)
        if module.quiz is None:
            raise Fault(_("Học phần “{title}” không có bài kiểm tra.").format(title=module.title))
        return self.seat.library.quizzes[module.quiz]  # a module whose quiz is refused is closed itself

    def _refuse_locked(self, module: Module) -> None:
        lock = self.lock(module.id)
        if lock is None:
            return
        missing, way = (map(self.seat.library.title, ids) for ids in (lock.missing, lock.way))
        raise Refused(
            _("Chưa mở được học phần “{title}”.").format(title=module.title),
            _("Khóa vì cần học trước: {modules}.").format(modules=", ".join(missing)),
            _("Đường ngắn nhất: {way}.").format(way=" → ".join(way)),
        )

    def _reading(self, module: Module, page: str, completion: Completion | None) -> Reading:
        records, me = self.seat.records, self.seat.id
        read = study_of(records, self.seat.library, me, module).read
        kept = page or records.draft(me, f"module:{module.id}") or ""
        first_unread = next((p.id for p in module.pages if p.id not in read), module.pages[0].id)
        start = kept if module.page(kept) else first_unread
        return Reading(module, start, read, records.checks(me, module.id), completion)
