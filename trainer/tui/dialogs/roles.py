"""Which roles a person holds."""

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from trainer.people.roles import Role, roles_problem
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import N_, _


def role_choices() -> list[Choice]:
    """Roles beyond learning, with what each may do; everyone learns."""
    meant = {
        Role.TRAINER: _("người đào tạo – giao học phần, gia hạn, miễn học"),
        Role.HR: _("cán bộ tổ chức – sổ theo dõi, đính chính"),
        Role.ADMIN: _("quản trị – người, vai trò, mã dùng một lần, sao lưu"),
    }
    return [Choice(role.value, shown(words)) for role, words in meant.items()]


class AskRoles(Dialog[frozenset[Role] | None]):
    """Answers with the set of roles, learning included; None for Esc."""

    no = None
    BINDINGS = [Binding("f9", "done", N_("Xong"), priority=True)]
    about: ClassVar[str] = N_(
        "Space hoặc số để đánh dấu vai trò, Enter hoặc F9 là xong. Ai cũng là người học. Một người không "
        "vừa quản trị vừa là cán bộ tổ chức. Esc giữ như cũ."
    )

    def __init__(self, name: str, roles: Collection[str]) -> None:
        """Start from the roles held."""
        super().__init__()
        self._who, self._roles = name, frozenset(roles)

    def compose(self) -> ComposeResult:
        """The list and what is wrong with it."""
        with Vertical(classes="box"):
            yield Static(shown(_("Vai trò của {name}").format(name=self._who)), classes="heading")
            yield Static(shown(_("Ai cũng là người học. Thêm:")), classes="detail")
            yield Choices(several=True, id="roles")
            yield Static("", id="problem")
            yield Static(
                shown(_("Space hoặc số: đánh dấu · Enter hoặc F9: xong · Esc: thôi")), classes="hint"
            )

    def on_mount(self) -> None:
        """Show the roles held as marked."""
        roles = self.query_one(Choices)
        roles.offer(role_choices(), marked=self._roles)
        roles.focus()

    def on_choices_marked(self, event: Choices.Marked) -> None:
        """Say at once when the set cannot be."""
        self.query_one("#problem", Static).update(shown(roles_problem(self._wanted()) or ""))

    def on_choices_submitted(self, event: Choices.Submitted) -> None:
        """Enter answers."""
        self.action_done()

    def action_done(self) -> None:
        """Answer, unless the set cannot be."""
        if roles_problem(self._wanted()) is None:
            self.dismiss(self._wanted())

    def _wanted(self) -> frozenset[Role]:
        return frozenset({Role.LEARNER, *map(Role, self.query_one(Choices).marked)})
