"""F3: the reference card over any place, by keyboard alone; the place under it stays as it was."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tui.conftest import CHECKOUT, HOSTILE, Keys, Open, footer_end
from tests.tui.test_quiz import answers, go_to, question, take
from tests.tui.test_vi_input import STREAMS, burst, typed_in
from trainer.quizzes import Multiple
from trainer.tui.dialogs.card import CardDialog
from trainer.tui.lock import Lock
from trainer.tui.screens.quiz import QuizScreen
from trainer.ward import Ward, open_ward

pytestmark = pytest.mark.usefixtures("one_draw")

AFTERNOON = datetime(2026, 11, 23, 8, 20, tzinfo=UTC)
"""15:20 at the ward, on the eve of a day off: Tuesday 24 November 2026 (NQ 28/2026/QH16)."""


@pytest.fixture
def folder(folder: Path) -> Path:
    """A ward folder whose content has the shipped catalogue too."""
    shutil.copytree(CHECKOUT / "scenarios" / "procedures", folder / "content" / "scenarios" / "procedures")
    return folder


@pytest.fixture
def ward(folder: Path) -> Ward:
    """The folder, open at 15:20."""
    return open_ward(folder, clock=lambda: AFTERNOON)


async def look_up(keys: Keys, typed: str, *seen: str) -> str:
    """F3, type, wait for the card."""
    await keys.press("f3")
    await keys.see("Tra thủ tục", "17 thủ tục.")
    await keys.type(typed)
    return await keys.see("Thẩm quyền", *seen)


async def test_at_the_door_everything_is_listed_before_a_letter_is_typed(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with run(ward, folder) as keys:
        assert "F3 Thủ tục" in await keys.see("9 người")
        assert footer_end(keys.app) <= 80
        await keys.press("f3")
        await keys.see("17 thủ tục.", "Đăng ký khai sinh")
        await keys.golden("card_all")
        burst(keys.app, STREAMS["Đặng"])
        assert await typed_in(keys) == "Đặng"
        await keys.press("z")
        await keys.see("Không thấy; thử từ khác.")
        await keys.press("enter", "escape")
        await keys.see("9 người", not_="Tra thủ tục")


async def test_the_card_stands_there_as_one_types_and_is_worked_out_for_now(signed_in: Open) -> None:
    async with signed_in() as keys:
        text = await look_up(keys, "sao y", "1 thủ tục.", "Nhận lúc 15:20 23/11/2026")
        assert "2.000 đ một trang với trang 1–2" in text and "chậm nhất thứ Tư 25/11/2026" in text
        await keys.golden("card")


async def test_pages_copies_and_the_time_of_receipt_change_fee_and_day_at_once(signed_in: Open) -> None:
    async with signed_in() as keys:
        await look_up(keys, "sao y", "1 thủ tục.")
        await keys.press("tab", "5", "tab", "3")
        await keys.see("21.000 đ.", "3 bản × 7.000 đ = 21.000 đ.")
        await keys.press("tab")
        await keys.type("15:00")
        await keys.press("f3", "enter")
        await keys.see("chậm nhất thứ Hai 23/11/2026", "không sau 15:00: trả trong ngày")
        await keys.golden("card_read")


async def test_a_field_that_cannot_be_read_is_told_and_the_last_card_stays(signed_in: Open) -> None:
    async with signed_in() as keys:
        await look_up(keys, "sao y", "1 thủ tục.")
        await keys.press("tab", "5")
        await keys.see("7.000 đ.")
        await keys.press("x")
        await keys.see("Số trang: Gõ một số nguyên từ 1 đến 9999.", "7.000 đ.")
        await keys.press("backspace", "0")
        await keys.see("52.000 đ.", not_="Gõ một số nguyên")


async def test_the_whole_card_is_read_with_the_arrows_and_the_page_keys(signed_in: Open) -> None:
    async with signed_in() as keys:
        await look_up(keys, "sao y", "1 thủ tục.")
        await keys.press("enter")
        await keys.see("› Chứng thực bản sao từ bản chính · mã 2.000815")
        await keys.press("pagedown")
        await keys.see("Mẫu 01")
        await keys.press("end")
        await keys.see("TT 226/2016/TT-BTC", "tra lại trên Cổng Dịch vụ công quốc gia trước khi áp dụng.")
        await keys.press("home")
        await keys.see("Thẩm quyền")
        await keys.press("down")
        await keys.see("", not_="Thẩm quyền")


async def test_another_procedure_is_chosen_with_the_arrows_and_begins_at_its_top(signed_in: Open) -> None:
    async with signed_in() as keys:
        await look_up(keys, "cccd", "2 thủ tục.", "Chứng thực bản sao từ bản chính · mã")
        await keys.press("pagedown")
        await keys.see("", not_="Thẩm quyền")
        await keys.press("down")
        await keys.see("Thẩm quyền", "Không giải quyết tại quầy", "Nơi khác", not_="Số trang")
        await keys.press("enter", "f3")
        await keys.type("khai sinh")
        await keys.see("› Đăng ký khai sinh", "Tờ khai đăng ký khai sinh: nộp.")


async def test_enter_right_after_typing_opens_what_was_typed_and_letters_do_nothing_there(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("f3")
        await keys.see("17 thủ tục.")
        await keys.type("to cao")
        await keys.press("enter")
        before = await keys.see("› Phản ánh, kiến nghị; khiếu nại; tố cáo")
        burst(keys.app, "d\x7fđ")
        await keys.pilot.pause()
        assert keys.text == before


async def test_a_running_quiz_is_untouched(signed_in: Open, ward: Ward) -> None:
    async with signed_in() as keys:
        await take(keys)
        await go_to(keys, Multiple)
        await keys.press("2")
        before, events = await keys.see("[x]"), ward.records.head().count
        screen = keys.app.screen
        assert isinstance(screen, QuizScreen)
        asked, given = question(keys).id, len(answers(ward))
        await look_up(keys, "sao y", "1 thủ tục.", "2.000 đ một trang với trang 1–2")
        await keys.press("1", "space", "enter", "down", "escape")
        await keys.see("[x]")
        assert keys.text == before and keys.app.screen is screen
        assert question(keys).id == asked and len(answers(ward)) == given
        assert ward.records.head().count == events, "nothing was recorded"
        await keys.press("f9")
        await keys.see("đã lưu")


async def test_it_lies_over_a_dialog_and_the_dialog_goes_on_below(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.press("ctrl+p")
        await keys.see("Lệnh ở đây")
        await keys.type("tro giup")
        before = await keys.see("F1")
        await look_up(keys, "sao y", "1 thủ tục.")
        await keys.press("f3", "f3")
        await keys.pilot.pause()
        assert [type(screen) for screen in keys.app.screen_stack].count(CardDialog) == 1
        await keys.press("escape")
        await keys.see("Lệnh ở đây")
        assert keys.text == before
        await keys.press("enter")
        await keys.see("Trợ giúp", "F3 Tra thủ tục")


async def test_before_there_is_a_folder_the_catalogue_that_came_along_is_there(run: Open, tmp_path: Path) -> None:
    async with run(None, tmp_path / "ward") as keys:
        await keys.see("Bắt đầu thế nào?")
        await look_up(keys, "sao y", "1 thủ tục.")
        await keys.press("escape")
        await keys.see("Bắt đầu thế nào?")


async def test_the_lock_hides_it_and_lets_no_key_through(signed_in: Open) -> None:
    async with signed_in() as keys:
        await look_up(keys, "sao y", "1 thủ tục.")
        keys.app._idle_scale = 0.0
        text = await keys.see("Màn hình đã khóa")
        keys.app._idle_scale = 1.0
        assert "Tra thủ tục" not in text
        await keys.press("f3")
        await keys.pilot.pause()
        assert isinstance(keys.app.screen, Lock)


async def test_a_wide_screen_gives_it_the_room(signed_in: Open) -> None:
    async with signed_in(size=(120, 40)) as keys:
        text = await look_up(keys, "khai sinh", "Phí, lệ phí", "Hẹn trả", "Mẫu 03", "Mẫu 04")
        assert max(len(line.rstrip()) for line in text.splitlines()) > 100


async def test_titles_that_look_like_markup_are_shown_as_they_are(run: Open, folder: Path) -> None:
    catalogue = folder / "content" / "scenarios" / "procedures"
    for id, title in zip(("birth", "death"), HOSTILE, strict=False):
        text = (catalogue / f"{id}.yaml").read_text("utf-8")
        (catalogue / f"{id}.yaml").write_text(re.sub("^title: .*", f'title: "{title}"', text, count=1), "utf-8")
    async with run(open_ward(folder, clock=lambda: AFTERNOON), folder) as keys:
        await keys.see("9 người")
        assert HOSTILE[1] in await look_up(keys, "giay bao tu", HOSTILE[1])
        await keys.press("f3")
        await keys.type("lam khai sinh")
        assert HOSTILE[0] in await keys.see(HOSTILE[0])
