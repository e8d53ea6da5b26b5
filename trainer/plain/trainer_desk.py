"""The trainer's desk: the officials, those who need help first; giving by hand or by what posts ask for."""

from trainer.desks.assigning import AssigningDesk, Learner
from trainer.desks.wording.finding import found
from trainer.desks.wording.giving import by_post_lines, posts_satisfied_words
from trainer.desks.wording.learner import done_words, need_words, needs_help
from trainer.plain.asking import Act, Command, Place
from trainer.plain.choosing import Narrowing, choose, confirm
from trainer.plain.forms import pick
from trainer.plain.giving import give
from trainer.plain.numbers import read_numbers
from trainer.plain.one_learner import one_learner
from trainer.plain.telling import listed, sentences
from trainer.plain.visit import Visit
from trainer.words import N_, _


def trainer_desk(visit: Visit) -> None:
    """Sit down at the trainer's desk."""
    desk = visit.session.assigning
    assert desk is not None  # the hall offers only desks of roles held
    trainer = Trainer(visit, desk)
    about = N_(
        "Danh sách cán bộ: ai cần giúp đứng trên; mở một người để gia hạn, thu hồi, miễn học, hoặc giao "
        "cho nhiều người một lúc. Giao theo vị trí: những học phần mà vị trí việc làm còn đòi."
    )
    visit.talk.stay(Place(N_("Bàn đào tạo."), about), trainer.look)


class Trainer:
    """What a trainer does from this desk."""

    def __init__(self, visit: Visit, desk: AssigningDesk) -> None:
        """Sit at `desk`."""
        self.visit, self.talk, self.desk = visit, visit.talk, desk
        self.ward = desk.seat.library.establishment
        self._narrowing = Narrowing()
        self._learners: list[Learner] = []

    def look(self) -> Act:
        """Three ways to begin."""
        learners = self.desk.learners()
        need = sum(map(needs_help, learners))
        first = _("Danh sách cán bộ: {n} người, {k} cần giúp").format(n=len(learners), k=need)
        ways: list[Act] = [self._list, lambda: self._by_post(None), self._open_class]
        said = [first, _("Giao theo vị trí việc làm, cho mọi người"), _("Mở mã lớp: cả lớp làm cùng một đề tình huống")]
        return ways[choose(self.talk, said)]

    def _open_class(self) -> None:
        cases = list(self.desk.seat.library.cases.values())
        self.talk.say(_("Cả lớp làm tình huống nào?"))
        chosen = cases[choose(self.talk, [case.title for case in cases], form=True)]
        words = _("Mã lớp: {code}. Dùng trong hôm nay, mỗi người một lượt kiểm tra.")
        self.talk.say(words.format(code=self.desk.open_class(chosen.id)))

    # --- the list ---------------------------------------------------------------------------------------

    def _list(self) -> None:
        about = N_(
            "Gõ số để mở một người. +1 3 5-7 giao học phần cho những số đó; + một mình là mọi người "
            "trong danh sách. Gõ chữ để lọc theo tên, mã, đơn vị, vị trí, không cần dấu. Số ngày trễ là "
            "ngày làm việc."
        )
        self.talk.stay(Place(N_("Danh sách cán bộ, ai cần giúp đứng trên."), about), self._look_at_list)

    def _look_at_list(self) -> Act:
        self._learners = self._kept()
        words = _("{n} người.").format(n=len(self._learners))
        self.talk.say(sentences(words, self._narrowing.words))
        giving = Command("+", N_("giao học phần"), self._give_to, N_("số"))
        items = [self._line(learner) for learner in self._learners]
        chosen = self._narrowing.choose(self.talk, items, giving, label=_("gõ chữ để lọc"))
        official = self._learners[chosen].official.id
        return lambda: one_learner(self.visit, self.desk, official)

    def _kept(self) -> list[Learner]:
        """Those who match, in the order of the desk: who needs help first."""
        learners = self.desk.learners()
        ids = {o.id for o in found([known.official for known in learners], self._narrowing.typed, self.ward)}
        return [learner for learner in learners if learner.official.id in ids]

    def _line(self, learner: Learner) -> str:
        who, need = learner.official.identity, need_words(learner, self.desk.seat.today)
        return listed(who.name, need, done_words(learner), self.ward.unit_title(who.unit))

    def _give_to(self, typed: str) -> None:
        count = len(self._learners)
        numbers = read_numbers(typed, count) if typed else range(1, count + 1)
        chosen = [self._learners[number - 1].official.id for number in numbers]
        if not chosen:
            self.talk.say(_("Danh sách trống."))
            return
        ways = [_("Chọn học phần để giao"), _("Giao theo vị trí việc làm của từng người")]
        if pick(self.talk, _("Giao cho {n} người thế nào?").format(n=len(chosen)), ways) == 0:
            give(self.talk, self.desk, chosen)
        else:
            self._by_post(chosen)

    # --- by post ----------------------------------------------------------------------------------------

    def _by_post(self, officials: list[str] | None) -> None:
        plan = self.desk.preview_curriculum(officials)
        if not plan.new:
            self.talk.say(posts_satisfied_words(plan))
            return
        self.talk.say(*by_post_lines(plan, self.ward))
        yes = _("Giao {n} phần").format(n=len(plan.new))
        confirm(self.talk, _("Giao theo vị trí việc làm?"), yes)
        given = self.desk.assign(plan)
        self.talk.say(_("Đã giao {n} phần cho {m} người.").format(n=len(given), m=plan.officials))
