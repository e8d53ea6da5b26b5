"""The trainer's desk: the officials, those who need help first; mark some and give them modules."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType

from trainer.desks.assigning import AssigningDesk, Learner
from trainer.desks.wording.finding import found
from trainer.desks.wording.giving import by_post_lines, posts_satisfied_words
from trainer.desks.wording.learner import need_words, needs_help, seen_words, settled_of
from trainer.desks.wording.official import identity_words
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.notice import Notice
from trainer.tui.listing import Listing
from trainer.tui.requests import GiveModules, OpenLearner
from trainer.tui.shown import DOT, dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.pick import ALL, Pick
from trainer.tui.widgets.sheet import Column, Row, Sheet
from trainer.words import N_, _

NAMED = 6
"""Posts told one by one before the curriculum is given; the rest are counted."""


class OfficialsScreen(Listing):
    """Everyone who learns, and what to do about it."""

    path = N_("Bàn đào tạo")
    about = N_(
        "Ai cần giúp đứng trên cùng, lý do ghi bằng chữ; số ngày trễ là ngày làm việc. Space chọn người, "
        "F9 giao học phần cho những người đã chọn (chưa chọn ai thì cho dòng có dấu ›). F7 xem vị trí "
        "việc làm còn đòi những học phần nào. Enter mở một người để gia hạn, thu hồi, miễn học. Tab sang "
        "ô lọc và đơn vị."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f7", "curriculum", N_("Theo vị trí"), tooltip=N_("Xem rồi giao những gì vị trí việc làm còn đòi")
        ),
        Binding("f6", "class_code", N_("Mã lớp"), show=False, tooltip=N_("Mở một đề chung cho cả lớp, trong hôm nay")),
        Binding("f8", "mark_all", N_("Chọn hết"), tooltip=N_("Chọn, hoặc bỏ chọn, mọi người đang hiện")),
        Binding("f9", "give", N_("Giao"), tooltip=N_("Giao học phần cho những người đã chọn")),
        Binding("escape", "leave", N_("Bỏ lọc"), show=False, tooltip=N_("Bỏ lọc, về danh sách")),
    ]
    columns = (
        Column(N_("Họ và tên"), 25),
        Column(N_("Cần giúp gì"), 40, grow=1),
        Column(N_("Đơn vị"), 26, grow=1, wide=True),
        Column(N_("Xong"), 5, right=True),
    )
    marking = True
    narrowing = N_("tên, mã, đơn vị, vị trí; không cần dấu")

    def __init__(self, backroom: Backroom, assigning: AssigningDesk) -> None:
        """Sit at the trainer's desk."""
        super().__init__(backroom)
        self.desk = assigning
        self.ward = assigning.seat.library.establishment
        self._learners: dict[str, Learner] = {}
        self._kept: list[Learner] = []
        self._today = date.min
        self._given = -1

    def picks(self) -> Iterable[Pick]:
        """The unit."""
        yield Pick(N_("Đơn vị"), id="unit")

    def on_mount(self) -> None:
        """Offer the units."""
        self._offer_units(ALL)

    def reword(self) -> None:
        """Look again; who is marked stays so."""
        super().reword()
        self._offer_units(self.query_one(Pick).value)
        self.load()

    def _offer_units(self, value: str) -> None:
        units = [Choice(unit.id, shown(unit.title)) for unit in self.ward.units]
        self.query_one(Pick).offer([Choice(ALL, shown(_("tất cả"))), *units], value)

    def on_screen_resume(self) -> None:
        """What was done elsewhere shows at once."""
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk for everyone."""
        self._today = self.desk.seat.today
        self._learners = {learner.official.id: learner for learner in await self.read(self.desk.learners)}
        if self._given >= 0 and self._held() > self._given:
            self.sheet.unmark()
        self._given = -1
        self.narrowed()

    def narrowed(self) -> None:
        """Show those who match."""
        wanted = found([learner.official for learner in self._learners.values()], self.typed, self.ward)
        ids, unit = {official.id for official in wanted}, self.query_one(Pick).value
        learners = self._learners.values()
        self._kept = [
            known
            for known in learners
            if known.official.id in ids and unit in (ALL, known.official.identity.unit)
        ]
        self.sheet.fill([self._row(learner) for learner in self._kept])
        self._sum_up()

    def opened(self, id: str) -> None:
        """Enter opens one official."""
        self.post_message(OpenLearner(id))

    def in_full(self, id: str) -> Text:
        """Name, code, unit, post, former unit, last seen."""
        learner = self._learners[id]
        words = dotted(identity_words(learner.official.identity, self.ward, DOT), seen_words(learner))
        return Text.assemble(shown(learner.official.name, "bold"), " · ", shown(words))

    def on_pick_picked(self, event: Pick.Picked) -> None:
        """Narrow to a unit."""
        self.narrowed()
        self.sheet.focus()

    def on_sheet_marked(self, event: Sheet.Marked) -> None:
        """Count those marked."""
        self._sum_up()

    def action_mark_all(self) -> None:
        """F8."""
        self.sheet.mark_all()

    def action_give(self) -> None:
        """F9: give modules to those marked, else to the one under the cursor."""
        chosen = self.sheet.marked or tuple(filter(None, [self.sheet.here]))
        if chosen:
            self._given = self._held() if self.sheet.marked else -1
            self.post_message(GiveModules(chosen))

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_class_code(self) -> None:
        """F6: one folder for a whole class, under a code for today."""
        cases = self.desk.seat.library.cases.values()
        choices = [Choice(case.id, shown(case.title)) for case in cases]
        chosen = await self.app.push_screen_wait(Menu(_("Cả lớp làm tình huống nào?"), choices))
        if chosen is None:
            return
        code = await self.write(lambda: self.desk.open_class(chosen))
        words = _("Ở “Ra quầy”, chọn tình huống này rồi F7, gõ mã. Mã dùng trong hôm nay, mỗi người một lượt.")
        await self.app.push_screen_wait(Notice(_("Mã lớp: {code}").format(code=code), [shown(words)]))

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_curriculum(self) -> None:
        """F7: what posts still ask for, then give it."""
        chosen = self.sheet.marked or None
        plan = await self.read(lambda: self.desk.preview_curriculum(chosen))
        if not plan.new:
            enough = shown(posts_satisfied_words(plan))
            await self.app.push_screen_wait(Notice(_("Theo vị trí việc làm"), [enough]))
            return
        yes = _("Giao {n} phần").format(n=len(plan.new))
        asked = "\n".join(by_post_lines(plan, self.ward, NAMED))
        if await self.app.push_screen_wait(Confirm(_("Giao theo vị trí việc làm?"), yes, asked)):
            given = await self.write(lambda: self.desk.assign(plan))
            self.say(_("Đã giao {n} phần cho {m} người.").format(n=len(given), m=plan.officials))
            self.sheet.unmark()
            self.load()

    def _held(self) -> int:
        """Modules held by those marked."""
        marked = (self._learners.get(id) for id in self.sheet.marked)
        return sum(len(learner.standings) for learner in marked if learner)

    def _row(self, learner: Learner) -> Row:
        who = learner.official.identity
        words = [
            who.name,
            need_words(learner, self._today),
            self.ward.unit_title(who.unit),
            settled_of(learner) or "–",
        ]
        return learner.official.id, [shown(word) for word in words]

    def _sum_up(self) -> None:
        if not self._learners:
            return
        kept = self._kept
        words = _("{n} người · {k} cần giúp").format(n=len(kept), k=sum(map(needs_help, kept)))
        marked = self.sheet.marked
        if marked:
            words += _(" · đã chọn {n} (F9: giao học phần)").format(n=len(marked))
        hidden = set(marked) - {learner.official.id for learner in kept}
        if hidden:
            words += _(", {n} người trong đó không hiện vì bộ lọc").format(n=len(hidden))
        self.sum_up(words)
