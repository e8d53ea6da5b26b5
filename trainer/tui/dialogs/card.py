"""F3: the reference card. A few letters find a procedure; its card stands below, worked out for now."""

from collections.abc import Callable
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import OptionList, Static

from trainer.desks.card import CardDesk
from trainer.faults import Fault
from trainer.scenarios.procedures import Procedure
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.card_fields import CardFields
from trainer.tui.dialogs.card_look import card_look, title_look
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _

PAUSE = 0.15
"""Seconds without typing before looking: a Vietnamese syllable is several keys."""


class CardDialog(Dialog[None]):
    """Looks up, and changes nothing: Esc shows the place under it exactly as it was."""

    no = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "look_again", N_("Thủ tục"), tooltip=N_("Về ô tìm, tra thủ tục khác")),
    ]
    about: ClassVar[str] = N_(
        "Gõ vài chữ của thủ tục, không cần dấu: sao y, cccd, khai sinh. ↑ ↓ chọn, Enter đọc cả thẻ, Tab sang "
        "số trang, số bản, giờ nhận: phí và ngày hẹn tính lại ngay. F3 tra thủ tục khác, Esc về đúng chỗ cũ."
    )

    def __init__(self, backroom: Backroom, cards: Callable[[], CardDesk]) -> None:
        """`cards` opens the catalogue; it may read files, so it is called off the event loop."""
        super().__init__()
        self.backroom, self._open = backroom, cards
        self._desk: CardDesk | None = None
        self._found: dict[str, Procedure] = {}
        self._here: Procedure | None = None
        self._typing: Timer | None = None
        self._looked: str | None = None

    def compose(self) -> ComposeResult:
        """Field, how many, list, the fields of the dossier, card, keys."""
        with Vertical(classes="box card") as box:
            box.border_title = _("Tra thủ tục")
            hint = _("Gõ vài chữ, không cần dấu: sao y, cccd, khai sinh")
            yield ViInput(placeholder=hint, max_length=100, compact=True, id="wanted")
            yield Static(shown(_("Đang mở danh mục thủ tục…")), id="count", classes="detail")
            yield Choices(id="found", numbered=False)
            yield Static("", id="title")
            yield CardFields()
            with VerticalScroll(id="card"):
                yield Static("", id="sections")
            message = Static("", id="message")
            message.display = False
            yield message
            yield Static("", id="keys", classes="hint")

    def on_mount(self) -> None:
        """Put the cursor in the field; open the catalogue."""
        self.query_one("#found").can_focus = False
        self._stand("seeking")
        self.query_one("#wanted").focus()
        self._start()

    @work(exclusive=True, exit_on_error=False, group="opening")
    async def _start(self) -> None:
        self._desk = await self.backroom.read(self._open)
        self.query_one(CardFields).start(self._desk.now())
        self._look()

    # --- finding ----------------------------------------------------------------------------------------

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Letters look for procedures, at the end of the syllable; figures work the card out anew at once."""
        event.stop()
        if event.input.id != "wanted":
            self._work_out()
        elif event.value != self._looked:
            if self._typing is not None:
                self._typing.stop()
            self._typing = self.set_timer(PAUSE, self._look)

    def _look(self) -> None:
        if self._desk is None:
            return
        typed = self._input("wanted").text
        self._looked = typed
        self._found = {procedure.id: procedure for procedure in self._desk.find(typed)}
        self.query_one("#count", Static).update(shown(self._count(self._desk, typed)))
        self.query_one(Choices).offer(Choice(p.id, shown(p.title)) for p in self._found.values())
        self._stand("previewing" if typed and self._found else "seeking")
        self._work_out()

    def _count(self, desk: CardDesk, typed: str) -> str:
        repaired = desk.under_repair(typed)
        said = _("{n} thủ tục.").format(n=len(self._found)) if self._found else _("Không thấy; thử từ khác.")
        return f"{said} {_('Đang sửa: {titles}.').format(titles=', '.join(repaired))}" if repaired else said

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The card follows the cursor in the list."""
        event.stop()
        self._work_out()

    # --- the card ---------------------------------------------------------------------------------------

    def _work_out(self) -> None:
        """Show the card of the procedure under the cursor; what can't be read is told, the last card stays."""
        procedure = self._found.get(self.query_one(Choices).here or "")
        if self._desk is None or procedure is None:
            return
        fields = self.query_one(CardFields)
        fields.offer(procedure)
        try:
            dossier = fields.dossier(procedure, self._desk.now())
        except Fault as fault:
            self._say(fault.sentence)
            return
        self._say("")
        self.query_one("#sections", Static).update(card_look(self._desk.card(procedure, dossier)))
        if procedure is not self._here:
            self._here = procedure
            self.query_one("#card", VerticalScroll).scroll_home(animate=False)
        self._entitle()

    def _say(self, words: str) -> None:
        message = self.query_one("#message", Static)
        message.update(shown(words))
        message.display = bool(words)

    def _entitle(self) -> None:
        """The title of the card, with a sign while the arrows move in it."""
        if self._here is not None:
            has_focus = self.query_one("#card").has_focus
            self.query_one("#title", Static).update(title_look(self._here, has_focus=has_focus))

    def on_descendant_focus(self) -> None:
        """Show by a sign whether the card has the focus."""
        self._entitle()

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter in the search field opens the card found; in a field of the dossier it goes on."""
        event.stop()
        if event.input.id != "wanted":
            self.focus_next()
            return
        if self._typing is not None:
            self._typing.stop()
        if self._looked != event.input.value.strip():
            self._look()
        self._read()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """A click in the list opens the card too."""
        event.stop()
        self._read()

    def _read(self) -> None:
        if self._found:
            self._stand("reading")
            self.query_one("#card").focus()

    def action_look_again(self) -> None:
        """F3 in the card: another procedure."""
        self._stand("previewing" if self._looked and self._found else "seeking")
        wanted = self._input("wanted")
        wanted.focus()
        wanted.action_select_all()

    def _stand(self, stage: str) -> None:
        """How the room is shared: `seeking` list only, `previewing` list and card, `reading` card only."""
        self.set_classes(f"-{stage}")
        keys = {
            "seeking": _("↑ ↓: chọn · Enter: cả thẻ · Esc: về chỗ cũ"),
            "previewing": _("↑ ↓: chọn · Enter: cả thẻ · PgDn: cuộn · Tab: ô sau · Esc: về chỗ cũ"),
            "reading": _("↑ ↓ PgDn: cuộn · Tab: các ô · F3: thủ tục khác · Esc: về chỗ cũ"),
        }
        self.query_one("#keys", Static).update(shown(keys[stage]))

    # --- keys -------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """From a field arrows move in the list, or in the card; PgUp and PgDn always move in the card."""
        card, choices = self.query_one("#card", VerticalScroll), self.query_one(Choices)
        if card.has_focus:
            return
        moves = {
            "up": card.scroll_up,
            "down": card.scroll_down,
            "pageup": card.scroll_page_up,
            "pagedown": card.scroll_page_down,
        }
        if event.key in ("up", "down") and self._input("wanted").has_focus:
            choices.action_cursor_up() if event.key == "up" else choices.action_cursor_down()
        elif event.key in moves:
            moves[event.key](animate=False)

    def _input(self, id: str) -> ViInput:
        return self.query_one(f"#{id}", ViInput)
