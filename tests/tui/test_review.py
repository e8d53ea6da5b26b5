"""After the quiz: the score, what is missing, every question explained."""

import pytest

from tests.tui.conftest import Keys, Open, footer_end, official
from trainer.demo.replies import right, wrong
from trainer.desks.learning import LearningDesk
from trainer.tui.requests import OpenReview
from trainer.ward import Ward

MODULE = "law-enforcement"

pytestmark = pytest.mark.usefixtures("one_draw")


def desk_of(ward: Ward, code: str = "HC012") -> LearningDesk:
    """Somebody's desk, as a program would use it."""
    return ward.session(official(ward, code)).learning


def finished(ward: Ward, *, mistakes: int = 0, unanswered: int = 0, read: bool = True) -> str:
    """Finish an attempt with some questions wrong and the last ones open; returns its id."""
    desk = desk_of(ward)
    if read:
        for page in desk.open_module(MODULE).module.pages:
            desk.read_page(MODULE, page.id, desk.seat.new_event())
    sat = desk.start_quiz(MODULE)
    items = sat.attempt.items
    for number, item in enumerate(items[: len(items) - unanswered]):
        asked = sat.quiz.question(item)
        reply = wrong(asked, "x") if number < mistakes else right(asked)
        desk.answer(sat.attempt.id, item, reply, desk.seat.new_event())
    desk.finish(sat.attempt.id, desk.seat.new_event())
    return sat.attempt.id


async def look(keys: Keys, attempt: str) -> str:
    """Open a review."""
    keys.app.post_message(OpenReview(attempt))
    return await keys.see("Kết quả bài kiểm tra", "câu")


async def test_a_passed_quiz_says_the_score_and_that_the_module_is_complete(
    signed_in: Open, ward: Ward
) -> None:
    attempt = finished(ward)
    async with signed_in() as keys:
        await look(keys, attempt)
        await keys.see("√ Đạt", "100,00 %", "cần 80 %", "đúng 7/7 câu", "√ Học phần đã hoàn thành.")
        await keys.golden("review_passed")
        assert footer_end(keys.app) <= 80


async def test_a_failed_quiz_begins_at_the_first_mistake_and_says_what_is_missing(
    signed_in: Open, ward: Ward
) -> None:
    attempt = finished(ward, mistakes=2, read=False)
    async with signed_in() as keys:
        await look(keys, attempt)
        await keys.see(
            "○ Chưa đạt", "71,43 %", "đọc hết 8 trang (mới 0)", "từ 80 % (cao nhất 71 %)", "câu 1/7"
        )
        await keys.see("× Chưa đúng", "Đã trả lời:", "Vì sao chưa đúng:", "Đúng là:", "Căn cứ:")
        await keys.golden("review_failed")
        assert footer_end(keys.app) <= 80


async def test_arrows_go_through_the_questions_and_enter_at_the_end_leaves(
    signed_in: Open, ward: Ward
) -> None:
    attempt = finished(ward, unanswered=1)
    async with signed_in() as keys:
        await look(keys, attempt)
        await keys.see("câu 7/7", "○ Chưa trả lời", "Đúng là:")  # the first question that was not right
        await keys.press("left")
        await keys.see("câu 6/7", "√ Đúng")
        await keys.press("right", "right")
        await keys.see("câu 7/7")
        await keys.press("enter")
        await keys.see("Việc tiếp theo")


async def test_the_page_that_teaches_a_question_is_one_key_away(signed_in: Open, ward: Ward) -> None:
    attempt = finished(ward, mistakes=1)
    async with signed_in() as keys:
        await look(keys, attempt)
        await keys.press("f7")
        await keys.see("trang", "CĂN CỨ")
        await keys.press("escape")
        await keys.see("Kết quả bài kiểm tra", "câu 1/7")


async def test_a_failed_quiz_can_be_taken_again_at_once(signed_in: Open, ward: Ward) -> None:
    attempt = finished(ward, mistakes=3)
    async with signed_in() as keys:
        await look(keys, attempt)
        await keys.press("f9")
        await keys.see("câu 1/7", "Trả lời là được lưu ngay")
        await keys.press("escape")
        await keys.see("Việc tiếp theo", "Làm tiếp câu 1/7")


async def test_the_basis_of_the_question_is_on_f2(signed_in: Open, ward: Ward) -> None:
    attempt = finished(ward, mistakes=1)
    async with signed_in() as keys:
        await look(keys, attempt)
        await keys.press("f2")
        await keys.see("Căn cứ pháp lý", "NĐ 30/2020/NĐ-CP")


async def test_somebody_elses_attempt_is_refused(signed_in: Open, ward: Ward) -> None:
    attempt = finished(ward)
    async with signed_in("HC021") as keys:
        keys.app.post_message(OpenReview(attempt))
        await keys.see("Không phải bài làm của anh/chị.")
        await keys.press("enter")
        await keys.see("Việc tiếp theo")
