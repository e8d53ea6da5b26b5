"""Marks: the points of each part in exact fractions, and what passes."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.scenarios.casework.cases import CARD, CASES, COFFEE_SHOP, SCHOOL_RECORD, TABLE, folder, golden_but
from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.combining import combinations
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Entry, Fill, LookUp, Missing, Open, Unfit
from trainer.scenarios.casework.drawing import deal_of
from trainer.scenarios.casework.errors import Lapse
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.marking import PARTS, Marks, mark
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_good_officer_gets_all_the_points_of_every_combination(case: Case) -> None:
    for lot in combinations(case):
        marks = mark(golden_run(deal_of(case, TABLE, lot)))
        assert marks.parts == PARTS and marks.total == 100 and marks.passed, lot


def test_an_open_run_is_not_marked() -> None:
    with pytest.raises(ValueError):
        mark(start(PLAIN))


# --- the five parts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deal", "decided", "points"),
    [
        (PLAIN, ACCEPT, 30),
        (PLAIN, REFUSE, 0),
        (HOME, SUPPLEMENT, 30),
        (ALTERED, REFUSE, 30),
        (ALTERED, SUPPLEMENT, 0),
        (MOVED, REDIRECT, 30),
        (MOVED, ACCEPT, 0),
    ],
)
def test_the_decision_is_right_or_not(deal: Deal, decided: Decision, points: int) -> None:
    assert mark(golden_but(deal, decide=decided)).parts["decision"] == points


def test_a_redirect_to_the_wrong_place_is_no_right_decision() -> None:
    marks = mark(golden_but(MOVED, receiver="Sở Ngoại vụ"))
    assert marks.parts["decision"] == 0 and marks.lapses == (Lapse("receiver", "medium"),)
    assert marks.criticals == ()


TWO = folder(SCHOOL_RECORD, "altered", "old_copy")
SEEN: tuple[Deed, ...] = (Ask("see_original"), Open("photocopy"))
BORN = Differ("photocopy.born", "transcript.born")
STATE = Unfit("transcript.state")
WRONG = (Unfit("transcript.holder"), Unfit("photocopy.pages"), Missing("copy"))


@pytest.mark.parametrize(
    ("deal", "deeds", "points"),
    [
        (PLAIN, [], 20),
        (PLAIN, WRONG[:1], 10),
        (PLAIN, WRONG[:2], 0),
        (PLAIN, WRONG, 0),
        (TWO, [], 0),
        (TWO, [BORN], 10),
        (TWO, [BORN, STATE], 20),
        (TWO, [BORN, STATE, WRONG[0]], 10),
        (TWO, [BORN, WRONG[0]], 0),
        (TWO, [Unfit("photocopy.born"), BORN], 10),  # found twice counts once
        (TWO, [Fill("reason", "D22-1")], 10),  # the law's own words
        (TWO, [Fill("fixes", ("old_copy",)), Fill("reason", "altered")], 20),
        (TWO, [Fill("slip", ("left_at_home",))], 0),
        (PLAIN, [Fill("fixes", ("old_copy",))], 10),  # mended what was not wrong: a false alarm
    ],
)
def test_finding_weighs_faults_found_against_false_alarms(deal: Deal, deeds: list[Deed], points: int) -> None:
    marks = mark(replay(deal, [*SEEN, *deeds, Decide(deal.truth.decision)]))
    assert marks.parts["finding"] == points


def test_a_third_of_the_faults_is_a_third_of_the_points() -> None:
    deal = folder(COFFEE_SHOP, "second", "flat", "unsigned")
    marks = mark(replay(deal, [LookUp("registered"), Unfit("registered.result"), Decide(REFUSE)]))
    assert marks.parts["finding"] == Fraction(20, 3)
    assert (marks.found, marks.missed) == ({"second"}, {"flat", "unsigned"})


@pytest.mark.parametrize(
    ("deal", "entries", "asked", "right"),
    [
        (PLAIN, {}, {"procedure", "form", "papers", "scan", "copies", "fee", "due"}, 7),
        (OLD, {"fixes": None}, {"procedure", "form", "papers", "scan", "copies", "fee", "due", "fixes"}, 7),
        (PLAIN, {"papers": ("photocopy",), "due": None}, None, 5),
        (PLAIN, {"scan": ("transcript",), "form": "M02", "procedure": None}, None, 4),
        (PLAIN, {"copies": 3}, None, 6),
        (HOME, {}, {"procedure", "form", "slip"}, 3),
        (HOME, {"slip": None, "form": None}, None, 1),
        (ALTERED, {}, {"procedure", "form", "reason"}, 3),
        (ALTERED, {"reason": "D22-1"}, None, 3),
        (ALTERED, {"reason": "D22-2"}, None, 2),
        (MOVED, {}, {"receiver"}, 1),
        (SHOP, {"form": "M01"}, {"procedure", "form", "papers", "scan", "fee", "due"}, 5),
    ],
)
def test_the_form_is_marked_in_equal_shares(
    deal: Deal, entries: dict[str, Entry | None], asked: set[str] | None, right: int
) -> None:
    marks = mark(golden_but(deal, **entries))
    assert asked is None or {field.field for field in marks.fields} == asked
    assert sum(field.is_right for field in marks.fields) == right
    assert marks.parts["form"] == Fraction(25 * right, len(marks.fields))


@pytest.mark.parametrize(
    ("mood", "golden", "points"),
    [
        (5, 5, Fraction(15)),
        (3, 5, Fraction(15, 2)),
        (2, 4, Fraction(5)),
        (1, 4, Fraction(0)),
        (5, 4, Fraction(15)),
        (1, 1, Fraction(15)),
    ],
)
def test_manner_is_the_mood_beside_a_good_officers(mood: int, golden: int, points: Fraction) -> None:
    assert mark(replace(golden_run(PLAIN), mood=mood), golden_mood=golden).parts["manner"] == points


@pytest.mark.parametrize(
    ("minutes", "points"), [(1, 10), (12, 10), (15, Fraction(15, 2)), (18, 5), (24, 0), (99, 0)]
)
def test_time_is_full_up_to_par_and_gone_at_twice_that(minutes: int, points: Fraction) -> None:
    assert mark(replace(golden_run(PLAIN), minutes=minutes)).parts["time"] == points


# --- what passes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "points", "passed"),
    [
        ({"finding": Fraction(0)}, 80, True),
        ({"finding": Fraction(0), "time": Fraction(239, 24)}, 79, False),  # 79.96 is shown as 79
        ({"form": Fraction(25, 7)}, 78, False),
        ({"form": Fraction(25 * 6, 7)}, 96, True),
    ],
)
def test_eighty_points_pass_and_nothing_less(parts: dict[str, Fraction], points: int, passed: bool) -> None:
    good = mark(golden_run(PLAIN))
    marks = replace(good, parts={**good.parts, **parts})
    assert (marks.points, marks.passed) == (points, passed)


def test_a_run_passes_at_exactly_eighty() -> None:
    """Two medium lapses off a hundred."""
    end = golden_but(SHOP, Ask("promise"), without=(Ask("what_kind"), Ask("tell_tax")))
    marks = mark(replace(end, mood=5))
    assert marks.total == 80 and marks.passed


def test_points_do_not_go_below_nothing() -> None:
    worst = Marks(dict.fromkeys(PARTS, Fraction(0)), (), frozenset(), frozenset(), 0, (Lapse("x", "medium"),), (), 5)
    assert worst.total == worst.points == 0


def test_a_question_asked_for_nothing_costs_its_minute_and_no_point() -> None:
    patient = folder(replace(COFFEE_SHOP, interjections=()))
    end = golden_but(patient, Ask("weather"))
    assert mark(end).total == 100 and end.minutes == golden_run(patient).minutes + 1


def test_marking_again_changes_nothing() -> None:
    end = act(replay(HOME, [*SEEN[:1], Fill("form", "M02")]), Decide(SUPPLEMENT))[0]
    assert mark(end) == mark(end) == mark(end, golden_mood=golden_run(HOME).mood)
