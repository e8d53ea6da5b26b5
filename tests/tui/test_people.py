"""The admin's desk: people, roles, one-time codes, leaving and coming back, backup."""

from pathlib import Path

from tests.tui.conftest import PIN, Keys, Open, footer_end, official
from tests.tui.staff import ADMIN, CLERK, HARMLESS, STRIPPED, WELFARE, at_work
from trainer.people.passwords import normal_code
from trainer.people.roles import Role
from trainer.tui.dialogs.code import life_words
from trainer.tui.screens.people import CODE_LIFE
from trainer.ward import Ward


async def test_everyone_is_there_with_roles_in_words(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        text = await keys.see("9 người đang làm · 0 đã thôi", *HARMLESS, STRIPPED)
        assert "quản trị" in _line(text, "Trần Văn Quản")
        await keys.golden("people")
        assert footer_end(keys.app) <= 80


async def test_roles_are_set_and_a_set_that_cannot_be_is_refused(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _at(keys, "Nguyễn Thị Hà")
        await keys.press("f7", "1")
        await keys.see("Vai trò của Nguyễn Thị Hà", "[ ] cán bộ tổ chức")
        await keys.press("2", "3")
        await keys.see("Một người không vừa quản trị vừa là cán bộ tổ chức")
        await keys.press("enter")
        await keys.see("Vai trò của Nguyễn Thị Hà")
        await keys.press("3", "1", "enter")
        text = await keys.see("người đào tạo", not_="Vai trò của")
        assert "người đào tạo, cán" in _line(text, "Nguyễn Thị Hà")
        assert official(ward, CLERK).roles == {Role.LEARNER, Role.TRAINER, Role.HR}


async def test_nobody_sets_their_own_roles(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _at(keys, "Trần Văn Quản")
        await keys.press("f7", "1", "1", "enter")
        await keys.see("Không ai được tự đặt vai trò cho chính mình.")


async def test_a_one_time_code_is_shown_once_with_its_life_and_opens_the_door(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _at(keys, "Nguyễn Thị Hà")
        await keys.press("f7", "2")
        text = await keys.see(
            "Mã dùng một lần của Nguyễn Thị Hà", f"trong {life_words(CODE_LIFE)}", "chỉ hiện lần này"
        )
        code = normal_code("".join(_line(text, "–").split("║")[1].split()))
        assert len(code) == 10
        await keys.press("enter")
        await keys.see("9 người", not_="Mã dùng một lần")
        assert ward.door.set_secret(official(ward, CLERK).id, code, PIN).name == "Nguyễn Thị Hà"


async def test_leaving_needs_a_reason_and_can_be_taken_back(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _at(keys, "Đỗ Văn Ước")
        await keys.press("f7", "3")
        await keys.see("Vì sao Đỗ Văn Ước thôi làm việc ở đây?")
        await keys.type("chuyen cong tac")
        await keys.press("enter")
        text = await keys.see("8 người đang làm · 1 đã thôi")
        assert "đã thôi 23/11/2026" in _line(text, "Đỗ Văn Ước")
        await keys.press("end", "f7")
        await keys.see("Nhận lại", not_="Cho thôi")
        await keys.press("1")
        await keys.see("9 người đang làm · 0 đã thôi")


async def test_the_list_narrows_by_name_post_and_who_has_left(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await keys.see("9 người")
        await keys.press("tab", *"uoc")
        await keys.see("1 người đang làm", "Đỗ Văn Ước")
        await keys.press("escape", "tab", *"bao tro")
        await keys.see("1 người đang làm", "Lê An")
        await keys.press("escape", "tab", "tab", "space", "3")
        await keys.see("0 người đang làm · 0 đã thôi", "Xem: đã thôi")


async def test_a_backup_is_made_and_its_file_named(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await keys.see("9 người")
        await keys.press("f8", "2")
        await keys.see("Đã sao lưu")
        (copy,) = (folder / "backups").glob("*.db")
        assert copy.name in "".join(keys.text.split("│")).replace(" ", "").replace("\n", "")
        await keys.press("enter", "f8", "3")
        await keys.see("Thông tin sổ", "Người 9", "Sự kiện")


async def test_f8_asks_for_a_staff_list_and_esc_comes_back(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await keys.see("9 người")
        await keys.press("f8", "1")
        await keys.see("Đọc danh sách cán bộ từ tệp nào?")
        await keys.press("escape")
        await keys.see("9 người đang làm")
        assert official(ward, WELFARE).active


def _line(text: str, wanted: str) -> str:
    return next(line for line in text.splitlines() if wanted in line)


async def _at(keys: Keys, name: str) -> None:
    """Put the cursor on somebody."""
    await keys.see("9 người")
    for _line in range(9):
        if f"› {name} " in keys.text:
            return
        await keys.press("down")
        await keys.pilot.pause()
    raise AssertionError(keys.text)
