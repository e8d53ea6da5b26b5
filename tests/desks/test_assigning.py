"""The trainer's desk: preview and confirm, the curriculum, withdrawing, extending, waiving, help needed."""

from datetime import date

import pytest

from tests.desks.house import House
from trainer.faults import Fault, Refused
from trainer.people.roles import Role
from trainer.progress.due import Due, Within
from trainer.progress.giving import Plan
from trainer.progress.standing import Status
from trainer.records import new_id

DEC_1 = date(2026, 12, 1)


def test_a_preview_says_who_gets_what_and_writes_nothing(house: House) -> None:
    house.enrol("Linh", Role.LEARNER)
    house.give("Mai", "law")
    before = house.records.head().seq
    people = [house.id("Mai"), house.id("Linh")]
    plan = house.assigning().preview(people, ["law", "archive"], Within(5))
    assert (plan.officials, len(plan.new), plan.held) == (2, 3, ((house.id("Mai"), "law"),))
    assert {gift.due for gift in plan.new} == {DEC_1}  # 24/11 is a holiday
    assert house.records.head().seq == before


def test_confirming_twice_assigns_once(house: House) -> None:
    desk = house.assigning()
    plan = desk.preview([house.id("Mai")], ["law", "archive"], DEC_1)
    assert len(desk.assign(plan)) == 2
    assert desk.assign(plan) == []
    given = house.records.assignments(official=house.id("Mai"))
    assert [(a.module, a.due, a.by, a.rule) for a in given] == [
        ("law", DEC_1, house.id("Tâm"), ""),
        ("archive", DEC_1, house.id("Tâm"), ""),
    ]


def test_what_is_held_or_done_or_waived_is_left_alone(house: House) -> None:
    house.complete("Mai", "archive")
    house.assigning().waive(house.id("Mai"), "law", "Administrative", "Quyết định của Chủ tịch.")
    plan = house.assigning().preview([house.id("Mai")], ["law", "archive", "procedures"], None)
    assert [gift.module for gift in plan.new] == ["procedures"]
    assert [module for _official, module in plan.held] == ["law", "archive"]


def test_what_was_superseded_is_given_anew_and_only_once(house: House) -> None:
    # A superseded module was never held: each confirmation assigned it again.
    house.give("Mai", "law", due="2026-11-30")
    house.complete("Mai", "law")
    house.clock.go_to("2026-12-02")
    house.announce("law", "2026-12-01", "retrain")
    desk = house.assigning()
    plan = desk.preview([house.id("Mai")], ["law"], date(2026, 12, 10))
    assert len(desk.assign(plan)) == 1
    assert desk.assign(plan) == []
    assert desk.preview([house.id("Mai")], ["law"], None).new == ()
    assert house.status("Mai", "law") == "superseded"
    house.clock.go_to("2026-12-14")
    assert desk.learner(house.id("Mai")).worst_late == 2  # a Friday and a Monday after the 10th
    house.complete("Mai", "law")
    assert house.status("Mai", "law") == "completed"


@pytest.mark.parametrize(
    ("officials", "modules", "due", "words"),
    [
        ([], ["law"], None, "Chưa chọn"),
        (["Mai"], [], None, "Chưa chọn"),
        (["nobody"], ["law"], None, "Không có người này"),
        (["Mai"], ["unheard-of"], None, "Không giao được học phần unheard-of"),
        (["Mai"], ["law"], date(2026, 11, 20), "Hạn 20/11/2026 đã qua"),
        (["Mai"], ["law"], Within(0), "từ 1 đến"),
        (["Mai"], ["law"], Within(-3), "từ 1 đến"),
        (["Mai"], ["law"], Within(10**9), "từ 1 đến"),
    ],
)
def test_what_cannot_be_assigned_is_told(
    house: House, officials: list[str], modules: list[str], due: Due, words: str
) -> None:
    ids = [house.id(name) if name in house.people else name for name in officials]
    with pytest.raises(Fault, match=words):
        house.assigning().preview(ids, modules, due)


def test_who_has_left_and_what_is_being_repaired_cannot_be_chosen(house: House) -> None:
    house.administration().deactivate(house.id("Mai"), "Chuyển công tác.")
    with pytest.raises(Fault, match="Không có người này"):
        house.assigning().preview([house.id("Mai")], ["law"], None)
    house.edit("courses/basics/archive.md", lambda text: text.replace("minutes: 5", "minutes: nhiều"))
    with pytest.raises(Fault, match="Lưu hồ sơ: đang sửa"):
        house.assigning().preview([house.id("Tâm")], ["archive"], None)


def test_a_day_off_as_due_date_moves_to_the_next_working_day(house: House) -> None:
    plan = house.assigning().preview([house.id("Mai")], ["law"], date(2026, 11, 28))
    assert [gift.due for gift in plan.new] == [date(2026, 11, 30)]


def test_the_curriculum_names_its_rule_and_skips_what_is_held(house: House) -> None:
    house.enrol("Cúc", Role.LEARNER, post="clerk")
    given = house.records.assignments(official=house.id("Cúc"))
    assert [(a.module, a.by, a.rule) for a in given] == [("law", "curriculum", "clerk")]
    moved = house.people["Mai"].identity
    moved = type(moved)(moved.name, moved.code, "point", "reception")
    house.give("Mai", "archive")
    house.administration().edit(house.id("Mai"), moved)
    desk = house.assigning()
    plan = desk.preview_curriculum()
    assert {(gift.official, gift.module, gift.rule) for gift in plan.new} == {
        (house.id("Mai"), "law", "reception"),
        (house.id("Mai"), "procedures", "reception"),
    }
    assert set(plan.held) == {(house.id("Mai"), "archive"), (house.id("Cúc"), "law")}
    assert desk.preview_curriculum([house.id("Cúc")]).new == ()
    desk.assign(plan)
    assert desk.preview_curriculum() == Plan((), desk.preview_curriculum().held)
    rules = {(a.module, a.rule, a.by) for a in house.records.assignments(official=house.id("Mai"))}
    assert ("law", "reception", house.id("Tâm")) in rules


def test_withdrawing_needs_a_reason_and_keeps_what_was_learned(house: House) -> None:
    (id,) = house.give("Mai", "law")
    house.complete("Mai", "law")
    with pytest.raises(Fault, match="Thiếu lý do"):
        house.assigning().withdraw(id, " \t ")
    house.assigning().withdraw(id, "  Giao nhầm người.\n")
    (event,) = house.events("withdrawn")
    assert house.records.note(str(event.result["note"])) == "Giao nhầm người."
    assert house.records.assignments(official=house.id("Mai")) == []
    assert house.status("Mai", "law") == "completed"
    with pytest.raises(Fault, match="Không còn phần giao này"):
        house.assigning().withdraw(id, "Lần nữa.")
    assert len(house.events("withdrawn")) == 1


def test_extending_gives_a_later_day_and_keeps_the_old_one(house: House) -> None:
    (id,) = house.give("Mai", "law", due="2026-12-01")
    desk = house.assigning()
    desk.extend(id, date(2026, 12, 12), "Đi họp tuần này.")  # a Saturday
    (given,) = house.records.assignments(official=house.id("Mai"))
    assert given.due == date(2026, 12, 14)
    assert [due for _on, due, _event in house.records.due_history(id)] == [DEC_1, date(2026, 12, 14)]
    for day, words in [("2026-12-14", "sau hạn cũ"), ("2026-12-01", "sau hạn cũ"), ("2026-11-01", "đã qua")]:
        with pytest.raises(Fault, match=words):
            desk.extend(id, date.fromisoformat(day), "Lý do.")
    with pytest.raises(Fault, match="Thiếu lý do"):
        desk.extend(id, date(2027, 1, 4), "")
    with pytest.raises(Fault, match="Không còn phần giao này"):
        desk.extend(new_id(), date(2027, 1, 4), "Lý do.")


def test_waiving_names_one_of_the_four_reasons_and_the_evidence(house: House) -> None:
    desk = house.assigning()
    house.give("Mai", "law", due="2026-11-25")
    house.clock.go_to("2026-11-30")
    assert house.status("Mai", "law") == "overdue"
    desk.waive(house.id("Mai"), "law", "Tested Out", "Thi đạt ở Sở Nội vụ 10/2026.")
    assert house.status("Mai", "law") == "waived"
    (waiver,) = house.records.waivers(official=house.id("Mai"))
    assert (waiver.reason, waiver.by) == ("Tested Out", house.id("Tâm"))
    for official, module, reason, why, words in [
        ("Mai", "archive", "Because", "Có lý do.", "Lý do miễn không hợp lệ"),
        ("Mai", "archive", "Tested Out", "", "Thiếu lý do"),
        ("Mai", "unheard-of", "Tested Out", "Có lý do.", "Không có học phần unheard-of"),
        ("Mai", "law", "Tested Out", "Lần nữa.", "đã hoàn thành hoặc đã được miễn"),
        ("nobody", "law", "Tested Out", "Có lý do.", "Không có người này"),
    ]:
        with pytest.raises(Fault, match=words):
            desk.waive(house.id(official) if official in house.people else official, module, reason, why)
    assert len(house.events("waived")) == 1


def test_a_completed_module_is_not_waived_over(house: House) -> None:
    house.complete("Mai", "archive")
    with pytest.raises(Fault, match="đã hoàn thành"):
        house.assigning().waive(house.id("Mai"), "archive", "Equivalent AU", "Có lý do.")
    assert house.status("Mai", "archive") == "completed"


def test_waiving_the_last_module_satisfies_the_course(house: House) -> None:
    house.complete("Mai", "law")
    house.complete("Mai", "archive")
    house.assigning().waive(house.id("Mai"), "procedures", "Equivalent AU", "Đã làm ở một cửa 5 năm.")
    (satisfied,) = house.events("satisfied")
    assert satisfied.actor == house.id("Mai")


def test_nobody_lifts_a_duty_of_their_own(house: House) -> None:
    (id,) = house.give("Tâm", "law", due="2026-12-01")
    desk = house.assigning()
    for deed in (
        lambda: desk.withdraw(id, "Bận."),
        lambda: desk.extend(id, date(2027, 1, 4), "Bận."),
        lambda: desk.waive(house.id("Tâm"), "law", "Administrative", "Bận."),
    ):
        with pytest.raises(Refused, match="cho chính mình"):
            deed()
    assert [event.result["deed"] for event in house.events("refused")] == ["withdraw", "extend", "waive"]
    (given,) = house.records.assignments(official=house.id("Tâm"))
    assert given.due == DEC_1


def test_who_needs_help_stands_first(house: House) -> None:
    for name in ("Linh", "Cúc", "Dũng"):
        house.enrol(name, Role.LEARNER)
    house.give("Linh", "law", "archive", due="2026-11-26")
    house.give("Cúc", "law", due="2026-11-25")
    house.give("Mai", "law", due="2026-12-25")
    house.clock.go_to("2026-11-30")
    house.learning("Mai").open_module("law")
    learners = house.assigning().learners()
    names = [learner.official.name.split()[-1] for learner in learners]
    assert names[:2] == ["Cúc", "Linh"] and names[-1] == "Mai"  # the one seen last needs it least
    assert (learners[0].worst_late, learners[1].worst_late, learners[-1].worst_late) == (3, 2, 0)
    assert learners[1].count(Status.OVERDUE) == 2
    assert learners[-1].last_seen == date(2026, 11, 30)
    house.administration().deactivate(house.id("Cúc"), "Nghỉ hưu.")
    assert house.id("Cúc") not in [learner.official.id for learner in house.assigning().learners()]


def test_one_learner_with_all_their_modules(house: House) -> None:
    house.give("Mai", "law", "archive")
    house.complete("Mai", "law")
    one = house.assigning().learner(house.id("Mai"))
    assert {stand.module: stand.status for stand in one.standings} == {
        "law": Status.COMPLETED,
        "archive": Status.NOT_STARTED,
    }
    (same,) = [each for each in house.assigning().learners() if each.official.id == house.id("Mai")]
    assert set(same.standings) == set(one.standings)
    with pytest.raises(Fault, match="Không có người này"):
        house.assigning().learner("nobody")
