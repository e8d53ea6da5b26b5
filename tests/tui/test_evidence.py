"""What a line of the register rests on: everything is shown, re-marked, and corrected only by a new entry."""

import re
from pathlib import Path

import pytest

from tests.tui.conftest import Keys, Open, footer_end, official
from tests.tui.staff import CLERK, FIRST, HR, STRIPPED, TODAY, at_work, learn, overdue, staffed
from trainer.desks.standings import Moment
from trainer.desks.wording import evidence
from trainer.tui.requests import OpenEvidence
from trainer.tui.widgets.sheet import Sheet
from trainer.ward import Ward


async def test_identity_assigner_criteria_attempt_pages_and_log_are_all_there(
    run: Open, ward: Ward, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "_short", lambda version: "0123456789ab")  # the content may change
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await _open(keys, ward)
        await keys.see("Nguyễn Thị Hà", "HC012", "trước ở Phường Hoàng Liệt", "Hoàn thành 23/11/2026")
        await keys.see("theo vị trí: Văn thư", "từ 23/11/2026: hạn 01/12/2026", "bài kiểm tra 100 %, cần")
        await keys.see("đạt 100,00 %, chấm lại: khớp")
        keys.app.screen.query_one(Sheet).styles.overflow_y = "hidden"  # its bar depends on the draw
        await keys.golden("evidence")
        assert footer_end(keys.app) <= 80
        await keys.press("end")
        await keys.see("hoàn thành học phần, Nguyễn Thị Hà", "mã băm")


async def test_the_answers_of_an_attempt_are_shown_question_by_question(
    run: Open, ward: Ward, folder: Path
) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await _open(keys, ward)
        await _go_down_to(keys, "chấm lại: khớp")
        await keys.press("enter")
        await keys.see("Bài làm ngày 23/11/2026", "Câu 1/", "Đúng. ", "Chọn:", "Đúng là:")


async def test_looking_is_recorded_once_for_each_opening(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await _open(keys, ward)
        await _go_down_to(keys, "chấm lại: khớp")
        await keys.press("enter", "escape", "f1", "escape")
        await keys.see("Bằng chứng")
        assert len(ward.records.events(verbs=("viewed",))) == 1


async def test_a_wrong_completion_is_corrected_and_stays_visible(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await _open(keys, ward)
        await keys.press("f9")
        await keys.see("Vì sao mục này sai?", "hoàn thành học phần, 23/11/2026")
        await keys.type("lam ho")
        await keys.press("enter")
        await keys.see("Đính chính mục này?", "Lý do: lam ho", "không còn hiệu lực")
        await keys.press("2")
        await keys.see("Đã đính chính mục", not_="Hoàn thành 23/11/2026")
        await keys.press("end")
        await keys.see("đã đính chính, không còn hiệu lực", "lý do: lam ho", "đính chính, Phan Tổ")
        assert ward.records.completions(official=official(ward, CLERK).id) == []
        await keys.press("f9")  # nothing is left to correct
        await keys.see("Bằng chứng", not_="Vì sao")


async def test_saying_no_corrects_nothing(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), CLERK)
    async with at_work(run, ward, folder, HR) as keys:
        await _open(keys, ward)
        await keys.press("f9", *"nham", "enter")
        await keys.see("Đính chính mục này?")
        await keys.press("enter")
        await keys.see("Bằng chứng")
        assert len(ward.records.completions(official=official(ward, CLERK).id)) == 1


async def test_nobody_corrects_their_own_record(run: Open, ward: Ward, folder: Path) -> None:
    learn(staffed(ward), HR)
    async with at_work(run, ward, folder, HR) as keys:
        await _open(keys, ward, HR)
        await keys.press("f9")
        await keys.see("Không ai được tự đính chính hồ sơ cho chính mình.")


async def test_a_hostile_name_is_shown_whole_and_without_a_completion_nothing_can_be_corrected(
    run: Open, ward: Ward, folder: Path
) -> None:
    staffed(ward)
    overdue(ward, "HX3")
    async with at_work(run, ward, folder, HR) as keys:
        for code, name in (("HX1", "[@click=app.quit]x[/]"), ("HX3", STRIPPED)):
            await _open(keys, ward, code)
            await keys.see(name, code, "BÀI LÀM", "0 lượt")
            await keys.press("f9")
            await keys.see("Bằng chứng", not_="Vì sao")
            await keys.press("escape")


async def _open(keys: Keys, ward: Ward, code: str = CLERK) -> None:
    await keys.see("dòng, ")
    keys.app.screen.post_message(OpenEvidence(official(ward, code).id, FIRST, Moment(TODAY)))
    await keys.see("Bằng chứng", "Trạng thái", code)


async def _go_down_to(keys: Keys, words: str) -> None:
    for _line in range(40):
        if re.search(rf"^›.*{words}", keys.text, re.M):
            return
        await keys.press("down")
        await keys.pilot.pause()
    raise AssertionError(keys.text)
