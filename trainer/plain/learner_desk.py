"""The learner's desk: the one next thing, one's own record, every module with its progress."""

from dataclasses import dataclass

from trainer.desks.learning import Overview, Row
from trainer.desks.noticing import Sign
from trainer.desks.wording.module import Quizzed, is_case_next, is_quiz_next, lock_words, quizzed
from trainer.faults import Fault
from trainer.plain.asking import Act, Command, Place
from trainer.plain.choosing import Pages, choose, confirm
from trainer.plain.module_words import next_words, row_words, why_lines
from trainer.plain.own_record import own_record
from trainer.plain.visit import Visit
from trainer.words import N_, _

FIXED = 2
"""Numbers before the modules: the next thing, one's own record."""


def learner_desk(visit: Visit) -> None:
    """Sit down at the learner's desk."""
    pages = Pages()

    def look() -> Act:
        return Look.at(visit).choose(pages)

    about = N_(
        "Số 1 là việc nên làm ngay, số 2 là hồ sơ của mình; từ số 3 là các học phần được giao, rồi các "
        "học phần tự chọn. = nói vì sao việc tiếp theo xong hay chưa; =5 nói về dòng số 5. > ra quầy, làm tình huống."
    )
    counter = Command(">", N_("ra quầy, làm tình huống"), lambda _rest: visit.play(visit, ()))
    visit.talk.stay(Place(N_("Bàn học."), about, (counter,)), look)


@dataclass(frozen=True, slots=True)
class Look:
    """The desk as it is told: looked up in one go."""

    visit: Visit
    overview: Overview
    quizzes: dict[str, Quizzed]

    @classmethod
    def at(cls, visit: Visit) -> "Look":
        """Look at the desk."""
        desk = visit.learning
        overview, attempts = desk.overview(), desk.record().attempts
        ids = [row.standing.module for row in (*overview.assigned, *overview.others)]
        return cls(visit, overview, {id: quizzed(desk, attempts, id) for id in ids})

    @property
    def rows(self) -> list[Row]:
        """Modules assigned, then those free to choose."""
        return [*self.overview.assigned, *self.overview.others]

    def choose(self, pages: Pages) -> Act:
        """Tell the desk and ask."""
        given = self.overview.assigned
        done = sum(1 for row in given if row.standing.status.settled)
        words = _("Được giao {of} học phần, xong {done}; tự chọn {free} học phần.")
        self.visit.talk.say(words.format(of=len(given), done=done, free=len(self.overview.others)))
        why = Command("=", N_("vì sao xong, chưa xong"), self._why, N_("số"))
        chosen = choose(self.visit.talk, self._items(), why, pages=pages)
        if chosen == 0:
            return self._do_next
        if chosen == 1:
            return lambda: own_record(self.visit)
        return lambda: self._open(self.rows[chosen - FIXED])

    def _items(self) -> list[str]:
        desk, first = self.visit.learning, self.overview.next
        quiz = self.quizzes[first.standing.module] if first else Quizzed()
        return [
            next_words(first, quiz, desk, assigned=bool(self.overview.assigned)),
            _("Hồ sơ của tôi"),
            *(row_words(row, self.quizzes[row.standing.module], desk) for row in self.overview.assigned),
            *(
                _("Tự chọn: {module}").format(module=row_words(row, self.quizzes[row.standing.module], desk))
                for row in self.overview.others
            ),
        ]

    def _do_next(self) -> None:
        row = self.overview.next
        if row is None:
            raise Fault(_("Không còn việc nào phải làm ngay."), "", _("Chọn một học phần trong danh sách."))
        if row.module and is_case_next(row):
            self.visit.play(self.visit, row.module.scenarios)
        elif is_quiz_next(row):
            self.visit.take(self.visit, row.standing.module)
        else:
            self.visit.read(self.visit, row.standing.module, "")

    def _open(self, row: Row) -> None:
        id = row.standing.module
        if row.module is None and row.work.open_attempt:
            self.visit.take(self.visit, id)  # what was begun goes on with its own edition
        elif row.module is None:
            self.visit.talk.say(_("Học phần này đang được sửa."), row.closed)
            self.visit.talk.say(_("Quay lại sau; học phần khác vẫn học được."))
        elif row.work.lock:
            title = self.visit.learning.seat.library.title
            first = row.work.lock.way[0]
            confirm(
                self.visit.talk, lock_words(row, title), _("Học “{title}” trước").format(title=title(first))
            )
            self.visit.read(self.visit, first, "")
        else:
            self.visit.read(self.visit, id, "")

    def _why(self, typed: str) -> None:
        number = int(typed) if typed.isdecimal() else 1
        row = self.overview.next if number == 1 else None
        if FIXED < number <= FIXED + len(self.rows):
            row = self.rows[number - FIXED - 1]
        if row is None:
            raise Fault(_("Gõ = rồi số của một học phần, ví dụ =3."))
        criteria = self.visit.learning.why(row.standing.module) if row.module else ()
        self.visit.talk.did(Sign.SAW_WHY)
        self.visit.talk.say(*why_lines(row, criteria, self.visit.learning.seat.library.title))
