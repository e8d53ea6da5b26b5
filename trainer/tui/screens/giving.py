"""Giving modules to officials: choose modules or a whole course, a due date, see what it does, confirm."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType

from trainer.courses.module import Course, Module
from trainer.desks.assigning import AssigningDesk
from trainer.desks.wording.due import Limits
from trainer.desks.wording.figures import hours
from trainer.desks.wording.giving import all_held_words, given_words, preview_words, to_whom, until_question
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.due import AskDue
from trainer.tui.dialogs.notice import Notice
from trainer.tui.listing import Listing
from trainer.tui.shown import shown
from trainer.tui.widgets.sheet import Column, Row, Sheet
from trainer.words import N_, _


class GivingScreen(Listing):
    """The modules on offer for the officials chosen before."""

    path = N_("Bàn đào tạo › Giao học phần")
    about = N_(
        "Space chọn học phần; chọn dòng khóa học là chọn mọi học phần của khóa. F9 hỏi hạn, cho xem trước "
        "sẽ thêm bao nhiêu phần, rồi mới giao. Ai đã có học phần nào thì phần đó giữ nguyên."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "give", N_("Giao"), tooltip=N_("Chọn hạn, xem trước, rồi giao các học phần đã chọn")),
    ]
    columns = (
        Column(N_("Học phần"), 40, grow=1),
        Column(N_("Thời gian"), 14),
        Column(N_("Đã có"), 9, right=True),
    )
    marking = True
    opens = N_("Xem")

    def __init__(self, backroom: Backroom, assigning: AssigningDesk, official_ids: Sequence[str]) -> None:
        """Give to these officials."""
        super().__init__(backroom)
        self.desk = assigning
        self.officials = tuple(official_ids)
        self._to_whom = ""
        library = assigning.seat.library
        self._courses: tuple[Course, ...] = tuple(library.courses.values())
        self._modules: dict[str, Module] = dict(library.modules)

    def on_mount(self) -> None:
        """Show what can be given."""
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk who they are and what they hold."""
        self._to_whom = await self.read(lambda: to_whom(self.desk, self.officials))
        known = await self.read(lambda: self.desk.preview(self.officials, tuple(self._modules), None))
        held = Counter(module for _official, module in known.held)
        self.sheet.fill(self._rows(held), {f"course:{c.id}": self._of(c) for c in self._courses})
        self._sum_up()

    def reword(self) -> None:
        """Look again; what is marked stays so."""
        super().reword()
        self.load()

    def opened(self, id: str) -> None:
        """Enter tells what a module is about."""
        module = self._modules.get(id)
        if module is not None:
            requires = ", ".join(self._title(wanted) for wanted in module.requires)
            parts = [shown(module.summary), shown(_("Thời gian: {time}.").format(time=hours(module.minutes)))]
            parts += [shown(_("Phải học trước: {modules}.").format(modules=requires))] if requires else []
            self.app.push_screen(Notice(module.title, parts))

    def in_full(self, id: str) -> Text:
        """What the module is about, or the course."""
        summaries = {f"course:{course.id}": course.summary for course in self._courses}
        return shown(self._modules[id].summary if id in self._modules else summaries.get(id, ""))

    def on_sheet_marked(self, event: Sheet.Marked) -> None:
        """Count what is marked."""
        self._sum_up()

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_give(self) -> None:
        """F9: due date, preview, confirmation, deed."""
        chosen = self._chosen()
        if not chosen:
            return
        desk, seat = self.desk, self.desk.seat
        limits = Limits(seat.today, seat.library.calendar)
        limit = await self.app.push_screen_wait(AskDue(until_question(chosen, self.officials), limits))
        if limit is None:
            return
        plan = await self.read(lambda: desk.preview(self.officials, chosen, limit.due))
        until = limits.words(limit.due)
        if not plan.new:
            await self.app.push_screen_wait(Notice(_("Giao học phần"), [shown(all_held_words(plan))]))
            return
        yes = _("Giao {n} phần").format(n=len(plan.new))
        preview = preview_words(plan, self.officials, until)
        if await self.app.push_screen_wait(Confirm(self._question(chosen), yes, preview)):
            given = await self.write(lambda: desk.assign(plan))
            self.say(given_words(plan, len(given), until))
            self.dismiss()

    def _chosen(self) -> tuple[str, ...]:
        here = self.sheet.here
        return self.sheet.marked or self.sheet.groups.get(here or "", (here,) if here else ())

    def _question(self, modules: Sequence[str]) -> str:
        if len(modules) == 1:
            return _("Giao “{title}” cho {m} người?").format(
                title=self._title(modules[0]), m=len(self.officials)
            )
        return _("Giao {k} học phần cho {m} người?").format(k=len(modules), m=len(self.officials))

    def _rows(self, held: Counter[str]) -> list[Row]:
        rows: list[Row] = []
        for course in self._courses:
            modules = [self._modules[id] for id in self._of(course)]
            title = _("Khóa: {title}").format(title=course.title)
            total = hours(sum(module.minutes for module in modules))
            rows.append((f"course:{course.id}", [shown(title, "bold"), shown(total), Text()]))
            rows += [self._row(module, held[module.id]) for module in modules]
        return rows

    def _row(self, module: Module, held: int) -> Row:
        have = f"{held}/{len(self.officials)}"
        return module.id, [shown("  ") + shown(module.title), shown(hours(module.minutes)), shown(have)]

    def _of(self, course: Course) -> tuple[str, ...]:
        return tuple(id for id in course.modules if id in self._modules)

    def _title(self, id: str) -> str:
        return self._modules[id].title if id in self._modules else id

    def _sum_up(self) -> None:
        marked = self.sheet.marked
        words = f"{self._to_whom}\n" + (
            _("Đã chọn {n} học phần (F9: chọn hạn và giao)").format(n=len(marked))
            if marked
            else _("Space chọn học phần, rồi F9")
        )
        closed = len(self.desk.seat.library.closed)
        self.sum_up(
            words + (_(" · {n} học phần đang sửa, chưa giao được").format(n=closed) if closed else "")
        )
