"""The counter by keys: a case shown, guided, practised, tested; the review; HR and the trainer look at the same."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.tui.conftest import CHECKOUT, MORNING, Keys, footer_end, one_course
from trainer.progress.run import Mode
from trainer.tui.app import TrainerApp
from trainer.ward import Ward, found_alone, open_ward

CASE = "certified-transcript"
TITLE = "Học bạ cho con bà Mận"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with one course, one procedure and one case."""
    into = one_course(tmp_path_factory.mktemp("content"))
    for folder, name in (("procedures", "certified-copy"), ("counter", CASE)):
        (into / "scenarios" / folder).mkdir()
        text = (CHECKOUT / "scenarios" / folder / f"{name}.yaml").read_text("utf-8")
        known = re.sub(r"^ +page: counter-skills/.*\n", "", text, flags=re.MULTILINE)  # that course is not here
        (into / "scenarios" / folder / f"{name}.yaml").write_text(known, "utf-8")
    return into


@pytest.fixture
def ward(content: Path, tmp_path: Path) -> Ward:
    """One person alone on a machine."""
    return found_alone(tmp_path / "mine", "Lê Thị Hoa", content, clock=lambda: MORNING)


@asynccontextmanager
async def at_the_cases(ward: Ward, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Keys]:
    app = TrainerApp(ward, ward.folder)
    async with app.run_test(size=size, notifications=True) as pilot:
        keys = Keys(app, pilot)
        await keys.see("Việc tiếp theo")
        await keys.press("f9")
        await keys.see(TITLE, "chưa làm")
        yield keys


@pytest.fixture(autouse=True)
def one_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run is dealt the same folder: two faults, at 15:20."""
    monkeypatch.setattr("trainer.desks.counter.secrets.token_hex", lambda _bytes: "5eed0009")


async def begin(keys: Keys, mode: str, minute: str = "phút 0/12") -> None:
    await keys.press("enter")
    await keys.see("Xem mẫu", "Kiểm tra")
    await keys.press(mode)
    await keys.see(minute, "Mận: Chào cô")


async def test_every_case_stands_with_its_mastery_and_four_ways_to_play_it(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await keys.golden("cases")
        assert footer_end(keys.app) <= 80
        await keys.press("enter")
        await keys.see("› 1. Xem mẫu")
        await keys.golden("case-modes")


async def test_what_is_said_read_and_reported_is_shown_and_recorded(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "4")
        await keys.golden("counter")
        assert footer_end(keys.app) <= 80
        await keys.press("1")
        await keys.see("phút 1/12", "Đã lưu 09:00")
        (run,) = ward.records.runs()
        assert [event.result["do"] for event in ward.records.events(verbs=("interacted",))] == ["ask"]
        assert run.mode is Mode.TEST and run.state == "open"
        await keys.press("tab")
        await keys.see("Phần mềm một cửa", "Thủ tục: –")
        await keys.golden("counter-form")
        await keys.press("tab", "enter")
        await keys.see("phút 2/12", "Họ tên")
        await keys.press("down", "f8")
        await keys.see("đã báo 1 chỗ")
        await keys.press("f7")
        await keys.see("Rút lại chỗ nào?", "Báo không dùng được")
        await keys.press("1")
        await keys.see("phút 2/12", not_="đã báo 1 chỗ")


async def test_a_closed_terminal_comes_back_to_the_same_deed(ward: Ward, content: Path) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "4")
        await keys.press("1")
        before = await keys.see("phút 1/12", "Đã lưu")
    again = open_ward(ward.folder, content, clock=lambda: MORNING)
    app = TrainerApp(again, again.folder)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        keys = Keys(app, pilot)
        await keys.see("Việc tiếp theo")
        await keys.press("f9")
        await keys.see(TITLE, "đang dở")
        await keys.press("enter")
        after = await keys.see("phút 1/12", "Mận: Để")
    assert re.sub(r"Đã lưu \S+\. ", "", before).split() == after.split()


async def test_show_mode_plays_a_good_officer_and_says_why(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "1")
        await keys.see("Nên: “Thưa bác, bác cần mấy bản")
        for _deed in range(20):
            if "Nhìn lại" in keys.text:
                break
            await keys.press("enter")
            await keys.pilot.pause(0.05)
        await keys.see("100/100 điểm", "Đáng lẽ", not_="Điều tôi sẽ làm khác")
        (run,) = ward.records.runs()
        assert run.mode is Mode.SHOW and run.passed is None


async def test_practice_says_at_once_what_was_wrong_and_takes_it_back(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "3")
        await keys.press("3")
        await keys.see("×× Sổ hộ khẩu giấy không còn dùng", "không vui 2/5")
        await keys.press("f11")
        await keys.see("phút 0/12", "dễ chịu 4/5")
        await keys.press("escape")
        await keys.see(TITLE, "đang dở")


async def test_a_test_ends_in_the_review_after_ones_own_line(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "4")
        await keys.press("f9")
        await keys.see("Kết luận thế nào?")
        await keys.press("3")
        await keys.see("Kết luận: Từ chối?")
        await keys.press("2")
        await keys.see("Điều tôi sẽ làm khác")
        await keys.type("Xem giay truoc")
        await keys.press("enter")
        await keys.see("KHÔNG ĐẠT", "Đáng lẽ", "Điều tôi sẽ làm khác: Xem giay truoc")
        await keys.golden("case-review")
        assert footer_end(keys.app) <= 80
        (event,) = ward.records.events(verbs=("failed",))
        assert event.result["decided"] == "refuse"
        await keys.press("escape")
        await keys.see(TITLE, "đang luyện")


async def test_the_wide_screen_uses_its_room(ward: Ward) -> None:
    async with at_the_cases(ward, (120, 40)) as keys:
        await begin(keys, "4")
        await keys.see("Giấy tờ", "Nói (bấm số)", "Phần mềm một cửa", "Thủ tục: –")
        await keys.golden("counter-wide")


