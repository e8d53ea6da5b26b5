"""The stories of the trainer, HR and the admin on plain lines."""

import json
from pathlib import Path

import pytest

from tests.plain.conftest import MORNING, PASSWORD, PIN, Tell
from tests.plain.stories import ADMINISTER, QUIZ, READ, TEACH
from tests.plain.talking import Choose, Clock, Hear, Step, talk_in


def test_a_trainer_gives_extends_withdraws_and_exempts_with_reasons(tell: Tell) -> None:
    told = tell("DT1", *TEACH)
    assert told.status == 0 and told.left == []
    assert "Giao học phần cho ai" not in told.text
    assert "Đã gia hạn đến 07/12/2026." not in told.text  # a date before the one given is refused
    assert "Hạn mới phải sau hạn cũ." in told.lines
    assert "Đã thu hồi. Những gì đã học vẫn nằm trong hồ sơ." in told.lines
    assert "Đã miễn. Trong sổ ghi là được miễn, không phải hoàn thành." in told.lines
    assert "Làm bài rồi mới chấm: Được miễn 23/11/2026" in told.text


def test_giving_tells_what_it_would_do_before_it_does(tell: Tell) -> None:
    told = tell(
        "DT1",
        "1",
        "+",
        "1",
        "2",
        "5",
        Hear("= "),
        "0",
        "+2 3",
        "1",
        "1",
        "1",
        Hear("hạn"),
        "1",
        Hear("Đã giao"),
    )
    assert "Thôi, không làm gì thêm." in told.lines
    told = tell("DT1", "1", "lê an", "+", "1", "1", "1", "1", "+", "1", "1", "1")
    assert "Mọi người đã có các học phần này" in told.text
    assert "không hạn." not in told.lines


def test_a_list_is_narrowed_by_letters_and_zero_widens_it_again(tell: Tell) -> None:
    told = tell(
        "DT1", "1", "van thu", Hear("Lọc theo “van thu”."), "khong ai ca", "+", "1", "0", "0", "99", "-"
    )
    assert "Danh sách trống." in told.lines
    assert "Không có số 99." in told.lines


def test_what_posts_ask_for_is_given_to_all_or_to_some(tell: Tell) -> None:
    told = tell("DT1", "1", "hoa", "1", "+", "0", "0", "0", "0", "2", "1", "2")
    assert "Những người này đã có đủ học phần" in told.text
    told = tell(
        "DT1",
        "1",
        "mai",
        "1",
        Choose("Ở quầy"),
        Choose("Thu hồi"),
        "làm lại",
        "0",
        "0",
        "0",
        "2",
        Hear("Tiếp nhận hồ sơ: 1 phần"),
        "1",
    )
    assert "Đã giao 1 phần cho 1 người." in told.lines


def test_nobody_lifts_a_duty_of_their_own(tell: Tell) -> None:
    tell("DT1", "1", "tâm", "+", "1", "2", "5", "1")
    told = tell("DT1", "1", "tâm", "1", "1", Choose("Thu hồi"))
    assert "Không ai được tự rút phần đã giao cho chính mình." in told.text


@pytest.mark.parametrize("due", ["x", "501", "32/1/2026", "1/1/2026"])
def test_a_due_date_that_cannot_be_is_asked_again(tell: Tell, due: str) -> None:
    told = tell(
        "DT1",
        "1",
        "mai",
        "+",
        "1",
        "4",
        "4",
        due,
        "15",
        Hear("15 ngày làm việc"),
        "1",
        Hear("Đã giao 1 phần"),
    )
    assert told.left == []


def test_hr_reads_the_register_narrows_it_opens_the_evidence_and_corrects(tell: Tell, folder: Path) -> None:
    assert tell("HV1", *READ, *QUIZ).left == []
    told = tell(
        "TC1", "mai", Hear("chữ “mai”"), "1", Choose("Ở quầy. Hoàn thành"),
        Hear("bài kiểm tra 100 %, cần 60 %: đạt"), "1", "2", Choose("chấm lại: khớp"), "",
        Choose("Đính chính: Mục"), "0", Choose("Đính chính: Mục"), "nhập nhầm", "1",
        Hear("Đã đính chính mục"), "1", "0", "0", "2", "8", "1", "2", "2", "2", "3", "2", "5", "6", "7",
        "30/2", "1/1/2026", "4", Choose("Hoàn thành"), "0", Hear("Không có dòng nào."), "3", "4",
    )  # fmt: skip
    assert told.left == []
    assert "đã đính chính, không còn hiệu lực." in told.text
    assert "lý do: nhập nhầm." in told.text
    assert {path.suffix for path in (folder / "exports").iterdir()} == {".csv", ".json"}


def test_what_hr_exports_is_what_was_heard(tell: Tell, folder: Path) -> None:
    told = tell("TC1", "4", "1")
    (written,) = (folder / "exports").glob("*.json")
    count = len(json.loads(written.read_text("utf-8")))
    assert f"Đã ghi {count} dòng ra tệp: {written}" in told.lines
    assert f"1. Xem danh sách, {count} dòng" in told.lines


def test_a_day_to_come_is_refused_and_the_place_comes_again(tell: Tell) -> None:
    told = tell("TC1", "2", "7", "1/1/2027", "0")
    assert "Ngày 01/01/2027 chưa tới." in told.lines
    assert "1. Sổ theo dõi (tổ chức cán bộ)" not in told.text and told.status == 0


def test_an_admin_adds_edits_lets_go_takes_back_and_backs_up(tell: Tell, folder: Path) -> None:
    told = tell("QT1", *ADMINISTER)
    assert told.left == [] and told.status == 0
    assert "Bùi Thị Thềm: người đào tạo." in told.lines
    assert "Đã nhận lại Bùi Thị Thềm." in told.lines
    assert list((folder / "backups").iterdir())


def test_faults_of_a_form_are_told_at_their_question(tell: Tell) -> None:
    told = tell("QT1", "2", "", "An \u00adX", "", "HV1", "HV77", "9", "1", "1", "", "2 3", "x", "9", "-", "2")
    assert "Điền họ và tên." in told.lines and "Điền mã cán bộ." in told.lines
    assert "Mã này đã thuộc về Nguyễn Thị Mai." in told.lines
    assert (
        "Một người không vừa quản trị vừa là cán bộ tổ chức: người giữ tài khoản không sửa hồ sơ."
        in told.lines
    )
    assert "Đã thêm An X." in told.text


def test_an_admin_cannot_let_go_or_promote_themselves(tell: Tell) -> None:
    told = tell("QT1", "1", "quan", "1", Choose("Cho thôi"), "thử", Choose("Đặt vai trò"), "1 3", "0")
    assert told.text.count("cho chính mình.") == 2


def test_somebody_is_moved_to_another_post(tell: Tell) -> None:
    told = tell("QT1", "1", "mai", "1", "1", "", "", "2", Choose("Văn phòng"), Choose("Văn thư"), "-")
    assert "Vị trí mới: người đào tạo giao theo vị trí việc làm ở bàn đào tạo." in told.lines


LIST = """Họ và tên,Mã,Đơn vị,Vị trí việc làm,Đơn vị cũ
Nguyễn Thị Mai,HV1,Văn phòng,Văn thư,Phường Thanh Trì (cũ)
Hồ Văn Mới,HV50,Điểm phục vụ,Tiếp nhận hồ sơ,
Ngô Thị Mới,HV51,Điểm phục vụ,Tiếp nhận hồ sơ,
Đỗ Văn Ước,HV88,Văn phòng,Văn thư,
"""


def test_a_staff_list_is_read_dry_then_written_then_codes_are_given(tell: Tell, tmp_path: Path) -> None:
    wrong, right = tmp_path / "sai.csv", tmp_path / "đúng.csv"
    wrong.write_text(LIST.replace("Văn thư", "Không Có"), "utf-8")
    right.write_text(LIST, "utf-8")
    told = tell(
        "QT1", "3", "", str(tmp_path / "không-có.csv"), str(wrong), "1", "2", f'"{right}"',
        Hear("2 mới, 1 thay đổi, 0 như cũ, 1 chưa rõ"), "1", Choose("Ghi vào sổ"), "1",
        Hear("Đã thêm 2 người"), "1",
    )  # fmt: skip
    assert told.left == []
    assert "Gõ đường dẫn của tệp." in told.lines
    assert "đơn vị từ Điểm phục vụ thành Văn phòng" in told.text
    assert told.text.count("Mã dùng một lần của") == 2
    again = tell("QT1", "3", str(right), Choose("Nghe từng dòng"), Hear("Không có gì để ghi."))
    assert again.left == []


def test_someone_new_signs_in_with_the_code_they_were_given(folder: Path) -> None:
    clock = Clock(MORNING)
    told = talk_in(folder, ["QT1", "1", PASSWORD, "1", "HV2", "1", Choose("Cấp mã dùng một lần")], clock)
    code = told.text.partition("Mã dùng một lần của Đỗ Văn Ước: ")[2].split()[0]
    steps = ["uoc", "1", "", "BBBBB-BBBBB", PIN, PIN, code, "123456", PIN, "999999", PIN, PIN]
    entered = talk_in(folder, steps, clock)
    assert "Hai lần gõ không giống nhau." in entered.lines
    assert "Mã PIN này dễ đoán" in entered.text
    assert "Không đúng mã." in entered.lines
    assert "Việc tiếp theo: Ở quầy." in entered.text


def test_a_new_role_calls_for_a_password_and_a_code_to_set_it(folder: Path) -> None:
    clock = Clock(MORNING)
    steps: list[Step] = [
        "QT1",
        "1",
        PASSWORD,
        "1",
        "mai",
        "1",
        Choose("Đặt vai trò"),
        "1",
        Choose("Cấp mã dùng"),
    ]
    told = talk_in(folder, steps, clock)
    code = told.text.partition("Đọc từng chữ: ")[2].splitlines()[0]
    new = "mười hai ký tự trở lên 7"
    entered = talk_in(folder, ["mai", "1", code, "ngắn", new, new, Hear("Bàn đào tạo.")], clock)
    assert entered.left == []
    assert any(line.startswith("Mật khẩu phải có ít nhất 12 ký tự") for line in entered.lines)


def test_every_desk_is_reached_from_the_hall_and_somebody_else_may_come_in(tell: Tell) -> None:
    told = tell(
        "DT1",
        "0",
        "1",
        "0",
        "2",
        "0",
        "3",
        Hear("Đăng nhập. Anh/chị là ai?"),
        "hoa",
        "1",
        "sai",
        PASSWORD,
        "0",
        "0",
    )
    assert told.status == 0
    assert "Không đúng mã." in told.lines
    assert "Sổ theo dõi." in told.lines
