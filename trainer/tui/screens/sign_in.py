"""The door: find one's name by a few letters, then the PIN or password."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widgets import Static

from trainer.desks.door import Ask
from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.people.official import Official
from trainer.people.passwords import PASSWORD_CHARACTERS, PIN_DIGITS, secret_rule
from trainer.text import fold
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.secret import Attempt, Entry, Secret
from trainer.tui.place import Place
from trainer.tui.requests import SignedIn
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.vi_input import ViInput
from trainer.ward import Session, Ward
from trainer.words import N_, _

PAUSE = 0.1
"""Seconds without typing before names are looked up."""

LIMIT = 200
"""Names shown at once; a longer list says so and asks for more letters."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who matches what was typed, and the ward's words for their units."""

    officials: list[Official]
    ward: Establishment


class SignInScreen(Place):
    """Pick a name, show the secret."""

    AUTO_FOCUS = "#wanted"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", show=False),
        Binding("escape", "clear", N_("Xóa chữ"), show=False, tooltip=N_("Xóa chữ đã gõ, hiện lại mọi tên")),
    ]
    path: ClassVar[str] = N_("Đăng nhập")
    about: ClassVar[str] = N_(
        "Gõ ba chữ trong tên mình, không cần dấu (“hang”, “ngvh”), hoặc mã cán bộ; ↑ ↓ chọn đúng tên, Enter, "
        "rồi gõ mã PIN hoặc mật khẩu. Chưa có mã thì xin quản trị viên mã dùng một lần."
    )

    def __init__(self, backroom: Backroom, ward: Ward) -> None:
        """Stand at the door of `ward`."""
        super().__init__(backroom)
        self.ward = ward
        self._found: dict[str, Official] = {}
        self._establishment: Establishment | None = None
        self._typing: Timer | None = None
        self._narrowed: str | None = None
        self._session: Session | None = None

    def furniture(self) -> ComposeResult:
        """Field and names."""
        yield Static("", id="who", classes="heading")
        yield ViInput(max_length=100, id="wanted")
        yield Static(shown(_("Đang mở danh sách…")), id="count", classes="detail")
        yield Choices(id="names", numbered=False)
        yield Static("", id="next", classes="hint")

    def reword(self) -> None:
        """Ask in other words; the letters typed stay."""
        self._ask()
        self._look()

    def _ask(self) -> None:
        self.query_one("#who", Static).update(shown(_("Anh/chị là ai?")))
        self.query_one(ViInput).placeholder = _("Gõ ba chữ trong tên, không cần dấu")
        reminder = _("Chưa có mã: xin quản trị viên mã dùng một lần · F1: trợ giúp · Ctrl+Q: đóng")
        self.query_one("#next", Static).update(shown(reminder))

    def on_mount(self) -> None:
        """Show everyone."""
        self._ask()
        self.query_one("#names").can_focus = False
        self.call_after_refresh(self._look)  # it reads all content: first the screen, then that

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Wait for the end of the syllable, then narrow."""
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(PAUSE, self._look)

    @work(exclusive=True, exit_on_error=False, group="names")
    async def _look(self) -> None:
        await self._narrow()

    async def _narrow(self) -> None:
        typed = self.query_one(ViInput).text
        names = await self.read(lambda: Names(self.ward.door.names(typed), self.ward.library.establishment))
        self._found = {official.id: official for official in names.officials}
        self._establishment = names.ward
        self.query_one("#count", Static).update(shown(_count(len(names.officials))))
        self.query_one(Choices).offer(_choices(names))
        self._narrowed = typed

    def on_key(self, event: events.Key) -> None:
        """Arrows move in the list while the cursor stays in the field."""
        choices = self.query_one(Choices)
        if event.key == "up":
            choices.action_cursor_up()
        elif event.key == "down":
            choices.action_cursor_down()

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter takes the name under the cursor."""
        self.action_pick()

    def action_clear(self) -> None:
        """Esc: everyone again."""
        self.query_one(ViInput).value = ""

    @work(exclusive=True, exit_on_error=False, group="entering")
    async def action_pick(self) -> None:
        """Ask for the secret of the name under the cursor, of the list that belongs to what is typed now."""
        if self._narrowed != self.query_one(ViInput).text:
            await self._narrow()
        here = self.query_one(Choices).here
        if here is not None:
            await self._enter(self._found[here])

    @work(exclusive=True, exit_on_error=False, group="entering")
    async def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """A click does too."""
        await self._enter(self._found[event.id])

    async def _enter(self, official: Official) -> None:
        asks = await self.read(lambda: self.ward.door.asks(official.id))
        dialog = self._code(official) if asks is Ask.CODE else self._secret(official, asks)
        if await self.app.push_screen_wait(dialog) and self._session is not None:
            self.post_message(SignedIn(self._session))

    def _who(self, official: Official) -> str:
        unit = self._establishment.unit_title(official.identity.unit) if self._establishment else ""
        return f"{official.name}\n{unit}"

    def _secret(self, official: Official, asks: Ask) -> Secret:
        async def attempt(typed: dict[str, str]) -> None:
            self._session = await self.write(lambda: self.ward.sign_in(official.id, typed["secret"]))

        label = _("Mã PIN") if asks is Ask.PIN else _("Mật khẩu")
        return Secret(_("Đăng nhập"), self._who(official), [Entry("secret", label)], attempt)

    def _code(self, official: Official) -> Secret:
        is_pin = secret_rule(official.roles) == "pin"
        rule = _("Mã PIN mới: từ {n} chữ số, không dùng dãy số hay ngày sinh.").format(n=PIN_DIGITS)
        if not is_pin:
            rule = _("Mật khẩu mới: từ {n} ký tự; một câu ngắn dễ nhớ là tốt nhất.").format(
                n=PASSWORD_CHARACTERS
            )
        new, again = (
            (_("Mã PIN mới"), _("Gõ lại mã PIN")) if is_pin else (_("Mật khẩu mới"), _("Gõ lại mật khẩu"))
        )
        fields = [
            Entry("code", _("Mã dùng một lần"), secret=False),
            Entry("new", new),
            Entry("again", again),
        ]
        return Secret(_("Lần đầu đăng nhập"), f"{self._who(official)}\n{rule}", fields, self._trade(official))

    def _trade(self, official: Official) -> Attempt:
        async def attempt(typed: dict[str, str]) -> None:
            if typed["new"] != typed["again"]:
                raise Fault(_("Hai lần gõ không giống nhau."), "", _("Gõ lại cả hai."))
            signed = await self.write(
                lambda: self.ward.door.set_secret(official.id, typed["code"], typed["new"])
            )
            self._session = await self.read(lambda: self.ward.session(signed))

        return attempt


def _count(found: int) -> str:
    if not found:
        return _("Không có tên nào như vậy. Xóa bớt chữ, hoặc hỏi quản trị viên.")
    if found > LIMIT:
        return _("{n} người; hiện {most} tên đầu, gõ thêm chữ.").format(n=found, most=LIMIT)
    return _("{n} người. ↑ ↓ để chọn, Enter để vào.").format(n=found)


def _choices(names: Names) -> list[Choice]:
    """Names with their units; people of one name are told apart by post and code too."""
    shown_now = names.officials[:LIMIT]
    same = Counter(fold(official.name) for official in names.officials)
    width = max((shown(official.name).cell_len for official in shown_now), default=0)
    return [_choice(official, names.ward, same[fold(official.name)] > 1, width) for official in shown_now]


def _choice(official: Official, ward: Establishment, apart: bool, width: int) -> Choice:
    who, name = official.identity, shown(official.identity.name, "bold")
    column = min(width, 40) + 2
    text = Text.assemble(name, " " * (column - name.cell_len), shown(ward.unit_title(who.unit), "dim"))
    if apart:
        text.append_text(
            Text.assemble("\n", " " * column, shown(f"{ward.post_title(who.post)} · {who.code}", "dim"))
        )
    return Choice(official.id, text)
