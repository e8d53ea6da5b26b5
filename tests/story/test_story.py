"""The whole way once, in real terminals: from the README's first screen to HR's list, and a power cut in between."""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import TRAINER, Terminal
from trainer.records import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")

PASSWORD = "hoa gao thang ba"
PIN = "482913"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def app(home: Path) -> Iterator[Terminal]:
    """`trainer` without arguments, as a person starts it, in an 80×24 terminal without colour."""
    with open_app(home) as terminal:
        yield terminal


def open_app(home: Path) -> Terminal:
    env = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state")}
    return Terminal(TRAINER, {**env, "NO_COLOR": "1", "LANG": "C.UTF-8"}, cwd=home)


def sign_in(app: Terminal, letters: str, name: str, secret: str, desk: str) -> None:
    app.see("Anh/chị là ai?")
    app.type(letters)
    app.see(f"› {name}")
    app.press("enter")
    app.see("Đăng nhập", name)
    app.type(secret)
    app.press("enter")
    app.see(desk, name)


def sign_out(app: Terminal) -> None:
    app.press("f10")
    place = re.search(r"(\d)\. Ra ngoài", app.see("Ra ngoài"))
    assert place
    app.press(place[1])
    app.see("Anh/chị là ai?")


def add_person(app: Terminal, name: str, code: str, post: str, modules: int, roles: str = "") -> str:
    """Add a person of the office, who is given so many modules; return the code that the screen shows once."""
    app.press("f9")
    app.see("Mã cán bộ", "Vai trò thêm")
    app.type(name)
    app.press("tab")
    app.type(code)
    app.press("tab", "enter")
    app.see("4. Văn phòng HĐND và UBND")
    app.press("4")
    app.see("Văn phòng HĐND và UBND ▾")
    app.press("enter")
    app.see("3. Văn thư")
    app.press(post)
    app.see("trong 5 ngày làm việc")
    if roles:
        app.press("tab")
        app.press(roles)
        app.see("[x]")
    app.press("f9")
    app.see(f"Đã thêm {name}", f"đã giao {modules} học phần")
    app.press("enter")
    shown = app.see("Mã dùng một lần của", "Mã chỉ hiện lần này")
    letters = re.search(r"║\s+((?:[0-9A-Z]\s+){5})–\s+((?:[0-9A-Z]\s+){5})", shown)
    assert letters, shown
    app.press("enter")
    app.see(code, "F9 Thêm", not_="Mã dùng một lần")
    return re.sub(r"\s", "", letters[1] + letters[2])


def first_sign_in(app: Terminal, letters: str, name: str, code: str, secret: str, desk: str) -> None:
    app.see("Anh/chị là ai?")
    app.type(letters)
    app.see(f"› {name}")
    app.press("enter")
    app.see("Lần đầu đăng nhập", name)
    app.type(code)
    app.press("tab")
    app.type(secret)
    app.press("tab")
    app.type(secret)
    app.press("enter")
    app.see(desk, name)


def read_to_the_quiz(app: Terminal) -> None:
    """Enter goes on: to the end of a page, to the next page, and after the last one to the quiz."""
    for _page in range(60):
        app.pump(0.3)
        if "Bài kiểm tra" in app.text:
            return
        app.press("enter")
    raise AssertionError(app.text)


def answer_here(app: Terminal) -> None:
    """Answer the question on screen, rightly or not, and wait until it is saved."""
    for _moment in range(100):
        if "╭" in app.text or re.search(r"\b1\. \S", app.text):
            break
        app.pump(0.1)
    if "╭" in app.text:
        app.type("5")
        app.press("enter")
    elif "[ ]" in app.text:
        app.press("1", "2", "f9")
    else:
        app.press("1")
    app.see("đã lưu")


@pytest.fixture(scope="module")
def codes() -> dict[str, str]:
    """What the admin handed out, for the parts of the story that follow."""
    return {}


def test_1_a_ward_is_set_up_and_people_are_added(app: Terminal, home: Path, codes: dict[str, str]) -> None:
    app.see("Xem thử bằng dữ liệu mẫu", "Học một mình trên máy này", "Lập thư mục cho cả phường")
    app.press("3")
    app.see("Người đầu tiên là quản trị viên")
    app.type("Trần Thị Quản")
    app.press("tab")
    app.type("QT1")
    app.press("tab", "enter")
    app.see("4. Văn phòng HĐND và UBND")
    app.press("4")
    app.see("Đơn vị: Văn phòng HĐND và UBND")
    app.press("enter")
    app.see("1. Chánh Văn phòng")
    app.press("1")
    app.see("Vị trí việc làm: Chánh Văn phòng")
    app.type(PASSWORD)
    app.press("tab")
    app.type(PASSWORD)
    app.press("f9")
    sign_in(app, "quan", "Trần Thị Quản", PASSWORD, "Bàn quản trị")
    codes["learner"] = add_person(app, "Đỗ Thị Ước", "CB7", "3", modules=7)
    codes["trainer"] = add_person(app, "Lê Văn Bình", "CB8", "2", modules=14, roles="1")  # civil status
    codes["hr"] = add_person(app, "Ngô Thị Ý", "CB9", "5", modules=7, roles="2")
    app.press("ctrl+q")
    assert app.wait() == 0
    assert (home / "data" / "trainer" / "ward" / "trainer.db").exists()


def test_2_a_new_official_studies_and_a_power_cut_loses_nothing(home: Path, codes: dict[str, str]) -> None:
    with open_app(home) as app:
        first_sign_in(app, "uoc", "Đỗ Thị Ước", codes["learner"], PIN, "Bàn học")
        app.see("Việc tiếp theo", "Thi hành Hiến pháp", "còn 5 ngày làm việc", "xong 0/7")
        app.press("enter")
        app.see("trang 1/8")
        app.press("f2")
        app.see("Căn cứ pháp lý")
        app.press("esc")
        read_to_the_quiz(app)
        app.see("câu 1/7")
        answer_here(app)
        app.press("enter")
        app.see("câu 2/7")
        answer_here(app)
        app.press("enter")
        app.see("câu 3/7")
        app.kill()
    with open_app(home) as app:
        sign_in(app, "do", "Đỗ Thị Ước", PIN, "Bàn học")
        app.see("Việc tiếp theo", "câu 3/7")
        app.press("enter")
        app.see("Bài kiểm tra", "câu 3/7")
        for number in range(3, 8):
            app.see(f"câu {number}/7")
            answer_here(app)
            app.press("enter")
        app.see("Kết quả")
        assert verify(home / "data" / "trainer" / "ward" / "trainer.db").ok


def test_3_a_trainer_assigns_after_a_preview(home: Path, codes: dict[str, str]) -> None:
    with open_app(home) as app:
        first_sign_in(app, "binh", "Lê Văn Bình", codes["trainer"], PASSWORD, "Bàn đào tạo")
        app.see("Đỗ Thị Ước", "Ngô Thị Ý")
        app.press("space", "f9")
        app.see("Giao cho:", "Bảy nhóm nhiệm vụ", "Thi hành Hiến pháp")
        app.press(*["down"] * 8)
        app.press("space", "f9")
        app.see("7 học phần cho 1 người: hạn đến khi nào?", "Trong 5 ngày làm việc")
        app.press("1")
        app.see("1 người × 7 học phần = 7 phần", "hạn")
        app.press("2")
        app.see("Đã giao 7 phần cho 1 người")


def test_4_hr_reads_the_register_and_writes_a_csv(home: Path, codes: dict[str, str]) -> None:
    with open_app(home) as app:
        first_sign_in(app, "y", "Ngô Thị Ý", codes["hr"], PASSWORD, "Sổ theo dõi")
        app.see("35 dòng", "Lê Văn Bình")
        app.press("f9")
        app.see("CSV")
        app.press("1")
        app.see("Đã ghi tệp", "35 dòng")
    (written,) = (home / "data" / "trainer" / "ward" / "exports").glob("*.csv")
    rows = list(csv.DictReader(written.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 35
    (studied,) = [row for row in rows if row["Mã"] == "CB7" and row["Mã học phần"] == "law-enforcement"]
    assert studied["Trạng thái"] in ("Đang học", "Hoàn thành")
