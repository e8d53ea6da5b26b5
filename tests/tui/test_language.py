"""The language key: every place says in English what it would have said, holds what it held, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.tui.conftest import Open, official
from tests.tui.places import PLACES, furnished, settled
from tests.tui.staff import ADMIN, BUDGET, CLERK, TRAINER, at_work, staffed, withdrawn
from tests.tui.test_module import read_on
from tests.tui.test_quiz import answer, answers, go_to, question, take
from tests.tui.textual_words import its_words
from trainer import words
from trainer.demo.replies import wrong
from trainer.quizzes import Multiple, Numeric
from trainer.tui.commands import commands_of
from trainer.tui.requests import EditOfficial, GiveModules
from trainer.tui.widgets.sheet import Sheet
from trainer.ward import Ward

pytestmark = pytest.mark.usefixtures("one_draw")


@pytest.fixture(autouse=True)
def vietnamese_afterwards() -> Iterator[None]:
    yield
    words.use("vi")


def left_in_vietnamese(screen: Screen[object]) -> list[str]:
    """Keys, their explanations and column titles that have their English and are not said in it."""
    english = words._english()
    said = [part for command in commands_of(screen) for part in (command.label, command.tooltip)]
    said += [str(column.label) for sheet in screen.query(Sheet) for column in sheet.columns.values()]
    return [sentence for sentence in said if english.get(sentence, sentence) != sentence]


async def test_every_place_is_said_anew_as_if_it_were_opened_in_english(
    run: Open, ward: Ward, folder: Path
) -> None:
    furnished(ward)
    async with run(ward, folder) as keys:
        await keys.see("Đăng nhập")
        for name, come in PLACES.items():
            await come(keys, ward)
            vietnamese = await settled(keys)
            assert its_words(vietnamese) == [], name
            assert getattr(keys.app.screen, "about", ""), name
            await keys.press("f12")
            english = await settled(keys)
            assert left_in_vietnamese(keys.app.screen) == [], name
            await come(keys, ward)
            assert await settled(keys) == english, name
            await keys.press("f12")
            assert await settled(keys) == vietnamese, name


async def test_the_places_below_follow_when_they_are_gone_back_to(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await keys.see("trang 1/8")
        await keys.press("f12")
        await keys.see("page 1/8", not_="trang 1/8")
        await keys.press("escape")
        await keys.see("Next up", not_="Việc tiếp theo")


async def test_what_is_marked_in_a_quiz_stays_and_is_saved_as_it_was(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await take(keys)
        await go_to(keys, Multiple)
        await keys.press("1", "2")
        before = len(answers(ward))
        await keys.press("f12")
        await keys.see("1. [x]", "2. [x]", "F9 to answer")
        assert len(answers(ward)) == before
        await keys.press("f9")
        await keys.see("saved 09:00:00")
        assert len(answers(ward)) == before + 1


async def test_what_is_typed_in_a_quiz_stays_even_in_the_moment_of_typing(signed_in: Open) -> None:
    async with signed_in() as keys:
        await take(keys)
        await go_to(keys, Numeric)
        await keys.type("12")
        await keys.press("f12")
        await keys.see("Type a number, then press Enter.", "12")
        await keys.press("f12", "3", "f12")
        await keys.see("123")


async def test_an_answer_that_is_explained_is_explained_in_the_other_language(
    signed_in: Open, ward: Ward
) -> None:
    async with signed_in() as keys:
        await take(keys)
        await answer(keys, wrong(question(keys), "x"))
        await keys.see("× Chưa đúng", "đã lưu 09:00:00")
        await keys.press("f12")
        await keys.see("× Wrong", "saved 09:00:00", "Explanation:", not_="Giải thích:")
        assert len(answers(ward)) == 1


async def test_a_question_on_the_spot_stays_answered(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("enter")
        await read_on(keys, "trang 2/8")
        await keys.see("trang 2/8", "còn nữa")
        await keys.press("1")
        await keys.see("× Chưa đúng", "đã lưu; không tính điểm")
        await keys.press("f12")
        await keys.see("× Wrong", "saved; does not count", "Answered: True", not_="đã lưu")


async def test_marks_in_a_list_stay_and_so_does_what_narrows_it(run: Open, ward: Ward, folder: Path) -> None:
    withdrawn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        await keys.press("space", "tab", *"uoc")
        await keys.see("1 người", "đã chọn 1")
        await keys.press("f12")
        await keys.see("0 need help", "1 selected", "uoc", not_="đã chọn")
        keys.app.screen.post_message(GiveModules((official(ward, BUDGET).id,)))
        await keys.see("Assign to: Đỗ Văn Ước")
        await keys.press("down", "space", "f12")
        await keys.see("Đã chọn 1 học phần", "[x]")


async def test_a_form_keeps_what_was_typed_and_says_again_what_is_wrong(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await keys.see("9 người")
        keys.app.screen.post_message(EditOfficial(None))
        await keys.see("Thêm người")
        await keys.type("Mai")
        await keys.press("f9")
        await keys.see("! Điền mã cán bộ.")
        await keys.press("f12")
        await keys.see("Mai", "! Enter the official's code.", not_="Điền mã")


async def test_the_door_keeps_the_letters_typed(run: Open, ward: Ward, folder: Path) -> None:
    async with run(ward, folder) as keys:
        await keys.type("uoc")
        await keys.see("1 người")
        await keys.press("f12")
        await keys.see("uoc", "↑ ↓ to choose", "Sign in", "Đỗ Văn Ước")


async def test_the_very_first_question_is_asked_in_english(run: Open, tmp_path: Path) -> None:
    async with run(None, tmp_path / "nothing") as keys:
        await keys.see("Bắt đầu thế nào?", "Học một mình trên máy này")
        vietnamese = keys.text
        await keys.press("down", "f12")
        await keys.see("How to start?", "› 2. Learn alone on this computer")
        await keys.press("f12", "up")
        assert await settled(keys) == vietnamese


async def test_the_key_is_in_the_palette_under_the_name_of_the_other_language(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("ctrl+p", *"english", "enter")
        await keys.see("Next up")
        await keys.press("ctrl+p", *"tieng viet", "enter")
        await keys.see("Việc tiếp theo")
