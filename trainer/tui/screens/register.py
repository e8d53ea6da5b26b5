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

from trainer.desks.register import Line, Register, RegisterDesk
from trainer.desks.standings import Moment
from trainer.desks.wording.figures import thousands
from trainer.desks.wording.official import identity_words, left_words
from trainer.desks.wording.register import View, made_words, totals_lines
from trainer.tui.backroom import Backroom
from trainer.tui.course_words import status_words
from trainer.tui.dialogs.filters import AskFilters
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.notice import Notice
from trainer.tui.listing import Listing
from trainer.tui.requests import OpenEvidence
from trainer.tui.shown import DOT, day, dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.sheet import Column
from trainer.words import N_, _


class RegisterScreen(Listing):
    """The register."""

    path = N_("Sổ theo dõi")
    about = N_(
        "Ai đã hoàn thành gì. F7 chọn đơn vị, học phần, trạng thái, chỉ dòng trễ, và tính đến ngày nào; ô "
        "lọc nhận tên hoặc mã, không cần dấu. Các số phía trên đúng bằng danh sách phía dưới. Enter mở "
        "bằng chứng của một dòng. F9 ghi danh sách ra tệp CSV hoặc JSON. Trễ tính bằng ngày làm việc. "
        "Dòng dưới cùng: danh sách tính đến ngày nào, lập lúc nào, sổ có bao nhiêu sự kiện, và 16 ký tự "
        "đầu của mã cuối sổ."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "filters", N_("Lọc"), tooltip=N_("Chọn đơn vị, học phần, trạng thái, ngày tính đến")),
        Binding("f9", "export", N_("Xuất tệp"), tooltip=N_("Ghi danh sách đang hiện ra tệp CSV hoặc JSON")),
        Binding("escape", "leave", N_("Bỏ chữ lọc"), show=False, tooltip=N_("Xóa chữ đang lọc, về danh sách")),
    ]
    DEFAULT_CSS = """
    RegisterScreen #made { height: auto; padding: 0 1; color: $text-muted; }
    """
    columns = (
        Column(N_("Họ và tên"), 23),
        Column(N_("Đơn vị"), 18, grow=1, wide=True, cut=True),
        Column(N_("Học phần"), 20, grow=2, cut=True),
        Column(N_("Trạng thái"), 14),
        Column(N_("Xong/hạn"), 10, narrow=True),
        Column(N_("Hạn"), 10, wide=True),
        Column(N_("Xong"), 10, wide=True),
        Column(N_("Trễ"), 4, right=True),
    )
    opens = N_("Bằng chứng")
    narrowing = N_("tên hoặc mã, không cần dấu")

    def __init__(self, backroom: Backroom, register_desk: RegisterDesk, exports: Path) -> None:
        """`exports`: the folder where files are written."""
        super().__init__(backroom)
        self.desk = register_desk
        self.exports = exports
        self.ward = register_desk.seat.library.establishment
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
        self.sum_up("\n".join(self._about(register)))
        self.query_one("#made", Static).update(shown(made_words(register)))

    def reword(self) -> None:
        """The same list, as it was made."""
        super().reword()
        if self._register is not None:
            self.show(self._register)

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
        who = identity_words(line.official.identity, self.ward, DOT)
        words = dotted(who, left_words(line.official), line.module)
        return Text.assemble(shown(line.official.name, "bold"), DOT, shown(words))

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_filters(self) -> None:
        """F7."""
        view = await self.app.push_screen_wait(AskFilters(self._view, self.desk.seat))
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
        told = [shown(str(path), "bold"), *map(shown, self._about(register))]
        await self.app.push_screen_wait(Notice(_("Đã ghi tệp"), told))

    def _about(self, register: Register) -> list[str]:
        totals = totals_lines(register) or [_("Không có dòng nào. F7: đổi điều kiện lọc.")]
        return [View(register.on, register.filters).words(self.desk.seat), *totals]

    def _cells(self, line: Line) -> list[Text]:
        stand = line.standing
        settled = stand.waiver or stand.completion
        done = settled.on if settled else None
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


def _key(line: Line) -> str:
    return f"{line.official.id}/{line.standing.module}"
