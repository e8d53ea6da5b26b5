"""Playing a case: `start` a deal, `act` one deed at a time; pure, so that the deeds alone rebuild the state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from trainer.faults import Fault
from trainer.scenarios.casework.case import Case, Interjection, Reply
from trainer.scenarios.casework.counter_form import filled
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.reporting import check_claim
from trainer.scenarios.casework.speech import given_away, may_ask, reply_to, spoken, values
from trainer.scenarios.casework.state import Said, State
from trainer.scenarios.conditions import holds
from trainer.scenarios.forms import Decision
from trainer.words import _

FILLING = 2
"""Minutes that the form takes, counted when its first field is filled in."""
DECISIONS = (Decision.ACCEPT, Decision.SUPPLEMENT, Decision.REFUSE, Decision.REDIRECT)
"""The four ways to close a case."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What one deed brought about."""

    said: tuple[Said, ...] = ()
    minutes: int = 0
    mood: int = 0


def start(deal: Deal) -> State:
    """The state when the citizen has said what they want."""
    hidden = bagged(deal.case)
    laid = frozenset(p.id for p in deal.papers if p.id not in hidden and not p.database)
    opening = Said(0, "citizen", spoken(deal.case.opening, deal))
    return _interrupted(State(deal, mood=deal.case.citizen.mood, laid=laid, talk=(opening,)))


def act(state: State, deed: Deed) -> tuple[State, Happened]:
    """The state after a deed, and what it brought about; the state given is not changed.

    Raises:
        Fault: the deed can't be done now: the case is closed, nothing of that name is there, it was done before.
    """
    if state.over:
        raise Fault(_("Hồ sơ này đã kết luận."), state.deal.case.title, _("Mở phần nhìn lại."))
    after = _DO[type(deed)](state, deed)
    after = _interrupted(replace(after, deeds=(*state.deeds, _as_kept(deed))))
    said = after.talk[len(state.talk) :]
    return after, Happened(said, after.minutes - state.minutes, after.mood - state.mood)


def _as_kept(deed: Deed) -> Deed:
    """A deed as the record keeps it, so that a replay reaches the very same state: ids sorted, each once."""
    if isinstance(deed, Fill) and isinstance(deed.entry, tuple):
        return Fill(deed.field, tuple(sorted(set(deed.entry))))
    return deed


def bagged(case: Case) -> frozenset[str]:
    """Papers that stay in the citizen's bag until a reply shows them."""
    return frozenset(line.show for question in case.questions for line in question.reply if line.show)


def _ask(state: State, deed: Ask) -> State:
    question = next((known for known in may_ask(state) if known.id == deed.question), None)
    if question is None:
        raise Fault(_("Câu này lúc này không hỏi được, hoặc đã hỏi rồi."))
    reply = reply_to(question, state)
    now = state.minutes + 1
    said = [Said(now, "you", spoken(question.say, state.deal))]
    if reply.say:
        said.append(Said(now, "citizen", spoken(reply.say, state.deal)))
    after = replace(
        state,
        minutes=now,
        mood=_mood(state.mood + question.mood),
        asked=(*state.asked, question.id),
        knows=state.knows | set(question.learn),
        heard=state.heard | given_away([reply.when], state.deal),
        talk=(*state.talk, *said),
    )
    return _shown(after, reply)


def _shown(state: State, reply: Reply) -> State:
    there = {paper.id: paper for paper in state.deal.papers}
    if reply.show not in there or reply.show in state.opened:
        return state
    words = _("Đặt lên quầy: {title}.").format(title=there[reply.show].title)
    return replace(
        state,
        laid=state.laid | {reply.show},
        opened=(*state.opened, reply.show),
        talk=(*state.talk, Said(state.minutes, "note", words)),
    )


def _open(state: State, deed: Open) -> State:
    database = {paper.id for paper in state.deal.papers if paper.database}
    if deed.paper not in state.laid - database:
        raise Fault(_("Giấy này không có trên quầy."), deed.paper)
    return _read(state, deed.paper)


def _look_up(state: State, deed: LookUp) -> State:
    record = next((p for p in state.deal.papers if p.database and p.id == deed.paper), None)
    if record is None:
        raise Fault(_("Không có cơ sở dữ liệu nào như vậy để tra."), deed.paper)
    words = _("Tra cơ sở dữ liệu: {title}.").format(title=record.title)
    after = _read(replace(state, laid=state.laid | {record.id}), record.id)
    return replace(after, talk=(*after.talk, Said(after.minutes, "note", words)))


def _read(state: State, paper: str) -> State:
    if paper in state.opened:
        raise Fault(_("Giấy này đã mở xem rồi."), paper)
    return replace(state, minutes=state.minutes + 1, opened=(*state.opened, paper))


def _claim(state: State, deed: Deed) -> State:
    if deed in state.claims or (isinstance(deed, Differ) and Differ(deed.other, deed.one) in state.claims):
        raise Fault(_("Chỗ này đã báo rồi."))
    check_claim(state, deed)
    return replace(state, claims=(*state.claims, deed))


def _withdraw(state: State, deed: Withdraw) -> State:
    if not 0 <= deed.claim < len(state.claims):
        raise Fault(_("Không có gì để rút lại."))
    kept = state.claims[: deed.claim] + state.claims[deed.claim + 1 :]
    return replace(state, claims=kept)


def _fill(state: State, deed: Fill) -> State:
    minutes = state.minutes + (FILLING if not any(isinstance(done, Fill) for done in state.deeds) else 0)
    return replace(state, filled=filled(state, deed.field, deed.entry), minutes=minutes)


def _decide(state: State, deed: Decide) -> State:
    if deed.decision not in DECISIONS:
        raise Fault(_("Ở quầy chỉ kết luận: nhận, yêu cầu bổ sung, từ chối, hướng dẫn sang nơi khác."))
    return replace(state, decision=deed.decision, minutes=state.minutes + 1)


def _interrupted(state: State) -> State:
    """What somebody says unasked, each once, as soon as its condition holds; one may bring about another."""
    while line := _unasked(state):
        state = replace(
            state,
            mood=_mood(state.mood + line.mood),
            interjected=state.interjected | {line.id},
            heard=state.heard | given_away([line.when], state.deal),
            talk=(*state.talk, Said(state.minutes, line.who or "citizen", spoken(line.say, state.deal))),
        )
    return state


def _unasked(state: State) -> Interjection | None:
    """The next thing that somebody says of themselves; nothing more once the case is closed."""
    left = (line for line in state.deal.case.interjections if line.id not in state.interjected and not state.over)
    return next((line for line in left if holds(line.when, values(state))), None)


def _mood(mood: int) -> int:
    return max(1, min(5, mood))


_DO: Mapping[type, Callable[[State, Any], State]] = {
    Ask: _ask,
    Open: _open,
    LookUp: _look_up,
    Differ: _claim,
    Unfit: _claim,
    Missing: _claim,
    Withdraw: _withdraw,
    Fill: _fill,
    Decide: _decide,
}


