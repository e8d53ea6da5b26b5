"""The first screen: one question, three answers, and what each leaves on disk."""

import stat
from pathlib import Path

from tests.desks.house import CONTENT
from tests.tui.conftest import PASSWORD, Keys, Open, footer_end
from trainer.places import ward_folder
from trainer.tui.app import TrainerApp
from trainer.ward import ALONE, WARD, open_ward


async def test_it_asks_one_thing_and_offers_three_ways(run: Open, tmp_path: Path) -> None:
    async with run(None, tmp_path / "alone") as keys:
        await keys.see("Bắt đầu thế nào?", "1. Xem thử", "2. Học một mình", "3. Lập thư mục")
        await keys.golden("first_run")
        assert footer_end(keys.app) <= 80
    assert not (tmp_path / "alone").exists(), "nothing is made before a choice"


async def test_learning_alone_needs_no_name_and_no_secret(run: Open, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    async with run(None, folder) as keys:
        await keys.see("Bắt đầu thế nào?")
        await keys.press("2")
        await keys.see("Việc tiếp theo", "Người học trên máy này")
    assert stat.S_IMODE((folder / "trainer.db").stat().st_mode) == 0o600
    with open_ward(folder) as ward:
        assert ward.mode == ALONE


async def test_what_content_names_is_what_the_forms_offer_and_the_folder_gets(tmp_path: Path) -> None:
    app = TrainerApp(None, tmp_path / "ward", content=CONTENT)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        keys = Keys(app, pilot)
        await keys.see("Bắt đầu thế nào?")
        await keys.press("3")
        await keys.see("Lập thư mục của phường", "Vị trí việc làm")
        await keys.press("tab", "tab", "enter")
        await keys.see("1. Lãnh đạo phường", "2. Văn phòng", "3. Điểm phục vụ")


async def test_esc_never_leaves_the_first_screen(run: Open, tmp_path: Path) -> None:
    async with run(None, tmp_path / "alone") as keys:
        await keys.see("Bắt đầu thế nào?")
        await keys.press("escape", "escape")
        await keys.see("Bắt đầu thế nào?")


async def fill_in(keys: Keys, again: str = PASSWORD) -> None:
    """The form for a ward: name, code, unit and post from their lists, password twice."""
    await keys.press("3")
    await keys.see("Lập thư mục của phường", "Vị trí việc làm")
    await keys.type("Đỗ Thị Ước")
    await keys.press("enter")
    await keys.type("QT001")
    await keys.press("enter", "enter")  # on to the unit, and open its list
    await keys.see("1. Đảng ủy phường")
    await keys.press("4")
    await keys.see("Đơn vị: Văn phòng HĐND và UBND")
    await keys.press("enter")
    await keys.see("1. Chánh Văn phòng HĐND và UBND")
    await keys.press("1")
    await keys.see("Vị trí việc làm: Chánh Văn phòng")
    await keys.type(PASSWORD)
    await keys.press("enter")
    await keys.type(again)


async def test_setting_up_a_ward_leads_to_its_door(run: Open, tmp_path: Path) -> None:
    folder = tmp_path / "ward"
    async with run(None, folder) as keys:
        await keys.see("Bắt đầu thế nào?")
        await fill_in(keys)
        await keys.press("f9")
        await keys.see("Đăng nhập", "1 người", "Đỗ Thị Ước", not_="Lập thư mục")
    with open_ward(folder) as ward:
        assert ward.mode == WARD
        (admin,) = ward.records.officials()
        assert (admin.name, admin.identity.post) == ("Đỗ Thị Ước", "head-of-office")
    assert ward_folder() == folder, "the next start opens it without being told"


async def test_the_form_fits_the_screen_with_every_field_filled(run: Open) -> None:
    async with run(None, Path("/srv/trainer")) as keys:
        await keys.see("Bắt đầu thế nào?")
        await fill_in(keys)
        await keys.golden("new_ward")


async def test_a_form_with_a_mistake_says_so_and_makes_nothing(run: Open, tmp_path: Path) -> None:
    folder = tmp_path / "ward"
    async with run(None, folder) as keys:
        await keys.see("Bắt đầu thế nào?")
        await keys.press("3")
        await keys.see("Lập thư mục của phường")
        await keys.press("f9")
        await keys.see("Điền họ và tên.")
        await keys.press("escape")
        await keys.see("Bắt đầu thế nào?")
        await fill_in(keys, again="khac han mat khau tren kia")
        await keys.press("f9")
        await keys.see("Hai lần gõ mật khẩu không giống nhau.")
        await keys.press("escape")
        await keys.see("Bắt đầu thế nào?")
    assert not folder.exists()
