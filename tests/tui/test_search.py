"""`/`: found without diacritics, from two letters on, opened without breaking what one is doing."""

import pytest

from tests.tui.conftest import Open
from trainer.tui.requests import TakeQuiz

pytestmark = pytest.mark.usefixtures("one_draw")


async def test_two_letters_are_enough_and_the_place_found_is_shown(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("slash")
        await keys.see("Hai chữ cái là đủ.")
        await keys.type("ho")
        await keys.see("Thấy")
        await keys.type(" tich")
        await keys.see("hộ tịch", "Thấy")
        await keys.golden("search")


@pytest.mark.parametrize("typed", ["can cuoc", "căn cước", "CAN CUOC"])
async def test_diacritics_and_case_do_not_matter(signed_in: Open, typed: str) -> None:
    async with signed_in() as keys:
        await keys.press("slash")
        await keys.see("Tìm trong bài học")
        await keys.type(typed)
        await keys.see("Thấy", "căn cước")


async def test_a_page_found_opens_and_esc_comes_back(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("slash")
        await keys.see("Tìm trong bài học")
        await keys.type("luat nao dang co hieu luc")
        await keys.press("enter")  # at once: the list that belongs to these words is waited for
        await keys.see("Luật nào đang có hiệu lực", "trang 5/8")
        await keys.press("escape")
        await keys.see("Việc tiếp theo")


async def test_a_term_found_is_explained_in_place(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("slash")
        await keys.see("Tìm trong bài học")
        await keys.type("hoa toc")
        await keys.see("Thấy", "từ điển")
        while "› Hỏa tốc · từ điển" not in " ".join(keys.text.split()):
            await keys.press("down")
            await keys.pilot.pause()
        await keys.press("enter")
        await keys.see("Từ điển", "Hỏa tốc:")


async def test_nothing_found_says_so_and_enter_does_nothing(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("slash")
        await keys.see("Tìm trong bài học")
        await keys.type("zzzz")
        await keys.see("Không thấy")
        await keys.press("enter")
        await keys.see("Không thấy")
        await keys.press("escape")
        await keys.see("Việc tiếp theo")


async def test_searching_in_the_middle_of_a_quiz_comes_back_to_the_same_question(signed_in: Open) -> None:
    async with signed_in() as keys:
        keys.app.post_message(TakeQuiz("law-enforcement"))
        await keys.see("câu 1/7")
        before = keys.text
        await keys.press("slash")
        await keys.see("Tìm trong bài học")
        await keys.type("mot cong van sang")
        await keys.see("Thấy")
        await keys.press("enter")
        await keys.see("trang")
        await keys.press("escape")
        await keys.see("câu 1/7")
        assert keys.text == before
