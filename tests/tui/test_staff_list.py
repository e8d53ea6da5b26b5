"""A staff list from a file: the dry run, its faults, the deed, first codes for the new."""

from pathlib import Path

import pytest

from tests.tui.conftest import Keys, Open, footer_end, official
from tests.tui.staff import ADMIN, CLERK, at_work
from trainer.tui.requests import ReadStaffList
from trainer.ward import Ward

HEAD = "Họ và tên;Mã;Đơn vị;Vị trí việc làm;Đơn vị cũ"
GOOD = (
    "Nguyễn Thị Hà;HC012;Phòng Văn hóa - Xã hội;Lao động, bảo trợ xã hội;",
    "Ngô [/b] Mới;HC090;Văn phòng HĐND và UBND;Văn thư;Phường Lĩnh Nam",
    "Lê Ý;HC091;Văn phòng HĐND và UBND;Kế toán;",
    "Đỗ Văn Ước;HC092;Văn phòng HĐND và UBND;Văn thư;",
)
BAD = ("Lê Ý;;Văn phòng HĐND và UBND;Kế toán;", "Lê Ỷ;HC094;Phòng Trăng;Kế toán;")


@pytest.fixture
def staff_file(tmp_path: Path) -> Path:
    """A list with somebody new, somebody moved, and somebody who may be somebody else."""
    path = tmp_path / "can-bo.csv"
    path.write_text("\n".join([HEAD, *GOOD]), encoding="utf-8")
    return path


async def test_the_dry_run_shows_new_changed_doubtful_and_missing(
    run: Open, ward: Ward, folder: Path, staff_file: Path
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _read(keys, staff_file)
        await keys.see("2 mới, 1 thay đổi, 0 như cũ, 1 chưa rõ, 7 không có trong tệp", "Đọc thử, chưa ghi gì.")
        await keys.see("CHƯA RÕ LÀ AI (1)", "cùng họ tên nhưng khác mã: Đỗ Văn Ước · HC013")
        await keys.see("NGƯỜI MỚI (2)", "Ngô [/b] Mới · HC090")
        await keys.see("đơn vị từ Văn phòng HĐND và UBND thành")
        await keys.golden("staff-list")
        assert footer_end(keys.app) <= 80
        await keys.press("end")
        await keys.see("KHÔNG CÓ TRONG TỆP (7)", "[@click=app.quit]x[/]")
        assert len(ward.records.officials()) == 9


async def test_it_is_applied_after_a_yes_and_first_codes_are_shown_once(
    run: Open, ward: Ward, folder: Path, staff_file: Path
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _read(keys, staff_file)
        await keys.see("Đọc thử, chưa ghi gì.", "Danh sách cán bộ từ tệp")
        await keys.press("f9")
        await keys.see("2 người mới, 1 người thay đổi")
        await keys.press("2")
        n = sum(
            len(s.modules) for post in ("clerk", "accountant") for s in ward.library.curriculum.steps(post)
        )
        await keys.see(f"Đã thêm 2 người (giao {n} học phần theo vị trí), sửa 1 người", "Ngô [/b] Mới")
        assert official(ward, CLERK).identity.unit == "culture"
        await keys.press("f7")
        await keys.see("Cấp mã cho 2 người mới?", "trong 14 ngày")
        await keys.press("2")
        await keys.see("chỉ hiện lần này", not_="mới Lê Ý")
        assert all(ward.records.credential(official(ward, code).id, "reset") for code in ("HC090", "HC091"))
        await keys.press("escape")
        await keys.see("Đã đưa hết các mã?")
        await keys.press("2")
        await keys.see("11 người đang làm")


async def test_faults_name_row_and_column_and_nothing_can_be_applied(
    run: Open, ward: Ward, folder: Path, staff_file: Path
) -> None:
    staff_file.write_text("\n".join([HEAD, *GOOD, *BAD]), encoding="utf-8")
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _read(keys, staff_file)
        await keys.see("LỖI (2)", "dòng 6, Mã", "dòng 7, Đơn vị", "Còn 2 lỗi: sửa trong tệp rồi đọc lại")
        await keys.press("f9")
        await keys.see("LỖI (2)", not_="Ghi danh sách vào sổ?")
        staff_file.write_text("\n".join([HEAD, *GOOD]), encoding="utf-8")
        await keys.press("f8", "enter")
        await keys.see("Đọc thử, chưa ghi gì.", not_="LỖI")


async def test_a_file_that_is_not_there_is_said_and_another_can_be_chosen(
    run: Open, ward: Ward, folder: Path, tmp_path: Path
) -> None:
    async with at_work(run, ward, folder, ADMIN) as keys:
        await _read(keys, tmp_path / "khong-co.xlsx")
        await keys.see("Không có tệp này.")
        await keys.press("escape")
        await keys.see("Chưa đọc được khong-co.xlsx. F8")
        await keys.press("escape")
        await keys.see("9 người đang làm")


async def _read(keys: Keys, path: Path) -> None:
    await keys.see("9 người")
    keys.app.screen.post_message(ReadStaffList(path))
