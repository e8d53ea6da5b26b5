"""Whatever is done in whatever order: nothing breaks, nothing is lost, and a good officer can take over."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.scenarios.casework.cases import CASES, TABLE
from trainer.faults import Fault
from trainer.scenarios.casework.acting import DECISIONS, act, start
from trainer.scenarios.casework.counter_form import NO_FORM, mendings, receivers, refusals, slip_lines
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
from trainer.scenarios.casework.drawing import deal
from trainer.scenarios.casework.golden import is_clean, next_deed
from trainer.scenarios.casework.marking import PARTS, mark
from trainer.scenarios.casework.reporting import may_be_missing
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import deed_said
from trainer.scenarios.casework.wire import deed_from_json, deed_to_json, digest, replay
from trainer.scenarios.debrief import Verdict, remark, review
from trainer.scenarios.forms import Decision

JUNK = st.sampled_from(["", "nothing", ".", "card.", ".born", "a.b.c", "099"])


def some(ids: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(ids) | JUNK if ids else JUNK


def lists(ids: list[str]) -> st.SearchStrategy[Entry]:
    return st.lists(some(ids), max_size=3).map(tuple)


def entries(dealt: Deal) -> dict[str, st.SearchStrategy[Entry]]:
    papers = lists([paper.id for paper in dealt.case.folder])
    return {
        "procedure": some([id for id, _title in dealt.catalogue]),
        "papers": papers,
        "scan": papers,
        "copies": st.integers(-1, 1000),
        "fee": st.sampled_from([0, -5, 14_000, dealt.truth.fee or 1]),
        "due": st.dates(date(2025, 9, 1), date(2025, 9, 30)).map(str) | JUNK,
        "form": some(["M01", "M02", "M03", NO_FORM]),
        "slip": lists([line.id for line in slip_lines(dealt)]),
        "fixes": lists([line.id for line in mendings(dealt)]),
        "reason": some([reason.id for reason in refusals(dealt)]),
        "receiver": some(list(receivers(dealt))),
        "colour": JUNK,
    }


def deeds(dealt: Deal) -> st.SearchStrategy[Deed]:
    papers = some([paper.id for paper in dealt.case.folder])
    facts = some([f"{paper.id}.{field}" for paper in dealt.papers for field in paper.facts])
    asked = some([question.id for question in dealt.case.questions])
    fills = [st.builds(Fill, st.just(field), entry | st.just("")) for field, entry in entries(dealt).items()]
    return st.one_of(
        asked.map(Ask),
        papers.map(Open),
        papers.map(LookUp),
        facts.map(Unfit),
        st.builds(Differ, facts, facts),
        some([id for id, _title in may_be_missing(dealt)]).map(Missing),
        st.integers(-1, 3).map(Withdraw),
        *fills,
    )


def tried(state: State, deed: Deed) -> State:
    """The state after a deed; the same where it can't be done, which is said in a `Fault` and nothing else."""
    try:
        return act(state, deed)[0]
    except Fault:
        return state


@st.composite
def runs(draw: Callable[..., object], closed: bool = True) -> State:
    case = draw(st.sampled_from(CASES))
    state = start(deal(case, TABLE, str(draw(st.integers(0, 400)))))  # type: ignore[arg-type]
    for deed in draw(st.lists(deeds(state.deal), max_size=14)):  # type: ignore[attr-defined]
        state = tried(state, deed)
    return act(state, Decide(draw(st.sampled_from(DECISIONS))))[0] if closed else state  # type: ignore[arg-type]


@settings(max_examples=40)
@given(runs())
def test_a_run_is_marked_from_nothing_to_a_hundred_and_rebuilt_from_its_deeds(end: State) -> None:
    assert 0 <= mark(end).total <= 100
    kept = [deed_from_json(deed_to_json(deed)) for deed in end.deeds]
    again = replay(end.deal, kept)
    assert again == end and digest(again) == digest(end)
    assert all(deed_said(end.deal, deed) for deed in end.deeds)


@settings(max_examples=40)
@given(runs())
def test_the_review_tells_where_every_point_went(end: State) -> None:
    marks = mark(end)
    lines = review(end, marks).lines
    assert all(line.lost >= 0 for line in lines)
    lost = sum(line.lost for line in lines)
    assert lost == 100 - marks.total or (marks.total == 0 and lost > 100)
    assert [line.turn for line in lines] == sorted(line.turn for line in lines)
    assert max(line.turn for line in lines) < len(end.deeds)


@settings(max_examples=40)
@given(runs(closed=False))
def test_a_good_officer_takes_over_anywhere_and_passes_unless_harm_was_done(state: State) -> None:
    said = [question for question in state.deal.case.questions if question.id in state.asked]
    while advice := next_deed(state):
        before, (state, _happened) = state, act(state, advice.deed)
        assert remark(before, advice.deed, state).verdict is Verdict.GOOD
    marks = mark(state)
    full = ("decision", "finding", "form")
    assert {part: marks.parts[part] for part in full} == {part: PARTS[part] for part in full}
    assert {serious.of for serious in marks.criticals} == {question.id for question in said if question.critical}
    assert marks.passed or not all(map(is_clean, said))


class Counter(RuleBasedStateMachine):
    """The guide's case played one deed at a time, each state held against a replay of its deeds."""

    def __init__(self) -> None:
        super().__init__()
        self.state = start(deal(CASES[0], TABLE, "7"))

    @rule(data=st.data())
    def do_anything(self, data: st.DataObject) -> None:
        """A deed that can be done changes the state, another one nothing; the old state stays."""
        before, was = self.state, digest(self.state)
        self.state = tried(before, data.draw(deeds(before.deal)))
        assert digest(before) == was
        assert len(self.state.deeds) == len(before.deeds) + (self.state is not before)

    @rule()
    def do_what_helps(self) -> None:
        """The advice can always be done."""
        if advice := next_deed(self.state):
            self.state = act(self.state, advice.deed)[0]

    @rule(decision=st.sampled_from(list(Decision)))
    def decide(self, decision: Decision) -> None:
        """Once decided, nothing more is done."""
        self.state = tried(self.state, Decide(decision))

    @invariant()
    def deeds_are_all_there_is(self) -> None:
        """Minutes only grow, the mood stays on its scale, and the deeds rebuild the state."""
        assert 1 <= self.state.mood <= 5 and self.state.minutes >= 0
        assert replay(self.state.deal, self.state.deeds) == self.state
        assert (next_deed(self.state) is None) is self.state.over


TestCounter = Counter.TestCase
TestCounter.settings = settings(max_examples=12, stateful_step_count=14)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_state_can_be_kept_in_a_set(case: object) -> None:
    state = start(deal(case, TABLE, "1"))  # type: ignore[arg-type]
    assert len({state, start(deal(case, TABLE, "1"))}) == 1  # type: ignore[arg-type]
