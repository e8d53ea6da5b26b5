"""Giving modules to officials: choose modules or a whole course, a due date, see what it does, confirm."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType

from trainer.courses.module import Course, Module
from trainer.desks.assigning import AssigningDesk
from trainer.progress.giving import Plan
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.due import AskDue, due_words
from trainer.tui.dialogs.notice import Notice
from trainer.tui.listing import Listing
from trainer.tui.phrases import hours
from trainer.tui.shown import shown
from trainer.tui.widgets.sheet import Column, Row, Sheet
from trainer.words import _

NAMED = 3
"""Officials named above the list; the rest are counted."""


class GivingScreen(Listing):
    """The modules on offer for the officials chosen before."""

    path = _("Bàn đào tạo › Giao học phần")
    about = _(
        "Space chọn học phần; chọn dòng khóa học là chọn mọi học phần của khóa. F9 hỏi hạn, cho xem trước "
        "sẽ thêm bao nhiêu phần, rồi mới giao. Ai đã có học phần nào thì phần đó giữ nguyên."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "give", _("Giao"), tooltip=_("Chọn hạn, xem trước, rồi giao các học phần đã chọn")),
    ]
    columns = (
        Column(_("Học phần"), 40, grow=1),
        Column(_("Thời gian"), 14),
        Column(_("Đã có"), 9, right=True),
    )
    marking = True
    opens = _("Xem")

    def __init__(self, backroom: Backroom, assigning: AssigningDesk, official_ids: Sequence[str]) -> None:
        """Give to these officials."""
        super().__init__(backroom)
        self.desk = assigning
        self.officials = tuple(official_ids)
        self._names = ""
        library = assigning.seat.library
        self._courses: tuple[Course, ...] = tuple(library.courses.values())
        self._modules: dict[str, Module] = dict(library.modules)

    def on_mount(self) -> None:
        """Show what can be given."""
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk who they are and what they hold."""
        self._names = await self.read(self._first_names)
        known = await self.read(lambda: self.desk.preview(self.officials, tuple(self._modules), None))
        held = Counter(module for _official, module in known.held)
        self.sheet.fill(self._rows(held), {f"course:{c.id}": self._of(c) for c in self._courses})
        self._sum_up()

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
        calendar = seat.library.calendar
        limit = await self.app.push_screen_wait(AskDue(self._until(chosen), seat.today, calendar))
        if limit is None:
            return
        plan = await self.read(lambda: desk.preview(self.officials, chosen, limit.due))
        until = due_words(limit.due, seat.today, calendar)
        if not plan.new:
            all_held = _("Mọi người đã có các học phần này ({n} phần); không có gì để giao.")
            await self.app.push_screen_wait(
                Notice(_("Giao học phần"), [shown(all_held.format(n=len(plan.held)))])
            )
            return
        yes = _("Giao {n} phần").format(n=len(plan.new))
        if await self.app.push_screen_wait(
            Confirm(self._question(chosen), yes, self.preview_words(plan, until))
        ):
            given = await self.write(lambda: desk.assign(plan))
            self.say(
                _("Đã giao {n} phần cho {m} người, {due}.").format(n=len(given), m=plan.officials, due=until)
            )
            self.dismiss()

    def preview_words(self, plan: Plan, until: str) -> str:
        """`23 người × 4 học phần = 92 phần; 11 đã có, giữ nguyên; hạn 30/11/2026`."""
        asked = len(plan.new) + len(plan.held)
        count = asked // len(self.officials)
        words = _("{m} người × {k} học phần = {n} phần").format(m=len(self.officials), k=count, n=asked)
        if plan.held:
            words += _("; {n} đã có, giữ nguyên").format(n=len(plan.held))
        return f"{words}; {until}."

    def _first_names(self) -> str:
        return ", ".join(self.desk.learner(id).official.name for id in self.officials[:NAMED])

    def _chosen(self) -> tuple[str, ...]:
        here = self.sheet.here
        return self.sheet.marked or self.sheet.groups.get(here or "", (here,) if here else ())

    def _question(self, modules: Sequence[str]) -> str:
        if len(modules) == 1:
            return _("Giao “{title}” cho {m} người?").format(
                title=self._title(modules[0]), m=len(self.officials)
            )
        return _("Giao {k} học phần cho {m} người?").format(k=len(modules), m=len(self.officials))

    def _until(self, modules: Sequence[str]) -> str:
        words = _("{k} học phần cho {m} người: hạn đến khi nào?")
        return words.format(k=len(modules), m=len(self.officials))

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
        more = len(self.officials) - NAMED
        who = f"{self._names}{_(' và {n} người nữa').format(n=more) if more > 0 else ''}"
        words = _("Giao cho: {who}").format(who=who)
        marked = self.sheet.marked
        words += "\n" + (
            _("Đã chọn {n} học phần (F9: chọn hạn và giao)").format(n=len(marked))
            if marked
            else _("Space chọn học phần, rồi F9")
        )
        closed = len(self.desk.seat.library.closed)
        self.sum_up(
            words + (_(" · {n} học phần đang sửa, chưa giao được").format(n=closed) if closed else "")
        )
