"""A case played: what is dealt, done, marked and said of it afterwards; the rules a learner can rely on."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.bots import BOTS, at_random, masters, other_seed
from trainer.scenarios.casework.case import Case, FaultRule, Resolve
from trainer.scenarios.casework.combining import combinations
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Fill, LookUp, Missing, Open, Unfit, Withdraw
from trainer.scenarios.casework.drawing import Lot, Table, deal, deal_of, draw_lot
from trainer.scenarios.casework.golden import golden_run, next_deed
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.reporting import false_alarms, found
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.wire import deed_from_json, deed_to_json, digest, replay
from trainer.scenarios.debrief import review
from trainer.scenarios.forms import Decision

SEEDS = st.integers(0, 10_000).map(str)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def dealt(case: Case, table: Table, *faults: str, decoys: tuple[str, ...] = (), at: int = 0) -> Deal:
    """The folder with these faults, five copies of five pages."""
    lot = Lot(
        tuple(fault for fault in case.faults if fault.id in faults),
        tuple(decoy for decoy in case.decoys if decoy.id in decoys),
        case.arrives.times[at],
        (("copies", "5"), ("purpose", "xin học bổng")),
    )
    return deal_of(case, table, lot)


def done(state: State, *deeds: Deed) -> State:
    for deed in deeds:
        state, _happened = act(state, deed)
    return state


# --- what is dealt ------------------------------------------------------------------------------------------


@QUICK
@given(seed=SEEDS)
def test_a_new_fault_shifts_no_other_draw(case: Case, seed: str) -> None:
    before = draw_lot(case, seed)
    more = replace(case, faults=(*case.faults, FaultRule("new", Resolve.REFUSE, "CT-1", why="Mới.")))
    after = draw_lot(more, seed)
    assert (after.at, after.varied) == (before.at, before.varied)
    if not any(fault.id == "new" for fault in after.faults):
        assert (after.faults, after.decoys) == (before.faults, before.decoys)


def test_runs_hold_faults_as_often_as_the_author_says(case: Case) -> None:
    drawn = [len(draw_lot(case, str(seed)).faults) for seed in range(4000)]
    shares = [100 * drawn.count(number) / len(drawn) for number in range(3)]
    assert shares[0] == pytest.approx(40, abs=3)
    assert shares[1] + shares[2] == pytest.approx(60, abs=3) and shares[2] <= 16


def test_faults_that_exclude_each_other_are_never_dealt_together(case: Case) -> None:
    for seed in range(2000):
        ids = {fault.id for fault in draw_lot(case, str(seed)).faults}
        assert not {"left_at_home", "altered"} <= ids


@pytest.mark.parametrize(
    ("faults", "at", "decision", "fee", "due", "slip"),
    [
        # TT 226/2016/TT-BTC: 2 × 2.000 + 3 × 1.000 a copy; NĐ 23/2015, Điều 7: after 15:00 the next working day.
        ((), 0, "accept", 35_000, date(2025, 9, 12), set()),
        ((), 2, "accept", 35_000, date(2025, 9, 15), set()),
        (("old_copy",), 1, "accept", 35_000, date(2025, 9, 12), set()),
        (("left_at_home",), 0, "supplement", None, None, {"left_at_home"}),
        (("old_copy", "left_at_home"), 0, "supplement", None, None, {"left_at_home"}),
        (("altered",), 0, "refuse", None, None, set()),
        (("altered", "old_copy"), 2, "refuse", None, None, set()),
    ],
)
def test_what_is_right_is_computed(
    case: Case,
    table: Table,
    faults: tuple[str, ...],
    at: int,
    decision: str,
    fee: int | None,
    due: date | None,
    slip: set[str],
) -> None:
    truth = dealt(case, table, *faults, at=at).truth
    assert (truth.decision, truth.fee, truth.due, truth.slip) == (decision, fee, due, slip)


# --- what is done -------------------------------------------------------------------------------------------


def test_deeds_cost_minutes_and_reading_and_typing_do_not(case: Case, table: Table) -> None:
    state = start(dealt(case, table))
    for deed, minutes in (
        (Ask("purpose"), 1),
        (Ask("see_original"), 2),  # laid down open: nothing more to pay
        (Open("photocopy"), 3),
        (Unfit("transcript.state"), 3),
        (Withdraw(0), 3),
        (Fill("copies", 5), 5),
        (Fill("fee", 35_000), 5),
        (Decide(Decision.ACCEPT), 6),
    ):
        state = done(state, deed)
        assert state.minutes == minutes, deed


@pytest.mark.parametrize(
    "deed",
    [
        Ask("explain"),
        Ask("nobody"),
        Open("transcript"),
        LookUp("photocopy"),
        Differ("photocopy.born", "transcript.born"),
        Unfit("photocopy.born"),
        Missing("passport"),
        Withdraw(0),
        Fill("fee", -1),
        Fill("due", "mai"),
        Fill("slip", ("nothing",)),
        Fill("colour", "red"),
        Decide(Decision.STOP),
    ],
    ids=repr,
)
def test_what_cannot_be_done_is_refused_in_a_sentence(case: Case, table: Table, deed: Deed) -> None:
    with pytest.raises(Fault):
        act(start(dealt(case, table)), deed)


def test_two_facts_that_differ_are_found_and_lawful_oddities_are_false_alarms(case: Case, table: Table) -> None:
    deal = dealt(case, table, "old_copy", decoys=("other_ward",))
    state = done(start(deal), Ask("see_original"), Open("photocopy"))
    right = done(state, Differ("photocopy.born", "transcript.born"))
    assert found(right) == {"old_copy"} and not false_alarms(right)
    wrong = done(state, Unfit("transcript.school"))
    assert not found(wrong) and len(false_alarms(wrong)) == 1


@QUICK
@given(deal_seed=SEEDS, seed=SEEDS)
def test_any_run_is_rebuilt_from_its_deeds_to_the_same_digest(
    case: Case, table: Table, deal_seed: str, seed: str
) -> None:
    folder = deal(case, table, deal_seed)
    end = at_random(folder, seed)
    kept = [deed_from_json(deed_to_json(deed)) for deed in end.deeds]
    again = replay(folder, kept)
    assert again == end and digest(again) == digest(end)
    assert 0 <= mark(end).total <= 100


@QUICK
@given(deal_seed=SEEDS, seed=SEEDS, stop=st.integers(0, 30))
def test_a_good_officer_goes_on_from_anywhere(
    case: Case, table: Table, deal_seed: str, seed: str, stop: int
) -> None:
    folder = deal(case, table, deal_seed)
    state = start(folder)
    for deed in at_random(folder, seed).deeds[:stop]:
        if not isinstance(deed, Decide):
            state = done(state, deed)
    while advice := next_deed(state):
        state = done(state, advice.deed)
    assert state.decision is folder.truth.decision


def test_a_good_officer_gets_all_points_of_every_combination(case: Case, table: Table) -> None:
    for lot in combinations(case):
        marks = mark(golden_run(deal_of(case, table, lot)))
        assert marks.total >= 95 and marks.passed


# --- what it is worth ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("faults", "decision", "code"),
    [
        ((), Decision.SUPPLEMENT, "wrong_return"),
        ((), Decision.REFUSE, "wrong_refusal"),
        ((), Decision.REDIRECT, "passing_the_buck"),
        (("left_at_home",), Decision.ACCEPT, "wrong_accept"),
        (("left_at_home",), Decision.REFUSE, "wrong_refusal"),
        (("left_at_home",), Decision.REDIRECT, "passing_the_buck"),
        (("left_at_home",), Decision.SUPPLEMENT, "piecemeal_supplement"),
        (("altered",), Decision.ACCEPT, "wrong_accept"),
        (("altered",), Decision.SUPPLEMENT, "wrong_return"),
        (("altered",), Decision.REDIRECT, "passing_the_buck"),
        ((), Decision.ACCEPT, "wrong_fee"),
    ],
)
def test_each_wrong_decision_is_its_own_critical_error(
    case: Case, table: Table, faults: tuple[str, ...], decision: Decision, code: str
) -> None:
    marks = mark(done(start(dealt(case, table, *faults)), Decide(decision)))
    assert code in {serious.code for serious in marks.criticals} and not marks.passed


def test_a_paper_too_many_fails_a_run_whatever_its_points(case: Case, table: Table) -> None:
    state = done(start(dealt(case, table)), Ask("household_book"))
    while advice := next_deed(state):
        state = done(state, advice.deed)
    marks = mark(state)
    assert [serious.code for serious in marks.criticals] == ["extra_papers"] and not marks.passed


def test_time_costs_nothing_up_to_par_and_all_ten_points_at_twice_that(case: Case, table: Table) -> None:
    state = golden_run(dealt(case, table))
    for minutes, points in ((12, 10), (18, 5), (24, 0), (40, 0)):
        assert mark(replace(state, minutes=minutes)).parts["time"] == Fraction(points)


def test_concluding_without_knowing_what_must_be_known_costs_ten_points(case: Case, table: Table) -> None:
    state = golden_run(dealt(case, table))
    marks = mark(replace(state, knows=frozenset()))
    assert [lapse.id for lapse in marks.lapses] == ["undecided:copies"]
    assert marks.total == 90


def test_no_bot_masters_the_case(case: Case, table: Table) -> None:
    for bot in BOTS.values():
        assert not masters(bot, case, table, pairs=30)


def test_the_second_test_deals_another_right_decision(case: Case, table: Table) -> None:
    for number in range(30):
        first = deal(case, table, str(number)).truth.decision
        seed = other_seed(case, table, f"{number}b", first)
        assert deal(case, table, seed).truth.decision is not first


# --- what is said of it -------------------------------------------------------------------------------------


def test_a_good_run_has_nothing_to_regret(case: Case, table: Table) -> None:
    seen = review(golden_run(dealt(case, table, "left_at_home")))
    assert {line.verdict for line in seen.lines} == {"good"}
    assert "giải quyết đúng" in seen.consequence or seen.marks.passed
    assert "Mẫu 02" in seen.should


@QUICK
@given(deal_seed=SEEDS, seed=SEEDS)
def test_the_review_accounts_for_every_point(case: Case, table: Table, deal_seed: str, seed: str) -> None:
    seen = review(at_random(deal(case, table, deal_seed), seed))
    assert all(line.lost >= 0 for line in seen.lines)
    lacking = 100 - sum(seen.marks.parts.values()) + sum(10 if x.tier == "medium" else 2 for x in seen.marks.lapses)
    assert sum(line.lost for line in seen.lines) == lacking


def test_the_review_says_what_was_missed_and_why(case: Case, table: Table) -> None:
    state = done(start(dealt(case, table, "altered")), Ask("purpose"), Decide(Decision.ACCEPT))
    seen = review(state)
    missed = [line for line in seen.lines if line.verdict == "missed" and "tẩy sửa" in line.why]
    assert missed and missed[0].basis == "NĐ 23/2015/NĐ-CP, Điều 22"
    assert seen.should.startswith("Từ chối") and seen.did.startswith("Nhận hồ sơ")
