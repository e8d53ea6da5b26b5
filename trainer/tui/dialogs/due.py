"""Until when: within N working days, to a day, or without a limit."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.desks.wording.due import OFFERED, Limits, read_due
from trainer.faults import Fault
from trainer.progress.due import Due, Within
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _


@dataclass(frozen=True, slots=True)
class Limit:
    """What was chosen; `due` None is no limit."""

    due: Due


class AskDue(Dialog[Limit | None]):
    """Answers with the limit, None for Esc."""

    no = None
    about: ClassVar[str] = N_(
        "Chọn hạn bằng số hoặc ↑ ↓ rồi Enter. Ngày làm việc không kể thứ bảy, chủ nhật và ngày lễ. “Số ngày "
        "khác” nhận số ngày, ví dụ 15, hoặc một ngày, ví dụ 30/11/2026."
    )
    DEFAULT_CSS = """
    AskDue #reading { padding: 0 1; height: auto; }
    """

    def __init__(self, question: str, limits: Limits, *, without: bool = True) -> None:
        """`without`: whether "no limit" may be chosen."""
        super().__init__()
        self._question, self._limits, self._without = question, limits, without

    def compose(self) -> ComposeResult:
        """Question, choices, and the field that one of them opens."""
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="heading")
            yield Choices(id="limits")
            yield ViInput(placeholder=_("Ví dụ: 15, hoặc 30/11/2026"), max_length=20, id="typed")
            yield Static("", id="reading")
            yield Static(
                shown(_("Ngày làm việc: trừ thứ bảy, chủ nhật, ngày lễ · Esc: thôi")), classes="hint"
            )

    def on_mount(self) -> None:
        """Offer the limits; the field waits until it is wanted."""
        offers = zip(OFFERED, self._limits.offers(), strict=True)
        limits = [Choice(str(count), shown(words)) for count, words in offers]
        limits.append(Choice("typed", shown(_("Số ngày khác, hoặc đến một ngày…"))))
        if self._without:
            limits.append(Choice("none", shown(_("Không hạn"))))
        choices = self.query_one(Choices)
        choices.offer(limits)
        choices.focus()
        self.query_one(ViInput).display = False

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Answer, or open the field."""
        if event.id == "typed":
            field = self.query_one(ViInput)
            field.display = True
            field.focus()
        else:
            self.dismiss(Limit(None if event.id == "none" else Within(int(event.id))))

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Say what is understood so far."""
        self._say(event.value)

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter answers when it is a limit."""
        event.stop()
        due = self._say(event.value)
        if due is not None:
            self.dismiss(Limit(due))

    def _say(self, typed: str) -> Due:
        due: Due = None
        try:
            due = read_due(typed, self._limits.today) if typed.strip() else None
            words = "→ " + self._limits.words(due) if due else ""
        except Fault as fault:
            words = fault.message
        self.query_one("#reading", Static).update(shown(words))
        return due
