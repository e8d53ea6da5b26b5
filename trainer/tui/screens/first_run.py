"""The very first screen: one question, three answers."""

from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from trainer.desks.authoring import AuthoringDesk
from trainer.people.establishment import Establishment
from trainer.places import alone_folder, content_root, remember_ward
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.new_ward import NewWard, NewWardForm
from trainer.tui.place import Place
from trainer.tui.requests import Entered, TryDemo
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.ward import Session, Ward, found_alone, found_ward
from trainer.words import N_, _


class FirstRunScreen(Place):
    """Nothing is there yet: what is this machine for?"""

    AUTO_FOCUS = "#ways"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "basis", show=False),
        Binding("escape", "leave", show=False),
    ]
    path: ClassVar[str] = N_("Lần mở đầu tiên")
    about: ClassVar[str] = N_(
        "Chọn một trong ba: xem thử bằng dữ liệu mẫu, học một mình trên máy này, hoặc lập thư mục cho cả "
        "phường. Chọn gì lúc này cũng đổi được sau; dữ liệu mẫu nằm riêng, không lẫn vào dữ liệu thật."
    )

    def __init__(self, backroom: Backroom, folder: Path, content: Path | None = None) -> None:
        """`folder` is where records of one person will be; `content` as named by `--content`."""
        super().__init__(backroom)
        self.folder, self.content = folder, content
        self._busy = False

    def furniture(self) -> ComposeResult:
        """Question, answers, where things will be."""
        with Vertical(id="welcome"):
            yield Static("", id="title", classes="heading")
            yield Static("", id="begin", classes="question")
            yield Choices(id="ways")
            yield Static("", id="message", classes="detail")
        yield Static("", id="next", classes="hint")

    def on_mount(self) -> None:
        """Ask."""
        self.reword()

    def reword(self) -> None:
        """The question and its three answers."""
        said = {
            "#title": _("trainer – học việc của cán bộ phường"),
            "#begin": _("Bắt đầu thế nào?"),
            "#next": _("Bấm số, hoặc ↑ ↓ rồi Enter · F1: trợ giúp · Ctrl+Q: đóng"),
        }
        for id, words in said.items():
            self.query_one(id, Static).update(shown(words))
        ways = self.query_one(Choices)
        ways.offer((Choice(id, _way(*words)) for id, words in _ways().items()), at=ways.here)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """One of the three."""
        if self._busy:
            return
        if event.id == "demo":
            self.post_message(TryDemo())
        elif event.id == "alone":
            self._learn_alone()
        else:
            self._set_up()

    @work(exclusive=True, exit_on_error=False, group="founding")
    async def _learn_alone(self) -> None:
        self._busy = True
        self._say(_("Đang lập sổ trên máy này…"))
        try:
            ward, session = await self.write(self._found_alone)
        finally:
            self._busy = False
            self._say("")
        self.post_message(Entered(ward, session))

    def _found_alone(self) -> tuple[Ward, Session]:
        ward = found_alone(self.folder, _("Người học trên máy này"), self.content)
        return ward, ward.alone()

    @work(exclusive=True, exit_on_error=False, group="founding")
    async def _set_up(self) -> None:
        self._say(_("Đang đọc danh mục đơn vị…"))
        known = await self.read(self._establishment)
        self._say("")
        made: list[Ward] = []

        async def found(wanted: NewWard) -> None:
            made.append(await self.write(lambda: self._found_ward(wanted)))

        folder = self.folder.parent / "ward" if self.folder == alone_folder() else self.folder
        if await self.app.push_screen_wait(NewWardForm(folder, known, found)):
            self.post_message(Entered(made[0]))

    def _establishment(self) -> Establishment:
        return AuthoringDesk(content_root(self.content)[0]).library.establishment

    def _found_ward(self, wanted: NewWard) -> Ward:
        ward = found_ward(wanted.folder, wanted.admin, wanted.password, content=self.content)
        remember_ward(ward.folder)
        return ward

    def _say(self, words: str) -> None:
        self.query_one("#message", Static).update(shown(words))


def _ways() -> dict[str, tuple[str, str]]:
    """Each way to begin: its name and what it means."""
    return {
        "demo": (
            _("Xem thử bằng dữ liệu mẫu"),
            _("Một phường giả có sẵn người và kết quả; không ảnh hưởng gì."),
        ),
        "alone": (
            _("Học một mình trên máy này"),
            _("Vào học ngay, không cần mật khẩu. Kết quả ghi “máy cá nhân”."),
        ),
        "ward": (
            _("Lập thư mục cho cả phường"),
            _("Nhiều người đăng nhập, giao học phần, sổ theo dõi hoàn thành."),
        ),
    }


def _way(title: str, detail: str) -> Text:
    return Text.assemble(shown(title, "bold"), "\n", shown(detail, "dim"))

