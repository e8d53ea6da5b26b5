"""The trainer's desk: the officials, those who need help first; giving by hand or by what posts ask for."""

from collections import Counter

from trainer.desks.assigning import AssigningDesk, Learner
from trainer.plain.asking import Act, Command, Place
from trainer.plain.choosing import Narrowing, choose, confirm
from trainer.plain.finding import found
from trainer.plain.forms import pick
from trainer.plain.giving import give
from trainer.plain.numbers import read_numbers
from trainer.plain.one_learner import one_learner
from trainer.plain.standing_words import done_words, need_words
from trainer.plain.telling import day, sentences
from trainer.plain.visit import Visit
from trainer.progress.giving import Plan
from trainer.progress.standing import Status
from trainer.words import _


def trainer_desk(visit: Visit) -> None:
    """Sit down at the trainer's desk."""
    desk = visit.session.assigning
    assert desk is not None  # the hall offers only desks of roles held
    trainer = Trainer(visit, desk)
    about = _(
        "Danh sách cán bộ: ai cần giúp đứng trên; mở một người để gia hạn, thu hồi, miễn học, hoặc giao "
        "cho nhiều người một lúc. Giao theo vị trí: những học phần mà vị trí việc làm còn đòi."
    )
    visit.talk.stay(Place(_("Bàn đào tạo."), about), trainer.look)


class Trainer:
    """What a trainer does from this desk."""

    def __init__(self, visit: Visit, desk: AssigningDesk) -> None:
        """Sit at `desk`."""
        self.visit, self.talk, self.desk = visit, visit.talk, desk
        self.ward = desk.seat.library.establishment
        self._narrowing = Narrowing()
        self._learners: list[Learner] = []

    def look(self) -> Act:
        """Two ways to begin."""
        learners = self.desk.learners()
        need = sum(1 for learner in learners if learner.count(Status.OVERDUE, Status.SUPERSEDED))
        first = _("Danh sách cán bộ: {n} người, {k} cần giúp").format(n=len(learners), k=need)
        ways: list[Act] = [self._list, lambda: self._by_post(None)]
        return ways[choose(self.talk, [first, _("Giao theo vị trí việc làm, cho mọi người")])]

    # --- the list ---------------------------------------------------------------------------------------

    def _list(self) -> None:
        about = _(
            "Gõ số để mở một người. +1 3 5-7 giao học phần cho những số đó; + một mình là mọi người "
            "trong danh sách. Gõ chữ để lọc theo tên, mã, đơn vị, vị trí, không cần dấu. Số ngày trễ là "
            "ngày làm việc."
        )
        self.talk.stay(Place(_("Danh sách cán bộ, ai cần giúp đứng trên."), about), self._look_at_list)

    def _look_at_list(self) -> Act:
        self._learners = self._kept()
        words = _("{n} người.").format(n=len(self._learners))
        self.talk.say(sentences(words, self._narrowing.words))
        giving = Command("+", _("giao học phần"), self._give_to, _("số"))
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
        return ", ".join(filter(None, [who.name, need, done_words(learner), self.ward.unit_title(who.unit)]))

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
            enough = _("Những người này đã có đủ học phần mà vị trí việc làm đòi hỏi ({n} phần).")
            self.talk.say(enough.format(n=len(plan.held)))
            return
        self.talk.say(*self._plan_lines(plan))
        yes = _("Giao {n} phần").format(n=len(plan.new))
        confirm(self.talk, _("Giao theo vị trí việc làm?"), yes)
        given = self.desk.assign(plan)
        self.talk.say(_("Đã giao {n} phần cho {m} người.").format(n=len(given), m=plan.officials))

    def _plan_lines(self, plan: Plan) -> list[str]:
        head = _("{m} người nhận {n} phần; {k} phần đã có, giữ nguyên.")
        lines = [head.format(m=plan.officials, n=len(plan.new), k=len(plan.held))]
        line = _("{post}: {n} phần, hạn từ {first} đến {last}")
        for post, count in Counter(gift.rule for gift in plan.new).most_common():
            dues = sorted(gift.due for gift in plan.new if gift.rule == post and gift.due)
            first, last = (dues[0], dues[-1]) if dues else (None, None)
            title = self.ward.post_title(post)
            lines.append(line.format(post=title, n=count, first=day(first), last=day(last)))
        return lines
