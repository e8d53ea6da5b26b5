"""Deeds as the record keeps them, the digest of a state, and replay: header and deeds rebuild the end state."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from hashlib import blake2b
from typing import Any

from trainer.faults import Fault
from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Entry,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.state import State
from trainer.scenarios.forms import Decision
from trainer.words import _

ENGINE = 1
"""Raised when the same deeds would no longer lead to the same state."""

_KINDS: Mapping[str, type[Deed]] = {
    "ask": Ask,
    "open": Open,
    "look_up": LookUp,
    "differ": Differ,
    "unfit": Unfit,
    "missing": Missing,
    "withdraw": Withdraw,
    "fill": Fill,
    "decide": Decide,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def deed_to_json(deed: Deed) -> dict[str, Any]:
    """`{"do": "ask", "question": "purpose"}`."""
    values = {field.name: getattr(deed, field.name) for field in fields(deed)}
    return {"do": _NAMES[type(deed)], **{name: _plain(value) for name, value in values.items()}}


def deed_from_json(kept: Mapping[str, Any]) -> Deed:
    """The deed that `deed_to_json` wrote.

    Raises:
        Fault: it is none.
    """
    try:
        values = {name: _READ[name](value) for name, value in kept.items() if name != "do"}
        return _KINDS[kept["do"]](**values)
    except (KeyError, TypeError, ValueError) as error:
        raise Fault(_("Bản ghi một thao tác bị hỏng."), "", _("Chạy “trainer records verify”.")) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("an id is a text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a number is whole")
    return value


def _entry(value: object) -> Entry:
    if isinstance(value, list):
        return tuple(_text(id) for id in value)
    return value if isinstance(value, str) else _whole(value)


_READ: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("question", "paper", "one", "other", "fact", "field"), _text),
    "claim": _whole,
    "entry": _entry,
    "decision": Decision,
}
"""Parts of a deed and how each is read back."""


def replay(deal: Deal, deeds: Iterable[Deed]) -> State:
    """The state after some deeds; a `Fault` when one of them can't have been done."""
    state = start(deal)
    for deed in deeds:
        state, _happened = act(state, deed)
    return state


def digest(state: State) -> str:
    """32 hexadecimal digits (BLAKE2b-128, RFC 7693) over all that was dealt, done and said."""
    deal = state.deal
    told = {
        "engine": ENGINE,
        "case": [deal.case.id, deal.case.version],
        "dealt": [deal.arrived.isoformat(), dict(deal.varied), _ids(deal.faults), _ids(deal.decoys)],
        "clock": [state.minutes, state.mood],
        "asked": state.asked,
        "known": [sorted(state.knows), sorted(state.heard), sorted(state.interjected)],
        "papers": [sorted(state.laid), state.opened],
        "claims": [deed_to_json(claim) for claim in state.claims],
        "form": {field.name: _plain(getattr(state.filled, field.name)) for field in fields(state.filled)},
        "talk": [[line.minute, line.who] for line in state.talk],
        "decision": state.decision,
        "deeds": [deed_to_json(deed) for deed in state.deeds],
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _ids(odd: Iterable[Any]) -> list[str]:
    return [one.id for one in odd]


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset | tuple):
        return sorted(value)
    return value
