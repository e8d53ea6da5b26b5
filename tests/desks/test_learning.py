"""The learner's desk at one look: the next thing, what is assigned, one's own record, search."""

import pytest

from tests.desks.house import WRONG, House
from trainer.faults import Fault
from trainer.records import new_id


def test_an_empty_desk_still_has_a_next_thing(house: House) -> None:
    seen = house.learning().overview()
    assert seen.assigned == ()
    assert [row.title for row in seen.others] == ["Thi hành pháp luật", "Thủ tục ở quầy", "Lưu hồ sơ"]
    assert seen.next is not None and seen.next.title == "Thi hành pháp luật"
    assert seen.others[1].work.lock is not None


def test_what_is_assigned_comes_before_what_is_free_and_in_course_order(house: House) -> None:
    house.give("Mai", "archive", due="2026-12-31")
    house.give("Mai", "law", due="2026-12-01")
    seen = house.learning().overview()
    assert [row.standing.module for row in seen.assigned] == ["law", "archive"]
    assert [row.standing.module for row in seen.others] == ["procedures"]
    assert seen.next is seen.assigned[0]
    assert seen.next.standing.due is not None and seen.next.standing.due.isoformat() == "2026-12-01"


def test_an_unfinished_quiz_is_next_and_a_locked_module_never(house: House) -> None:
    house.give("Mai", "procedures", due="2026-11-25")
    house.give("Mai", "law", "archive")
    desk = house.learning()
    assert desk.overview().next is not None
    chosen = desk.overview().next
    assert chosen is not None and chosen.standing.module == "law"  # the urgent one is locked
    desk.read_page("archive", "cat-o-dau", new_id())
    begun = desk.overview().next
    assert begun is not None and (begun.standing.module, begun.pages_read) == ("archive", 1)
    desk.start_quiz("law")
    sitting = desk.overview().next
    assert sitting is not None and sitting.standing.module == "law" and sitting.work.open_attempt


def test_when_all_that_is_assigned_is_done_something_free_is_next(house: House) -> None:
    house.give("Mai", "law")
    house.complete("Mai", "law")
    chosen = house.learning().overview().next
    assert chosen is not None and chosen.standing.module == "procedures"
    for module in ("procedures", "archive"):
        house.complete("Mai", module)
    assert house.learning().overview().next is None


def test_pages_are_counted_only_while_they_count(house: House) -> None:
    house.read("Mai", "law")
    assert house.learning().overview().others[0].pages_read == 3
    house.edit("quizzes/basics/law.yaml", lambda text: text.replace("#nho-gi", "#dieu-can-nho"))
    house.edit("courses/basics/law.md", lambda text: text.replace("## Nhớ gì", "## Điều cần nhớ"))
    assert house.learning().overview().others[0].pages_read == 2  # that page is a new one
    house.clock.go_to("2026-12-02")
    house.announce("law", "2026-12-01", "void")
    assert house.learning().overview().others[0].pages_read == 0


def test_a_closed_module_stands_there_with_its_title_and_is_never_next(house: House) -> None:
    house.give("Mai", "archive", due="2026-11-25")
    house.edit("courses/basics/archive.md", lambda text: text.replace("minutes: 5", "minutes: nhiều"))
    seen = house.learning().overview()
    (row,) = seen.assigned
    assert (row.title, row.module) == ("Lưu hồ sơ", None) and "archive.md" in row.closed
    assert seen.next is not None and seen.next.standing.module == "law"


def test_a_module_that_is_gone_keeps_its_line_under_its_id(house: House) -> None:
    house.give("Mai", "archive")
    house.complete("Mai", "archive")
    (house.content / "courses/basics/archive.md").unlink()
    course = "modules: [law, procedures"
    house.edit(
        "courses/curriculum.yaml", lambda text: text.replace("\n    - {modules: [archive], due: 15}", "")
    )
    house.edit("courses/basics/course.yaml", lambda text: text.replace(course + ", archive", course))
    (row,) = house.learning().overview().assigned
    assert (row.title, row.standing.status.value) == ("archive", "completed")
    assert house.status("Mai", "archive") == "completed"


def test_why_tells_rule_by_rule(house: House) -> None:
    house.learning().read_page("law", "ai-lam", new_id())
    house.sit("Mai", "law", {**WRONG, "office": "1"})
    lines = house.learning().why("law")
    assert [(line.rule, line.met, line.have, line.need) for line in lines] == [
        ("pages", False, 1, 3),
        ("quiz", False, 33, 60),
    ]
    with pytest.raises(Fault):
        house.learning().why("unheard-of")


def test_ones_own_record_holds_what_was_assigned_begun_done_or_waived(house: House) -> None:
    assert house.learning().record().rows == ()
    house.give("Mai", "procedures")
    house.complete("Mai", "law")
    house.assigning().waive(house.id("Mai"), "archive", "Equivalent AU", "Có chứng chỉ lưu trữ.")
    record = house.learning().record()
    assert {row.standing.module: row.standing.status.value for row in record.rows} == {
        "law": "completed",
        "procedures": "not started",
        "archive": "waived",
    }
    assert [(attempt.module, attempt.score) for attempt in record.attempts] == [("law", "100.00")]
    assert house.learning("Tâm").record().attempts == ()


@pytest.mark.parametrize(("typed", "found"), [("can cuoc", "Căn cước"), ("thu tuc o quay", "Thủ tục ở quầy")])
def test_search_needs_no_diacritics(house: House, typed: str, found: str) -> None:
    assert found in [hit.title for hit in house.learning().search(typed)]
    assert len(house.learning().search(typed, limit=1)) == 1
    assert house.learning().search("không có chữ nào như vậy") == []
