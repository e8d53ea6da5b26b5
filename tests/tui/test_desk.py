"""The learner's desk: one next thing, every module, why it is (not) complete."""

from datetime import timedelta
from pathlib import Path

from tests.tui.conftest import MORNING, Open, footer_end, official
from trainer.records import new_id
from trainer.ward import Ward

TODAY = MORNING.date()
FIRST = "Thi hành Hiến pháp, pháp luật và văn bản cấp trên"


async def test_one_next_thing_stands_on_top_with_its_minutes_and_its_due_date(signed_in: Open) -> None:
    async with signed_in() as keys:
        text = await keys.see(FIRST, "Bắt đầu: trang 1/8", "phút", "hạn 01/12/2026, còn 5 ngày làm việc")
        await keys.golden("desk")
        assert footer_end(keys.app) <= 80
        assert "Được giao: xong 0/7" in text


async def test_enter_does_the_next_thing(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        await keys.press("enter")
        await keys.see("trang 1/8", FIRST)
        await keys.press("enter")
        await keys.see("trang 2/8")
        await keys.press("escape")
        await keys.see("Đọc tiếp trang 2/8", "► Đang học · 1/8 trang")


async def test_a_digit_or_an_arrow_and_enter_open_a_module_of_the_list(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        await keys.press("2")
        await keys.see("Ngân sách", "trang 1/")
        await keys.press("escape")
        await keys.see("Được giao")
        await keys.press("escape", "down", "down", "down", "enter")
        await keys.see("Kinh tế, doanh nghiệp nhỏ và cộng đồng", "trang 1/")


async def test_going_up_from_the_list_reaches_the_panel(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        await keys.press("down", "down", "up", "up", "enter")
        await keys.see("trang 1/8", FIRST)


async def test_a_locked_module_tells_why_and_the_shortest_way_and_goes_it(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("đang khóa")
        await keys.press("6")
        await keys.see("chưa mở được", f"cần học trước {FIRST}", "Đường ngắn nhất, theo thứ tự")
        await keys.press("2")
        await keys.see("trang 1/8", FIRST)


async def test_why_says_rule_by_rule_what_is_missing(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        await keys.press("f7")
        await keys.see("Vì sao", FIRST, "○ đọc 0/8 trang", "○ bài kiểm tra 0 %, cần 80 %")
        await keys.golden("why")


async def test_an_overdue_module_says_how_late_and_is_never_only_a_colour(
    ward: Ward, signed_in: Open
) -> None:
    who = official(ward, "HC021").id
    late = {"official": who, "module": "law-enforcement", "due": "2026-11-19", "rule": ""}
    with ward.records.writing("owner", TODAY - timedelta(30)) as w:
        w.append("assigned", f"assignment:{new_id()}", late)
    async with signed_in("HC021") as keys:
        await keys.see("hạn 19/11/2026, trễ 2 ngày làm việc", "! Quá hạn")


async def test_a_module_that_is_being_repaired_says_so_and_stays_closed(
    folder: Path, ward: Ward, signed_in: Open
) -> None:
    page = folder / "content" / "courses" / "ward-mandates" / "budget-and-rules.md"
    page.write_text(page.read_text("utf-8").replace("minutes:", "minuets:"), "utf-8")
    async with signed_in() as keys:
        await keys.see("đang sửa, tạm đóng")
        await keys.press("2")
        await keys.see("đang được sửa")


async def test_nobody_assigned_anything_still_has_a_next_thing(ward: Ward, signed_in: Open) -> None:
    async with signed_in("HX3") as keys:
        await keys.see("Tự chọn", "Bắt đầu: trang 1/", not_="Được giao")


async def test_help_names_every_key_of_the_place(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        await keys.press("f1")
        text = await keys.see("Trợ giúp", "F7", "F8", "F10", "Ctrl+P")
        assert "Focus" not in text and "Scroll" not in text, "nothing of the toolkit's own English"
        await keys.golden("help")


async def test_every_command_is_found_by_name_without_diacritics(signed_in: Open) -> None:
    async with signed_in() as keys:
        await keys.see("Được giao")
        await keys.press("ctrl+p")
        await keys.see("Lệnh ở đây")
        await keys.type("ho so")
        await keys.press("enter")
        await keys.see("Hồ sơ của tôi")
