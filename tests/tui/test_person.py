"""Adding and editing a person: faults at their field, what the post brings, the first code."""

from pathlib import Path

import pytest

from tests.tui.conftest import Keys, Open, footer_end, official
from tests.tui.staff import ADMIN, CLERK, STRIPPED, asked, at_work
from trainer.people.roles import Role
from trainer.tui.dialogs.code import life_words
from trainer.tui.requests import EditOfficial
from trainer.tui.screens.person import WELCOME_LIFE
from trainer.ward import Ward


async def test_a_new_person_gets_what_the_post_asks_and_a_first_code(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _add(keys)
        await keys.press(*"Lan [b]", "enter", *"HC099", "enter")
        await keys.press("enter")
        await keys.see("Văn phòng HĐND và UBND")
        await keys.press("4")
        await keys.see("Văn phòng HĐND và UBND ▾")
        await keys.press("enter", "3")
        await keys.see("Văn thư ▾", "trong 5 ngày làm việc:", "trong 20 ngày làm việc:")
        await keys.golden("person")
        assert footer_end(keys.app) <= 80
        n = asked(ward, CLERK)  # the same post
        await keys.press("f9")
        await keys.see(
            f"Đã thêm Lan [b]. Theo vị trí việc làm đã giao {n} học phần.", life_words(WELCOME_LIFE)
        )
        await keys.press("1")
        await keys.see("Mã dùng một lần của Lan [b]", "trong 14 ngày")
        await keys.press("enter")
        await keys.see("10 người đang làm", "Lan [b]")
        added = official(ward, "HC099")
        assert len(ward.records.assignments(official=added.id)) == n
        assert ward.records.credential(added.id, "reset") is not None


async def test_what_is_missing_or_wrong_is_said_at_its_field(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _add(keys)
        await keys.press("f9")
        await keys.see("! Điền họ và tên.", "! Điền mã cán bộ.", "! Chọn đơn vị.", "! Chọn vị trí việc làm.")
        await keys.golden("person-faults")
        await keys.press(*"An", "tab", *CLERK, "f9")
        await keys.see("! Mã này đã thuộc về Nguyễn Thị Hà.", not_="Điền họ và tên")


async def test_roles_that_cannot_go_together_are_said_at_once(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _add(keys)
        await keys.press("tab", "tab", "tab", "tab", "tab", "down", "space", "down", "space")
        await keys.see("! Một người không vừa quản trị vừa là cán bộ tổ chức")


async def test_a_post_names_its_unit(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _add(keys)
        await keys.press("tab", "tab", "tab", "enter")
        await keys.see("Tham mưu, giúp việc Đảng ủy")
        await keys.press("1")
        await keys.see("Đảng ủy phường ▾", "Tham mưu, giúp việc Đảng ủy ▾")


@pytest.mark.parametrize(("answer", "stays"), [("enter", True), ("2", False)])
async def test_esc_asks_before_anything_typed_is_lost(
    run: Open, ward: Ward, folder: Path, answer: str, stays: bool
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _add(keys)
        await keys.press(*"Lan", "escape")
        await keys.see("Bỏ những gì vừa gõ?")
        await keys.press(answer)
        await keys.see("Lan" if stays else "9 người đang làm", not_="Bỏ những gì")


async def test_a_person_is_edited_and_a_new_post_is_a_transfer(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _edit(keys, ward, CLERK)
        await keys.see("Nguyễn Thị Hà", "HC012", "Phường Hoàng Liệt", "Văn thư ▾")
        await keys.press(*" Thu", "tab", "tab", "tab", "enter")
        await keys.see("Kế toán")
        await keys.press("5", "f9")
        await keys.see("Đã lưu Nguyễn Thị Hà Thu", "9 người đang làm")
        who = official(ward, CLERK).identity
        assert (who.name, who.post) == ("Nguyễn Thị Hà Thu", "accountant")
        assert len(ward.records.events(verbs=("transferred",))) == 1


async def test_roles_change_in_the_form_but_never_ones_own(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _edit(keys, ward, CLERK)
        await keys.press("tab", "tab", "tab", "tab", "tab", "space", "f9")
        await keys.see("9 người đang làm")
        assert official(ward, CLERK).roles == {Role.LEARNER, Role.TRAINER}
        await _edit(keys, ward, ADMIN)
        await keys.see("! Không ai tự đặt vai trò cho chính mình.")


async def test_hostile_names_stand_whole_in_the_form(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        for code, name in (("HX0", "An [/b]"), ("HX1", "[@click=app.quit]x[/]"), ("HX3", STRIPPED)):
            await _edit(keys, ward, code)
            await keys.see(name, code)
            await keys.press("escape")
            await keys.see("9 người đang làm")


async def _add(keys: Keys) -> None:
    await keys.see("9 người")
    await keys.press("f9")
    await keys.see("Bàn quản trị › Thêm người", "Mã cán bộ")


async def _edit(keys: Keys, ward: Ward, code: str) -> None:
    await keys.see("9 người")
    keys.app.screen.post_message(EditOfficial(official(ward, code)))
    await keys.see("Mã cán bộ", code)
