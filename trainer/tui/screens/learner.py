"""One official as the trainer sees them: every module, how it stands, who gave it, what may be done."""

from datetime import date
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType

from trainer.desks.assigning import WAIVERS, AssigningDesk, Learner
from trainer.desks.wording.case import run_facts
from trainer.desks.wording.due import Limits
from trainer.desks.wording.learner import done_words, need_words, seen_words
from trainer.desks.wording.official import identity_words
from trainer.desks.wording.standing import due_on, given_by, given_on, standing_words, waiver_word
from trainer.faults import Fault, Refused
from trainer.people.roles import Deed, may, refusal
from trainer.progress.due import due_date
from trainer.progress.standing import Standing, Status
from trainer.tui.backroom import Backroom
from trainer.tui.course_words import SIGNS
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.due import AskDue
from trainer.tui.dialogs.menu import Menu
from trainer.tui.listing import Listing
from trainer.tui.requests import GiveModules, OpenOthersReview
from trainer.tui.shown import DOT, day, dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.sheet import Column, Row
from trainer.words import N_, _


class LearnerScreen(Listing):
    """The modules of one official."""

    path = N_("Bàn đào tạo › Một người")
    about = N_(
        "Mỗi dòng là một học phần của người này. F9 trên một dòng: gia hạn, thu hồi, hoặc miễn học; mỗi "
        "việc phải ghi lý do, lý do nằm trong hồ sơ. Không ai tự làm những việc đó cho chính mình. F7 "
        "giao thêm học phần."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "give", N_("Giao thêm"), tooltip=N_("Giao thêm học phần cho người này")),
        Binding("f8", "runs", N_("Ở quầy"), tooltip=N_("Những lượt làm tình huống ở quầy của người này")),
        Binding("f9", "deeds", N_("Hạn, miễn"), tooltip=N_("Gia hạn, thu hồi, miễn học phần có dấu ›")),
    ]
    columns = (
        Column(N_("Học phần"), 34, grow=2, cut=True),
        Column(N_("Trạng thái"), 26),
        Column(N_("Hạn"), 10),
        Column(N_("Ai giao"), 30, grow=1, wide=True, cut=True),
    )

    def __init__(self, backroom: Backroom, assigning: AssigningDesk, official_id: str) -> None:
        """Look at this official."""
        super().__init__(backroom)
        self.desk = assigning
        self.official = official_id
        self.library = assigning.seat.library
        self._learner: Learner | None = None
        self._names: dict[str, str] = {}
        self._today = date.min

    def on_screen_resume(self) -> None:
        """What was given elsewhere shows at once."""
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk about them."""
        self._today = self.desk.seat.today
        learner = await self.read(lambda: self.desk.learner(self.official))
        self._names = await self.read(lambda: self._givers(learner))
        self._learner = learner
        self.sheet.fill([self._row(stand) for stand in sorted(learner.standings, key=_urgency)])
        self.sum_up(self._about(learner))

    def reword(self) -> None:
        """Look again."""
        super().reword()
        self.load()

    def in_full(self, id: str) -> Text:
        """Who gave the module and when, what it came to."""
        stand = self._standing(id)
        if stand is None:
            return Text()
        waiver, done = stand.waiver, stand.completion
        words = dotted(
            given_on(stand),
            self._giver(stand),
            due_on(stand),
            _("miễn {day}: {why}").format(day=day(waiver.on), why=waiver_word(waiver.reason)) if waiver else "",
            _("hoàn thành {day}").format(day=day(done.on)) if done else "",
        )
        return Text.assemble(shown(self._title(id), "bold"), DOT, shown(words))

    def opened(self, id: str) -> None:
        """Enter offers the same deeds as F9."""
        self.action_deeds()

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_runs(self) -> None:
        """F8: look back at one of their runs."""
        runs = await self.read(lambda: self.desk.runs(self.official))
        cases = self.desk.seat.library.cases
        closed = [run for run in reversed(runs) if run.state == "finished"]
        titles = {run.id: cases[run.scenario].title if run.scenario in cases else run.scenario for run in closed}
        choices = [Choice(run.id, shown(dotted(titles[run.id], *run_facts(run)))) for run in closed]
        if not choices:
            self.say(_("Chưa làm xong tình huống nào."))
            return
        chosen = await self.app.push_screen_wait(Menu(_("Xem lại lượt nào?"), choices))
        if chosen is not None:
            self.post_message(OpenOthersReview(chosen))

    def action_give(self) -> None:
        """F7: give more."""
        self.post_message(GiveModules((self.official,)))

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_deeds(self) -> None:
        """F9: what may be done with the module under the cursor."""
        stand = self._standing(self.sheet.here or "")
        if stand is None:
            return
        given, settled = stand.assignment is not None, stand.status.settled
        choices = [
            _choice(
                "extend", _("Gia hạn"), "" if given and not settled else _("không còn phần giao đang mở")
            ),
            _choice("withdraw", _("Thu hồi phần giao"), "" if given else _("chưa giao")),
            _choice("waive", _("Miễn học"), _("đã được miễn") if stand.status is Status.WAIVED else ""),
        ]
        chosen = await self.app.push_screen_wait(Menu(self._title(stand.module), choices))
        if chosen is not None:
            deed, act = {
                "extend": (Deed.EXTEND, self._extend),
                "withdraw": (Deed.WITHDRAW, self._withdraw),
                "waive": (Deed.WAIVE, self._waive),
            }[chosen]
            self._refuse_early(deed)
            await act(stand)

    def _refuse_early(self, deed: Deed) -> None:
        """Say no before a reason is typed for nothing; the desk asks again when it is done."""
        seat = self.desk.seat
        on_self = self.official == seat.id
        if not may(seat.roles, deed, on_self=on_self):
            raise Refused(refusal(seat.roles, deed, on_self))

    async def _extend(self, stand: Standing) -> None:
        given, limits = stand.assignment, Limits(self._today, self.library.calendar)
        assert given is not None
        asked = AskDue(_("Hạn mới, tính từ hôm nay?"), limits, without=False)
        limit = await self.app.push_screen_wait(asked)
        until = due_date(limit.due, limits.today, limits.calendar) if limit else None
        why = await self._reason(_("Vì sao gia hạn đến {day}?").format(day=day(until))) if until else None
        if until is not None and why is not None:
            last = until
            await self.write(lambda: self.desk.extend(given.id, last, why))
            self._done(_("Đã gia hạn đến {day}.").format(day=day(until)))

    async def _withdraw(self, stand: Standing) -> None:
        given = stand.assignment
        assert given is not None
        why = await self._reason(_("Vì sao thu hồi “{title}”?").format(title=self._title(stand.module)))
        if why is not None:
            await self.write(lambda: self.desk.withdraw(given.id, why))
            self._done(_("Đã thu hồi. Những gì đã học vẫn nằm trong hồ sơ."))

    async def _waive(self, stand: Standing) -> None:
        reasons = [Choice(reason, shown(waiver_word(reason))) for reason in WAIVERS]
        reason = await self.app.push_screen_wait(Menu(_("Miễn học vì sao?"), reasons))
        if reason is None:
            return
        why = await self._reason(_("Bằng chứng hoặc căn cứ để miễn?"))
        if why is not None:
            await self.write(lambda: self.desk.waive(self.official, stand.module, reason, why))
            self._done(_("Đã miễn. Trong sổ ghi là được miễn, không phải hoàn thành."))

    async def _reason(self, question: str) -> str | None:
        return await self.app.push_screen_wait(
            Ask(question, _("Lý do nằm trong hồ sơ, không sửa được về sau."))
        )

    def _done(self, words: str) -> None:
        self.say(words)
        self.load()

    def _about(self, learner: Learner) -> str:
        who = learner.official
        lines = [
            dotted(who.name, identity_words(who.identity, self.library.establishment, DOT)),
            dotted(done_words(learner), need_words(learner, self._today), seen_words(learner)),
        ]
        if not learner.standings:
            lines.append(_("Chưa có học phần nào. F7: giao học phần."))
        return "\n".join(lines)

    def _row(self, stand: Standing) -> Row:
        status = f"{SIGNS[stand.status]} {standing_words(stand)}"
        words = [self._title(stand.module), status, day(stand.due), self._giver(stand)]
        return stand.module, [shown(word) for word in words]

    def _standing(self, module: str) -> Standing | None:
        standings = self._learner.standings if self._learner else ()
        return next((stand for stand in standings if stand.module == module), None)

    def _givers(self, learner: Learner) -> dict[str, str]:
        ids = {
            stand.assignment.by
            for stand in learner.standings
            if stand.assignment and not stand.assignment.rule
        }
        return {id: self._named(id) for id in ids}

    def _named(self, id: str) -> str:
        try:
            return self.desk.learner(id).official.name
        except Fault:
            return id

    def _giver(self, stand: Standing) -> str:
        return given_by(stand, self.library.establishment, lambda id: self._names.get(id, id))

    def _title(self, id: str) -> str:
        module = self.library.modules.get(id)
        return module.title if module else id


def _urgency(stand: Standing) -> tuple[bool, date, str]:
    return stand.status.settled, stand.due or date.max, stand.module


def _choice(id: str, words: str, why_not: str) -> Choice:
    """A deed, or why it cannot be done now."""
    return Choice(id, shown(f"{words} – {why_not}" if why_not else words), enabled=not why_not)
