"""Playing counter cases: each deed saved, gone on with, replayed, reviewed; mastery completes a module."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks.house import House
from trainer.desks.counter import CounterDesk, Played, Step
from trainer.faults import Fault, Refused
from trainer.people.roles import Role
from trainer.progress.run import Mode
from trainer.records import new_id, rebuild, verify
from trainer.scenarios.casework.deeds import Ask, Decide, Fill
from trainer.scenarios.casework.golden import next_deed
from trainer.scenarios.forms import Decision
from trainer.ward import open_ward

ROOT = Path(__file__).parents[2] / "scenarios"
CASE = "certified-transcript"

MODULE = """---
title: Ở quầy
summary: Một người dân, một tập giấy.
minutes: 10
requires: []
scenarios: [certified-transcript]
complete_when: scenarios
basis: [NĐ 23/2015/NĐ-CP]
as_of: 2026-11
changes: [{on: 2026-01-05, means: wording, what: Bản đầu tiên.}]
---
## Ở quầy

Chào, hỏi, xem giấy, ghi phiếu.
"""


@pytest.fixture
def ward(house: House) -> Iterator[House]:
    """The ward with one case, and a module that asks to master it."""
    there = house.content / "scenarios"
    (there / "procedures").mkdir()
    (there / "counter").mkdir()
    shutil.copy(ROOT / "procedures/certified-copy.yaml", there / "procedures")
    text = (ROOT / f"counter/{CASE}.yaml").read_text("utf-8")
    (there / f"counter/{CASE}.yaml").write_text(re.sub(r"(?m)^ *page: .*\n", "", text), "utf-8")
    (house.content / "courses/basics/counter.md").write_text(MODULE, "utf-8")
    house.edit("courses/basics/course.yaml", lambda text: text.replace("archive]", "archive, counter]"))
    assert not house.ward.library.faults
    yield house


def play(desk: CounterDesk, started: Played) -> Step:
    """As a good officer does, to the end."""
    state, step = started.state, None
    while advice := next_deed(state):
        step = desk.act(started.run.id, advice.deed, new_id())
        state = step.played.state
    assert step is not None
    return step


def test_two_passed_tests_with_different_answers_master_a_case_and_complete_its_module(ward: House) -> None:
    ward.give("Mai", "counter")
    desk = ward.learning().counter
    assert desk.case_row(CASE).mastery.command == "not started"
    first = play(desk, desk.start_case(CASE, Mode.TEST))
    assert first.marks is not None and first.marks.passed and not first.completed
    assert desk.case_row(CASE).mastery.command == "practising"
    assert ward.learning().why("counter")[0].have == 0
    second = play(desk, desk.start_case(CASE, Mode.TEST))
    assert second.played.deal.truth.decision is not first.played.deal.truth.decision
    (done,) = second.completed
    assert done.module == "counter" and ward.status("Mai", "counter") == "completed"
    assert desk.case_row(CASE).mastery.runs == (first.played.run.id, second.played.run.id)
    kept = ward.records.event(done.event)
    assert kept is not None and kept.result["runs"] == {CASE: [first.played.run.id, second.played.run.id]}


def test_whoever_always_decides_the_same_masters_nothing(ward: House) -> None:
    desk = ward.learning().counter
    for _turn in range(3):
        desk.act(desk.start_case(CASE, Mode.TEST).run.id, Decide(Decision.ACCEPT), new_id())
    assert not desk.case_row(CASE).mastery.mastered
    with pytest.raises(Refused, match="đủ số lượt"):
        desk.start_case(CASE, Mode.TEST)
    assert desk.start_case(CASE, Mode.PRACTISE).run.state == "open"
    ward.clock.go_to("2026-11-25")
    assert desk.case_row(CASE).tests_left == 3


def test_a_run_goes_on_at_the_same_deed_after_a_power_cut_and_no_deed_is_doubled(ward: House) -> None:
    desk = ward.learning().counter
    begun = desk.start_case(CASE, Mode.TEST)
    deed = new_id()
    desk.act(begun.run.id, Ask("purpose"), deed)
    again = desk.act(begun.run.id, Ask("purpose"), deed)
    ward.reopen()
    there = ward.learning().counter.start_case(CASE, Mode.TEST)
    assert there.run == begun.run and there.state == again.played.state
    assert there.state.asked == ("purpose",) and there.state.minutes == 1
    with pytest.raises(Fault, match="đã hỏi rồi"):
        ward.learning().counter.act(begun.run.id, Ask("purpose"), new_id())
    assert len(ward.events("interacted")) == 1


def test_a_run_goes_on_with_the_edition_it_began_with(ward: House) -> None:
    desk = ward.learning().counter
    begun = desk.start_case(CASE, Mode.PRACTISE)
    ward.edit(f"scenarios/counter/{CASE}.yaml", lambda text: text.replace("Chào cô, tôi cần", "Tôi cần"))
    going = ward.learning().counter.go_on(begun.run.id)
    assert going.state == begun.state
    ward.edit("courses/basics/counter.md", lambda text: text.replace("[certified-transcript]", "[]"))
    (ward.content / f"scenarios/counter/{CASE}.yaml").unlink()
    ward.reopen()
    assert play(ward.learning().counter, begun).marks is not None


def test_practice_can_be_taken_back_and_played_again_from_any_moment(ward: House) -> None:
    desk = ward.learning().counter
    run = desk.start_case(CASE, Mode.PRACTISE).run.id
    desk.act(run, Ask("household_book"), new_id())
    back = desk.step_back(run, 0, new_id())
    assert back.state.mood == 4 and not back.state.deeds
    assert len(ward.events("interacted")) == 2
    closed = desk.act(run, Decide(Decision.REFUSE), new_id())
    assert closed.played.run.passed is None and closed.marks is not None
    again = desk.again_from(run, 0)
    assert again.run.seed == closed.played.run.seed and again.state.deal == back.state.deal
    test = desk.start_case(CASE, Mode.TEST).run.id
    with pytest.raises(Refused, match="không đi lại"):
        desk.step_back(test, 0, new_id())
    with pytest.raises(Refused, match="không có gợi ý"):
        desk.advice(desk.go_on(test))


def test_the_learner_the_trainer_and_hr_read_the_same_review(ward: House) -> None:
    desk = ward.learning().counter
    run = desk.start_case(CASE, Mode.TEST).run.id
    with pytest.raises(Fault, match="chưa kết thúc"):
        desk.case_review(run)
    desk.act(run, Fill("fee", 1), new_id())
    desk.act(run, Decide(Decision.REDIRECT), new_id())
    assert desk.case_review(run).reflection is None
    desk.reflect(run, "Xem bản chính trước.")
    own = desk.case_review(run)
    assert own.reflection == "Xem bản chính trước." and own.agrees
    assert [serious.code for serious in own.review.marks.criticals] == ["passing_the_buck"]
    assert ward.assigning().case_review(run) == own == ward.register().case_review(run)
    with pytest.raises(Refused):
        ward.learning("Anh").counter.case_review(run)
    assert ward.register().evidence(ward.id("Mai"), "counter").runs[0].agrees


def test_a_class_plays_one_folder_under_todays_code(ward: House) -> None:
    ward.enrol("Lan", Role.LEARNER)
    code = ward.assigning().open_class(CASE)
    deals = [ward.learning(name).counter.start_case(CASE, Mode.TEST, code).state.deal for name in ("Mai", "Lan")]
    assert deals[0] == deals[1]
    desk = ward.learning().counter
    desk.act(desk.start_case(CASE, Mode.TEST).run.id, Decide(Decision.ACCEPT), new_id())
    with pytest.raises(Refused, match="rồi"):
        desk.start_case(CASE, Mode.TEST, code)
    ward.clock.go_to("2026-11-25")
    with pytest.raises(Refused, match="không mở"):
        desk.start_case(CASE, Mode.TEST, code)
    assert desk.start_case(CASE, Mode.PRACTISE, "LOP 12").run.code == "LOP 12"


def test_a_voided_completion_does_not_come_back_by_the_runs_it_rested_on(ward: House) -> None:
    desk = ward.learning().counter
    play(desk, desk.start_case(CASE, Mode.TEST))
    (done,) = play(desk, desk.start_case(CASE, Mode.TEST)).completed
    ward.register().void(done.event, "Nhầm người.")
    assert ward.learning().why("counter")[0].have == 0
    ward.clock.go_to("2026-11-25")
    play(desk, desk.start_case(CASE, Mode.TEST))
    assert ward.status("Mai", "counter") == "-"
    assert play(desk, desk.start_case(CASE, Mode.TEST)).completed


def test_runs_verify_and_rebuild_to_the_same(ward: House) -> None:
    desk = ward.learning().counter
    play(desk, desk.start_case(CASE, Mode.TEST))
    desk.start_case(CASE, Mode.GUIDE)
    desk.give_up(desk.start_case(CASE, Mode.PRACTISE).run.id)
    before = desk.case_runs()
    path = ward.records.path
    ward.ward.close()
    rebuild(path)
    assert verify(path).ok
    ward.ward = open_ward(ward.ward.folder, clock=ward.clock)
    assert ward.learning().counter.case_runs() == before
    assert [run.state for run in before] == ["finished", "open", "abandoned"]
