"""HR's register: totals that equal the list, conditions in words, any day, files, evidence."""

import csv
import json
from dataclasses import replace
from pathlib import Path

from textual.widgets import Static

from tests.tui.conftest import Keys, Open, footer_end, official
from tests.tui.staff import (
    CLERK,
    FIRST,
    HARMLESS,
    HR,
    STRIPPED,
    TODAY,
    WELFARE,
    asked,
    at_work,
    learn,
    lines,
    overdue,
    staffed,
)
from trainer.progress.standing import Status
from trainer.tui.screens.evidence import EvidenceScreen
from trainer.tui.screens.register import RegisterScreen
from trainer.ward import Ward


async def test_the_totals_are_those_of_the_list(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), CLERK)
    overdue(ward, WELFARE)
    async with at_work(run, ward, folder, HR) as keys:
        n, rate = lines(ward), f"{100 / lines(ward):.1f}".replace(".", ",")
        await keys.see(f"{n} dòng, 9 người, xong 1/{n} ({rate} %), trễ 1 dòng")
        await keys.see(
            f"Hoàn thành 1, Chưa học {n - 2}, Quá hạn 1", "Danh sách: tất cả", "(hôm nay)", "Phan Tổ"
        )
        _settle(keys)
        await keys.golden("register")
        assert footer_end(keys.app) <= 80


async def test_what_was_typed_narrows_list_and_totals_alike(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        await keys.press("tab")
        await keys.type("thi ha")
        k = asked(ward, CLERK)
        await keys.see(f"{k} dòng, 1 người, xong 1/{k}", "chữ “thi ha”", "√ Hoàn thành")
        await keys.press("escape")
        await keys.see(f"{lines(ward)} dòng", "Danh sách: tất cả")


async def test_conditions_are_chosen_in_a_dialog_and_written_out(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    overdue(ward, WELFARE)
    async with at_work(run, ward, folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        _settle(keys)  # it stands behind the dialog
        await keys.press("f7", "1")
        await keys.see("Chỉ xem")
        await keys.press("7")
        await keys.see("Đơn vị: Phòng Văn hóa - Xã hội")
        await keys.press("4")
        await keys.see("Quá hạn")
        await keys.press("5")
        await keys.see("Trạng thái: Quá hạn")
        await keys.press("5")
        await keys.see("Chỉ dòng trễ hạn: có")
        await keys.golden("register-filters")
        await keys.press("f9")
        await keys.see("Danh sách: Phòng Văn hóa - Xã hội; Quá hạn; chỉ dòng trễ", "1 dòng, 1 người")
        await keys.press("f7", "8", "f9")
        await keys.see(f"{lines(ward)} dòng", "Danh sách: tất cả")


async def test_an_empty_list_says_how_to_go_on_and_esc_keeps_the_old_conditions(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with at_work(run, staffed(ward), folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        await keys.press("f7", "5", "escape")
        await keys.see(f"{lines(ward)} dòng")
        await keys.press("f7", "5", "f9")
        await keys.see("Không có dòng nào. F7: đổi điều kiện lọc.")


async def test_the_list_stands_as_at_any_day_gone_by(run: Open, ward: Ward, folder: Path) -> None:
    staffed(ward)
    overdue(ward, WELFARE)  # given on 2 November
    async with at_work(run, ward, folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        await keys.press("f7", "7")
        await keys.see("Tính đến hết ngày nào?")
        await keys.press(*["backspace"] * 10, *"3/11", "enter")
        await keys.see("Tính đến hết ngày: 03/11/2026")
        await keys.press("f9")
        await keys.see("tính đến hết ngày 03/11/2026", "Đến 03/11/2026, lập 23/11/2026 09:00")
        await keys.press("f7", "7", *"31/2", "enter")
        await keys.see("Không có ngày 31/2.")


async def test_enter_opens_the_evidence_as_at_the_same_day(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        await keys.press("tab")
        await keys.type(CLERK)
        await keys.see(f"{asked(ward, CLERK)} dòng, 1 người")
        await keys.press("enter", "enter")
        await keys.see("Bằng chứng", "Nguyễn Thị Hà")
        screen = keys.app.screen
        assert isinstance(screen, EvidenceScreen) and screen.moment.on == TODAY
        assert (screen.official, screen.module) == (official(ward, CLERK).id, FIRST)


async def test_the_list_is_written_as_csv_and_json_and_the_file_is_named(
    run: Open, ward: Ward, folder: Path
) -> None:
    async with at_work(run, staffed(ward), folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        for form in ("1", "2"):
            await keys.press("f9", form)
            await keys.see("Đã ghi tệp", f"{lines(ward)} dòng, 9 người")
            await keys.press("enter")
        await keys.see("Sổ theo dõi")
        data = (ward.exports / f"DS-01_{TODAY}.csv").read_bytes()
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
        assert data.startswith(b"\xef\xbb\xbf") and len(rows) == lines(ward) + 1
        assert len(json.loads((ward.exports / f"DS-01_{TODAY}.json").read_text("utf-8"))) == lines(ward)


async def test_hostile_names_are_shown_whole_and_a_wide_screen_shows_more(
    run: Open, ward: Ward, folder: Path
) -> None:
    with ward.records.writing("owner") as w:
        stripped = official(ward, "HX3").id
        w.append("granted", f"official:{stripped}", {"roles": ["learner"]})
    staffed(ward)
    overdue(ward, "HX3")
    async with at_work(run, ward, folder, HR, (120, 60)) as keys:
        await keys.see(f"{lines(ward)} dòng", "Đơn vị", "Điểm Phục vụ")
        await keys.press("end")
        await keys.see(*HARMLESS, STRIPPED)


async def test_a_long_list_is_cut_for_display_only(run: Open, ward: Ward, folder: Path) -> None:
    async with at_work(run, staffed(ward), folder, HR) as keys:
        await keys.see(f"{lines(ward)} dòng")
        screen = keys.app.screen
        assert isinstance(screen, RegisterScreen)
        register = screen.desk.register()
        four = [
            replace(line, official=replace(line.official, id=f"{n}{line.official.id}"))
            for n in range(4)
            for line in register.lines
        ]
        long = replace(register, lines=tuple(four), totals={Status.NOT_STARTED: len(four)})
        screen.show(long)
        await keys.see(f"{len(four)} dòng, 36 người", f"đang hiện 200/{len(four)} dòng: lọc bớt")


def _settle(keys: Keys) -> None:
    """Put something that stays in the place of the head, which is another one every time."""
    keys.app.screen.query_one("#made", Static).update(
        "Đến 23/11/2026, lập 23/11/2026 09:00, 99 sự kiện, mã sổ 0123456789abcdef."
    )
