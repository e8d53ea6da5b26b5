"""Asking for what belongs in one field of the one-stop form, in lines."""

from collections.abc import Callable, Sequence

from trainer.faults import Fault
from trainer.plain.asking import Talk
from trainer.plain.choosing import choose
from trainer.quizzes.days import read_day
from trainer.scenarios.casework.counter_form import (
    NO_FORM,
    mendings,
    papers_in_hand,
    receivers,
    refusals,
    slip_lines,
)
from trainer.scenarios.casework.deeds import Entry, Fill
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import field_said, form_said
from trainer.scenarios.forms import Form
from trainer.words import _

Offered = Sequence[tuple[str, str]]
"""Id and words."""


def fill_field(talk: Talk, state: State, field: str) -> Fill:
    """The deed of filling in `field` with what was typed.

    Raises:
        Back: one thought better of it.
        Fault: what was typed can't be read.
    """
    talk.say(f"{field_said(field)}.")
    if field in _LISTS:
        return Fill(field, _several(talk, _LISTS[field](state)))
    if field in _MENUS:
        offered = _MENUS[field](state)
        if not offered:
            raise Fault(_("Không có gì để chọn."))
        return Fill(field, offered[choose(talk, [words for _id, words in offered], form=True)][0])
    if field == "due":
        typed = talk.ask(_("Gõ ngày hẹn trả, ví dụ 15/9"), form=True)
        return Fill(field, read_day(typed, state.deal.arrived.date()).isoformat())
    how = _("Gõ số bản") if field == "copies" else _("Gõ số tiền, đồng; thẻ hai mặt ở đây tính {n} trang")
    return Fill(field, _number(talk.ask(how.format(n=state.deal.card_pages), form=True, zero=field == "fee")))


def _several(talk: Talk, offered: Offered) -> Entry:
    talk.say(*(f"{number}. {words}" for number, (_id, words) in enumerate(offered, 1)))
    typed = talk.ask(_("Gõ các số, cách nhau bằng dấu cách; Enter: không có gì"), form=True)
    numbers = typed.replace(",", " ").split()
    if any(not number.isdecimal() or not 1 <= int(number) <= len(offered) for number in numbers):
        raise Fault(_("Gõ các số từ 1 đến {n}.").format(n=len(offered)))
    return tuple(sorted({offered[int(number) - 1][0] for number in numbers}))


def _number(typed: str) -> int:
    digits = typed.replace(".", "").replace(" ", "").removesuffix("đ")
    if not digits.isdecimal():
        raise Fault(_("“{text}” không phải là số.").format(text=typed), "", _("Gõ số, ví dụ 21000."))
    return int(digits)


def _papers(state: State) -> Offered:
    in_hand = papers_in_hand(state)
    return [(paper.id, paper.title) for paper in state.deal.papers if paper.id in in_hand]


_LISTS: dict[str, Callable[[State], Offered]] = {
    "papers": _papers,
    "scan": _papers,
    "slip": lambda state: [(line.id, line.text) for line in slip_lines(state.deal)],
    "fixes": lambda state: [(line.id, line.text) for line in mendings(state.deal)],
}
_MENUS: dict[str, Callable[[State], Offered]] = {
    "procedure": lambda state: list(state.deal.catalogue),
    "form": lambda _state: [
        (str(kind), form_said(kind)) for kind in (Form.RECEIPT, Form.SUPPLEMENT, Form.REFUSAL, NO_FORM)
    ],
    "reason": lambda state: [(reason.id, reason.text) for reason in refusals(state.deal)],
    "receiver": lambda state: [(name, name) for name in receivers(state.deal)],
}
