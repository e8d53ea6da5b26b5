"""Until when: within N working days, to a day, or without a limit."""

import re
from dataclasses import dataclass
from datetime import date

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from trainer.faults import Fault
from trainer.progress.due import Due, Within, due_date
from trainer.tui.dialogs.dialog import Dialog
from trainer.tui.shown import day, shown
from trainer.tui.widgets.choices import Choice, Choices
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import _
from trainer.workdays import Calendar

OFFERED = (5, 10, 20)
"""Working days offered at once."""
LONGEST = 500
"""Most working days that may be typed: two years."""

_DAYS = re.compile(r"(\d{1,4})\s*(?:ngày.*)?", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}))?")


@dataclass(frozen=True, slots=True)
class Limit:
    """What was chosen; `due` None is no limit."""

    due: Due


def read_due(typed: str, today: date) -> Within | date:
    """`10` is ten working days, `30/11/2026` a day, `30/11` the next one of that name.

    Raises:
        Fault: it is neither, no such day, or a day gone by.
    """
    if found := _DAYS.fullmatch(typed.strip()):
        count = int(found[1])
        if not 1 <= count <= LONGEST:
            raise Fault(_("Số ngày làm việc phải từ 1 đến {n}.").format(n=LONGEST))
        return Within(count)
    until = read_day(typed, today)
    if until < today:
        raise Fault(_("Ngày {day} đã qua.").format(day=day(until)))
    return until


def read_day(typed: str, today: date, *, past: bool = False) -> date:
    """A day as officials write it, `30/11/2026`; without a year the next one, or with `past` the last one.

    Raises:
        Fault: it is no day.
    """
    found = _DATE.fullmatch(typed.strip())
    if found is None:
        raise Fault(_("Gõ ngày như 30/11/2026."))
    number, month, year = int(found[1]), int(found[2]), int(found[3] or today.year)
    try:
        meant = date(year, month, number)
        if not found[3] and (meant > today if past else meant < today):
            meant = date(year - 1 if past else year + 1, month, number)
    except ValueError as error:
        raise Fault(_("Không có ngày {day}.").format(day=typed.strip())) from error
    return meant


def due_words(due: Due, today: date, calendar: Calendar) -> str:
    """`hạn 07/12/2026 (10 ngày làm việc)`; `không hạn`."""
    last = due_date(due, today, calendar)
    if last is None:
        return _("không hạn")
    count = due.workdays if isinstance(due, Within) else calendar.workdays_between(today, last)
    return _("hạn {day} ({n} ngày làm việc)").format(day=day(last), n=count)


class AskDue(Dialog[Limit | None]):
    """Answers with the limit, None for Esc."""

    no = None
    DEFAULT_CSS = """
    AskDue #reading { padding: 0 1; height: auto; }
    """

    def __init__(self, question: str, today: date, calendar: Calendar, *, without: bool = True) -> None:
        """`without`: whether "no limit" may be chosen."""
        super().__init__()
        self._question, self._today, self._calendar, self._without = question, today, calendar, without

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
        limits = [Choice(str(count), self._line(Within(count))) for count in OFFERED]
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
            due = read_due(typed, self._today) if typed.strip() else None
            words = "→ " + due_words(due, self._today, self._calendar) if due else ""
        except Fault as fault:
            words = fault.message
        self.query_one("#reading", Static).update(shown(words))
        return due

    def _line(self, within: Within) -> Text:
        last = due_date(within, self._today, self._calendar)
        words = _("Trong {n} ngày làm việc (đến hết {day})")
        return shown(words.format(n=within.workdays, day=day(last)))
