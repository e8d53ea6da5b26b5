"""Standings, modules and evidence in words, on a small ward where things have happened."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.plain.conftest import MORNING, PASSWORD, PIN
from tests.plain.talking import Choose, Clock, Hear, Step, talk
from trainer.people.official import Official
from trainer.plain.telling import sentences
from trainer.records import new_id
from trainer.ward import Ward, open_ward

TODAY = MORNING.date()


@pytest.fixture
def ward(folder: Path) -> Iterator[Ward]:
    opened = open_ward(folder, clock=Clock(MORNING))
    yield opened
    opened.close()


def official(ward: Ward, code: str) -> Official:
    found = ward.records.official_by_code(code)
    assert found is not None
    return found


def give(ward: Ward, code: str, module: str, on: date, due: date | None) -> None:
    """Give a module on a day gone by, as the log of an older day would hold it."""
    given = {
        "official": official(ward, code).id,
        "module": module,
        "due": due.isoformat() if due else None,
        "rule": "",
    }
    with ward.records.writing(official(ward, "DT1").id, on) as w:
        w.append("assigned", f"assignment:{new_id()}", given)


def complete(ward: Ward, code: str, module: str, on: date) -> None:
    """A completion of a day gone by."""
    edition = ward.library.modules[module].version
    criteria = [{"rule": "pages", "met": True, "have": 2, "need": 2}]
    with ward.records.writing(official(ward, code).id, on) as w:
        w.append("completed", f"module:{module}", {"attempt": "", "criteria": criteria}, version=edition)


def test_what_is_late_and_what_is_due_today_is_said_in_words(ward: Ward, folder: Path) -> None:
    give(ward, "HV3", "later", TODAY - timedelta(30), TODAY - timedelta(10))
    give(ward, "HV3", "guided", TODAY, TODAY)
    told = talk(
        ward,
        folder,
        ["HV3", "1", PIN, Hear("Quá hạn, 0/1 trang, hạn 13/11/2026, trễ 6 ngày làm việc."), "=", "2"],
    )
    assert "Hạn 13/11/2026; trễ 6 ngày làm việc." in told.lines
    assert "hạn 23/11/2026, hôm nay" in told.text
    assert "Quá hạn, trễ 6 ngày, giao 24/10/2026, hạn 13/11/2026." in told.text


def test_what_was_done_too_long_ago_and_what_is_exempted_is_said(folder: Path) -> None:
    archive = folder / "content" / "courses" / "basics" / "archive.md"
    archive.write_text(
        archive.read_text("utf-8").replace("minutes: 8", "minutes: 8\nvalid_months: 12"), "utf-8"
    )
    ward = open_ward(folder, clock=Clock(MORNING))
    complete(ward, "HV3", "archive", date(2025, 1, 6))
    desk = ward.session(official(ward, "DT1")).assigning
    assert desk is not None
    desk.waive(official(ward, "HV3").id, "later", "Administrative", "theo quyết định")
    told = talk(
        ward, folder, ["HV3", "1", PIN, Hear("Lưu hồ sơ. Phải học lại"), "2", "1", "2", "3", "0", "0", "0"]
    )
    assert "phải học lại." in told.text
    assert "Được miễn ngày 23/11/2026: theo quyết định hành chính." in told.lines
    seen = talk(
        open_ward(folder, clock=Clock(MORNING)),
        folder,
        ["TC1", "1", PASSWORD, "le an", "1", Choose("Được miễn")],
    )
    assert "Miễn học: 23/11/2026, theo quyết định hành chính" in seen.lines


def leave_question(text: str) -> list[Step]:
    """`0`, and once more where a number is asked and `0` could be the answer."""
    return ["0", "0"] if "Gõ một số" in text.splitlines()[-1] else ["0"]


def test_a_module_that_is_closed_says_so_and_an_attempt_at_it_goes_on(folder: Path) -> None:
    begun = talk(
        open_ward(folder, clock=Clock(MORNING)), folder, ["HV3", "1", PIN, Choose("Làm bài rồi"), ">", "."]
    )
    assert begun.text.count("Câu 1/2.") == 2
    for module in ("later", "guided"):
        page = folder / "content" / "courses" / "basics" / f"{module}.md"
        page.write_text(page.read_text("utf-8").replace("minutes:", "minuts:"), "utf-8")
    told = talk(
        open_ward(folder, clock=Clock(MORNING)),
        folder,
        ["HV3", "1", PIN, Choose("có gợi ý"), Choose("mới chấm"), leave_question, "2", Choose("Lượt 1")],
    )
    assert "Học phần này đang được sửa." in told.lines
    assert "Làm tiếp từ câu 1/2." in told.lines or "Câu 1/2." in told.lines
    assert "Lượt này chưa nộp: làm tiếp từ bàn học." in told.lines


def test_with_nothing_left_to_do_the_first_number_says_so(folder: Path) -> None:
    ward = open_ward(folder, clock=Clock(MORNING))
    for module in ward.library.modules:
        complete(ward, "HV3", module, TODAY)
    told = talk(ward, folder, ["HV3", "1", PIN, Hear("Việc tiếp theo: Xong hết việc được giao."), "1", "=1"])
    assert "Không còn việc nào phải làm ngay." in told.lines


def test_sentences_end_in_one_full_stop() -> None:
    assert sentences("Một", "", "hai.", "ba?") == "Một. hai. ba?"
