"""A staff list read from a file: first what it would change, then the change, then codes for the new."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from trainer.desks.administration import WELCOME_LIFE, AdministrationDesk, Import, Imported
from trainer.desks.wording.figures import life_words
from trainer.desks.wording.staff_list import counts_lines
from trainer.faults import Fault
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.listing import Listing
from trainer.tui.shown import shown
from trainer.tui.staff_words import dry_run
from trainer.tui.widgets.sheet import Column
from trainer.words import N_, _


class StaffListScreen(Listing):
    """The dry run, then what was done."""

    path = N_("Bàn quản trị › Danh sách cán bộ từ tệp")
    about = N_(
        "Tệp được đọc thử, chưa ghi gì. Trên cùng là lỗi phải sửa trong tệp, rồi những dòng chưa rõ là "
        "ai, người mới, người có thay đổi (cũ → mới), người không có trong tệp (để nguyên). Hết lỗi thì "
        "F9 ghi vào sổ. F8 đọc lại hoặc chọn tệp khác. Sau khi ghi, F7 cấp mã đăng nhập lần đầu cho người "
        "mới; mã chỉ hiện một lần."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "codes", N_("Cấp mã"), tooltip=N_("Cấp mã đăng nhập lần đầu cho những người mới")),
        Binding("f8", "read_again", N_("Đọc tệp"), tooltip=N_("Đọc lại tệp, hoặc chọn tệp khác")),
        Binding("f9", "apply", N_("Ghi vào sổ"), tooltip=N_("Thêm người mới, ghi các thay đổi")),
    ]
    detailed = False
    columns = (Column(N_("Chỗ"), 24), Column(N_("Nội dung"), 40, grow=1))

    def __init__(self, backroom: Backroom, administration: AdministrationDesk, path: Path | None) -> None:
        """Read `path`; ask for it when None."""
        super().__init__(backroom)
        self.desk = administration
        self.file = path
        self.ward = administration.seat.library.establishment
        self._read: Import | None = None
        self._done: Imported | None = None
        self._codes: dict[str, str] = {}
        self._issuing = False

    def on_mount(self) -> None:
        """Read, or ask what to read."""
        if self.file is None:
            self.action_read_again()
        else:
            self.load(self.file)

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self, path: Path) -> None:
        """The dry run."""
        self._read, self._done, self._codes = None, None, {}
        self.sheet.fill(())
        self.sum_up(_("Đang đọc {file}…").format(file=path.name))
        self.file = path
        try:
            found = await self.read(lambda: self.desk.read_staff_list(path))
        except Fault:
            self.sum_up(_("Chưa đọc được {file}. F8: đọc lại, hoặc chọn tệp khác.").format(file=path.name))
            self.refresh_bindings()
            raise
        self._show_read(found)

    def _show_read(self, found: Import) -> None:
        self._read = found
        self.sheet.fill(dry_run(found, self.ward))
        self.sum_up("\n".join(counts_lines(found)))
        self.refresh_bindings()

    def reword(self) -> None:
        """What was read or done, not read or done again; codes stay on screen."""
        super().reword()
        if self._done is not None:
            self._show_done(self._done)
        elif self._read is not None:
            self._show_read(self._read)

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_read_again(self) -> None:
        """F8."""
        question = _("Đọc danh sách cán bộ từ tệp nào?")
        detail = _(
            "Tệp CSV hoặc XLSX có các cột: họ và tên, mã, đơn vị, vị trí việc làm, và đơn vị cũ nếu có."
        )
        typed = await self.app.push_screen_wait(Ask(question, detail, str(self.file or ""), length=500))
        if typed is not None:
            self.load(Path(typed.strip("\"'")).expanduser())
        elif self._read is None:
            self.dismiss()

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_apply(self) -> None:
        """F9."""
        found = self._read
        if found is None:
            return
        words = _(
            "{n} người mới, {m} người thay đổi. Người không có trong tệp và dòng chưa rõ là ai: để nguyên."
        )
        detail = words.format(n=len(found.diff.new), m=len(found.diff.changed))
        if await self.app.push_screen_wait(Confirm(_("Ghi danh sách vào sổ?"), _("Ghi vào sổ"), detail)):
            self._done = await self.write(lambda: self.desk.apply_staff_list(found))
            self._show_done(self._done)

    @work(exclusive=True, exit_on_error=False, group="codes")
    async def action_codes(self) -> None:
        """F7: a first code for each new person who has none, one after the other."""
        done, missing = self._done, self._without_code()
        life = life_words(WELCOME_LIFE)
        question = _("Cấp mã cho {n} người mới?").format(n=len(missing))
        detail = _("Mỗi mã dùng một lần, trong {life}. Mã chỉ hiện ở màn hình này, lần này.").format(
            life=life
        )
        if done is None or not await self.app.push_screen_wait(Confirm(question, _("Cấp mã"), detail)):
            return
        self._issuing = True
        self.refresh_bindings()
        try:
            for id in missing:
                self._codes[id] = await self.write(partial(self.desk.issue_code, id, WELCOME_LIFE))
                self._show_done(done)
        finally:
            self._issuing = False
            self.refresh_bindings()

    def action_leave(self) -> None:
        """Esc; codes on screen are asked about, for they are nowhere else."""
        if not self._codes:
            super().action_leave()
            return
        lost = _("Rời đi thì không xem lại được các mã này.")
        question = Confirm(_("Đã đưa hết các mã?"), _("Rồi, rời đi"), lost)
        self.app.push_screen(question, self._leave)

    def _leave(self, yes: bool | None) -> None:
        if yes:
            self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """F9 once nothing is wrong and something is to do; F7 once people were added."""
        if action == "apply":
            found = self._read
            ready = found and self._done is None and not found.staff.problems
            return True if ready and found and (found.diff.new or found.diff.changed) else None
        if action == "codes":
            return True if self._without_code() and not self._issuing else None
        if action == "read_again":
            return None if self._issuing else True
        return super().check_action(action, parameters)

    def _without_code(self) -> list[str]:
        added = self._done.added if self._done else ()
        return [official.id for official in added if official.id not in self._codes]

    def _show_done(self, done: Imported) -> None:
        rows = [
            (official.id, [shown(self._codes.get(official.id, _("mới"))), shown(official.name)])
            for official in done.added
        ]
        self.sheet.fill(rows)
        words = _("Đã thêm {n} người (giao {k} học phần theo vị trí), sửa {m} người.")
        said = words.format(n=len(done.added), k=done.assigned, m=done.changed)
        if done.added:
            said += "\n" + (
                _("Mã dùng trong {life}, mỗi mã một lần; chỉ hiện lần này.").format(
                    life=life_words(WELCOME_LIFE)
                )
                if self._codes
                else _("F7: cấp mã đăng nhập lần đầu cho người mới.")
            )
        self.sum_up(said)
        self.refresh_bindings()
