"""One official as the trainer sees them: extend, withdraw, exempt, each with a reason."""

from datetime import date
from pathlib import Path

from tests.tui.conftest import Open, footer_end, official
from tests.tui.staff import CLERK, FIRST, STRIPPED, TRAINER, asked, at_work, learn, overdue, staffed
from trainer.progress.assignment import Assignment
from trainer.tui.requests import OpenLearner
from trainer.ward import Ward


async def test_every_module_stands_with_its_status_due_date_and_giver(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    overdue(ward, CLERK)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("1 cần giúp")
        await keys.press("enter")
        text = await keys.see(
            "HC012", "trước ở Phường Hoàng Liệt", f"xong 0/{asked(ward, CLERK)}", "Vũ Đào giao"
        )
        assert "! Quá hạn, trễ 5 ngày" in text.splitlines()[5]
        await keys.press("down")
        await keys.see("theo vị trí: Văn thư")
        await keys.golden("learner")
        assert footer_end(keys.app) <= 80


async def test_a_due_date_is_moved_with_a_reason(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    overdue(ward, CLERK)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("1 cần giúp")
        await keys.press("enter")
        await keys.see("Quá hạn")
        await keys.press("f9", "1")
        await keys.see("Hạn mới")
        await keys.press("1")
        await keys.see("Vì sao gia hạn đến 01/12/2026?")
        await keys.type("nghi om")
        await keys.press("enter")
        await keys.see("Đã gia hạn đến 01/12/2026", not_="Quá hạn")
        (given,) = [each for each in _given(ward) if each.by == official(ward, TRAINER).id]
        assert given.due == date(2026, 12, 1)
        (event,) = ward.records.events(verbs=("extended",))
        assert ward.records.note(str(event.result["note"])) == "nghi om"


async def test_an_assignment_is_taken_back_and_what_was_learned_stays(
    run: Open, ward: Ward, folder: Path
) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        keys.app.screen.post_message(OpenLearner(official(ward, CLERK).id))
        await keys.see("Hoàn thành 23/11/2026")
        await keys.press("end", "f9")
        await keys.see("Gia hạn – không còn phần giao đang mở")
        await keys.press("2")
        await keys.type("giao nham")
        await keys.press("enter")
        await keys.see("Đã thu hồi")
        assert FIRST not in {given.module for given in _given(ward)}
        assert [done.module for done in ward.records.completions(official=official(ward, CLERK).id)] == [
            FIRST
        ]


async def test_an_exemption_names_one_of_four_reasons_and_its_evidence(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        keys.app.screen.post_message(OpenLearner(official(ward, CLERK).id))
        await keys.see(f"xong 0/{asked(ward, CLERK)}")
        await keys.press("f9", "3", "4")
        await keys.see("Bằng chứng hoặc căn cứ")
        await keys.type("QD 12")
        await keys.press("enter")
        await keys.see("Đã miễn", "Được miễn 23/11/2026", f"xong 1/{asked(ward, CLERK)}")
        (waiver,) = ward.records.waivers(official=official(ward, CLERK).id)
        assert waiver.reason == "Administrative"


async def test_nobody_does_it_to_themselves_and_no_reason_is_typed_for_nothing(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Vũ Đào")
        keys.app.screen.post_message(OpenLearner(official(ward, TRAINER).id))
        await keys.see("DT001")
        await keys.press("f9", "3")
        await keys.see("Không ai được tự miễn học cho chính mình.")
        await keys.press("escape")
        await keys.see("DT001")
        assert ward.records.waivers() == []


async def test_a_hostile_name_is_shown_whole_and_more_can_be_given(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    async with at_work(run, ward, folder, TRAINER) as keys:
        await keys.see("Nguyễn Thị Hà")
        for code, name in (("HX1", "[@click=app.quit]x[/]"), ("HX3", STRIPPED)):
            keys.app.screen.post_message(OpenLearner(official(ward, code).id))
            await keys.see("Một người", name, code)
            await keys.press("f7")
            await keys.see("Giao cho:", name)
            await keys.press("escape", "escape")
            await keys.see("cần giúp")


def _given(ward: Ward) -> list[Assignment]:
    return ward.records.assignments(official=official(ward, CLERK).id)
