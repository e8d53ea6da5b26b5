"""The admin's desk: everyone ever enrolled, their roles and one-time codes; the staff list and the book."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType

from trainer.desks.administration import CODE_LIFE, AdministrationDesk
from trainer.desks.wording.finding import found
from trainer.desks.wording.official import identity_words, left_words, roles_or_left, roles_words
from trainer.people.official import Official
from trainer.tui.backroom import Backroom
from trainer.tui.book_words import info_words
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.code import ShowCode
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.notice import Notice
from trainer.tui.dialogs.roles import AskRoles
from trainer.tui.listing import Listing
from trainer.tui.requests import EditOfficial, ReadStaffList
from trainer.tui.shown import DOT, day, dotted, shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.pick import ALL, Pick
from trainer.tui.widgets.sheet import Column, Row
from trainer.words import N_, _


class PeopleScreen(Listing):
    """Everyone, those who left last."""

    path = N_("Bàn quản trị")
    about = N_(
        "Mọi người từng có tên, ai đã thôi thì ở cuối. Enter sửa một người, F9 thêm người. F7 trên một "
        "dòng: vai trò, mã dùng một lần để đặt lại mã PIN hoặc mật khẩu, cho thôi, nhận lại. F8: đọc danh "
        "sách cán bộ từ tệp, sao lưu, thông tin sổ. Không ai bị xóa: hồ sơ của người đã thôi vẫn còn."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f7", "deeds", N_("Vai trò, mã"), tooltip=N_("Vai trò, mã dùng một lần, cho thôi, nhận lại")),
        Binding("f8", "book", N_("Tệp, sổ"), tooltip=N_("Đọc danh sách cán bộ, sao lưu, thông tin sổ")),
        Binding("f9", "add", N_("Thêm"), tooltip=N_("Thêm một người")),
        Binding("escape", "leave", N_("Bỏ lọc"), show=False, tooltip=N_("Bỏ lọc, về danh sách")),
    ]
    columns = (
        Column(N_("Họ và tên"), 25),
        Column(N_("Mã"), 8),
        Column(N_("Đơn vị"), 20, grow=1, cut=True),
        Column(N_("Vị trí việc làm"), 20, grow=1, wide=True, cut=True),
        Column(N_("Vai trò"), 20),
    )
    opens = N_("Sửa")
    narrowing = N_("tên, mã, đơn vị, vị trí; không cần dấu")

    def __init__(self, backroom: Backroom, administration: AdministrationDesk, ward_folder: Path) -> None:
        """`ward_folder`: backups go into its folder `backups`."""
        super().__init__(backroom)
        self.desk = administration
        self.folder = ward_folder
        self.ward = administration.seat.library.establishment
        self._people: dict[str, Official] = {}

    def picks(self) -> Iterable[Pick]:
        """Who is shown."""
        yield Pick(N_("Xem"), id="who")

    def on_mount(self) -> None:
        """Offer who may be shown."""
        self._offer_who(ALL)

    def reword(self) -> None:
        """Look again."""
        super().reword()
        self._offer_who(self.query_one(Pick).value)
        self.load()

    def _offer_who(self, value: str) -> None:
        words = {ALL: _("tất cả"), "active": _("đang làm"), "left": _("đã thôi")}
        self.query_one(Pick).offer([Choice(id, shown(word)) for id, word in words.items()], value)

    def on_screen_resume(self) -> None:
        """What was done elsewhere shows at once."""
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk for everyone."""
        people = await self.read(self.desk.officials)
        self._people = {official.id: official for official in sorted(people, key=lambda o: not o.active)}
        self.narrowed()

    def narrowed(self) -> None:
        """Show those who match."""
        wanted = {"active": (True,), "left": (False,)}.get(self.query_one(Pick).value, (True, False))
        people = [official for official in self._people.values() if official.active in wanted]
        people = found(people, self.typed, self.ward)
        self.sheet.fill([self._row(official) for official in people])
        active = sum(official.active for official in people)
        self.sum_up(_("{n} người đang làm · {m} đã thôi").format(n=active, m=len(people) - active))

    def opened(self, id: str) -> None:
        """Enter edits."""
        self.post_message(EditOfficial(self._people[id]))

    def in_full(self, id: str) -> Text:
        """Everything the staff list says of a person."""
        official = self._people[id]
        words = identity_words(official.identity, self.ward, DOT)
        since = _("từ {day}").format(day=day(official.enrolled_on))
        said = dotted(words, roles_words(official.roles), since, left_words(official))
        return Text.assemble(shown(official.name, "bold"), DOT, shown(said))

    def on_pick_picked(self, event: Pick.Picked) -> None:
        """Show others."""
        self.narrowed()
        self.sheet.focus()

    def action_add(self) -> None:
        """F9."""
        self.post_message(EditOfficial(None))

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_deeds(self) -> None:
        """F7: what may be done with the person under the cursor."""
        official = self._people.get(self.sheet.here or "")
        if official is None:
            return
        words = {"return": _("Nhận lại")}
        if official.active:
            words = {
                "roles": _("Vai trò: {roles}").format(roles=roles_words(official.roles)),
                "code": _("Mã dùng một lần, để đặt lại mã PIN hoặc mật khẩu"),
                "leave": _("Cho thôi (hồ sơ vẫn còn)"),
            }
        choices = [Choice(id, shown(word)) for id, word in words.items()]
        chosen = await self.app.push_screen_wait(Menu(official.name, choices))
        if chosen is not None:
            deeds = {"roles": self._roles, "code": self._code, "leave": self._leave, "return": self._return}
            await deeds[chosen](official)

    async def _roles(self, official: Official) -> None:
        roles = await self.app.push_screen_wait(AskRoles(official.name, official.roles))
        if roles is not None and roles != official.roles:
            await self.write(lambda: self.desk.set_roles(official.id, roles))
            self.say(_("{name}: {roles}.").format(name=official.name, roles=roles_words(roles)))
            self.load()

    async def _code(self, official: Official) -> None:
        code = await self.write(lambda: self.desk.issue_code(official.id))
        await self.app.push_screen_wait(ShowCode(official.name, code, CODE_LIFE))

    async def _leave(self, official: Official) -> None:
        question = _("Vì sao {name} thôi làm việc ở đây?").format(name=official.name)
        why = await self.app.push_screen_wait(
            Ask(question, _("Hồ sơ vẫn còn. Người này không đăng nhập được nữa."))
        )
        if why is not None:
            await self.write(lambda: self.desk.deactivate(official.id, why))
            self.say(_("{name} đã thôi.").format(name=official.name))
            self.load()

    async def _return(self, official: Official) -> None:
        await self.write(lambda: self.desk.reactivate(official.id))
        self.say(_("Đã nhận lại {name}.").format(name=official.name))
        self.load()

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_book(self) -> None:
        """F8: the staff list and the book."""
        words = {
            "read": _("Đọc danh sách cán bộ từ tệp…"),
            "backup": _("Sao lưu sổ"),
            "info": _("Thông tin sổ"),
        }
        chosen = await self.app.push_screen_wait(
            Menu(_("Tệp và sổ"), [Choice(i, shown(w)) for i, w in words.items()])
        )
        if chosen == "read":
            self.post_message(ReadStaffList())
        elif chosen == "backup":
            path = await self.write(lambda: self.desk.back_up(self.folder / "backups"))
            kept = _("Bản sao đã được kiểm tra. Nên chép thêm một bản sang máy hoặc ổ khác.")
            await self.app.push_screen_wait(Notice(_("Đã sao lưu"), [shown(str(path), "bold"), shown(kept)]))
        elif chosen == "info":
            figures = await self.read(self.desk.info)
            await self.app.push_screen_wait(Notice(_("Thông tin sổ"), [info_words(figures)]))

    def _row(self, official: Official) -> Row:
        who = official.identity
        words = [
            who.name,
            who.code,
            self.ward.unit_title(who.unit),
            self.ward.post_title(who.post),
            roles_or_left(official),
        ]
        return official.id, [shown(word) for word in words]
