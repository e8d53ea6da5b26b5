"""The evidence of one line of the register in words, on a ward where things have happened."""

from tests.desks.house import WRONG, House
from trainer.desks.wording.evidence import (
    answers,
    attempt_words,
    entry_lines,
    page_words,
    summary,
    voidable,
)
from trainer.desks.wording.log import entry_words


def test_a_completion_is_told_with_all_that_it_rests_on(house: House) -> None:
    house.give("Mai", "law", due="2026-11-26")
    house.sit("Mai", "law", WRONG)
    house.complete("Mai", "law")
    found = house.register().evidence(house.id("Mai"), "law")
    told = {fact.id: fact.lines for fact in summary(found, house.ward.library.establishment)}
    assert told["status"] == ("Hoàn thành 23/11/2026",)
    assert told["given"] == (f"23/11/2026, {house.people['Tâm'].name} giao",)
    assert told["due"] == ("từ 23/11/2026: hạn 26/11/2026",)
    assert all(line.endswith(": đạt") for line in told["criteria"][:-1])
    wrong, right = sorted(map(attempt_words, found.attempts))
    assert wrong.startswith("chưa đạt") and right.startswith("đạt 100")
    assert "chấm lại: khớp, bản " in right
    assert {on for on, _title in page_words(found)} == {"23/11/2026"}
    asked = answers(found.attempts[0])
    assert asked[0][0].startswith(f"Câu 1/{len(asked)}: ")
    assert asked[0][-1].startswith("Đúng là: ")


def test_an_entry_tells_who_and_why_and_that_it_was_corrected(house: House) -> None:
    house.give("Mai", "law")
    house.assigning().waive(house.id("Mai"), "law", "Administrative", "Theo quyết định 5.")
    found = house.register().evidence(house.id("Mai"), "law")
    (waived,) = voidable(found)
    assert entry_words(waived) == f"Mục {waived.seq}: miễn học (theo quyết định hành chính), 23/11/2026"
    house.register().void(waived.id, "Ghi nhầm người.")
    after = house.register().evidence(house.id("Mai"), "law")
    assert voidable(after) == []
    assert entry_lines(waived, after) == [
        f"miễn học (theo quyết định hành chính), {house.people['Tâm'].name}",
        "đã đính chính, không còn hiệu lực",
        "lý do: Theo quyết định 5.",
    ]
