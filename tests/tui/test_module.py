"""Reading: pages in order, read to their end, a question on the spot, law and terms one key away."""

import re
from pathlib import Path

from tests.tui.conftest import Keys, Open, footer_end, official
from trainer.ward import Ward, open_ward

FIRST = "law-enforcement"


async def read_on(keys: Keys, until: str) -> None:
    """Press Enter until something is on the screen."""
    for _press in range(60):
        if until in " ".join(keys.text.split()):
            return
        await keys.press("enter")
        await keys.pilot.pause(0.1)
    raise AssertionError(f"never came to {until!r}:\n{keys.text}")


def pages_read(ward: Ward, code: str = "HC012") -> set[str]:
    """Ids of the pages of the first module that the records hold as read."""
    return set(ward.records.pages_read(official(ward, code).id, FIRST).get(FIRST, {}))


async def test_a_page_shows_its_place_and_its_boxes_by_word(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await keys.see("trang 1/8", "VÍ DỤ ·", "CĂN CỨ ·", "Enter: sang trang sau")
        await keys.golden("module")
        assert footer_end(keys.app) <= 80


async def test_a_page_counts_as_read_only_after_its_end_was_on_the_screen(
    signed_in: Open, ward: Ward
) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await keys.see("trang 1/8")
        assert pages_read(ward) == set()
        await keys.press("enter")
        await keys.see("trang 2/8", "↓ còn nữa")
        assert len(pages_read(ward)) == 1
        await keys.press("enter")
        await keys.see("trang 2/8", not_="↓ còn nữa")
        assert len(pages_read(ward)) == 1, "the end is only now on the screen"
        await keys.press("enter")
        await keys.see("trang 3/8")
        assert len(pages_read(ward)) == 2


async def test_arrows_turn_pages_both_ways_and_scroll(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await keys.see("trang 1/8", "Enter: sang")
        await keys.press("right")
        await keys.see("trang 2/8")
        await keys.press("left")
        await keys.see("trang 1/8")


async def test_one_comes_back_to_the_page_one_left(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await read_on(keys, "trang 3/8")
        await keys.press("escape")
        await keys.see("Đọc tiếp trang 3/8")
        await keys.press("enter")
        await keys.see("trang 3/8")


async def test_a_question_on_the_spot_is_answered_by_a_digit_recorded_and_explained(
    signed_in: Open, ward: Ward
) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await read_on(keys, "trang 2/8")
        await keys.see("trang 2/8", "còn nữa")
        await keys.press("1")
        await keys.see("× Chưa đúng", "Đã trả lời: Đúng", "Vì sao chưa đúng:", "Đúng là: Sai", "Căn cứ:")
        await keys.golden("check")
        checks = ward.records.checks(official(ward, "HC012").id, FIRST)
        assert checks["seven-groups-source"].response == "true"
        await keys.press("1")  # the question is closed: nothing more is recorded
        await keys.press("escape")
        await keys.see("Việc tiếp theo")
        await keys.press("enter")
        await keys.see("trang 2/8")
        await read_on(keys, "đã trả lời từ trước")


async def test_law_and_terms_of_the_page_are_one_key_away(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await keys.see("trang 1/8")
        await keys.press("f2")
        await keys.see("Căn cứ pháp lý", "Chỉ thị 12/CT-UBND", "Cả học phần:", "cập nhật đến 11/2026")
        await keys.press("enter")
        await keys.press("f4")
        text = await keys.see("Từ điển", "Số đến")
        assert "Hỏa tốc" not in text, "only the terms of this page"


async def test_after_the_last_page_comes_the_quiz(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await read_on(keys, "Hết học phần. Enter: làm bài kiểm tra")
        assert len(pages_read(ward)) == 7
        await keys.press("enter")
        await keys.see("câu 1/7")
        assert len(pages_read(ward)) == 8


async def test_a_module_that_needs_only_its_pages_is_complete_and_says_so(
    folder: Path, signed_in: Open, ward: Ward
) -> None:
    file = folder / "content" / "courses" / "ward-mandates" / f"{FIRST}.md"
    file.write_text(re.sub("complete_when: .*", "complete_when: pages", file.read_text("utf-8")), "utf-8")
    async with signed_in() as keys:
        await keys.press("enter")
        await read_on(keys, "Hết học phần")
        await keys.press("enter")
        await keys.see("Hoàn thành học phần", "√ đọc 8/8 trang: đạt")
    with open_ward(folder) as again:
        (done,) = again.records.completions(official=official(again, "HC012").id)
        assert done.module == FIRST


async def test_turning_quickly_skips_nothing_and_doubles_nothing(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await keys.see("trang 1/8")
        await keys.press(*["enter"] * 12)
        await read_on(keys, "Hết học phần")
        events = ward.records.events(actor=official(ward, "HC012").id, verbs=("progressed",))
        read = [str(event.result["page"]) for event in events]
        assert len(read) == len(set(read)) == 7
