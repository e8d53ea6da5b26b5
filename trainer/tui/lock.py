"""The idle lock: hides the place, keeps everything in it, and asks for the secret again."""

from datetime import timedelta
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from trainer.faults import Fault
from trainer.people.roles import Role
from trainer.tui.backroom import Backroom
from trainer.tui.shown import shown
from trainer.tui.widgets.vi_input import ViInput
from trainer.tui.worded import worded
from trainer.ward import Session, Ward
from trainer.words import N_, _


def idle_limit(roles: frozenset[Role]) -> timedelta:
    """Ten minutes for learners and trainers, five where others' records are at hand (OWASP's advice)."""
    return timedelta(minutes=5 if roles & {Role.HR, Role.ADMIN} else 10)


class Lock(ModalScreen[bool]):
    """Covers everything until the same person shows the same secret; False signs out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", N_("Trợ giúp"), tooltip=N_("Chỗ này để làm gì, có phím nào")),
        Binding("f10", "sign_out", N_("Người khác"), tooltip=N_("Ra ngoài, để người khác đăng nhập")),
    ]
    about: ClassVar[str] = N_(
        "Màn hình khóa vì để lâu không bấm phím nào; việc đang làm vẫn còn nguyên bên dưới. Gõ mã PIN hoặc "
        "mật khẩu của mình rồi Enter để làm tiếp đúng chỗ cũ."
    )

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in the language in use."""
        return worded(super().active_bindings)

    def __init__(self, backroom: Backroom, ward: Ward, session: Session) -> None:
        """Lock the screen of this session."""
        super().__init__()
        self.backroom, self.ward, self.session = backroom, ward, session

    def compose(self) -> ComposeResult:
        """Name, field, message."""
        with Vertical(classes="box"):
            yield Static(shown(_("Màn hình đã khóa")), classes="heading")
            yield Static(shown(self.session.official.name), classes="detail")
            yield ViInput(password=True, placeholder=_("Mã PIN hoặc mật khẩu"), id="secret")
            yield Static("", id="message")
            yield Static(shown(_("Việc đang làm vẫn còn nguyên. F10: người khác đăng nhập")), classes="hint")

    def on_mount(self) -> None:
        """Put the cursor in the field."""
        self.query_one(ViInput).focus()

    @work(exclusive=True, exit_on_error=False)
    async def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Try the secret."""
        secret = event.value
        self.query_one(ViInput).value = ""
        official = self.session.official.id
        try:
            await self.backroom.write(lambda: self.ward.door.sign_in(official, secret))
        except Fault as fault:
            self.query_one("#message", Static).update(shown(fault.sentence))
            return
        self.dismiss(True)

    def action_sign_out(self) -> None:
        """Give the machine to someone else."""
        self.dismiss(False)
