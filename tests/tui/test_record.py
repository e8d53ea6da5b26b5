"""One's own record: modules with days, attempts with scores, each attempt one key away."""

import pytest

from tests.tui.conftest import Open, footer_end, official
from trainer.demo.replies import right
from trainer.ward import Ward

MODULE = "law-enforcement"

pytestmark = pytest.mark.usefixtures("one_draw")


def one_module_done(ward: Ward) -> None:
    """Read a module and pass its quiz; begin another quiz."""
    desk = ward.session(official(ward, "HC012")).learning
    for page in desk.open_module(MODULE).module.pages:
        desk.read_page(MODULE, page.id, desk.seat.new_event())
    sat = desk.start_quiz(MODULE)
    for item in sat.attempt.items:
        desk.answer(sat.attempt.id, item, right(sat.quiz.question(item)), desk.seat.new_event())
    desk.finish(sat.attempt.id, desk.seat.new_event())
    desk.start_quiz("budget-and-rules")


async def test_modules_and_attempts_stand_there_with_days_and_scores(signed_in: Open, ward: Ward) -> None:
    one_module_done(ward)
    async with signed_in() as keys:
        await keys.press("f8")
        await keys.see("Hồ sơ của tôi", "1/7 học phần xong · 2 lượt làm bài", "√ Hoàn thành 23/11/2026")
        await keys.see("Lượt 1, 23/11/2026 09:00: √ đạt 100,00 %", "Lượt 1, 23/11/2026 09:00: chưa nộp")
        await keys.golden("record")
        assert footer_end(keys.app) <= 80


async def test_enter_on_an_attempt_opens_it_question_by_question(signed_in: Open, ward: Ward) -> None:
    one_module_done(ward)
    async with signed_in() as keys:
        await keys.press("f8")
        await keys.see("Lượt 1")
        await keys.press("down", "enter")
        await keys.see("Kết quả bài kiểm tra", "100,00 %")
        await keys.press("escape")
        await keys.see("Hồ sơ của tôi", "› Lượt 1")


async def test_enter_or_f7_on_a_module_says_why_it_is_complete(signed_in: Open, ward: Ward) -> None:
    one_module_done(ward)
    async with signed_in() as keys:
        await keys.press("f8")
        await keys.see("Lượt 1")
        await keys.press("enter")
        await keys.see(
            "√ đọc 8/8 trang: đạt", "√ bài kiểm tra 100 %, cần 80 %: đạt", "Hoàn thành ngày 23/11/2026"
        )
        await keys.press("escape", "f7")
        await keys.see("Vì sao xong, vì sao chưa?")


async def test_an_attempt_not_handed_in_says_where_to_go_on(signed_in: Open, ward: Ward) -> None:
    one_module_done(ward)
    async with signed_in() as keys:
        await keys.press("f8")
        await keys.see("Lượt 1")
        await keys.press("down", "down", "down", "enter")
        await keys.see("chưa nộp: làm tiếp từ bàn học")


async def test_an_empty_record_says_what_will_be_there(signed_in: Open) -> None:
    async with signed_in("HX3") as keys:
        await keys.press("f8")
        await keys.see("Chưa có gì trong hồ sơ")
