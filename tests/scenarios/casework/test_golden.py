"""The good officer: what is done next from any state, and why."""

from dataclasses import replace

import pytest

from tests.scenarios.casework.cases import CARD, COFFEE_SHOP, SCHOOL_RECORD, folder
from trainer.scenarios.casework.case import Question, Reply
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
from trainer.scenarios.casework.golden import golden_run, next_deed
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.speech import hoped_for
from trainer.scenarios.casework.wire import replay
from trainer.scenarios.conditions import parse
from trainer.scenarios.forms import Decision

HOME = folder(SCHOOL_RECORD, "left_at_home")
OLD = folder(SCHOOL_RECORD, "old_copy", decoys=["other_ward"])
ALTERED = folder(SCHOOL_RECORD, "altered")
SHOP = folder(COFFEE_SHOP)
SEEN: tuple[Deed, ...] = (Ask("purpose"), Ask("see_original"), Open("photocopy"))


def test_a_whole_run_asks_reads_reports_fills_in_and_decides() -> None:
    assert golden_run(OLD).deeds == (
        Ask("purpose"),
        Ask("see_original"),
        Open("photocopy"),
        Differ("photocopy.born", "transcript.born"),
        Fill("procedure", "certified-copy"),
        Fill("papers", ("photocopy", "transcript")),
        Fill("copies", 2),
        Fill("fee", 14_000),
        Fill("due", "2025-09-12"),
        Fill("form", "M01"),
        Fill("fixes", ("old_copy",)),
        Decide(Decision.ACCEPT),
    )


@pytest.mark.parametrize(
    ("deal", "deeds", "advice"),
    [
        (HOME, [], Ask("purpose")),
        (HOME, [Ask("purpose"), Ask("see_original"), Open("photocopy")], Ask("explain")),
        (folder(CARD, "new_card"), [], Ask("purpose")),
        (SHOP, [Ask("what_kind"), Ask("see_request")], LookUp("registered")),
        (SHOP, [Ask("what_kind"), Ask("see_request"), LookUp("registered")], Ask("tell_tax")),  # the lease is not read
        (OLD, [*SEEN, Unfit("transcript.school")], Withdraw(0)),
        (ALTERED, [*SEEN], Unfit("transcript.state")),
        (ALTERED, [*SEEN, Fill("slip", ("left_at_home",))], Unfit("transcript.state")),
        (ALTERED, [*SEEN, Unfit("transcript.state"), Fill("procedure", "certified-copy")], Fill("form", "M03")),
        (
            ALTERED,
            [*SEEN, Fill("reason", "D22-1"), Fill("procedure", "certified-copy"), Fill("form", "M03")],
            Decide(Decision.REFUSE),  # the law's own words need no other
        ),
        (
            HOME,
            [*SEEN, Ask("explain"), Fill("fixes", ("old_copy",)), Fill("slip", ("left_at_home",)),
             Fill("procedure", "certified-copy"), Fill("form", "M02")],
            Fill("fixes", ()),  # nothing is to be mended
        ),
        (OLD, [Decide(Decision.ACCEPT)], None),
    ],
)  # fmt: skip
def test_the_next_deed_is_the_one_that_helps_now(deal: Deal, deeds: list[Deed], advice: Deed | None) -> None:
    found = next_deed(replay(deal, deeds))
    assert (found.deed if found else None) == advice
    assert found is None or found.why


def test_what_is_missing_is_reported_when_nobody_said_so() -> None:
    silent = replace(SCHOOL_RECORD, questions=(SCHOOL_RECORD.questions[0], SCHOOL_RECORD.questions[3]))
    assert Missing("original") in golden_run(folder(silent, "left_at_home")).deeds


def test_a_question_is_asked_for_what_it_unlocks_and_not_where_it_would_lock_out() -> None:
    """`when: asked.greet and not asked.haste`: the greeting is needed, the haste never."""
    locked = replace(SCHOOL_RECORD.questions[0], when=parse("asked.greet and not asked.haste"))
    haste = Question("haste", "Nhanh nhé.", (Reply("Vâng."),))
    greet = Question("greet", "Chào bác.", (Reply("Chào cô."),))
    case = replace(SCHOOL_RECORD, questions=(haste, locked, greet, *SCHOOL_RECORD.questions[1:]))
    asked = golden_run(folder(case)).asked
    assert asked == ("greet", "purpose", "see_original")


def test_a_question_is_asked_for_the_knowledge_that_unlocks_another() -> None:
    locked = replace(SCHOOL_RECORD.questions[0], when=parse("knows.age"))
    age = Question("age", "Cháu mấy tuổi ạ?", (Reply("15."),), learn=("age",))
    case = replace(SCHOOL_RECORD, questions=(locked, age, *SCHOOL_RECORD.questions[1:]))
    assert golden_run(folder(case)).asked[:2] == ("age", "purpose")


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ("asked.a", {"asked.a"}),
        ("not asked.a", set()),
        ("asked.a and not asked.b", {"asked.a"}),
        ("(asked.a or knows.c) and minutes > 3", {"asked.a", "knows.c", "minutes"}),
        ("asked.a = true", {"asked.a"}),
        ("mood in [1, 2]", set()),
    ],
)
def test_a_condition_hopes_for_what_it_does_not_deny(condition: str, names: set[str]) -> None:
    assert hoped_for(parse(condition).tree) == names


def test_a_paper_left_in_the_bag_is_not_taken_in() -> None:
    """A question whose answer depends on the moment may leave the paper where it is; the advice can still be done."""
    lines = (Reply("Chờ tôi tìm.", parse("mood < 5")), Reply("Đây cô.", show="transcript"))
    show = replace(SCHOOL_RECORD.questions[1], reply=lines)
    case = replace(SCHOOL_RECORD, questions=(SCHOOL_RECORD.questions[0], show))
    end = golden_run(folder(case))
    assert end.filled.papers == {"photocopy"} and end.decision is Decision.ACCEPT


def test_kindness_waits_for_time_and_stops_at_content() -> None:
    hurried = replace(COFFEE_SHOP, minutes=6, interjections=())
    assert "tell_tax" not in golden_run(folder(hurried)).asked
    happy = replace(COFFEE_SHOP, citizen=replace(COFFEE_SHOP.citizen, mood=5))
    assert "tell_tax" not in golden_run(folder(happy)).asked


def test_a_run_taken_over_in_time_is_still_passed() -> None:
    clumsy = [Open("photocopy"), Missing("copy"), Unfit("photocopy.holder"), Fill("fee", 1), Fill("form", "M03"),
              Fill("slip", ("left_at_home",)), Fill("procedure", "nothing-known"), Fill("fixes", ("old_copy",)),
              Fill("reason", "D22-2"), Fill("due", "2026-01-01")]  # fmt: skip
    for deal in (HOME, OLD, ALTERED):
        state = replay(deal, clumsy)
        while advice := next_deed(state):
            state = replay(deal, [*state.deeds, advice.deed])
        marks = mark(state)
        assert marks.passed and marks.total == 100
