"""Dealing: each draw by its own name, shares as the author set them, and a folder whose truth is computed."""

from collections import Counter
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scenarios.casework.cases import CARD, CASES, COFFEE_SHOP, SCHOOL_RECORD, TABLE, folder
from trainer.scenarios.casework.case import Arrival, Case, Decoy, FaultRule, Resolve
from trainer.scenarios.casework.combining import combinations, fault_sets
from trainer.scenarios.casework.drawing import deal, deal_of, draw_lot, fitting, together
from trainer.scenarios.casework.truth import decision_of
from trainer.scenarios.forms import Decision, Form

SEEDS = st.text(max_size=12)
MANY = 20_000
FORGED = FaultRule("forged", Resolve.REFUSE, "D22", change={"photocopy.holder": "AI KHÁC"}, why="Của người khác.")


def by_id(case: Case, *ids: str) -> tuple[FaultRule, ...]:
    return tuple(fault for fault in case.faults if fault.id in ids)


@settings(max_examples=60)
@given(SEEDS)
def test_something_new_shifts_no_other_draw(seed: str) -> None:
    case = SCHOOL_RECORD
    before = draw_lot(case, seed)
    decoy = Decoy("blue_ink", {"photocopy.state": "mực xanh"}, "Mực nào cũng được.", "CT-4")
    richer = replace(
        case,
        decoys=(decoy, *case.decoys),
        vary={"month": ("9", "10"), **case.vary},
        arrives=Arrival(case.arrives.day, (time(7, 45), *case.arrives.times)),
        questions=case.questions[:2],
    )
    after = draw_lot(richer, seed)
    assert after.faults == before.faults
    assert tuple(odd for odd in after.decoys if odd != decoy) == before.decoys
    assert after.varied[1:] == before.varied
    assert after.at in (before.at, time(7, 45))


@settings(max_examples=60)
@given(SEEDS)
def test_a_new_fault_is_drawn_or_changes_nothing(seed: str) -> None:
    before = draw_lot(SCHOOL_RECORD, seed)
    after = draw_lot(replace(SCHOOL_RECORD, faults=(FORGED, *SCHOOL_RECORD.faults)), seed)
    assert (after.at, after.varied) == (before.at, before.varied)
    if FORGED in after.faults:
        assert set(after.faults) - {FORGED} <= set(before.faults)
    else:
        assert after == before


@settings(max_examples=30)
@given(SEEDS, st.sampled_from(CASES))
def test_one_seed_deals_one_folder(seed: str, case: Case) -> None:
    assert deal(case, TABLE, seed) == deal(case, TABLE, seed)


def test_the_number_of_faults_comes_as_often_as_it_should() -> None:
    counts = Counter(len(draw_lot(SCHOOL_RECORD, f"{n}").faults) for n in range(MANY))
    for count, percent in SCHOOL_RECORD.fault_count.items():
        assert counts[count] / MANY == pytest.approx(percent / 100, abs=0.02)


def test_the_prototypes_shares_of_right_decisions_come_out() -> None:
    """The format's prototype, over 40,000 seeds: accept 51 %, refuse 17 %, supplement 17 %, redirect 15 %."""
    counts = Counter(decision_of(draw_lot(CARD, f"{n}").faults) for n in range(MANY))
    wanted = {Decision.ACCEPT: 51, Decision.REFUSE: 17, Decision.SUPPLEMENT: 17, Decision.REDIRECT: 15}
    assert {decision: 100 * n / MANY for decision, n in counts.items()} == pytest.approx(wanted, abs=1)


def test_the_prototypes_seven_combinations_come_out() -> None:
    """Seven sets of faults: 2 accept, 2 supplement, 2 refuse, 1 redirect; though three could exclude each other."""
    sets = list(fault_sets(CARD))
    assert len(sets) == len(set(sets)) == 7
    decisions = Counter(folder(CARD, *(fault.id for fault in faults)).truth.decision for faults in sets)
    assert sorted(decisions.items()) == [
        (Decision.ACCEPT, 2),
        (Decision.REDIRECT, 1),
        (Decision.REFUSE, 2),
        (Decision.SUPPLEMENT, 2),
    ]


def test_the_prototypes_fee_and_day_come_out() -> None:
    """3 copies of 2 pages: 12.000 đ (TT 226/2016/TT-BTC); Friday 4 July 2025 at 15:20 → Monday 7 July."""
    truth = folder(CARD, at=2, copies="3").truth
    assert (truth.fee, truth.due) == (12_000, date(2025, 7, 7))
    assert folder(CARD, at=1).truth.due == date(2025, 7, 4)
    assert (truth.copies, truth.papers, truth.scan, truth.form) == (3, {"card", "photocopy"}, set(), Form.RECEIPT)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_seeds_deal_the_combinations_and_nothing_else(case: Case) -> None:
    dealt = {draw_lot(case, f"{n}").faults for n in range(1500)}
    assert dealt == set(fault_sets(case))


def test_every_combination_comes_at_every_time_with_and_without_decoys() -> None:
    lots = list(combinations(SCHOOL_RECORD))
    assert len(lots) == len(set(lots)) == 30  # 5 sets × 3 times × 2, the decoy being on a paper that may be missing
    assert {dict(lot.varied)["copies"] for lot in lots} == {"2", "3", "5"}
    assert all(deal_of(SCHOOL_RECORD, TABLE, lot).truth for lot in lots)


@pytest.mark.parametrize("case", [CARD, replace(CARD, faults=CARD.faults[::-1])], ids=["as written", "reversed"])
def test_exclusion_holds_whichever_of_the_two_says_so(case: Case) -> None:
    assert not together(by_id(case, "forgot", "worn"))
    assert not together(by_id(case, "forgot", "new_card"))
    assert together(by_id(case, "forgot", "old_card"))
    for n in range(400):
        ids = {fault.id for fault in draw_lot(case, f"{n}").faults}
        assert "new_card" not in ids or len(ids) == 1
        assert not ids >= {"forgot", "worn"}


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ({"change": {"a.x": "1"}}, {"change": {"a.x": "2"}}, False),
        ({"change": {"a.x": "1"}}, {"change": {"a.y": "2"}}, True),
        ({"missing": "a"}, {"change": {"a.y": "2"}}, False),
        ({"missing": "a"}, {"change": {"a.y": "2", "b.y": "2"}}, True),
        ({"missing": "a"}, {"missing": "a"}, False),
        ({"missing": "a"}, {"missing": "b"}, True),
        ({"missing": "a"}, {}, True),
        ({}, {}, True),
    ],
)
def test_no_fault_wipes_out_the_trace_of_another(one: dict[str, object], other: dict[str, object], may: bool) -> None:
    faults = [FaultRule(id, Resolve.REFUSE, "B", **keys) for id, keys in (("f", one), ("g", other))]  # type: ignore
    assert together(faults) is together(faults[::-1]) is may


def test_a_decoy_without_a_trace_is_left_out() -> None:
    (decoy,) = CARD.decoys
    assert fitting(CARD.decoys, ()) == (decoy,)
    assert fitting(CARD.decoys, by_id(CARD, "forgot")) == ()
    same = FaultRule("moved", Resolve.REFUSE, "B", change={"card.address": "Huế"})
    assert fitting(CARD.decoys, [same]) == ()
    second = replace(decoy, id="abroad", change={"card.address": "Lào"})
    assert fitting([decoy, second], ()) == (decoy,)
    drawn = Counter(len(draw_lot(CARD, f"{n}").decoys) for n in range(600))
    assert 0.3 < drawn[1] / 600 < 0.5  # half of those where its paper is there


def test_the_folder_lies_as_it_was_dealt() -> None:
    dealt = folder(SCHOOL_RECORD, "old_copy", decoys=["other_ward"])
    transcript, photocopy = dealt.papers
    assert transcript.facts["school"] == "THCS Định Công" and photocopy.facts["born"] == "2010-03-21"
    assert [paper.id for paper in folder(SCHOOL_RECORD, "left_at_home").papers] == ["photocopy"]
    assert [paper.database for paper in folder(COFFEE_SHOP).papers] == [False, False, True]


def test_pages_shown_are_the_pages_paid_for() -> None:
    longer = Decoy("thick", {"transcript.pages": "6"}, "Mỗi trường một khác.", "CT-4")
    dealt = folder(replace(SCHOOL_RECORD, decoys=(longer,)), decoys=["thick"])
    assert dealt.papers[0].facts["pages"] == "6" and dealt.papers[0].pages == 6
    assert dealt.truth.fee == 2 * 8_000
    words = Decoy("thick", {"transcript.pages": "năm"}, "Viết bằng chữ.", "CT-4")
    assert folder(replace(SCHOOL_RECORD, decoys=(words,)), decoys=["thick"]).papers[0].pages == 5


def test_a_card_counts_as_many_pages_as_the_ward_says() -> None:
    card = replace(CARD.folder[0], card=True)
    case = replace(CARD, folder=(card, *CARD.folder[1:]))
    lot = draw_lot(case, "1")
    one, two = (deal_of(case, replace(TABLE, card_pages=n), replace(lot, faults=())).truth.fee for n in (1, 2))
    assert one and two == 2 * one


def test_what_a_decision_does_not_ask_for_is_empty() -> None:
    refused = folder(COFFEE_SHOP, "second", "flat").truth
    assert refused.decision is Decision.REFUSE and refused.reasons == {"second"}
    assert not (refused.slip or refused.papers or refused.scan or refused.fixes or refused.receiver)
    assert refused.fee is refused.due is refused.copies is None
    sent = folder(COFFEE_SHOP, "company", "flat").truth
    assert (sent.decision, sent.receiver, sent.form, sent.slip) == (Decision.REDIRECT, "Sở Tài chính", None, set())
    back = folder(COFFEE_SHOP, "flat", "unsigned").truth
    assert (back.decision, back.slip, back.fixes, back.form) == (Decision.SUPPLEMENT, {"flat"}, set(), Form.SUPPLEMENT)
    both = replace(COFFEE_SHOP, faults=tuple(replace(fault, excludes=()) for fault in COFFEE_SHOP.faults))
    gravest = folder(both, "second", "company").truth
    assert (gravest.decision, gravest.receiver) == (Decision.REFUSE, "")


def test_what_is_accepted_is_taken_in_and_scanned_without_records_of_the_office() -> None:
    truth = folder(COFFEE_SHOP).truth
    assert truth.papers == truth.scan == {"request"}
    assert (truth.fee, truth.due, truth.form) == (100_000, date(2025, 9, 17), None)  # settled at once: no Mẫu 01
    assert "100.000 đ" in truth.fee_how and truth.due_how


def test_a_case_without_an_original_has_no_fee_by_the_page() -> None:
    copies_only = replace(SCHOOL_RECORD, folder=SCHOOL_RECORD.folder[1:], faults=(), decoys=())
    assert folder(copies_only).truth.fee is None


def test_a_basis_is_found_by_its_beginning() -> None:
    law = SCHOOL_RECORD.law("CT-1-a")
    assert law is not None and law.id == "CT-1"
    assert SCHOOL_RECORD.law("XX-1") is None
