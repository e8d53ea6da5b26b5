"""Errors in three tiers: each critical one by a run that makes just that one, and what the lesser ones cost."""

from dataclasses import replace

import pytest

from tests.scenarios.casework.cases import CARD, COFFEE_SHOP, SCHOOL_RECORD, folder, golden_but
from trainer.scenarios.casework.case import Critical
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Ask, Deed, Differ, Entry, Fill
from trainer.scenarios.casework.errors import Lapse, criticals
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.wire import replay
from trainer.scenarios.forms import Decision

ACCEPT, SUPPLEMENT, REFUSE, REDIRECT = Decision.ACCEPT, Decision.SUPPLEMENT, Decision.REFUSE, Decision.REDIRECT
PLAIN = folder(SCHOOL_RECORD)
OLD = folder(SCHOOL_RECORD, "old_copy", decoys=["other_ward"])
HOME = folder(SCHOOL_RECORD, "left_at_home")
ALTERED = folder(SCHOOL_RECORD, "altered")
MOVED = folder(CARD, "new_card")
SHOP = folder(COFFEE_SHOP)
FLAT = folder(COFFEE_SHOP, "flat")


@pytest.mark.parametrize(
    ("deal", "decided", "code"),
    [
        (PLAIN, SUPPLEMENT, Critical.WRONG_RETURN),
        (PLAIN, REFUSE, Critical.WRONG_REFUSAL),
        (PLAIN, REDIRECT, Critical.PASSING_THE_BUCK),
        (OLD, SUPPLEMENT, Critical.WRONG_RETURN),  # what can be mended here is no reason to send anybody home
        (HOME, ACCEPT, Critical.WRONG_ACCEPT),
        (HOME, REFUSE, Critical.WRONG_REFUSAL),
        (HOME, REDIRECT, Critical.PASSING_THE_BUCK),
        (ALTERED, ACCEPT, Critical.WRONG_ACCEPT),
        (ALTERED, SUPPLEMENT, Critical.WRONG_RETURN),
        (ALTERED, REDIRECT, Critical.PASSING_THE_BUCK),
        (MOVED, ACCEPT, Critical.WRONG_ACCEPT),
        (MOVED, SUPPLEMENT, Critical.WRONG_RETURN),
        (MOVED, REFUSE, Critical.WRONG_REFUSAL),
    ],
)
def test_each_wrong_decision_is_one_critical_error(deal: Deal, decided: Decision, code: Critical) -> None:
    marks = mark(golden_but(deal, decide=decided))
    assert [(serious.code, serious.of) for serious in marks.criticals] == [(code, "")]
    assert not marks.passed


@pytest.mark.parametrize(
    ("deal", "deeds", "entries", "code", "of"),
    [
        (PLAIN, [], {"fee": 14_001}, Critical.WRONG_FEE, ""),
        (PLAIN, [], {"fee": None}, Critical.WRONG_FEE, ""),  # 14.000 đ are due and none is collected
        (HOME, [], {"slip": None}, Critical.PIECEMEAL_SUPPLEMENT, ""),
        (FLAT, [], {"slip": ("flat", "odd_hours")}, Critical.EXTRA_PAPERS, "odd_hours"),
        (PLAIN, [Ask("household_book")], {}, Critical.EXTRA_PAPERS, "household_book"),
        (SHOP, [Ask("photo")], {}, Critical.DATA_LEAK, "photo"),
    ],
)
def test_each_other_critical_error_fails_an_otherwise_good_run(
    deal: Deal, deeds: list[Deed], entries: dict[str, Entry | None], code: Critical, of: str
) -> None:
    marks = mark(golden_but(deal, *deeds, **entries))
    assert [(serious.code, serious.of) for serious in marks.criticals] == [(code, of)]
    assert marks.total >= 80 and not marks.passed


def test_several_critical_errors_are_all_told() -> None:
    end = golden_but(PLAIN, Ask("household_book"), decide=SUPPLEMENT, slip=("left_at_home",))
    assert [(serious.code, serious.of) for serious in mark(end).criticals] == [
        (Critical.EXTRA_PAPERS, "household_book"),
        (Critical.WRONG_RETURN, ""),
        (Critical.EXTRA_PAPERS, "left_at_home"),
    ]


def test_of_an_open_run_only_what_was_said_is_critical() -> None:
    state = replay(PLAIN, [Ask("household_book"), Fill("fee", 1)])
    assert [serious.code for serious in criticals(state)] == [Critical.EXTRA_PAPERS]


def test_a_line_for_what_can_be_mended_here_is_a_paper_too_many() -> None:
    case = replace(
        COFFEE_SHOP,
        faults=tuple(replace(f, slip="Giấy đề nghị đã ký") if f.id == "unsigned" else f for f in COFFEE_SHOP.faults),
    )
    end = golden_but(folder(case, "flat", "unsigned"), slip=("flat", "unsigned"))
    assert [(s.code, s.of) for s in mark(end).criticals] == [(Critical.EXTRA_PAPERS, "unsigned")]


def test_a_free_fee_may_be_left_blank() -> None:
    """Nothing is collected either way; only the field is lost."""
    truth = replace(PLAIN.truth, fee=0)
    marks = mark(golden_but(replace(PLAIN, truth=truth), fee=None))
    assert marks.criticals == () and marks.passed and sum(not field.is_right for field in marks.fields) == 1


def test_a_fee_set_elsewhere_is_not_asked() -> None:
    deal = replace(PLAIN, truth=replace(PLAIN.truth, fee=None))
    marks = mark(golden_but(deal, Fill("fee", 5)))
    assert marks.total == 100 and "fee" not in {field.field for field in marks.fields}


@pytest.mark.parametrize(
    ("deal", "deeds", "without", "entries", "lapse", "cost"),
    [
        (SHOP, [Ask("promise")], (), {}, Lapse("question:promise", "medium"), 10),
        (SHOP, [Ask("hurry")], (), {}, Lapse("question:hurry", "minor"), 2),
        (PLAIN, [], (Ask("purpose"),), {}, Lapse("undecided:copies", "medium"), 10),
        (OLD, [], (), {"fixes": None}, Lapse("unmended:old_copy", "minor"), 2),
        (OLD, [], (), {"fixes": ()}, Lapse("unmended:old_copy", "minor"), 2),
    ],
)
def test_each_lesser_error_takes_its_points(
    deal: Deal, deeds: list[Deed], without: tuple[Deed, ...], entries: dict[str, Entry | None], lapse: Lapse, cost: int
) -> None:
    marks = mark(golden_but(deal, *deeds, without=without, **entries))
    assert marks.lapses == (lapse,)
    assert marks.total == sum(marks.parts.values()) - cost
    assert marks.criticals == () and marks.passed


def test_a_fault_not_seen_is_no_lapse_besides() -> None:
    seen = [deed for deed in golden_run(OLD).deeds if isinstance(deed, Differ)]
    marks = mark(golden_but(OLD, without=seen, fixes=None))
    assert marks.lapses == () and marks.missed == {"old_copy"}


@pytest.mark.parametrize(
    ("earlier", "tier"),
    [
        ([], "minor"),
        ([{"question:hurry"}], "minor"),
        ([{"question:hurry"}, {"question:hurry"}], "medium"),
        ([{"question:hurry"}, set()], "minor"),
        ([set(), {"question:hurry", "x"}, {"question:hurry"}], "medium"),
        ([{"question:hurry"}, {"question:hurry"}, set()], "minor"),
    ],
)
def test_a_minor_lapse_in_three_runs_running_becomes_medium(earlier: list[set[str]], tier: str) -> None:
    marks = mark(golden_but(SHOP, Ask("hurry")), [frozenset(ids) for ids in earlier])
    assert marks.lapses == (Lapse("question:hurry", tier),)
