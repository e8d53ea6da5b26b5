"""The few lines a new ward folder needs: where it is, its first admin, a password."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.people.official import Identity
from trainer.people.passwords import PASSWORD_CHARACTERS, password_problem
from trainer.text import clean
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice
from trainer.tui.widgets.field import Field
from trainer.tui.widgets.pick import Pick
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _


@dataclass(frozen=True, slots=True)
class NewWard:
    """What was filled in."""

    folder: Path
    admin: Identity
    password: str


Found = Callable[[NewWard], Awaitable[None]]
"""Makes the folder; raises a Fault when it can't."""


class NewWardForm(Dialog[bool]):
    """Asks until the folder is made (True) or Esc (False)."""

    no = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "make", N_("Lập"), tooltip=N_("Lập thư mục của phường"))
    ]
    about: ClassVar[str] = N_(
        "Thư mục này giữ sổ và nội dung của cả phường; nên đặt ở ổ đĩa của một máy, không đặt trên ổ mạng. "
        "Enter hoặc Tab sang ô sau, Enter ở ô có ▾ mở danh sách, F9 lập. Esc là thôi, chưa ghi gì."
    )

    def __init__(self, folder: Path, ward: Establishment, found: Found) -> None:
        """Offer `folder`, and the units and posts of `ward`."""
        super().__init__()
        self._folder, self._ward, self._found = folder, ward, found

    def compose(self) -> ComposeResult:
        """Fields, message, keys."""
        with Vertical(classes="box"):
            yield Static(shown(_("Lập thư mục của phường")), classes="heading")
            yield Static(
                shown(_("Người đầu tiên là quản trị viên; những người khác thêm sau.")), classes="detail"
            )
            yield Field(N_("Họ và tên"), ViInput(max_length=100, compact=True), id="name")
            yield Field(N_("Mã cán bộ"), ViInput(max_length=30, compact=True), id="code")
            yield Field("", Pick(N_("Đơn vị")), id="unit")
            yield Field("", Pick(N_("Vị trí việc làm")), id="post")
            yield Field(N_("Mật khẩu"), ViInput(password=True, max_length=1024, compact=True), id="password")
            yield Field(N_("Gõ lại"), ViInput(password=True, max_length=1024, compact=True), id="again")
            yield Field(N_("Thư mục"), ViInput(str(self._folder), compact=True), id="folder")
            rule = _("Mật khẩu: từ {n} ký tự; một câu ngắn dễ nhớ là tốt nhất.").format(n=PASSWORD_CHARACTERS)
            yield Static(shown(rule), id="message")
            yield Static(shown(_("Enter hoặc Tab: ô sau · F9: lập · Esc: thôi")), classes="hint")

    def on_mount(self) -> None:
        """Offer units and posts; put the cursor in the first field."""
        self._pick("unit").offer([Choice(unit.id, shown(unit.title)) for unit in self._ward.units])
        self._offer_posts()
        self._input("name").focus()

    def on_pick_picked(self, event: Pick.Picked) -> None:
        """A post names its unit; a unit puts its posts first."""
        event.stop()
        unit, post = self._pick("unit"), self._ward.post(event.value)
        if event.pick is not unit and not unit.value and post is not None:
            unit.offer([Choice(known.id, shown(known.title)) for known in self._ward.units], post.unit)
        self._offer_posts()
        self.focus_next()

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter goes on; in the last field it makes the folder."""
        event.stop()
        if event.input is self._input("folder"):
            self.action_make()
        else:
            self.focus_next()

    def action_make(self) -> None:
        """F9: make it when nothing is missing."""
        problem = self._problem()
        if problem:
            self._say(problem)
        else:
            self._make(self._filled())

    @work(exclusive=True, exit_on_error=False)
    async def _make(self, wanted: NewWard) -> None:
        self._say(_("Đang lập thư mục, chép nội dung…"))
        try:
            await self._found(wanted)
        except Fault as fault:
            self._say(fault.sentence)
        else:
            self.dismiss(True)

    def _problem(self) -> str:
        """What is missing or wrong, at the first such field; empty when nothing is."""
        for id, title in (("name", _("họ và tên")), ("code", _("mã cán bộ")), ("folder", _("thư mục"))):
            if not clean(self._input(id).value):
                self._input(id).focus()
                return _("Điền {title}.").format(title=title)
        for id, title in (("unit", _("đơn vị")), ("post", _("vị trí việc làm"))):
            if not self._pick(id).value:
                self._pick(id).focus()
                return _("Chọn {title}: Enter để mở danh sách.").format(title=title)
        return self._password_problem()

    def _password_problem(self) -> str:
        password, again = self._input("password").value, self._input("again").value
        problem = password_problem(password, clean(self._input("name").value)) or ""
        if not problem and password != again:
            problem = _("Hai lần gõ mật khẩu không giống nhau.")
        if problem:
            self._input("password").focus()
        return problem

    def _filled(self) -> NewWard:
        name, code = clean(self._input("name").value), clean(self._input("code").value)
        admin = Identity(name, code, self._pick("unit").value, self._pick("post").value)
        return NewWard(Path(self._input("folder").text).expanduser(), admin, self._input("password").value)

    def _offer_posts(self) -> None:
        unit, post = self._pick("unit").value, self._pick("post")
        posts = sorted(self._ward.posts, key=lambda known: known.unit != unit)
        post.offer([Choice(known.id, shown(known.title)) for known in posts], post.value)

    def _say(self, words: str) -> None:
        self.query_one("#message", Static).update(shown(words))

    def _input(self, id: str) -> ViInput:
        return self.query_one(f"#{id} ViInput", ViInput)

    def _pick(self, id: str) -> Pick:
        return self.query_one(f"#{id} Pick", Pick)
