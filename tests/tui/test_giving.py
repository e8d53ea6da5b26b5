"""Giving modules: a course at once, a due date, the preview, the deed."""

from datetime import date
from pathlib import Path

from tests.tui.conftest import HOSTILE, Open, footer_end, official
from tests.tui.staff import BUDGET, CLERK, TRAINER, at_work, staffed, withdrawn
from trainer.tui.requests import GiveModules
from trainer.ward import Ward


async def test_a_course_is_given_to_those_who_lack_it(run: Open, ward: Ward, folder: Path) -> None:
    withdrawn(staffed(ward), CLERK)
    both = (official(ward, CLERK).id, official(ward, BUDGET).id)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        keys.app.screen.post_message(GiveModules(both))
        await keys.see("Giao cho: Nguyễn Thị Hà, Đỗ Văn Ước", "Bảy nhóm nhiệm vụ", "1/2")
        await keys.golden("giving")
        assert footer_end(keys.app) <= 80
        k = len(next(iter(ward.library.courses.values())).modules)
        await keys.press("space", "f9")
        await keys.see(
            f"{k} học phần cho 2 người: hạn đến khi nào?", "Trong 5 ngày làm việc (đến hết 01/12/2026)"
        )
        await keys.press("4", *"30/11", "enter")
        await keys.see(f"2 người × {k} học phần = {2 * k} phần; {k} đã có, giữ nguyên;", "hạn", "30/11/2026")
        await keys.golden("giving-preview")
        await keys.press("2")
        await keys.see(f"Đã giao {k} phần cho 1 người", "cần giúp")
        given = ward.records.assignments(official=both[0])
        assert {each.due for each in given} == {date(2026, 11, 30)}
        assert len(given) == k


async def test_esc_and_the_first_answer_give_nothing(run: Open, ward: Ward, folder: Path) -> None:
    withdrawn(staffed(ward), CLERK)
    clerk = official(ward, CLERK).id
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        keys.app.screen.post_message(GiveModules((clerk,)))
        await keys.see("Giao cho: Nguyễn Thị Hà", "0/1")
        await keys.press("down", "f9", "escape")
        await keys.press("f9", "5")
        await keys.see("1 người × 1 học phần = 1 phần; không hạn.")
        await keys.press("enter")
        await keys.see("Giao cho: Nguyễn Thị Hà")
        assert ward.records.assignments(official=clerk) == []


async def test_what_everyone_holds_is_said_and_not_given_again(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        keys.app.screen.post_message(GiveModules((official(ward, CLERK).id,)))
        await keys.see("1/1")
        await keys.press("space", "f9", "1")
        await keys.see("Mọi người đã có các học phần này (")


async def test_hostile_names_are_shown_whole_and_a_module_can_be_looked_into(
    run: Open, ward: Ward, folder: Path
) -> None:
    ids = tuple(official(ward, f"HX{n}").id for n in range(len(HOSTILE) - 1))
    async with at_work(run, staffed(ward), folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        keys.app.screen.post_message(GiveModules(ids))
        await keys.see("Giao cho: An [/b], [@click=app.quit]x[/], Phòng [A1]")
        await keys.press("down", "enter")
        await keys.see("Thời gian:")
