"""The door: a name by three letters, then the PIN; mistakes are told in place."""

from pathlib import Path

import pytest

from tests.tui.conftest import HOSTILE, PASSWORD, PIN, Open, footer_end, official, sign_in
from trainer.text import printable
from trainer.ward import Ward


async def test_everyone_stands_there_and_people_of_one_name_are_told_apart(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with run(ward, folder) as keys:
        text = await keys.see("Đăng nhập", "9 người")
        await keys.golden("sign_in")
        assert footer_end(keys.app) <= 80
        same = [line for line in text.splitlines() if "Lê An" in line]
        assert len(same) == 2
        assert "Lao động, bảo trợ xã hội · HC021" in text
        assert "Công nghệ thông tin, chuyển đổi số · HC022" in text


@pytest.mark.parametrize("typed", ["uoc", "Ước", "do van u", "dvu", "HC013"])
async def test_three_letters_without_diacritics_find_a_name(
    run: Open, ward: Ward, folder: Path, typed: str
) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await keys.type(typed)
        assert "Đỗ Văn Ước" in await keys.see("1 người")


async def test_enter_right_after_typing_takes_the_name_typed_not_one_still_listed(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await keys.type("HC012")
        await keys.press("enter")
        await keys.see("Mã PIN", "Nguyễn Thị Hà")


async def test_the_right_pin_opens_the_desk(run: Open, ward: Ward, folder: Path) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await sign_in(keys, "HC012")
        await keys.see("Việc tiếp theo", "Nguyễn Thị Hà")
        assert keys.app.session is not None and keys.app.session.official.name == "Nguyễn Thị Hà"


async def test_a_wrong_pin_is_told_in_the_same_box_and_the_right_one_still_works(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await sign_in(keys, "HC012", "111213")
        await keys.see("Mã PIN", "Không đúng mã")
        await keys.golden("wrong_pin")
        await keys.type(PIN)
        await keys.press("enter")
        await keys.see("Việc tiếp theo")


async def test_too_many_wrong_pins_cost_a_wait_that_is_told_in_seconds(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await sign_in(keys, "HC012", "111213")
        for _time in range(5):
            await keys.see("Không đúng mã")
            await keys.type("111213")
            await keys.press("enter")
            await keys.see("", not_="Đang kiểm tra")
        await keys.type(PIN)
        await keys.press("enter")
        await keys.see("Sai nhiều lần", "giây")


async def test_who_has_no_pin_trades_the_one_time_code_for_one(run: Open, ward: Ward, folder: Path) -> None:
    desk = ward.session(official(ward, "QT001")).administration
    assert desk is not None
    code = desk.issue_code(official(ward, "HC013").id)
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await keys.type("HC013")
        await keys.press("enter")
        await keys.see("Lần đầu đăng nhập", "từ 6 chữ số")
        await keys.golden("one_time_code")
        await keys.type(code.lower())
        await keys.press("enter")
        await keys.type("580274")
        await keys.press("enter")
        await keys.type("580275")
        await keys.press("enter")
        await keys.see("Hai lần gõ không giống nhau")
        for typed in (code, "580274", "580274"):
            await keys.type(typed)
            await keys.press("enter")
        await keys.see("Việc tiếp theo", "Đỗ Văn Ước")


async def test_an_admin_shows_a_password(run: Open, ward: Ward, folder: Path) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await sign_in(keys, "QT001", PASSWORD)
        await keys.see("Trần Văn Quản", not_="Mật khẩu")
        assert keys.app.session is not None and keys.app.session.administration is not None


async def test_what_was_typed_as_a_secret_is_never_on_the_screen(run: Open, ward: Ward, folder: Path) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await keys.type("HC012")
        await keys.press("enter")
        await keys.see("Mã PIN")
        await keys.type(PIN)
        assert PIN not in await keys.see("•••••")


async def test_esc_goes_back_to_the_names(run: Open, ward: Ward, folder: Path) -> None:
    async with run(ward, folder) as keys:
        await keys.see("9 người")
        await keys.type("HC012")
        await keys.press("enter")
        await keys.see("Mã PIN")
        await keys.press("escape", "escape")
        await keys.see("9 người")


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_name_is_shown_whole_and_does_nothing(
    run: Open, ward: Ward, folder: Path, name: str
) -> None:
    code = f"HX{HOSTILE.index(name)}"
    async with run(ward, folder) as keys:
        assert printable(name) in await keys.see("9 người")
        await sign_in(keys, code)
        await keys.see("Việc tiếp theo", printable(name))
        await keys.press("f8")
        await keys.see("Hồ sơ của tôi", printable(name))
        await keys.press("escape")
        await keys.see("Việc tiếp theo", printable(name))
        await keys.press("enter")
        await keys.see("trang 1/", printable(name))
