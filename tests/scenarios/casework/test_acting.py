"""Acting: what each deed takes and brings about, and what cannot be done."""

from dataclasses import replace

import pytest

from tests.scenarios.casework.cases import COFFEE_SHOP, SCHOOL_RECORD, folder
from trainer.faults import Fault
from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.case import Interjection, Question, Reply
from trainer.scenarios.casework.counter_form import mendings, receivers, refusals, slip_lines
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
from trainer.scenarios.casework.reporting import false_alarms, found, may_be_missing
from trainer.scenarios.casework.speech import may_ask, values
from trainer.scenarios.casework.state import Said, State
from trainer.scenarios.casework.wire import digest, replay
from trainer.scenarios.conditions import parse
from trainer.scenarios.forms import Decision, Form

SCHOOL = folder(SCHOOL_RECORD)
HOME = folder(SCHOOL_RECORD, "left_at_home")
OLD = folder(SCHOOL_RECORD, "old_copy", decoys=["other_ward"])
SHOP = folder(COFFEE_SHOP, "unsigned")
SEEN = (Ask("see_original"), Open("photocopy"))


def test_the_citizen_begins_and_shows_nothing_unasked() -> None:
    state = start(SCHOOL)
    assert (state.minutes, state.mood, state.laid) == (0, 4, {"photocopy"})
    assert state.talk == (Said(0, "citizen", "Chào cô, tôi cần sao y học bạ cho cháu."),)
    assert not state.over and [question.id for question in may_ask(state)] == [
        "purpose",
        "see_original",
        "household_book",
    ]


@pytest.mark.parametrize(
    ("deal", "deeds", "minutes", "mood", "said"),
    [
        (SCHOOL, [Ask("purpose")], 1, 4, "Để nộp hồ sơ nhập học, nhà trường bảo 2 bản."),
        (SCHOOL, [Ask("see_original")], 1, 4, "Đặt lên quầy: Học bạ."),
        (HOME, [Ask("see_original")], 1, 4, "Chết, tôi để quên ở nhà."),
        (HOME, [Ask("see_original"), Ask("explain")], 2, 5, "Thế thì được."),
        (SCHOOL, [Ask("household_book")], 1, 2, "Có sao quyển học bạ mà cũng đòi hộ khẩu à?"),
        (SCHOOL, [Open("photocopy")], 1, 4, None),
        (SHOP, [LookUp("registered")], 1, 3, "Tra cơ sở dữ liệu: Dữ liệu hộ kinh doanh."),
        (OLD, [*SEEN, Differ("photocopy.born", "transcript.born")], 2, 4, None),
        (OLD, [*SEEN, Unfit("photocopy.born")], 2, 4, None),
        (SCHOOL, [Missing("original")], 0, 4, None),
        (SCHOOL, [Missing("original"), Withdraw(0)], 0, 4, None),
        (SCHOOL, [Fill("fee", 8000)], 2, 4, None),
        (SCHOOL, [Fill("fee", 8000), Fill("copies", 2), Fill("fee", "")], 2, 4, None),
        (SCHOOL, [Decide(Decision.REFUSE)], 1, 4, None),
        (SHOP, [Ask("scold")], 1, 1, "Thái độ gì thế?"),  # -2, then somebody behind: -1, down to 1 at least
        (SHOP, [Ask("what_kind"), Ask("tell_tax")], 2, 4, "Hay quá."),
    ],
)
def test_a_deed_takes_its_minutes_and_brings_its_words(
    deal: object, deeds: list[Deed], minutes: int, mood: int, said: str | None
) -> None:
    before = replay(deal, deeds[:-1])  # type: ignore[arg-type]
    after, happened = act(before, deeds[-1])
    assert (after.minutes, after.mood) == (minutes, mood)
    assert (happened.minutes, happened.mood) == (after.minutes - before.minutes, after.mood - before.mood)
    assert after.talk == before.talk + happened.said
    assert (happened.said[-1].text if happened.said else None) == said
    assert after.deeds == tuple(deeds)


@pytest.mark.parametrize(
    ("deal", "deeds", "why"),
    [
        (SCHOOL, [Ask("nothing")], "không hỏi được"),
        (SCHOOL, [Ask("purpose"), Ask("purpose")], "đã hỏi rồi"),
        (HOME, [Ask("explain")], "không hỏi được"),
        (SCHOOL, [Open("transcript")], "không có trên quầy"),
        (HOME, [Ask("see_original"), Open("transcript")], "không có trên quầy"),
        (SCHOOL, [Ask("see_original"), Open("transcript")], "đã mở xem rồi"),
        (SHOP, [Open("registered")], "không có trên quầy"),
        (SHOP, [LookUp("registered"), Open("registered")], "không có trên quầy"),
        (SHOP, [LookUp("registered"), LookUp("registered")], "đã mở xem rồi"),
        (SCHOOL, [LookUp("photocopy")], "Không có cơ sở dữ liệu"),
        (SCHOOL, [Unfit("photocopy.born")], "không có trên giấy tờ đã xem"),
        (SCHOOL, [Open("photocopy"), Unfit("photocopy.nothing")], "không có trên giấy tờ đã xem"),
        (SCHOOL, [Open("photocopy"), Unfit("")], "không có trên giấy tờ đã xem"),
        (SCHOOL, [*SEEN, Differ("photocopy.born", "photocopy.born")], "hai chỗ khác nhau"),
        (SCHOOL, [Open("photocopy"), Differ("photocopy.born", "transcript.born")], "không có trên giấy tờ đã xem"),
        (SCHOOL, [Missing("household_book")], "Không có giấy nào"),
        (SHOP, [Missing("registered")], "Không có giấy nào"),
        (SCHOOL, [Missing("original"), Missing("original")], "đã báo rồi"),
        (
            OLD,
            [*SEEN, Differ("photocopy.born", "transcript.born"), Differ("transcript.born", "photocopy.born")],
            "đã báo rồi",
        ),
        (SCHOOL, [Withdraw(0)], "Không có gì để rút"),
        (SCHOOL, [Missing("original"), Withdraw(-1)], "Không có gì để rút"),
        (SCHOOL, [Fill("score", 100)], "không có ô"),
        (SCHOOL, [Fill("copies", 0)], "không phải số"),
        (SCHOOL, [Fill("copies", True)], "không phải số"),
        (SCHOOL, [Fill("copies", "2")], "không phải số"),
        (SCHOOL, [Fill("fee", -1)], "không phải số"),
        (SCHOOL, [Fill("due", "12/9/2025")], "không phải ngày"),
        (SCHOOL, [Fill("due", "20250912")], "không phải ngày"),
        (SCHOOL, [Fill("due", "2025-02-30")], "không phải ngày"),
        (SCHOOL, [Fill("due", 3)], "không phải ngày"),
        (SCHOOL, [Fill("form", "M04")], "Không có lựa chọn"),
        (SCHOOL, [Fill("form", ("M01",))], "Không có lựa chọn"),
        (SCHOOL, [Fill("papers", ("transcript",))], "Không có lựa chọn"),  # still in the bag
        (SCHOOL, [Fill("papers", "photocopy")], "Không có lựa chọn"),
        (SHOP, [LookUp("registered"), Fill("papers", ("registered",))], "Không có lựa chọn"),
        (SCHOOL, [Fill("slip", ("altered",))], "Không có lựa chọn"),
        (SCHOOL, [Fill("fixes", (["old_copy"],))], "Không có lựa chọn"),  # type: ignore[arg-type]
        (SCHOOL, [Fill("reason", "D99")], "Không có lựa chọn"),
        (SCHOOL, [Fill("receiver", "Sở Y tế")], "Không có lựa chọn"),
        (SCHOOL, [Fill("procedure", 5)], "Không có lựa chọn"),
        (SCHOOL, [Fill("procedure", "x" * 101)], "Không có lựa chọn"),
        (SCHOOL, [Decide(Decision.LATE)], "Ở quầy chỉ kết luận"),
        (SCHOOL, [Decide(Decision.ACCEPT), Ask("purpose")], "đã kết luận"),
        (SCHOOL, [Decide(Decision.ACCEPT), Decide(Decision.REFUSE)], "đã kết luận"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(deal: object, deeds: list[Deed], why: str) -> None:
    state = replay(deal, deeds[:-1])  # type: ignore[arg-type]
    before = digest(state)
    with pytest.raises(Fault, match=why):
        act(state, deeds[-1])
    assert digest(state) == before


@pytest.mark.parametrize(
    ("field", "entry", "stands"),
    [
        ("procedure", "certified-copy", "certified-copy"),
        ("papers", ("photocopy",), {"photocopy"}),
        ("scan", (), set()),
        ("copies", 999, 999),
        ("fee", 0, 0),
        ("form", "none", "none"),
        ("form", Form.REFUSAL, "M03"),
        ("slip", ("left_at_home",), {"left_at_home"}),
        ("fixes", ("old_copy", "old_copy"), {"old_copy"}),
        ("reason", "D22-2", "D22-2"),
        ("reason", "altered", "altered"),
        ("receiver", "Sở Ngoại vụ", "Sở Ngoại vụ"),
        ("receiver", "", None),
    ],
)
def test_a_field_takes_what_belongs_in_it(field: str, entry: str | int | tuple[str, ...], stands: object) -> None:
    assert getattr(replay(SCHOOL, [Fill(field, entry)]).filled, field) == stands


def test_entries_are_kept_sorted_and_once_so_that_replay_reaches_the_same() -> None:
    shown = replay(SCHOOL, [Ask("see_original")])
    after, _happened = act(shown, Fill("papers", ("transcript", "photocopy", "transcript")))
    assert after.deeds[-1] == Fill("papers", ("photocopy", "transcript"))


def test_the_form_offers_lines_of_faults_drawn_or_not_and_of_decoys() -> None:
    assert {line.id for line in slip_lines(SHOP)} == {"flat", "odd_hours"}
    assert {line.id for line in mendings(SHOP)} == {"unsigned", "no_phone"}
    assert {reason.id for reason in refusals(SCHOOL)} == {"altered", "D22-1", "D22-2"}
    assert receivers(SHOP) == ("Sở Tài chính",)
    assert slip_lines(SHOP) == slip_lines(folder(COFFEE_SHOP))  # their order says nothing about the folder
    same = replace(SCHOOL_RECORD.faults[2], why="Bản chính hư hỏng, cũ nát")
    worded = folder(replace(SCHOOL_RECORD, faults=(*SCHOOL_RECORD.faults[:2], same)))
    assert {reason.id for reason in refusals(worded)} == {"altered", "D22-1"}  # one text, once


def test_papers_of_the_procedure_and_of_the_case_can_be_missing() -> None:
    assert may_be_missing(SCHOOL) == (("original", "Bản chính"), ("copy", "Bản chụp"))
    assert dict(may_be_missing(SHOP)) == {
        "request": "Giấy đề nghị",
        "identity": "Căn cước",
        "lease": "Hợp đồng thuê nhà",
    }


@pytest.mark.parametrize(
    ("deal", "claim", "finds"),
    [
        (HOME, Missing("original"), {"left_at_home"}),
        (HOME, Missing("copy"), set()),
        (SCHOOL, Missing("original"), set()),
        (OLD, Differ("photocopy.born", "transcript.born"), {"old_copy"}),
        (OLD, Differ("transcript.born", "photocopy.born"), {"old_copy"}),
        (OLD, Differ("transcript.holder", "photocopy.born"), set()),
        (OLD, Differ("transcript.holder", "photocopy.holder"), set()),
        (OLD, Unfit("photocopy.born"), {"old_copy"}),
        (OLD, Unfit("transcript.born"), set()),
        (OLD, Unfit("transcript.school"), set()),  # odd and lawful
        (SCHOOL, Differ("photocopy.born", "transcript.born"), set()),
    ],
)
def test_a_report_finds_a_fault_drawn_or_is_a_false_alarm(deal: object, claim: Deed, finds: set[str]) -> None:
    state = start(deal)  # type: ignore[arg-type]
    for deed in (*SEEN, claim):
        state, _happened = act(state, deed)
    assert found(state) - state.heard == finds - state.heard
    assert bool(false_alarms(state)) is not bool(finds)


def test_papers_of_another_person_need_not_agree() -> None:
    mothers = replace(SCHOOL_RECORD.folder[1], subject="mother")
    case = replace(SCHOOL_RECORD, folder=(SCHOOL_RECORD.folder[0], mothers))
    state = replay(folder(case, "old_copy"), [*SEEN, Differ("photocopy.born", "transcript.born")])
    assert not found(state) and false_alarms(state)


def test_a_fault_counts_as_found_when_told_or_dealt_with_on_what_is_handed_out() -> None:
    assert found(replay(HOME, [Ask("see_original")])) == {"left_at_home"}
    altered = folder(SCHOOL_RECORD, "altered", "old_copy")
    by_law = replay(altered, [Fill("reason", "D22-1"), Fill("fixes", ("old_copy",))])
    assert found(by_law) == {"altered", "old_copy"}
    assert found(by_law, Decision.ACCEPT) == found(act(by_law, Decide(Decision.ACCEPT))[0]) == {"old_copy"}
    slip = replay(HOME, [Fill("slip", ("left_at_home",))])
    assert found(slip) == found(slip, Decision.SUPPLEMENT) == {"left_at_home"}
    assert not found(slip, Decision.REFUSE)
    assert not found(replay(altered, [Fill("reason", "D22-2")]))


def test_somebody_interrupts_once_and_may_bring_about_another() -> None:
    lines = (
        Interjection("sad", parse("mood < 2"), "Buồn quá.", 0),
        Interjection("old", parse("age > 60"), "Tôi già rồi.", 0),
        Interjection("push", parse("minutes > 0"), "Nhanh lên.", -3, "Người xếp hàng"),
    )
    state = start(folder(replace(SCHOOL_RECORD, interjections=lines)))
    assert [said.text for said in state.talk[1:]] == ["Tôi già rồi."]
    state, happened = act(state, Open("photocopy"))
    assert [(said.who, said.text) for said in happened.said] == [
        ("Người xếp hàng", "Nhanh lên."),
        ("citizen", "Buồn quá."),
    ]
    assert act(state, Ask("purpose"))[1].mood == 0
    closed = act(start(folder(replace(SCHOOL_RECORD, interjections=lines[2:]))), Decide(Decision.ACCEPT))
    assert closed[1].said == ()


def test_an_interjection_that_names_a_fault_gives_it_away() -> None:
    told = Interjection("1", parse("fault.old_copy and minutes > 0"), "Bản chụp năm ngoái đấy.")
    state = start(folder(replace(SCHOOL_RECORD, interjections=(told,)), "old_copy"))
    assert not state.heard and act(state, Ask("purpose"))[0].heard == {"old_copy"}


def test_conditions_are_asked_of_the_run_as_it_stands() -> None:
    state = replay(OLD, [Ask("purpose")])
    now = values(state)
    assert now["fault.old_copy"] and now["decoy.other_ward"] and now["asked.purpose"] and now["knows.copies"]
    assert not (now["fault.altered"] or now["asked.see_original"])
    assert (now["minutes"], now["mood"], now["age"]) == (1, 4, 62)


def test_a_fault_and_a_decoy_of_one_name_are_two_things() -> None:
    (decoy,) = SCHOOL_RECORD.decoys
    case = replace(SCHOOL_RECORD, decoys=(replace(decoy, id="altered"),))
    now = values(start(folder(case, decoys=["altered"])))
    assert now["decoy.altered"] and not now["fault.altered"]


def test_a_question_whose_replies_all_fail_gets_no_answer() -> None:
    mute = Question("mute", "Bác ơi?", (Reply("Gì?", parse("mood > 5")),))
    state = start(folder(replace(SCHOOL_RECORD, questions=(mute,))))
    assert [said.who for said in act(state, Ask("mute"))[1].said] == ["you"]


def test_the_state_given_is_left_as_it_was() -> None:
    state: State = start(SCHOOL)
    again = start(SCHOOL)
    act(state, Ask("purpose"))
    act(state, Fill("fee", 1))
    assert state == again and digest(state) == digest(again)
