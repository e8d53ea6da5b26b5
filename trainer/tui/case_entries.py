"""Asking for what belongs in one field of the one-stop form, each field in its own way."""

from collections.abc import Callable

from textual.app import App

from trainer.faults import Fault
from trainer.quizzes.days import read_day
from trainer.scenarios.casework.counter_form import (
    NO_FORM,
    mendings,
    papers_in_hand,
    receivers,
    refusals,
    slip_lines,
)
from trainer.scenarios.casework.deeds import Entry
from trainer.scenarios.casework.marking import entered
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import field_said, form_said
from trainer.scenarios.forms import Form
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.menu import Menu
from trainer.tui.dialogs.tick import Tick
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice
from trainer.words import _


async def ask_entry(app: App[None], state: State, field: str) -> Entry | None:
    """What the official enters in `field`; None when they thought better of it.

    Raises:
        Fault: what was typed is no number, or no day.
    """
    if field in _LISTS:
        marked = entered(state, field)
        chosen = marked if isinstance(marked, tuple) else ()
        return await app.push_screen_wait(Tick(field_said(field), _LISTS[field](state), chosen))
    if field in _MENUS:
        here = entered(state, field)
        return await app.push_screen_wait(Menu(field_said(field), _MENUS[field](state), str(here)))
    typed = await app.push_screen_wait(Ask(field_said(field), _HOW[field](state)))
    return None if typed is None else _TYPED[field](typed, state)


def _papers(state: State) -> list[Choice]:
    in_hand = papers_in_hand(state)
    return [Choice(p.id, shown(p.title)) for p in state.deal.papers if p.id in in_hand]


def _forms(_state: State) -> list[Choice]:
    kinds = (Form.RECEIPT, Form.SUPPLEMENT, Form.REFUSAL, NO_FORM)
    return [Choice(str(kind), shown(form_said(kind))) for kind in kinds]


def _number(typed: str, _state: State) -> Entry:
    digits = typed.replace(".", "").replace(" ", "").removesuffix("đ")
    if not digits.isdecimal():
        raise Fault(_("“{text}” không phải là số.").format(text=typed), "", _("Gõ số, ví dụ 21000."))
    return int(digits)


def _day(typed: str, state: State) -> Entry:
    return read_day(typed, state.deal.arrived.date()).isoformat()


_LISTS: dict[str, Callable[[State], list[Choice]]] = {
    "papers": _papers,
    "scan": _papers,
    "slip": lambda state: [Choice(line.id, shown(line.text)) for line in slip_lines(state.deal)],
    "fixes": lambda state: [Choice(line.id, shown(line.text)) for line in mendings(state.deal)],
}
_MENUS: dict[str, Callable[[State], list[Choice]]] = {
    "procedure": lambda state: [Choice(id, shown(title)) for id, title in state.deal.catalogue],
    "form": _forms,
    "reason": lambda state: [Choice(reason.id, shown(reason.text)) for reason in refusals(state.deal)],
    "receiver": lambda state: [Choice(name, shown(name)) for name in receivers(state.deal)],
}
_HOW: dict[str, Callable[[State], str]] = {
    "copies": lambda _state: _("Gõ số bản."),
    "fee": lambda state: _("Gõ số tiền, đồng. Thẻ hai mặt ở đây tính {n} trang.").format(n=state.deal.card_pages),
    "due": lambda _state: _("Gõ ngày hẹn trả, ví dụ 15/9 hoặc 15/9/2025."),
}
_TYPED: dict[str, Callable[[str, State], Entry]] = {"copies": _number, "fee": _number, "due": _day}
