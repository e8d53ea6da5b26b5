"""Deeds at the counter that ask something first: which paper, which record, which report, what goes in, which end."""

from textual.app import App

from trainer.faults import Fault
from trainer.scenarios.casework.acting import DECISIONS
from trainer.scenarios.casework.deeds import Decide, Deed, Fill, LookUp, Missing, Withdraw
from trainer.scenarios.casework.reporting import may_be_missing
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import decision_said, deed_said
from trainer.scenarios.forms import Decision
from trainer.tui.case_entries import ask_entry
from trainer.tui.case_look import filled_words
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.menu import Menu
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice
from trainer.words import _


async def ask_missing(app: App[None], state: State) -> Deed | None:
    """Which paper is missing; None when they thought better of it."""
    papers = [Choice(id, shown(title)) for id, title in may_be_missing(state.deal)]
    chosen = await app.push_screen_wait(Menu(_("Thiếu giấy nào?"), papers))
    return None if chosen is None else Missing(chosen)


async def ask_record(app: App[None], state: State) -> Deed | None:
    """Which record to look up; None when they thought better of it.

    Raises:
        Fault: every record has been looked up.
    """
    records = [p for p in state.deal.papers if p.database and p.id not in state.opened]
    if not records:
        raise Fault(_("Không còn dữ liệu nào để tra."))
    choices = [Choice(record.id, shown(record.title)) for record in records]
    chosen = await app.push_screen_wait(Menu(_("Tra dữ liệu nào?"), choices))
    return None if chosen is None else LookUp(chosen)


async def ask_withdrawal(app: App[None], state: State) -> Deed | None:
    """Which report to take back; None when all stand.

    Raises:
        Fault: nothing has been reported.
    """
    if not state.claims:
        raise Fault(_("Chưa báo chỗ nào."))
    claims = [Choice(str(n), shown(deed_said(state.deal, claim))) for n, claim in enumerate(state.claims)]
    chosen = await app.push_screen_wait(Menu(_("Rút lại chỗ nào?"), claims))
    return None if chosen is None else Withdraw(int(chosen))


async def ask_fill(app: App[None], state: State, field: str) -> Deed | None:
    """What goes into a field of the form; None when they thought better of it.

    Raises:
        Fault: what was typed can't stand there.
    """
    entry = await ask_entry(app, state, field)
    return None if entry is None else Fill(field, entry)


async def ask_decision(app: App[None], state: State) -> Deed | None:
    """The decision, confirmed once beside the form as it is filled in; None when they thought better of it."""
    choices = [Choice(decision.value, shown(decision_said(decision))) for decision in DECISIONS]
    chosen = await app.push_screen_wait(Menu(_("Kết luận thế nào?"), choices))
    if chosen is None:
        return None
    decision = Decision(chosen)
    said = decision_said(decision)
    question = _("Kết luận: {decision}?").format(decision=said)
    return Decide(decision) if await app.push_screen_wait(Confirm(question, said, filled_words(state))) else None
