"""One official as the trainer sees them: every module, how it stands, who gave it, what may be done."""

from datetime import date

from trainer.desks.assigning import WAIVERS, AssigningDesk, Learner
from trainer.desks.wording.case import run_facts
from trainer.desks.wording.due import Limits
from trainer.desks.wording.figures import day
from trainer.desks.wording.learner import done_words, need_words, seen_words
from trainer.desks.wording.official import identity_words
from trainer.desks.wording.standing import due_on, given_by, standing_words, waiver_word
from trainer.faults import Fault, Refused
from trainer.people.roles import Deed, may, refusal
from trainer.plain.asking import Act, Command, Place
from trainer.plain.case_review import look_at
from trainer.plain.choosing import Pages, choose
from trainer.plain.dues import ask_due
from trainer.plain.forms import pick, reason
from trainer.plain.giving import give
from trainer.plain.telling import listed
from trainer.plain.visit import Visit
from trainer.progress.due import due_date
from trainer.progress.standing import Standing, Status
from trainer.words import N_, _


def one_learner(visit: Visit, desk: AssigningDesk, official: str) -> None:
    """Look at one official and their modules."""
    about = N_(
        "Gõ số của một học phần để gia hạn, thu hồi, hoặc miễn học; mỗi việc phải ghi lý do, lý do nằm "
        "trong hồ sơ. Không ai tự làm những việc đó cho chính mình. + giao thêm học phần."
    )
    name = desk.learner(official).official.name
    visit.talk.stay(Place(f"{name}.", about), OneLearner(visit, desk, official).look)


class OneLearner:
    """The modules of one official and what a trainer may do with them."""

    def __init__(self, visit: Visit, desk: AssigningDesk, official: str) -> None:
        """Look at this official."""
        self.visit, self.talk, self.desk, self.official = visit, visit.talk, desk, official
        self._pages = Pages()

    def look(self) -> Act:
        """Who they are, how it goes, every module."""
        learner = self.desk.learner(self.official)
        self.talk.say(*self._about(learner))
        stands = sorted(learner.standings, key=_urgency)
        more = Command("+", N_("giao thêm"), lambda _rest: give(self.talk, self.desk, (self.official,)))
        runs = Command("=", N_("tình huống đã làm"), lambda _rest: self._look_back())
        chosen = choose(self.talk, [self._line(stand) for stand in stands], more, runs, pages=self._pages)
        return lambda: self._deeds(stands[chosen])

    def _look_back(self) -> None:
        """The review of one of their runs."""
        closed = [run for run in reversed(self.desk.runs(self.official)) if run.state == "finished"]
        words = [listed(run.scenario, *run_facts(run)) for run in closed]
        self.talk.say(_("Lượt đã xong."))
        look_at(self.visit, self.desk.case_review(closed[choose(self.talk, words, form=True)].id))

    def _about(self, learner: Learner) -> list[str]:
        who, ward = learner.official, self.desk.seat.library.establishment
        how = listed(done_words(learner), need_words(learner, self.desk.seat.today), seen_words(learner))
        return [identity_words(who.identity, ward), how]

    def _line(self, stand: Standing) -> str:
        how = listed(standing_words(stand), due_on(stand), self._giver(stand))
        return f"{self._title(stand.module)}: {how}"

    # --- deeds ------------------------------------------------------------------------------------------

    def _deeds(self, stand: Standing) -> None:
        given, settled = stand.assignment is not None, stand.status.settled
        deeds: list[tuple[str, Deed, Act, bool]] = [
            (_("Gia hạn"), Deed.EXTEND, lambda: self._extend(stand), given and not settled),
            (_("Thu hồi phần giao"), Deed.WITHDRAW, lambda: self._withdraw(stand), given),
            (_("Miễn học"), Deed.WAIVE, lambda: self._waive(stand), stand.status is not Status.WAIVED),
        ]
        possible = [(words, deed, act) for words, deed, act, possible in deeds if possible]
        if not possible:
            raise Fault(_("Học phần này không còn gì để gia hạn, thu hồi hay miễn."))
        chosen = pick(self.talk, self._title(stand.module), [words for words, _deed, _act in possible])
        self._refuse_early(possible[chosen][1])
        possible[chosen][2]()

    def _refuse_early(self, deed: Deed) -> None:
        """Say no before a reason is typed for nothing; the desk asks again when it is done."""
        seat = self.desk.seat
        on_self = self.official == seat.id
        if not may(seat.roles, deed, on_self=on_self):
            raise Refused(refusal(seat.roles, deed, on_self))

    def _extend(self, stand: Standing) -> None:
        assert stand.assignment is not None
        limits = Limits(self.desk.seat.today, self.desk.seat.library.calendar)
        due = ask_due(self.talk, _("Hạn mới, tính từ hôm nay?"), limits, without=False)
        until = due_date(due, limits.today, limits.calendar)
        assert until is not None  # "no limit" was not offered
        why = reason(self.talk, _("Vì sao gia hạn đến {day}?").format(day=day(until)))
        self.desk.extend(stand.assignment.id, until, why)
        self.talk.say(_("Đã gia hạn đến {day}.").format(day=day(until)))

    def _withdraw(self, stand: Standing) -> None:
        assert stand.assignment is not None
        asked = _("Vì sao thu hồi “{title}”?").format(title=self._title(stand.module))
        self.desk.withdraw(stand.assignment.id, reason(self.talk, asked))
        self.talk.say(_("Đã thu hồi. Những gì đã học vẫn nằm trong hồ sơ."))

    def _waive(self, stand: Standing) -> None:
        chosen = pick(self.talk, _("Miễn học vì sao?"), [waiver_word(reason) for reason in WAIVERS])
        why = reason(self.talk, _("Bằng chứng hoặc căn cứ để miễn?"))
        self.desk.waive(self.official, stand.module, WAIVERS[chosen], why)
        self.talk.say(_("Đã miễn. Trong sổ ghi là được miễn, không phải hoàn thành."))

    # --- words ------------------------------------------------------------------------------------------

    def _giver(self, stand: Standing) -> str:
        return given_by(stand, self.desk.seat.library.establishment, self._named)

    def _named(self, id: str) -> str:
        try:
            return self.desk.learner(id).official.name
        except Fault:
            return id

    def _title(self, id: str) -> str:
        return self.desk.seat.library.title(id)


def _urgency(stand: Standing) -> tuple[bool, date, str]:
    return stand.status.settled, stand.due or date.max, stand.module
