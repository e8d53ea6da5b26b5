"""A quiz: each answer saved before it is explained, the same question there on return, nothing doubled."""

import re
from pathlib import Path

import pytest

from tests.tui.conftest import MORNING, Keys, Open, footer_end, official
from trainer.demo.replies import right, wrong
from trainer.desks.learning import LearningDesk
from trainer.faults import RecordsBusy
from trainer.quizzes import Multiple, Numeric, Question
from trainer.tui.requests import TakeQuiz
from trainer.tui.screens.quiz import QuizScreen
from trainer.ward import Ward, open_ward

IMMEDIATE, DEFERRED = "law-enforcement", "procedures-and-services"
SAVED = "đã lưu 09:00:00"

pytestmark = pytest.mark.usefixtures("one_draw")


async def take(keys: Keys, module: str = IMMEDIATE) -> None:
    """Open the quiz of a module."""
    keys.app.post_message(TakeQuiz(module))
    await keys.see("câu 1/")


def question(keys: Keys) -> Question:
    """The question on screen."""
    screen = keys.app.screen
    assert isinstance(screen, QuizScreen)
    return screen.taking.question


async def answer(keys: Keys, response: str) -> None:
    """Give a response with the keyboard."""
    asked, screen = question(keys), keys.app.screen
    assert isinstance(screen, QuizScreen)
    if isinstance(asked, Numeric):
        await keys.type(response)
        await keys.press("enter")
        return
    order = [option.key for option in asked.shown(screen.taking.sat.attempt.seed)]
    wanted = [str(order.index(key) + 1) for key in response.split("[,]")]
    await keys.press(*wanted, *(["f9"] if isinstance(asked, Multiple) else []))


async def go_to(keys: Keys, kind: type[Question]) -> None:
    """Answer rightly until a question of a kind is on screen; fails when the draw has none."""
    for number in range(2, 9):
        if isinstance(question(keys), kind):
            return
        await answer(keys, right(question(keys)))
        await keys.see("√ Đúng")
        await keys.press("enter")
        await keys.see(f"câu {number}/")
    raise AssertionError(f"no {kind.kind} in this draw")


def answers(ward: Ward, module: str = IMMEDIATE) -> list[str]:
    """Ids of the questions answered in the newest attempt, one for each event."""
    newest = ward.records.attempts(official=official(ward, "HC012").id, module=module)[-1]
    found = ward.records.attempt(newest.id)
    assert found is not None
    return [given.item for given in found.answers]


async def test_a_question_stands_there_with_its_place_and_its_options(signed_in: Open) -> None:
    async with signed_in() as keys:
        await take(keys)
        await keys.see("câu 1/7", "› 1.", "Bấm số, hoặc mũi tên rồi Enter.")
        await keys.golden("quiz")
        assert footer_end(keys.app) <= 80


async def test_a_wrong_answer_is_saved_then_explained(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await take(keys)
        asked = question(keys)
        await answer(keys, wrong(asked, "x"))
        await keys.see(
            SAVED, "× Chưa đúng", "Đã trả lời:", "Vì sao chưa đúng:", "Đúng là:", "Giải thích:", "Căn cứ:"
        )
        await keys.golden("quiz_wrong")
        assert footer_end(keys.app) <= 80
        assert answers(ward) == [asked.id]


async def test_arrows_and_enter_answer_too(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await take(keys)
        await keys.press("down", "enter")
        await keys.see(SAVED)
        assert len(answers(ward)) == 1


async def test_an_answer_given_cannot_be_changed_by_any_key(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await take(keys)
        await keys.press("1")
        await keys.see(SAVED)
        await keys.press("2", "space", "f9", "3")
        await keys.pilot.pause()
        assert len(answers(ward)) == 1


async def test_keys_pressed_twice_in_one_moment_save_one_answer(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await take(keys)
        await keys.pilot.press("1", "1", "2")
        await keys.see(SAVED)
        assert len(answers(ward)) == 1


async def test_a_question_with_several_right_options_is_marked_then_submitted(
    signed_in: Open, ward: Ward
) -> None:
    async with signed_in() as keys:
        await take(keys)
        await go_to(keys, Multiple)
        before = len(answers(ward))
        await keys.press("f9")
        await keys.see("Chọn ít nhất một phương án.")
        await keys.press("1", "down", "space")
        text = await keys.see("[x]")
        assert text.count("[x]") == 2 and len(answers(ward)) == before
        await keys.golden("quiz_several")
        await keys.press("f9")
        await keys.see(SAVED)
        assert len(answers(ward)) == before + 1


async def test_a_number_is_typed_wherever_the_cursor_is_and_nonsense_is_told(
    signed_in: Open, ward: Ward
) -> None:
    async with signed_in() as keys:
        await take(keys)
        await go_to(keys, Numeric)
        before = len(answers(ward))
        await keys.type("abc")
        await keys.press("enter")
        await keys.see("Gõ một số")
        await keys.golden("quiz_number")
        await keys.press("backspace", "backspace", "backspace")
        await answer(keys, right(question(keys)))
        await keys.see(SAVED, "√ Đúng")
        assert len(answers(ward)) == before + 1


async def test_the_page_that_teaches_it_is_one_key_away_and_esc_comes_back(signed_in: Open) -> None:
    async with signed_in() as keys:
        await take(keys)
        await keys.press("1")
        await keys.see(SAVED)
        ask = question(keys).ask
        await keys.press("f7")
        await keys.see("trang")
        await keys.press("escape")
        await keys.see("câu 1/7", ask, SAVED)


async def test_the_same_question_with_its_saved_answer_stands_there_after_leaving(signed_in: Open) -> None:
    async with signed_in() as keys:
        await take(keys)
        await keys.press("1")
        await keys.see(SAVED)
        await keys.press("enter")
        await keys.see("câu 2/7")
        ask = question(keys).ask
        await keys.press("escape")
        await keys.see("Làm tiếp câu 2/7")
        await keys.press("enter")
        await keys.see("câu 2/7", ask)
        await keys.press("left")
        await keys.see("câu 1/7", SAVED)


async def test_marks_and_typed_text_survive_the_end_of_the_program(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with run(ward, folder) as keys:
        await keys.see("Đăng nhập")
        keys.app.enter(ward.session(official(ward, "HC012")))
        await take(keys)
        await go_to(keys, Multiple)
        number = keys.app.screen.taking.index + 1  # type: ignore[attr-defined]
        await keys.press("2", "3")
        await keys.see("[x]")
    again = open_ward(folder, clock=lambda: MORNING)
    async with run(again, folder) as keys:
        await keys.see("Đăng nhập")
        keys.app.enter(again.session(official(again, "HC012")))
        await keys.see(f"Làm tiếp câu {number}/7")
        await keys.press("enter")
        text = await keys.see(f"câu {number}/7", "[x]")
        assert re.findall(r"\d\. \[(.)\]", text)[:3] == [" ", "x", "x"]
    with open_ward(folder) as closed:
        assert len(closed.records.attempts()) == 1, "resumed, not begun anew"


async def test_when_the_records_are_busy_the_same_answer_is_tried_again_under_the_same_id(
    signed_in: Open, ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids: list[str] = []
    real = LearningDesk.answer

    def busy_once(self: LearningDesk, attempt: str, item: str, response: str, event: str) -> object:
        ids.append(event)
        if len(ids) == 1:
            raise RecordsBusy("Sổ đang bận.", "", "Thử lại sau ít giây.")
        return real(self, attempt, item, response, event)

    monkeypatch.setattr(LearningDesk, "answer", busy_once)
    async with signed_in() as keys:
        await take(keys)
        await keys.press("1")
        await keys.see("Chưa lưu. Sổ đang bận.")
        await keys.press("1")
        await keys.see(SAVED)
        assert len(ids) == 2 and ids[0] == ids[1]
        assert len(answers(ward)) == 1


async def finish(keys: Keys, *, mistakes: int = 0) -> None:
    """Answer every question, the first ones wrongly, and come to the review."""
    for number in range(1, 8):
        asked = question(keys)
        await answer(keys, wrong(asked, "x") if number <= mistakes else right(asked))
        await keys.see("đã lưu")
        await keys.press("enter")
        await keys.see(f"câu {number + 1}/7" if number < 7 else "Kết quả bài kiểm tra")
    await keys.see("đúng")


async def test_the_end_of_the_quiz_is_the_review_and_esc_leads_back_to_the_desk(
    signed_in: Open, ward: Ward
) -> None:
    async with signed_in() as keys:
        await take(keys)
        await finish(keys)
        await keys.see("√ Đạt", "100,00 %", "còn thiếu: đọc hết 8 trang (mới 0)")
        await keys.press("escape")
        await keys.see("Việc tiếp theo", "kiểm tra đạt 100,00 %")


async def test_a_deferred_quiz_explains_nothing_before_it_is_handed_in(signed_in: Open, ward: Ward) -> None:
    module = deferred(ward)
    async with signed_in() as keys:
        await take(keys, module)
        await answer(keys, right(question(keys)))
        text = await keys.see("đã lưu", "còn đổi được cho tới khi nộp bài")
        assert "Đúng là" not in text and "√ Đúng" not in text
        await keys.golden("quiz_deferred")
        assert footer_end(keys.app) <= 80


def deferred(ward: Ward) -> str:
    """A module whose quiz is deferred, its prerequisites exempted."""
    who = official(ward, "HC012").id
    with ward.records.writing("owner") as w:
        result = {"official": who, "reason": "Administrative", **w.note("để thử")}
        w.append("waived", "module:law-enforcement", result)
    return DEFERRED


async def test_in_a_deferred_quiz_one_moves_freely_changes_answers_and_hands_in_after_a_warning(
    signed_in: Open, ward: Ward
) -> None:
    module = deferred(ward)
    async with signed_in() as keys:
        await take(keys, module)
        first = question(keys)
        await answer(keys, wrong(first, "x"))
        await keys.see("đã lưu")
        await answer(keys, right(first))
        await keys.see("đã lưu")
        of = len(keys.app.screen.taking.items)  # type: ignore[attr-defined]
        for number in range(2, of + 1):
            await keys.press("pagedown")
            await keys.see(f"câu {number}/{of}")
        assert footer_end(keys.app) <= 80
        await keys.press("f9")
        await keys.see("Nộp bài?", "Chưa trả lời: câu 2,")
        await keys.golden("hand_in")
        await keys.press("1")
        await keys.see(f"câu {of}/{of}")
        await keys.press("f9")
        await keys.see("Nộp bài?")
        await keys.press("2")
        await keys.see("Kết quả bài kiểm tra", f"đúng 1/{of} câu")
        given = answers(ward, module)
        assert given == [first.id, first.id], "both answers are kept; the last one counts"


async def test_leaving_a_deferred_question_saves_what_is_marked_there(signed_in: Open, ward: Ward) -> None:
    module = deferred(ward)
    async with signed_in() as keys:
        await take(keys, module)
        of = len(keys.app.screen.taking.items)  # type: ignore[attr-defined]
        for number in range(2, of + 1):
            if isinstance(question(keys), Multiple):
                await keys.press("1")
                item = question(keys).id
                await keys.press("right")
                await keys.see(f"câu {number}/{of}")
                assert item in answers(ward, module)
                return
            await keys.press("pagedown")
            await keys.see(f"câu {number}/{of}")
        pytest.fail("no question with several right options in this draw")
