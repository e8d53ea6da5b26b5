"""Players without judgement: they always end, always alike, and master nothing."""

from dataclasses import replace

import pytest

from tests.scenarios.casework.cases import CASES, COFFEE_SHOP, SCHOOL_RECORD, TABLE, folder
from trainer.scenarios.casework.bots import BOTS, always, at_random, masters, other_seed, second_deal
from trainer.scenarios.casework.case import Case, Resolve
from trainer.scenarios.casework.combining import combinations
from trainer.scenarios.casework.drawing import deal, deal_of
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.wire import digest
from trainer.scenarios.forms import Decision


@pytest.mark.parametrize("name", BOTS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_bot_closes_every_combination_and_plays_one_folder_always_alike(case: Case, name: str) -> None:
    for turn, lot in enumerate(combinations(case)):
        dealt = deal_of(case, TABLE, lot)
        end = BOTS[name](dealt, f"{turn}")
        assert end.over and digest(end) == digest(BOTS[name](dealt, f"{turn}"))


def test_the_random_bot_plays_by_its_seed() -> None:
    dealt = folder(COFFEE_SHOP, "unsigned")
    assert len({digest(at_random(dealt, f"{seed}")) for seed in range(20)}) > 15


@pytest.mark.parametrize("decision", [Decision.ACCEPT, Decision.SUPPLEMENT, Decision.REFUSE, Decision.REDIRECT])
def test_a_stubborn_bot_decides_the_same_whatever_lies_there(decision: Decision) -> None:
    ends = [always(decision)(deal(SCHOOL_RECORD, TABLE, f"{n}"), "") for n in range(12)]
    assert {end.decision for end in ends} == {decision}


@pytest.mark.parametrize("name", BOTS)
def test_no_bot_masters_a_case(name: str) -> None:
    assert masters(BOTS[name], SCHOOL_RECORD, TABLE, 25) == ""


def test_who_masters_is_named_by_the_seed() -> None:
    assert masters(lambda dealt, _seed: golden_run(dealt), SCHOOL_RECORD, TABLE, 3) == "seed 0"


@pytest.mark.parametrize("first", [Decision.ACCEPT, Decision.SUPPLEMENT, Decision.REFUSE])
def test_the_second_folder_asks_for_another_decision(first: Decision) -> None:
    for number in range(30):
        assert second_deal(SCHOOL_RECORD, TABLE, f"{number}", first).truth.decision is not first
    assert other_seed(SCHOOL_RECORD, TABLE, "x", Decision.LATE) == "x"


def test_a_case_of_one_decision_has_no_second_folder() -> None:
    mended = tuple(fault for fault in SCHOOL_RECORD.faults if fault.resolve is Resolve.AT_COUNTER)
    with pytest.raises(ValueError, match="nothing but accept"):
        other_seed(replace(SCHOOL_RECORD, faults=mended, fault_count={0: 60, 1: 40}), TABLE, "x", Decision.ACCEPT)
