"""What the register is narrowed to: a line for each condition, its value beside it."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from trainer.desks.register import Filters, status_word
from trainer.desks.seat import Seat
from trainer.desks.wording.due import read_day
from trainer.desks.wording.register import View
from trainer.faults import Fault
from trainer.progress.standing import Status
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.notice import fault_notice
from trainer.tui.shown import day, shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.pick import ALL
from trainer.words import N_, _


class AskFilters(Dialog[View | None]):
    """Answers with the list wanted, None for Esc (nothing changes)."""

    no = None
    BINDINGS = [Binding("f9", "done", N_("Xem"), priority=True)]
    about: ClassVar[str] = N_(
        "Mỗi dòng là một điều kiện: Enter hoặc số để đổi. F9 xem danh sách theo các điều kiện này; Esc giữ "
        "danh sách như cũ. “Tính đến hết ngày” cho xem sổ của một ngày đã qua."
    )

    def __init__(self, view: View, seat: Seat) -> None:
        """Start from the list now shown."""
        super().__init__()
        self._view, self._library, self._today = view, seat.library, seat.today

    def compose(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="box"):
            yield Static(shown(_("Lọc sổ theo dõi")), classes="heading")
            yield Choices(id="conditions")
            yield Static(
                shown(_("Enter hoặc số: đổi · F9: xem danh sách · Esc: thôi, giữ như cũ")), classes="hint"
            )

    def on_mount(self) -> None:
        """Show them."""
        self._offer("unit")
        self.query_one(Choices).focus()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Change one condition."""
        event.stop()
        deeds = {"late": self._toggle, "left": self._toggle, "on": self._ask_day, "clear": self._clear}
        if event.id == "done":
            self.action_done()
        else:
            deeds.get(event.id, self._ask)(event.id)

    def action_done(self) -> None:
        """Answer."""
        self.dismiss(self._view)

    def _offer(self, at: str) -> None:
        wanted = self._view.filters
        yes_no = {True: _("có"), False: _("không")}
        everything, library = _("tất cả"), self._library
        lines = {
            "unit": _("Đơn vị: {value}").format(value=library.establishment.unit_title(wanted.unit) or everything),
            "course": _("Khóa học: {value}").format(value=library.title(wanted.course) or everything),
            "module": _("Học phần: {value}").format(value=library.title(wanted.module) or everything),
            "status": _("Trạng thái: {value}").format(value=_status(wanted.status) or everything),
            "late": _("Chỉ dòng trễ hạn: {value}").format(value=yes_no[wanted.late]),
            "left": _("Cả người đã thôi: {value}").format(value=yes_no[wanted.left]),
            "on": _("Tính đến hết ngày: {value}").format(value=self._day_words()),
            "clear": _("Bỏ mọi điều kiện"),
            "done": _("Xem danh sách (F9)"),
        }
        self.query_one(Choices).offer([Choice(id, shown(line)) for id, line in lines.items()], at=at)

    def _day_words(self) -> str:
        return (
            _("hôm nay, {day}").format(day=day(self._today))
            if self._view.on == self._today
            else day(self._view.on)
        )

    def _set(self, at: str, **values: object) -> None:
        self._view = replace(self._view, filters=replace(self._view.filters, **values))  # type: ignore[arg-type]
        self._offer(at)

    def _toggle(self, id: str) -> None:
        self._set(id, **{id: not getattr(self._view.filters, id)})

    def _clear(self, id: str) -> None:
        self._view = View(self._today, Filters(text=self._view.filters.text))
        self._offer("done")

    def _ask(self, id: str) -> None:
        named = {
            "unit": [Choice(unit.id, shown(unit.title)) for unit in self._library.establishment.units],
            "course": [Choice(course.id, shown(course.title)) for course in self._library.courses.values()],
            "module": [Choice(module.id, shown(module.title)) for module in self._library.modules.values()],
            "status": [Choice(status.value, shown(status_word(status))) for status in Status],
        }[id]

        def chosen(value: str | None) -> None:
            if value is not None:
                self._set(id, **{id: _meant(id, value)})

        now = str(getattr(self._view.filters, id) or ALL)
        self.app.push_screen(Menu(_("Chỉ xem"), [Choice(ALL, shown(_("tất cả"))), *named], now), chosen)

    def _ask_day(self, id: str) -> None:
        def typed(value: str | None) -> None:
            if value is None:
                return
            try:
                on = read_day(value, self._today, past=True)
            except Fault as fault:
                self.app.push_screen(fault_notice(fault))
                return
            self._view = replace(self._view, on=on)
            self._offer(id)

        question = _("Tính đến hết ngày nào?")
        self.app.push_screen(Ask(question, _("Ví dụ 30/09/2026."), day(self._view.on), length=10), typed)


def _meant(field: str, value: str) -> Status | str | None:
    if field == "status":
        return Status(value) if value != ALL else None
    return value if value != ALL else ""


def _status(status: Status | None) -> str:
    return status_word(status) if status else ""
