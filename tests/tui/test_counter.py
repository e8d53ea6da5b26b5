"""The counter by keys: a case shown, guided, practised, tested; the review; HR and the trainer look at the same."""

import re
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events

from tests.tui.conftest import CHECKOUT, MORNING, PASSWORD, PIN, Keys, footer_end, one_course
from tests.tui.test_lock import sit_idle
from tests.tui.test_vi_input import STREAMS, burst
from trainer import words
from trainer.people.official import Identity
from trainer.people.passwords import hash_secret
from trainer.people.roles import Role
from trainer.progress.run import Mode
from trainer.tui.app import TrainerApp
from trainer.ward import Ward, found_alone, found_ward, open_ward

CASE = "certified-transcript"
TITLE = "Học bạ cho con bà Mận"
ADMIN = Identity("Trần Văn Quản", "QT001", "office", "head-of-office")
HOA = Identity("Lê Thị Hoa", "HC012", "office", "clerk")


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


@pytest.fixture(autouse=True)
def vietnamese_afterwards() -> Iterator[None]:
    """Whatever the language key was pressed for."""
    yield
    words.use("vi")


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
        await decided(keys)
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


# --- where the cursor is ------------------------------------------------------------------------------------


async def test_a_digit_says_nothing_that_the_form_covers(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "4")
        await keys.press("tab")
        await keys.see("Phần mềm một cửa", not_="Nói (bấm số)")
        await keys.press("1")
        await keys.see("Nói (bấm số)", "phút 0/12")
        await keys.press("shift+tab")
        await keys.see("┏━ Giấy tờ", "Nói (bấm số)")
        await keys.press("1")
        await keys.see("phút 1/12")
        assert [event.result["do"] for event in ward.records.events(verbs=("interacted",))] == ["ask"]


async def test_the_guide_names_the_key_and_puts_the_cursor_there(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "2")
        await keys.see("Bấm 1 · Nên: “Thưa bác, bác cần mấy bản", "› 1. Thưa bác")
        await keys.press("1")
        await keys.see("Bấm 1 · Nên: “Bác cho cháu xem bản chính", "› 1. Bác cho cháu")
        await keys.press("1")
        await keys.see("phút 2/12", "Enter ở giấy ấy · Nên: Xem: Bản chụp học bạ")
        await keys.press("f9", "1")
        await keys.see("Để trống: Thủ tục, Giấy tờ nhận", "Không, quay lại")


async def test_what_was_said_is_read_again_with_the_page_keys(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "4")
        for minute in ("phút 1/12", "phút 2/12", "phút 3/12"):
            await keys.press("1")
            await keys.see(minute)
        await keys.press("tab")
        await keys.see("Phần mềm một cửa", "PgUp: đọc lại", not_="Chào cô")
        await keys.press("pageup")
        await keys.see("Mận: Chào cô")
        await keys.press("pagedown")
        await keys.see("Phần mềm một cửa", not_="Chào cô")


async def test_impatient_keys_neither_stop_the_show_nor_skip_a_deed(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "1")
        for _deed in range(40):
            if "Nhìn lại" in keys.text:
                break
            for _time in range(3):
                keys.app.post_message(events.Key("enter", None))
            await keys.pilot.pause(0.05)
        await keys.see("100/100 điểm")


# --- what is kept -------------------------------------------------------------------------------------------


async def test_vietnamese_in_ones_own_line_arrives_as_it_was_meant(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await decided(keys)
        burst(keys.app, STREAMS["quyết định"])
        await keys.see("quyết định")
        await keys.press("enter")
        await keys.see("Điều tôi sẽ làm khác: quyết định")


async def decided(keys: Keys) -> None:
    """Refuse at once, in a test."""
    await begin(keys, "4")
    await keys.press("f9")
    await keys.see("Kết luận thế nào?")
    await keys.press("3")
    await keys.see("Kết luận: Từ chối?")
    await keys.press("2")
    await keys.see("Điều tôi sẽ làm khác")


async def halfway(keys: Keys) -> str:
    """Something said, a paper read, one fact reported and another marked; the screen as it stands then."""
    await begin(keys, "4")
    await keys.press("1")
    await keys.see("phút 1/12")
    await keys.press("shift+tab", "enter")
    await keys.see("phút 2/12", "Họ tên")
    await keys.press("down", "f8")
    await keys.see("đã báo 1 chỗ")
    await keys.press("down", "space")
    await keys.see("▪")
    await keys.press("tab", "shift+tab")
    return await keys.see("┏━ Giấy tờ", "Enter: xem", not_="Đã")


@asynccontextmanager
async def hoa_at_the_cases(ward: Ward) -> AsyncIterator[Keys]:
    """A learner of a whole ward, who has a PIN: alone on a machine there is no lock."""
    with ward.records.writing("owner") as w:
        hoa = w.enrol(HOA, frozenset({Role.LEARNER}))
        w.set_credential(hoa.id, "pin", hash_secret(PIN, secrets.token_bytes(16)))
    app = TrainerApp(ward, ward.folder)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        keys = Keys(app, pilot)
        app.enter(ward.session(hoa))
        await keys.see("Việc tiếp theo")
        await keys.press("f9")
        await keys.see(TITLE)
        yield keys


async def test_language_card_and_lock_give_a_run_back_as_it_was(content: Path, tmp_path: Path) -> None:
    ward = found_ward(tmp_path / "shared", ADMIN, PASSWORD, content=content, clock=lambda: MORNING)
    async with hoa_at_the_cases(ward) as keys:
        before = await halfway(keys)
        await keys.press("f12")
        text = await keys.see("Counter ›", "minute 2/12", "Papers", "Enter: read")
        assert "▪" in text and "!" in text and "Mận: Để" in text
        await keys.press("f12")
        await keys.see("Quầy ›")
        assert keys.text == before
        await keys.press("f3")
        await keys.see("Tra thủ tục", "1 thủ tục")
        await keys.type("sao y")
        await keys.press("enter")
        await keys.see("Chứng thực bản sao", "cuộn")
        await keys.press("escape")
        await keys.see("phút 2/12", not_="Tra thủ tục")
        assert keys.text == before
        await sit_idle(keys)
        assert "Mận" not in keys.text
        await keys.type(PIN)
        await keys.press("enter")
        await keys.see("phút 2/12", not_="Màn hình đã khóa")
        assert keys.text == before


async def test_another_way_is_begun_beside_a_run_that_is_open(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "3")
        await keys.press("escape")
        await keys.see("đang dở: Luyện", "F9: cách khác")
        await keys.press("f9")
        await keys.see("Xem mẫu", "Kiểm tra")
        await keys.press("4")
        await keys.see("Kiểm tra · phút 0/12")
        assert [(run.mode, run.state) for run in ward.records.runs()] == [(Mode.PRACTISE, "open"), (Mode.TEST, "open")]


async def test_a_run_goes_on_in_the_other_language(ward: Ward) -> None:
    async with at_the_cases(ward) as keys:
        await begin(keys, "4")
        said = keys.text
        await keys.press("f12")
        await keys.see("minute 0/12", "Counter ›", not_="phút 0/12")
        await keys.press("f12")
        assert await keys.see("phút 0/12") == said
