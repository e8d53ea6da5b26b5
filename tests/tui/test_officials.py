"""The trainer's desk: who needs help, marking, giving, the curriculum."""

from pathlib import Path

import pytest

from tests.tui.conftest import Open, footer_end, official
from tests.tui.staff import (
    ADMIN,
    BUDGET,
    CLERK,
    HARMLESS,
    STRIPPED,
    TRAINER,
    WELFARE,
    asked,
    at_work,
    learn,
    overdue,
    staffed,
    withdrawn,
)
from trainer.ward import Ward


async def test_those_who_need_help_stand_first_with_the_reason_in_words(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    overdue(ward, WELFARE, days=7)
    overdue(ward, BUDGET, days=3)
    async with at_work(run, ward, folder, TRAINER) as keys:
        text = await keys.see("2 cần giúp")
        first, second = text.splitlines()[4:6]
        assert "Lê An" in first and "trễ 5 ngày, 1 quá hạn" in first
        assert "Đỗ Văn Ước" in second and "trễ 1 ngày" in second
        await keys.golden("officials")
        assert footer_end(keys.app) <= 80


@pytest.mark.parametrize(
    ("typed", "seen", "unseen"),
    [
        ("uoc", "Đỗ Văn Ước", "Nguyễn Thị Hà"),
        ("hc012", "Nguyễn Thị Hà", "Đỗ Văn Ước"),
        ("tai chinh", "Đỗ Văn Ước", "Nguyễn Thị Hà"),
        ("van thu", "Nguyễn Thị Hà", "Đỗ Văn Ước"),
    ],
)
async def test_a_few_letters_without_diacritics_narrow_the_list(
    run: Open, ward: Ward, folder: Path, typed: str, seen: str, unseen: str
) -> None:
    async with at_work(run, staffed(ward), folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        await keys.press("tab")
        await keys.type(typed)
        await keys.see(seen, not_=unseen)
        await keys.press("escape")
        await keys.see("Nguyễn Thị Hà", "Đỗ Văn Ước")


async def test_a_unit_narrows_the_list(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, staffed(ward), folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        await keys.press("tab", "tab", "enter")
        await keys.see("Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội")
        await keys.press("7")
        await keys.see("Đơn vị: Phòng Văn hóa - Xã hội", "2 người", "Lê An", not_="Nguyễn Thị Hà")


async def test_nobody_found_says_how_to_go_on(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, staffed(ward), folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        await keys.press("tab")
        await keys.type("zzz")
        await keys.see("Không có gì khớp “zzz”. Esc: bỏ lọc.")


async def test_marks_outlive_a_narrowed_list_and_are_counted(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, staffed(ward), folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        await keys.press("space", "down", "space")
        await keys.see("đã chọn 2")
        await keys.press("tab")
        await keys.type("tai chinh")
        await keys.see("người trong đó không hiện vì bộ lọc")
        await keys.press("escape", "f8")
        await keys.see("đã chọn 11")
        await keys.press("f8")
        await keys.see("11 người", not_="đã chọn")


async def test_giving_takes_those_marked_else_the_one_under_the_cursor(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    overdue(ward, WELFARE)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("1 cần giúp")
        await keys.press("f9")
        await keys.see("Giao cho: Lê An", "Đã có")
        await keys.press("escape")
        await keys.see("1 cần giúp")
        await keys.press("f8", "f9")
        await keys.see("và 8 người nữa")


async def test_the_curriculum_is_previewed_then_given(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    withdrawn(ward, CLERK)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        await keys.press("f7")
        n, mine = asked(ward, CLERK, ADMIN, "HX3"), asked(ward, CLERK)
        await keys.see(f"3 người nhận {n} phần", f"Văn thư: {mine} phần, hạn từ 01/12/2026", f"Giao {n} phần")
        await keys.press("2")
        await keys.see(f"Đã giao {n} phần cho 3 người")
        given = ward.records.assignments(official=official(ward, CLERK).id)
        assert [len(given), {each.rule for each in given}] == [mine, {"clerk"}]
        await keys.press("f7")
        await keys.see("đã có đủ học phần")


async def test_enter_opens_one_official(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    overdue(ward, WELFARE)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("1 cần giúp")
        await keys.press("enter")
        await keys.see("Bàn đào tạo › Một người", "HC021", "Quá hạn, trễ 5 ngày")


async def test_names_that_look_like_markup_are_shown_whole(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, staffed(ward), folder, TRAINER) as keys:
        await keys.see(*HARMLESS, STRIPPED)


async def test_someone_who_has_finished_everything_needs_nothing(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    learn(ward, CLERK)
    async with at_work(run, ward, folder, TRAINER) as keys:
        text = await keys.see("Nguyễn Thị Hà")
        line = next(line for line in text.splitlines() if "Nguyễn Thị Hà" in line)
        assert line.split()[-1] == f"1/{asked(ward, CLERK)}"
