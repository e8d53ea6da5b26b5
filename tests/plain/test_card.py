"""The reference card on plain lines: from every place, one thing a line, back to exactly where one was."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plain.conftest import PIN
from tests.plain.talking import Choose, Clock, Hear, Step, Talked, talk_in

CATALOGUE = Path(__file__).parents[2] / "scenarios"
AFTERNOON = datetime(2026, 11, 23, 8, 20, tzinfo=UTC)
"""15:20 at the ward, on the eve of a day off: Tuesday 24 November 2026 (NQ 28/2026/QH16)."""


@pytest.fixture
def folder(folder: Path) -> Path:
    """The small ward with the shipped calendar and catalogue, but for two procedures that name other offices."""
    scenarios = folder / "content" / "scenarios"
    shutil.copytree(CATALOGUE / "procedures", scenarios / "procedures", dirs_exist_ok=True)
    shutil.copy(CATALOGUE / "calendar.yaml", scenarios)
    return folder


def tell(folder: Path, *steps: Step) -> Talked:
    return talk_in(folder, ["HV1", "1", PIN, *steps], Clock(AFTERNOON))


def test_a_card_is_told_line_by_line_and_figures_are_worked_out_again(folder: Path) -> None:
    told = tell(
        folder,
        ":sao y",
        Hear("Phí, lệ phí: 2.000 đ một trang với trang 1–2; 1.000 đ một trang từ trang 3"),
        Hear("Hẹn trả: Thông thường: chậm nhất thứ Tư 25/11/2026."),
        "",
        "",
        Hear("tra lại trên Cổng Dịch vụ công quốc gia trước khi áp dụng."),
        Choose("Tính lại theo số trang, số bản, giờ nhận"),
        "năm",
        "5",
        "3",
        "15:00",
        Hear("Phí, lệ phí: 21.000 đ."),
        Hear("Hẹn trả: Thông thường: chậm nhất thứ Hai 23/11/2026."),
        "0",
        Hear("Việc tiếp theo"),
        "0",
    )
    assert told.left == [] and told.status == 0
    assert {"Chứng thực bản sao từ bản chính.", "Mã: 2.000815.", "Giấy tờ: Bản chính: xuất trình, trả lại ngay."} <= {
        *told.lines
    }
    assert "Gõ một số nguyên từ 1 đến 9999." in told.lines
    assert told.lines.count("Mã: 2.000815.") == 1, "only the figures are told again"


def test_of_several_one_is_chosen_and_what_is_not_there_is_said(folder: Path) -> None:
    told = tell(
        folder, ":", ":zzzz", ":cccd", Hear("Tra “cccd”: 2 thủ tục."), Choose("Cư trú, căn cước"), "0",
        Choose("Tính lại theo giờ nhận"), "16h 25/11", Hear("lúc 16:00, thứ Tư 25/11/2026"),
        Choose("Nghe lại cả thẻ"), "0", "0", "0", "0", "0",
    )  # fmt: skip
    assert told.left == []
    assert "Mọi thủ tục: 15." in told.lines
    assert "Không thấy thủ tục nào như vậy; thử từ khác, hoặc gõ : để nghe mọi thủ tục." in told.lines


def test_in_the_middle_of_a_quiz_it_comes_back_to_the_same_question_and_nothing_is_recorded(folder: Path) -> None:
    quiz: list[Step] = ["3", "", "", ">", Hear("Câu 1/")]
    told = tell(folder, *quiz, ":khai sinh", Choose("Đăng ký khai sinh"), "0", "0", "0")
    looked_up = next(place for place, line in enumerate(told.lines) if line.startswith("Tra “khai sinh”"))
    before = [line for line in told.lines[:looked_up] if line][-1]
    assert told.left == [] and before in told.lines[looked_up:]
    assert "đã lưu" not in "".join(told.lines[looked_up:-1])


def test_a_procedure_under_repair_is_named(folder: Path) -> None:
    birth = folder / "content" / "scenarios" / "procedures" / "birth.yaml"
    birth.write_text(birth.read_text("utf-8").replace("signer:", "sign:"), "utf-8")
    told = tell(folder, ":dang ky khai sinh", "0", "0")
    assert "Đang sửa: Đăng ký khai sinh." in told.lines
