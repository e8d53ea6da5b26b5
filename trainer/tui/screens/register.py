"""HR's desk: who has completed what, as at any day; totals that equal the list under them; files."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trainer.desks.register import Line, Register, RegisterDesk, status_word
from trainer.desks.standings import Moment
from trainer.progress.standing import Status
from trainer.tui.backroom import Backroom
from trainer.tui.course_words import status_words
from trainer.tui.dialogs.filters import AskFilters, Shelf, View, filter_words
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.notice import Notice
from trainer.tui.listing import Listing
from trainer.tui.phrases import identity_words, moment_words, settled_on, thousands
from trainer.tui.requests import OpenEvidence
from trainer.tui.shown import day, shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.sheet import Column
from trainer.words import _


class RegisterScreen(Listing):
    """The register."""

    path = _("Sổ theo dõi")
    about = _(
        "Ai đã hoàn thành gì. F7 chọn đơn vị, học phần, trạng thái, chỉ dòng trễ, và tính đến ngày nào; ô "
        "lọc nhận tên hoặc mã, không cần dấu. Các số phía trên đúng bằng danh sách phía dưới. Enter mở "
        "bằng chứng của một dòng. F9 ghi danh sách ra tệp CSV hoặc JSON. Trễ tính bằng ngày làm việc. "
        "Dòng dưới cùng: danh sách tính đến ngày nào, lập lúc nào, sổ có bao nhiêu sự kiện, và 16 ký tự "
        "đầu của mã cuối sổ."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "filters", _("Lọc"), tooltip=_("Chọn đơn vị, học phần, trạng thái, ngày tính đến")),
        Binding("f9", "export", _("Xuất tệp"), tooltip=_("Ghi danh sách đang hiện ra tệp CSV hoặc JSON")),
        Binding("escape", "leave", _("Bỏ chữ lọc"), show=False, tooltip=_("Xóa chữ đang lọc, về danh sách")),
    ]
    DEFAULT_CSS = """
    RegisterScreen #made { height: auto; padding: 0 1; color: $text-muted; }
    """
    columns = (
        Column(_("Họ và tên"), 23),
        Column(_("Đơn vị"), 18, grow=1, wide=True, cut=True),
        Column(_("Học phần"), 20, grow=2, cut=True),
        Column(_("Trạng thái"), 14),
        Column(_("Xong/hạn"), 10, narrow=True),
        Column(_("Hạn"), 10, wide=True),
        Column(_("Xong"), 10, wide=True),
        Column(_("Trễ"), 4, right=True),
    )
    opens = _("Bằng chứng")
    narrowing = _("tên hoặc mã, không cần dấu")

    def __init__(self, backroom: Backroom, register_desk: RegisterDesk, exports: Path) -> None:
        """`exports`: the folder where files are written."""
        super().__init__(backroom)
        self.desk = register_desk
        self.exports = exports
        library = register_desk.seat.library
        self.ward = library.establishment
        self._shelf = Shelf(library.establishment.units, library.courses, library.modules)
        self._view = View(date.min)
        self._register: Register | None = None
        self._lines: dict[str, Line] = {}

    def furniture(self) -> ComposeResult:
        """The list, and below it when it was made."""
        yield from super().furniture()
        yield Static("", id="made")

    def on_mount(self) -> None:
        """Today's list."""
        self._view = View(self.desk.seat.today)
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk for the list."""
        filters, when = self._view.filters, Moment(self._view.on)
        self.show(await self.read(lambda: self.desk.register(filters, when)))

    def show(self, register: Register) -> None:
        """Put a list on the screen, its totals over it."""
        self._register = register
        self._lines = {_key(line): line for line in register.lines}
        self.sheet.fill([(_key(line), self._cells(line)) for line in register.lines])
        self.sum_up(f"{self._view_words(register)}\n{totals_words(register)}")
        self.query_one("#made", Static).update(shown(made_words(register)))

    def narrowed(self) -> None:
        """Ask again for what was typed, so that the totals stay those of the list."""
        if self.typed != self._view.filters.text:
            self._view = replace(self._view, filters=replace(self._view.filters, text=self.typed))
            self.load()

    def opened(self, id: str) -> None:
        """Enter opens the evidence, as at the same moment."""
        line, register = self._lines[id], self._register
        if register is not None:
            moment = Moment(register.on, register.known_at)
            self.post_message(OpenEvidence(line.official.id, line.standing.module, moment))

    def in_full(self, id: str) -> Text:
        """Name, code, unit, post, former unit, module."""
        line = self._lines[id]
        who = identity_words(line.official.identity, self.ward)
        left = (
            _(" · đã thôi {day}").format(day=day(line.official.left_on)) if not line.official.active else ""
        )
        return Text.assemble(shown(line.official.name, "bold"), " · ", shown(f"{who}{left} · {line.module}"))

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_filters(self) -> None:
        """F7."""
        view = await self.app.push_screen_wait(AskFilters(self._view, self._shelf, self.desk.seat.today))
        if view is not None:
            self._view = view
            self.load()

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_export(self) -> None:
        """F9: the list shown, as a file."""
        register = self._register
        if register is None:
            return
        forms = {"csv": _("CSV, mở bằng Excel"), "json": _("JSON, cho phần mềm khác")}
        title = _("Ghi {n} dòng ra tệp").format(n=thousands(len(register.lines)))
        form = await self.app.push_screen_wait(
            Menu(title, [Choice(id, shown(text)) for id, text in forms.items()])
        )
        if form is None:
            return
        path = await self.write(lambda: self.desk.export(register, form, self.exports))
        told = [
            shown(str(path), "bold"),
            shown(self._view_words(register)),
            shown(totals_words(register), lines=True),
        ]
        await self.app.push_screen_wait(Notice(_("Đã ghi tệp"), told))

    def _view_words(self, register: Register) -> str:
        today = _(" (hôm nay)") if register.on == self.desk.seat.today else ""
        words = _("Danh sách: {filters} · tính đến hết ngày {day}{today}")
        return words.format(
            filters=filter_words(register.filters, self._shelf), day=day(register.on), today=today
        )

    def _cells(self, line: Line) -> list[Text]:
        stand = line.standing
        done = settled_on(stand)
        words = [
            line.official.name,
            line.unit,
            line.module,
            status_words(stand.status),
            day(done if stand.status.settled else stand.due),
            day(stand.due),
            day(done),
            str(stand.late or ""),
        ]
        return [shown(word) for word in words]


def totals_words(register: Register) -> str:
    """Lines, people, lateness, the rate; below it the lines of each status."""
    count, settled = len(register.lines), sum(n for status, n in register.totals.items() if status.settled)
    if not count:
        return _("Không có dòng nào. F7: đổi điều kiện lọc.")
    rate = f"{100 * settled / count:.1f}".replace(".", ",")
    head = _("{n} dòng · {m} người · xong {k}/{n} ({rate} %) · trễ {late} dòng").format(
        n=thousands(count),
        m=thousands(register.officials),
        k=thousands(settled),
        rate=rate,
        late=thousands(register.late),
    )
    each = [
        f"{status_word(status)} {thousands(register.totals[status])}"
        for status in _ORDER
        if register.totals.get(status)
    ]
    return f"{head}\n{' · '.join(each)}"


def made_words(register: Register) -> str:
    """As at which day, made when, from how many entries, and the head of the log."""
    made = moment_words(register.made)
    words = _("Đến {day} · lập {made} · {n} sự kiện · #{head}")
    return words.format(
        day=day(register.on), made=made, n=thousands(register.head.count), head=register.head.hash[:16]
    )


_ORDER = (
    Status.COMPLETED,
    Status.WAIVED,
    Status.IN_PROGRESS,
    Status.NOT_STARTED,
    Status.OVERDUE,
    Status.SUPERSEDED,
)


def _key(line: Line) -> str:
    return f"{line.official.id}/{line.standing.module}"
