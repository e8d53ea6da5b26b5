"""A module on someone's own desk in words: the next deed, how far, why it is (not) complete."""

from tests.desks.house import House
from trainer.desks.learning import Row
from trainer.desks.wording.module import (
    Quizzed,
    deed_words,
    is_quiz_next,
    lock_words,
    nothing_words,
    outcome_words,
    progress_words,
    quizzed,
    reasons,
)


def row(house: House, module: str) -> Row:
    found = house.learning().overview()
    return next(row for row in (*found.assigned, *found.others) if row.standing.module == module)


def quiz(house: House, module: str) -> Quizzed:
    desk = house.learning()
    return quizzed(desk, desk.record().attempts, module)


def test_the_next_deed_goes_from_the_first_page_to_the_quiz(house: House) -> None:
    law = house.ward.library.modules["law"]
    of = len(law.pages)
    assert deed_words(row(house, "law"), Quizzed()) == f"Bắt đầu: trang 1/{of}"
    house.read("Mai", "law")
    assert is_quiz_next(row(house, "law"))
    assert deed_words(row(house, "law"), Quizzed()) == "Làm bài kiểm tra"
    assert progress_words(row(house, "law")) == f"{of}/{of} trang"
    house.learning().start_quiz("law")
    begun = quiz(house, "law")
    assert begun.words == f"bài kiểm tra dở dang 0/{begun.of} câu"
    assert deed_words(row(house, "law"), begun) == f"Làm tiếp câu 1/{begun.of}"
    house.sit("Mai", "law")
    done = quiz(house, "law")
    assert done.words.startswith("kiểm tra đạt 100")
    assert deed_words(row(house, "law"), done) == "Làm lại bài kiểm tra"
    (attempt,) = house.learning().record().attempts
    assert outcome_words(attempt).startswith("đạt 100")


def test_a_completion_a_due_date_and_an_exemption_are_reasons(house: House) -> None:
    title = house.ward.library.title
    house.give("Mai", "law", "archive", due="2026-11-26")
    assert reasons(row(house, "archive"), title) == ["Hạn 26/11/2026."]
    done = house.complete("Mai", "law")
    assert reasons(row(house, "law"), title) == [
        f"Hoàn thành ngày 23/11/2026, bản nội dung {done.version[:8]}.",
        "Hạn 26/11/2026.",
    ]
    house.assigning().waive(house.id("Mai"), "archive", "Tested Out", "Đã thi.")
    assert reasons(row(house, "archive"), title)[0] == "Được miễn ngày 23/11/2026: đã kiểm tra, biết rồi."


def test_a_locked_module_names_what_to_learn_first(house: House) -> None:
    locked = next(row for row in house.learning().overview().others if row.work.lock)
    assert progress_words(locked) == "đang khóa"
    words = lock_words(locked, lambda id: id.upper())
    assert words.startswith("Đang khóa: cần học trước ") and "Đường ngắn nhất, theo thứ tự: " in words


def test_with_nothing_to_do_it_says_whether_anything_was_given() -> None:
    assert nothing_words(assigned=True) != nothing_words(assigned=False)
