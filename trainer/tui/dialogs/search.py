"""Search in all that is taught: two letters are enough, no diacritics needed."""

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Static

from trainer.desks.learning import Hit, LearningDesk
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _

FEWEST = 2
"""Letters from which it is worth searching."""

PAUSE = 0.15
"""Seconds without typing before searching: a Vietnamese syllable is several keys."""


class Search(Dialog[Hit | None]):
    """Answers with what was chosen: a module, a page, a term; None for Esc."""

    no = None
    about: ClassVar[str] = N_(
        "Tìm trong mọi bài học và từ điển. Gõ từ hai chữ, không cần dấu: can cuoc thấy “căn cước”. ↑ ↓ "
        "chọn, Enter mở đúng trang, Esc về chỗ cũ."
    )

    def __init__(self, backroom: Backroom, desk: LearningDesk) -> None:
        """Search what this learner may read."""
        super().__init__()
        self.backroom, self.desk = backroom, desk
        self._hits: list[Hit] = []
        self._typing: Timer | None = None
        self._found = ""

    def compose(self) -> ComposeResult:
        """Field, how many, list."""
        with Vertical(classes="box tall"):
            yield Static(shown(_("Tìm trong bài học và từ điển")), classes="heading")
            yield ViInput(
                placeholder=_("Gõ vài chữ, không cần dấu: can cuoc, sao y"), max_length=100, id="wanted"
            )
            yield Static(shown(_("Hai chữ cái là đủ.")), id="count", classes="detail")
            yield Choices(id="hits", numbered=False)
            yield Static(shown(_("↑ ↓: chọn · Enter: mở · Esc: thôi")), classes="hint")

    def on_mount(self) -> None:
        """Put the cursor in the field."""
        self.query_one(ViInput).focus()

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Wait for the end of the syllable, then search."""
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(PAUSE, self._look)

    @work(exclusive=True, exit_on_error=False, group="searching")
    async def _look(self) -> None:
        await self._find()

    async def _find(self) -> None:
        typed = self.query_one(ViInput).text
        enough = len(typed) >= FEWEST
        self._hits = await self.backroom.read(lambda: self.desk.search(typed)) if enough else []
        count = _("Thấy {n} chỗ.").format(n=len(self._hits)) if self._hits else _("Không thấy; thử từ khác.")
        self.query_one("#count", Static).update(shown(count if enough else _("Hai chữ cái là đủ.")))
        title = self.desk.seat.library.title
        choices = (Choice(str(n), _hit_text(hit, title(hit.id))) for n, hit in enumerate(self._hits))
        self.query_one(Choices).offer(choices)
        self._found = typed

    @work(exclusive=True, exit_on_error=False, group="searching")
    async def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Open what stands under the cursor, of the list that belongs to what is typed now."""
        event.stop()
        if self._typing is not None:
            self._typing.stop()  # its search would take the place of this one
        if self._found != self.query_one(ViInput).text:
            await self._find()
        here = self.query_one(Choices).here
        if here is not None:
            self.dismiss(self._hits[int(here)])

    def on_key(self, event: object) -> None:
        """Arrows move in the list while the cursor stays in the field."""
        key, choices = getattr(event, "key", ""), self.query_one(Choices)
        if key in ("up", "down") and not choices.has_focus:
            choices.action_cursor_up() if key == "up" else choices.action_cursor_down()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Enter or a click in the list."""
        self.dismiss(self._hits[int(event.id)])


def _hit_text(hit: Hit, module: str) -> Text:
    kind = {"module": _("học phần"), "term": _("từ điển")}.get(hit.kind, module)
    return Text.assemble(
        shown(hit.title, "bold"), shown(f" · {kind}", "dim"), "\n", shown(hit.excerpt, "dim")
    )
