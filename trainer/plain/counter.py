"""A counter case in lines: what lies there, what can be said, the form; each deed saved as it is done."""


from trainer.desks.counter import Played
from trainer.desks.wording.case import advice_words, citizen_words, form_facts, remark_words, speaker, state_facts
from trainer.faults import Fault
from trainer.plain.asking import Act, Command, Done, Place
from trainer.plain.case_review import case_review
from trainer.plain.choosing import choose, confirm
from trainer.plain.counter_form import fill_field
from trainer.plain.telling import sentences
from trainer.plain.visit import Visit
from trainer.progress.run import Mode
from trainer.scenarios.casework.acting import DECISIONS
from trainer.scenarios.casework.case import FolderPaper
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, LookUp, Missing, Open, Unfit, Withdraw
from trainer.scenarios.casework.reporting import may_be_missing
from trainer.scenarios.casework.speech import may_ask, spoken
from trainer.scenarios.casework.state import Said
from trainer.scenarios.casework.telling import decision_said, deed_said, fact_said, spot_said, value_said
from trainer.scenarios.debrief import remark
from trainer.words import N_, _


def play_case(visit: Visit, case: str, mode: Mode, code: str = "") -> None:
    """Begin a case, or go on with it at the same deed; after the decision the review."""
    official = Official(visit, visit.learning.counter.start_case(case, mode, code))
    official.introduce()
    about = N_(
        "Số là một việc: nói một câu, xem một giấy, tra cơ sở dữ liệu, báo chỗ sai, điền mẫu, kết luận. Mỗi việc tốn "
        "phút của người dân; đọc và gõ thì không. Thấy “đã lưu” là đã nằm trong sổ."
    )
    look = official.watch if mode is Mode.SHOW else official.look
    visit.talk.stay(Place("", about), look)
    if official.over:
        case_review(visit, official.play.run.id)
    else:
        visit.talk.say(_("Lượt đang dở được giữ; quay lại vẫn đúng chỗ này."))


class Official:
    """The learner at the counter. It knows only what the records have told."""

    def __init__(self, visit: Visit, play: Played) -> None:
        """Go on where the desk says."""
        self.visit, self.talk, self.desk = visit, visit.talk, visit.learning.counter
        self.play = play
        self.over = False

    # --- telling ----------------------------------------------------------------------------------------

    def introduce(self) -> None:
        """The case, who stands there, and all that was said so far."""
        state, case = self.play.state, self.play.deal.case
        self.talk.say("", _("Ở quầy: {title}.").format(title=case.title), f"{citizen_words(state)}.")
        self.talk.say(f"{sentences(*state_facts(state, self.play.run.mode))}")
        for said in state.talk:
            self._tell(said)
        for paper in state.deal.papers:
            if paper.id in state.opened:
                self._read(paper)

    def look(self) -> Act:
        """Everything that can be done now, numbered."""
        if self.over:
            raise Done
        if self.play.run.mode is Mode.GUIDE:
            self.talk.say(advice_words(self.play.state, self.desk.advice(self.play)))
        items = self._deeds()
        number = choose(self.talk, [words for words, _act in items], *self._commands())
        return items[number][1]

    def watch(self) -> Act:
        """Show mode: the good officer's next deed with its reason."""
        if self.over:
            raise Done
        advice = self.desk.advice(self.play)
        assert advice is not None
        self.talk.say(advice_words(self.play.state, advice))
        self.talk.ask(_("Enter: việc tiếp theo"))
        return lambda: self._do(advice.deed)

    def _deeds(self) -> list[tuple[str, Act]]:
        state = self.play.state
        items: list[tuple[str, Act]] = []
        for question in may_ask(state):
            items.append((f"“{spoken(question.say, state.deal)}”", self._doing(Ask(question.id))))
        for paper in state.deal.papers:
            if paper.id not in state.opened and (paper.database or paper.id in state.laid):
                deed: Deed = LookUp(paper.id) if paper.database else Open(paper.id)
                items.append((deed_said(state.deal, deed), self._doing(deed)))
        items.append((_("Báo hai chỗ lệch nhau"), self._differ))
        items.append((_("Báo một chỗ không dùng được"), self._unfit))
        items.append((_("Báo thiếu giấy"), self._missing))
        if state.claims:
            items.append((_("Rút lại một chỗ đã báo"), self._withdraw))
        items.append((_("Điền mẫu của một cửa"), self._fill))
        items.append((_("Kết luận"), self._decide))
        return items

    def _commands(self) -> tuple[Command, ...]:
        laws = {law.text: law for law in (*self.play.deal.case.basis, *self.play.deal.procedure.basis)}
        found = [
            Command("!", N_("căn cứ"), lambda _rest: self.talk.say(*(f"{text}." for text in laws))),
            Command("+", N_("đọc lại giấy tờ và lời nói"), lambda _rest: self.introduce()),
        ]
        if self.play.run.mode in (Mode.PRACTISE, Mode.GUIDE):
            found.append(Command("<", N_("lùi một bước"), lambda _rest: self._back()))
        return tuple(found)

    def _tell(self, said: Said) -> None:
        who = speaker(self.play.state, said)
        self.talk.say(f"{who}: {said.text}" if who else said.text)

    def _read(self, paper: FolderPaper) -> None:
        self.talk.say(f"{paper.title}.")
        for field, value in paper.facts.items():
            self.talk.say(f"{fact_said(self.play.deal, field)}: {value_said(value)}.")

    # --- doing ------------------------------------------------------------------------------------------

    def _doing(self, deed: Deed) -> Act:
        return lambda: self._do(deed)

    def _do(self, deed: Deed) -> None:
        before = self.play
        step = self.desk.act(before.run.id, deed, self.desk.seat.new_event())
        self.play, self.over = step.played, step.played.run.state != "open"
        for said in step.happened.said:
            self._tell(said)
        for paper in step.played.deal.papers:
            if paper.id in step.played.state.opened and paper.id not in before.state.opened:
                self._read(paper)
        if before.run.mode is Mode.PRACTISE and not self.over:
            self.talk.say(remark_words(remark(before.state, deed, step.played.state), sign=False))
        if not self.over:
            self.talk.say(_("Đã lưu. {facts}").format(facts=sentences(*state_facts(self.play.state, before.run.mode))))

    def _spots(self) -> list[str]:
        state = self.play.state
        spots = [f"{p.id}.{name}" for p in state.deal.papers if p.id in state.opened for name in p.facts]
        if not spots:
            raise Fault(_("Chưa xem giấy nào."), "", _("Xem giấy trước, rồi báo chỗ sai trên giấy."))
        return spots

    def _choose_spot(self, spots: list[str]) -> str:
        return spots[choose(self.talk, [self._spot_words(spot) for spot in spots], form=True)]

    def _spot_words(self, spot: str) -> str:
        paper, _dot, name = spot.partition(".")
        facts = next(known.facts for known in self.play.deal.papers if known.id == paper)
        return f"{spot_said(self.play.deal, spot)}: {value_said(facts[name])}"

    def _differ(self) -> None:
        spots = self._spots()
        self.talk.say(_("Chỗ thứ nhất."))
        one = self._choose_spot(spots)
        self.talk.say(_("Chỗ thứ hai, lệch với chỗ thứ nhất."))
        self._do(Differ(one, self._choose_spot([spot for spot in spots if spot != one])))

    def _unfit(self) -> None:
        spots = self._spots()
        self.talk.say(_("Chỗ nào không dùng được?"))
        self._do(Unfit(self._choose_spot(spots)))

    def _missing(self) -> None:
        papers = may_be_missing(self.play.deal)
        self.talk.say(_("Thiếu giấy nào?"))
        self._do(Missing(papers[choose(self.talk, [title for _id, title in papers], form=True)][0]))

    def _withdraw(self) -> None:
        claims = [deed_said(self.play.deal, claim) for claim in self.play.state.claims]
        self.talk.say(_("Rút lại chỗ nào?"))
        self._do(Withdraw(choose(self.talk, claims, form=True)))

    def _fill(self) -> None:
        facts = list(form_facts(self.play.state))
        self.talk.say(_("Điền ô nào?"))
        field = facts[choose(self.talk, [f"{label}: {entry}" for _id, label, entry in facts], form=True)][0]
        self._do(fill_field(self.talk, self.play.state, field))

    def _decide(self) -> None:
        self.talk.say(_("Kết luận thế nào?"))
        decision = DECISIONS[choose(self.talk, [decision_said(known) for known in DECISIONS], form=True)]
        self.talk.say(*(f"{label}: {entry}." for _id, label, entry in form_facts(self.play.state)))
        said = decision_said(decision)
        confirm(self.talk, _("Kết luận: {decision}?").format(decision=said), said)
        self._do(Decide(decision))

    def _back(self) -> None:
        done = len(self.play.state.deeds)
        if not done:
            raise Fault(_("Chưa làm gì để lùi."))
        self.play = self.desk.step_back(self.play.run.id, done - 1, self.desk.seat.new_event())
        self.talk.say(_("Đã lùi một bước."), sentences(*state_facts(self.play.state, self.play.run.mode)))


