"""A one-time code, shown once, large enough to be read out over a desk."""

from datetime import timedelta
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.desks.wording.figures import life_words
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.words import N_, _

_HOW = N_(
    "Người đó chọn tên mình ở màn hình đăng nhập, gõ mã này, rồi tự đặt mã PIN hoặc mật khẩu. "
    "Mã cấp trước đó hết hiệu lực."
)


class ShowCode(Dialog[None]):
    """The code, for whom, until when. It is nowhere else: only its hash is kept."""

    no = None
    about: ClassVar[str] = N_(
        "Mã này chỉ hiện một lần và không nằm ở đâu khác. Đọc hoặc chép cho đúng người đó rồi Enter. Lỡ mất "
        "thì cấp mã mới, mã cũ hết hiệu lực."
    )
    DEFAULT_CSS = """
    ShowCode #code {
        width: 1fr; text-align: center; text-style: bold;
        border: double $foreground; padding: 1 2; margin: 1 0;
    }
    ShowCode #life { padding: 0 1; }
    """

    def __init__(self, name: str, code: str, life: timedelta) -> None:
        """`life`: how long the code can be used."""
        super().__init__()
        self._who, self._code, self._life = name, code, life

    def compose(self) -> ComposeResult:
        """Name, code, what to do with it."""
        with Vertical(classes="box"):
            yield Static(shown(_("Mã dùng một lần của {name}").format(name=self._who)), classes="heading")
            yield Static(spaced(self._code), id="code")
            yield Static(
                shown(_("Dùng được trong {life}, một lần.").format(life=life_words(self._life)), "bold"),
                id="life",
            )
            yield Static(shown(_(_HOW)), classes="detail")
            yield Static(shown(_("Mã chỉ hiện lần này. Đọc hoặc chép cho đúng người đó.")), classes="detail")
            yield Choices(id="answer")

    def on_mount(self) -> None:
        """Enter says that the code has been handed over."""
        answer = self.query_one(Choices)
        answer.offer([Choice("done", shown(_("Đã đưa mã, đóng lại")))])
        answer.focus()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Close."""
        self.dismiss(None)


def spaced(code: str) -> Text:
    """The code with room between its letters, so that none is skipped."""
    return shown("   ".join(code.replace("-", "–")))
