"""Reading a module: pages counted once, one's place kept, questions on the spot, locks and closed modules."""

import pytest

from tests.desks.house import House
from trainer.faults import Fault, Refused
from trainer.records import new_id


def pages(house: House, module: str) -> list[str]:
    return [page.id for page in house.ward.library.modules[module].pages]


def test_a_module_opens_at_its_first_page_and_its_launch_is_recorded_once_an_edition(house: House) -> None:
    desk = house.learning()
    assert desk.open_module("law").page == "ai-lam"
    desk.open_module("law")
    (launched,) = house.events("launched")
    assert (launched.actor, launched.object) == (house.id("Mai"), "module:law")
    assert launched.version == house.ward.library.modules["law"].version
    house.edit("courses/basics/law.md", lambda text: text.replace("ghi phiếu", "ghi rõ phiếu"))
    house.learning().open_module("law")
    assert len(house.events("launched")) == 2


def test_nothing_is_complete_or_read_when_it_is_only_opened(house: House) -> None:
    # Every page counted as read where no change was dated: opening a module completed it.
    reading = house.learning().open_module("archive")
    assert (dict(reading.read), reading.completion) == ({}, None)
    assert [line.have for line in house.learning().why("archive")] == [0]


def test_a_page_read_is_recorded_once_with_how_far_one_is(house: House) -> None:
    desk = house.learning()
    first = pages(house, "law")[0]
    for _again in range(3):
        assert desk.read_page("law", first, new_id()) is None
    (read,) = house.events("progressed")
    assert dict(read.result) == {"page": first, "read": 1, "of": 3}
    assert read.version == house.ward.library.modules["law"].version
    assert list(desk.open_module("law").read) == [first]


def test_the_last_page_completes_a_module_that_asks_for_pages_only(house: House) -> None:
    desk = house.learning()
    one, two = pages(house, "archive")
    assert desk.read_page("archive", one, new_id()) is None
    done = desk.read_page("archive", two, new_id())
    assert done is not None and (done.module, done.attempt) == ("archive", "")
    assert [(line.rule, line.have, line.need) for line in done.criteria] == [("pages", 2, 2)]
    (event,) = house.events("completed")
    assert event.id == done.event and event.version == house.ward.library.modules["archive"].version
    assert house.records.content(event.version)  # the edition it rests on is kept


def test_a_page_nobody_wrote_is_not_recorded(house: House) -> None:
    assert house.learning().read_page("law", "no-such-page", new_id()) is None
    assert house.events("progressed") == []


def test_one_comes_back_to_the_page_one_was_on(house: House) -> None:
    house.learning().keep_page("law", "nho-gi")
    house.reopen()
    desk = house.learning()
    assert desk.open_module("law").page == "nho-gi"
    assert desk.open_module("law", "lam-the-nao").page == "lam-the-nao"  # asked for by name
    desk.keep_page("law", "taken-out")
    desk.read_page("law", "ai-lam", new_id())
    assert desk.open_module("law").page == "lam-the-nao"  # else the first unread one


def test_when_all_is_read_a_module_opens_at_its_beginning(house: House) -> None:
    house.read("Mai", "law")
    assert house.learning().open_module("law").page == "ai-lam"


def test_a_question_on_a_page_is_recorded_and_explained_but_scores_nothing(house: House) -> None:
    desk, id = house.learning(), new_id()
    checked = desk.check("law", "lam-the-nao", "office", "0", id)
    assert (checked.mark.right, checked.question.id) == (False, "office")
    assert checked.mark.why == ("Đứng gần cửa, nhưng không nhận hồ sơ.",)
    again = desk.check("law", "lam-the-nao", "office", "0", id)  # a retry
    assert again.mark == checked.mark
    desk.check("law", "lam-the-nao", "office", "1", new_id())
    assert [dict(event.result)["response"] for event in house.events("answered")] == ["0", "1"]
    assert desk.open_module("law").checks["office"].response == "1"
    assert house.records.attempts() == [] and house.records.completions() == []


@pytest.mark.parametrize(
    ("page", "item", "response", "words"),
    [
        ("ai-lam", "office", "1", "Trang này không hỏi"),  # another page asks it
        ("lam-the-nao", "duties", "0", "Trang này không hỏi"),  # no peeping at the quiz
        ("no-such-page", "office", "1", "Trang này không hỏi"),
        ("lam-the-nao", "office", "9", "phương án"),
    ],
)
def test_a_question_the_page_does_not_ask_or_a_malformed_answer_is_refused(
    house: House, page: str, item: str, response: str, words: str
) -> None:
    with pytest.raises(Fault, match=words):
        house.learning().check("law", page, item, response, new_id())
    assert house.events("answered") == []


def test_a_locked_module_is_refused_here_too_and_the_shortest_way_is_told(house: House) -> None:
    desk = house.learning()
    for deed in (
        lambda: desk.open_module("procedures"),
        lambda: desk.read_page("procedures", "nhan-ho-so", new_id()),
        lambda: desk.check("procedures", "nhan-ho-so", "slip", "0", new_id()),
        lambda: desk.start_quiz("procedures"),
    ):
        with pytest.raises(Refused) as refused:
            deed()
        assert refused.value.message == "Chưa mở được học phần “Thủ tục ở quầy”."
        assert refused.value.remedy == "Đường ngắn nhất: Thi hành pháp luật."
    assert house.events("launched", "progressed", "answered", "initialized") == []
    house.complete("Mai", "law")
    assert desk.lock("procedures") is None
    assert desk.open_module("procedures").page == "nhan-ho-so"


def test_who_is_exempted_from_a_prerequisite_may_go_on(house: House) -> None:
    house.assigning().waive(house.id("Mai"), "law", "Equivalent AU", "Đã học ở phường cũ.")
    assert house.learning().open_module("procedures").module.id == "procedures"


def test_a_module_with_a_faulty_file_is_being_repaired(house: House) -> None:
    house.edit("courses/basics/archive.md", lambda text: text.replace("minutes: 5", "minutes: nhiều"))
    with pytest.raises(Fault, match="“Lưu hồ sơ” đang được sửa"):
        house.learning().open_module("archive")
    with pytest.raises(Fault, match="Không có học phần unheard-of"):
        house.learning().open_module("unheard-of")


def test_pages_read_before_a_grave_change_have_to_be_read_again(house: House) -> None:
    house.give("Mai", "archive")
    house.complete("Mai", "archive")
    house.clock.go_to("2026-12-02")
    house.announce("archive", "2026-12-01", "retrain")
    assert house.status("Mai", "archive") == "superseded"
    assert dict(house.learning().open_module("archive").read) == {}
    assert [line.have for line in house.learning().why("archive")] == [0]
    assert house.complete("Mai", "archive").on.isoformat() == "2026-12-02"
    assert house.status("Mai", "archive") == "completed"


def test_a_change_announced_for_later_undoes_nothing_yet(house: House) -> None:
    # Study stopped counting, and a page was recorded anew at each reading, from the day it was announced.
    house.announce("archive", "2026-12-15", "void")
    assert house.read("Mai", "archive") is not None
    assert len(house.events("progressed")) == 2
    assert house.complete("Mai", "law")


def test_a_lapsed_completion_is_not_renewed_by_what_was_read_for_it(house: House) -> None:
    house.complete("Mai", "archive")
    house.clock.go_to("2027-11-23")
    desk = house.learning()
    assert house.status("Mai", "archive") == "superseded"
    assert desk.open_module("archive").completion is None
    one, two = pages(house, "archive")
    assert desk.read_page("archive", one, new_id()) is None
    assert desk.read_page("archive", two, new_id()) is not None
    assert house.status("Mai", "archive") == "completed"


def test_a_module_is_complete_at_the_next_opening_when_the_unread_page_was_taken_out(house: House) -> None:
    # All that was left was read, and nothing ever said so.
    house.learning().read_page("archive", "cat-o-dau", new_id())
    house.edit("courses/basics/archive.md", lambda text: text[: text.index("## Tìm thế nào")])
    done = house.learning().open_module("archive").completion
    assert done is not None and done.module == "archive"
    assert house.learning().open_module("archive").completion is None
    assert len(house.events("completed")) == 1


def test_two_windows_record_a_page_once(house: House) -> None:
    one, other = house.learning(), house.learning()
    one.read_page("law", "ai-lam", new_id())
    other.read_page("law", "ai-lam", new_id())
    assert len(house.events("progressed")) == 1
