"""Every kind of question and every way to sit a quiz, answered with the keyboard alone at 80×24."""

import secrets
from pathlib import Path

import pytest

from tests.tui.conftest import MORNING, PASSWORD, PIN, Keys, Open, footer_end, official
from trainer.desks.sitting import Sat
from trainer.people.official import Identity
from trainer.people.passwords import hash_secret
from trainer.people.roles import Role
from trainer.quizzes import Matching, Question
from trainer.tui.requests import OpenModule, TakeQuiz
from trainer.ward import Ward, found_ward, open_ward

CONTENT = Path(__file__).parent.parent / "plain" / "content"
"""A small ward with a quiz of every kind and behaviour."""
CODE = "HV1"

pytestmark = pytest.mark.usefixtures("one_draw")


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that ward, with one learner."""
    folder = tmp_path_factory.mktemp("kinds") / "folder"
    admin = Identity("Trần Văn Quản", "QT1", "office", "head")
    with found_ward(folder, admin, PASSWORD, content=CONTENT, clock=lambda: MORNING) as ward:
        (first,) = ward.records.officials()
        desk = ward.session(first).administration
        assert desk is not None
        mai = desk.add(Identity("Nguyễn Thị Mai", CODE, "point", "reception"), [Role.LEARNER])
        with ward.records.writing("owner") as w:
            w.set_credential(mai.id, "pin", hash_secret(PIN, secrets.token_bytes(16)))
    return folder


def stand_at(ward: Ward, module: str, item: str) -> Sat:
    """Begin the quiz of a module and stand at one of its questions, as if left there."""
    desk = ward.session(official(ward, CODE)).learning
    sat = desk.start_quiz(module)
    desk.keep_place(sat.attempt.id, sat.attempt.items.index(item), "")
    return sat


async def take(keys: Keys, sat: Sat, item: str) -> Question:
    """Open the quiz; it stands at the question."""
    keys.app.post_message(TakeQuiz(sat.attempt.module))
    question = sat.quiz.question(item)
    await keys.see(question.ask, "câu")
    return question


def numbers(sat: Sat, item: str, *wanted: str) -> str:
    """The numbers under which things stand on the screen."""
    said = [option.say for option in sat.quiz.question(item).shown(sat.attempt.seed)]
    return " ".join(str(said.index(say) + 1) for say in wanted)


def responses(ward: Ward, sat: Sat) -> list[str]:
    """The responses in the records, oldest first."""
    found = ward.records.attempt(sat.attempt.id)
    assert found is not None
    return [given.response for given in found.answers]


async def test_things_are_put_in_order_by_their_numbers(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "counter", "steps")
    async with signed_in(CODE) as keys:
        question = await take(keys, sat, "steps")
        first, *_rest = question.shown(sat.attempt.seed)
        await keys.see(f"1. {first.say}", "ví dụ 2 1 3")
        await keys.type("3 3 1")
        await keys.press("enter")
        await keys.see("Xếp đủ 3 mục, mỗi mục một lần.", "ví dụ 2 1 3")
        assert responses(ward, sat) == []
        await keys.press(*["backspace"] * 5)
        await keys.type(numbers(sat, "steps", "Xem giấy", "Ghi phiếu", "Đưa giấy hẹn"))
        await keys.press("enter")
        await keys.see("√ Đúng", "Xem giấy → Ghi phiếu → Đưa giấy hẹn", "đã lưu")
        assert responses(ward, sat) == ["0[,]1[,]2"]
        assert footer_end(keys.app) <= 80


async def test_each_left_side_gets_the_number_of_its_right_side(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "counter", "places")
    async with signed_in(CODE) as keys:
        question = await take(keys, sat, "places")
        assert isinstance(question, Matching)
        await keys.see("1. Hộ tịch", "2. Hộ chiếu", f"(1) {question.shown(sat.attempt.seed)[0].say}")
        await keys.type("9 1")
        await keys.press("enter")
        await keys.see("Ghép đủ 2 dòng")
        await keys.press(*["backspace"] * 3)
        await keys.type(numbers(sat, "places", "Điểm phục vụ", "Bưu điện"))
        await keys.press("enter")
        await keys.see("± Đúng một phần: 50 %", "Hộ chiếu → Bưu điện", "Bưu điện chỉ chuyển.")
        assert len(responses(ward, sat)) == 1


async def test_a_few_words_are_typed(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "counter", "slip")
    async with signed_in(CODE) as keys:
        await take(keys, sat, "slip")
        await keys.press("enter")
        await keys.see("Gõ câu trả lời.")
        await keys.type("giấy hẹn")
        await keys.press("enter")
        await keys.see("√ Đúng", "giấy hẹn")
        assert responses(ward, sat) == ["giấy hẹn"]


async def test_a_day_is_typed(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "counter", "until")
    async with signed_in(CODE) as keys:
        await take(keys, sat, "until")
        await keys.see("ví dụ 25/11/2026")
        await keys.type("32/1/2026")
        await keys.press("enter")
        await keys.see("Không có ngày 32/1/2026.")
        await keys.press(*["backspace"] * 9)
        await keys.type("18/11/2026")
        await keys.press("f9")
        await keys.see("× Chưa đúng", "18/11/2026", "Tính cả ngày nhận.", "19/11/2026")
        assert responses(ward, sat) == ["2026-11-18"]


@pytest.mark.parametrize(("item", "typed"), [("steps", "3 1"), ("steps", "3 1 2"), ("until", "25/1")])
async def test_what_was_typed_stands_there_after_the_program_ended(
    run: Open, ward: Ward, folder: Path, item: str, typed: str
) -> None:
    sat = stand_at(ward, "counter", item)
    desk = ward.session(official(ward, CODE)).learning
    async with run(ward, folder) as keys:
        await keys.see("Đăng nhập")
        keys.app.enter(ward.session(official(ward, CODE)))
        await take(keys, sat, item)
        await keys.type(typed)
        while not desk.start_quiz("counter").draft:
            await keys.pilot.pause(0.05)
    again = open_ward(folder, clock=lambda: MORNING)
    async with run(again, folder) as keys:
        await keys.see("Đăng nhập")
        keys.app.enter(again.session(official(again, CODE)))
        await take(keys, sat, item)
        await keys.see(typed)


async def test_a_wrong_try_shows_the_hint_and_enter_tries_again(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "guided", "guided-fee")
    async with signed_in(CODE) as keys:
        await take(keys, sat, "guided-fee")
        await keys.see("Có 2 lần thử")
        await keys.type("5")
        await keys.press("enter")
        text = await keys.see("× Lần thử này: chưa đúng.", "Gợi ý: Ai ngồi ở quầy?", "Còn 1 lần thử.", "mất 33 %")
        assert "Đúng là" not in text
        assert footer_end(keys.app) <= 80
        await keys.press("enter")
        await keys.see("Gõ số", "Gợi ý: Ai ngồi ở quầy?")
        await keys.press("enter")  # the same answer again is no try
        await keys.see("Enter: thử lại", not_="Gõ số")
        assert responses(ward, sat) == ["5"]
        await keys.press("enter", "backspace", "0", "enter")
        await keys.see("√ Đúng", "Trừ do thử lại: 33 %")
        assert responses(ward, sat) == ["5", "0"]


async def test_after_the_last_try_the_answer_is_explained(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "guided", "guided-office")
    shut, driver = (numbers(sat, "guided-office", say) for say in ("Bảo vệ.", "Lái xe."))
    async with signed_in(CODE) as keys:
        await take(keys, sat, "guided-office")
        await keys.press(shut)
        await keys.see("Còn 1 lần thử.")
        await keys.press("enter", driver)
        await keys.see("× Chưa đúng", "Đúng là: Người tiếp nhận.")
        await keys.press("1", "2", "3")
        assert len(responses(ward, sat)) == 2


async def test_tries_without_number_may_be_given_up_and_handed_in(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "again", "again-fee")
    other = next(item for item in sat.attempt.items if item != "again-fee")
    desk = ward.session(official(ward, CODE)).learning
    desk.answer(sat.attempt.id, other, sat.quiz.question(other).shown("")[0].key, desk.seat.new_event())
    async with signed_in(CODE) as keys:
        await take(keys, sat, "again-fee")
        await keys.see("Sai thì được thử lại")
        for wrong in ("5", "6", "7"):
            await keys.type(wrong)
            await keys.press("enter")
            await keys.see("Lần thử này: chưa đúng.")
            await keys.press("enter")
            await keys.see("Gõ số")
            await keys.press("backspace")
        assert responses(ward, sat)[-3:] == ["5", "6", "7"]
        await keys.type("7")
        await keys.press("enter")
        await keys.see("thử lại", "F9")
        await keys.press("f9")
        await keys.see("Nộp bài?", "Đã trả lời đủ 2 câu.")
        await keys.press("2")
        await keys.see("Kết quả bài kiểm tra")


async def test_how_sure_one_is_is_asked_with_each_answer_and_told_in_the_review(signed_in: Open, ward: Ward) -> None:
    sat = stand_at(ward, "sure", sat_first(ward))
    async with signed_in(CODE) as keys:
        keys.app.post_message(TakeQuiz("sure"))
        for number in (1, 2):
            await keys.see(f"câu {number}/2")
            if sat.attempt.items[number - 1] == "sure-fee":
                await keys.press("0", "enter")
            else:
                await keys.press(numbers(sat, "sure-office", "Người tiếp nhận."))
            await keys.see("Chắc đến mức nào?")
            await keys.press("escape")
            await keys.see("chưa chọn mức chắc chắn", not_="Chắc đến mức nào?")
            assert len(responses(ward, sat)) == number - 1
            await keys.press("enter")
            await keys.see("Chắc đến mức nào?", "1. Chưa chắc")
            await keys.press("3")
            await keys.see("đã lưu", "Rất chắc", "còn đổi được")
            await keys.press("enter")  # the same answer, as sure as before: go on
            await keys.see("Chắc đến mức nào?")
            await keys.press("enter")
        assert [response[-4:] for response in responses(ward, sat)] == ["[;]3", "[;]3"]
        await keys.see("Nộp bài?")
        await keys.press("2")
        await keys.see("Kết quả bài kiểm tra", "Mức chắc chắn: Rất chắc", "chắc chắn 3,00")


def sat_first(ward: Ward) -> str:
    """The first question of the certainty quiz as it is drawn."""
    return ward.session(official(ward, CODE)).learning.start_quiz("sure").attempt.items[0]


async def test_a_typed_question_on_a_page_takes_keys_wherever_the_cursor_is(signed_in: Open, ward: Ward) -> None:
    async with signed_in(CODE) as keys:
        keys.app.post_message(OpenModule("counter", "nho-gi"))
        await keys.see("Gõ số rồi bấm Enter.")
        await keys.type("15")
        await keys.see("15 ")
        await keys.press("enter")
        await keys.see("đã lưu; không tính điểm", "Đã trả lời: 15")
