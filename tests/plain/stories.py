"""What each user of the ward comes to do, as lines typed: learner, trainer, HR, admin."""

from tests.plain.talking import Choose, Hear, Numbers, Step

READ: list[Step] = [
    Hear("Việc tiếp theo: Ở quầy. Bắt đầu: trang 1/2"),
    "1",
    Hear("Ở quầy. Trang 1/2: Ai làm"),
    Choose("Người tiếp nhận."),
    Hear("không tính điểm"),
    "",
    Hear("Đã đọc trang 1/2, đã lưu"),
    "0",
    "1",
    "0 ngày làm việc",
    Hear("Đúng là: 3 ngày làm việc"),
    "",
]
"""From the desk through both pages of the first module to its quiz."""

ANSWERS: dict[str, list[Step]] = {
    "Ai xem giấy tờ": [Choose("Người tiếp nhận.")],
    "Việc nào của phường": [Numbers(("Hộ tịch.", "Chứng thực."))],
    "không có căn cứ": ["2"],
    "Hẹn mấy ngày": ["3"],
    "Xếp các việc": [Numbers(("Xem giấy", "Ghi phiếu", "Đưa giấy hẹn"))],
    "Việc nào ở đâu": [Choose("Điểm phục vụ"), Choose("Công an")],
    "đưa giấy gì": ["giay hen"],
    "Nhận thứ Hai": ["19/11/2026"],
}
"""Words of each question of the first quiz → what to type, line by line."""

QUIZ: list[Step] = [
    *[step for _n in ANSWERS for step in (lambda text: quiz_steps(text), "")],
    Hear("Đã trả lời đủ 8 câu."),
    "1",
]
"""The whole first quiz, every answer right, handed in."""

TEACH: list[Step] = [
    "1",
    "mai",
    "1",
    "+",
    Hear("Giao cho: Nguyễn Thị Mai"),
    "3 4",
    "4",
    "10/12/2026",
    Hear("1 người × 2 học phần"),
    "1",
    Hear("Đã giao"),
    Choose("Làm bài rồi mới chấm"),
    Choose("Gia hạn"),
    "2",
    "ốm dài ngày",
    Choose("Lưu hồ sơ"),
    Choose("Thu hồi"),
    "giao nhầm",
    Choose("Làm bài rồi mới chấm"),
    Choose("Miễn học"),
    Choose("nơi khác"),
    "có chứng chỉ 12/2025",
    Hear("Đã miễn"),
    "0",
    "0",
    "+1-3",
    Choose("theo vị trí"),
    "0",
    "2",
    "1",
]
"""The trainer finds somebody, gives, extends, withdraws, exempts, and gives what posts ask for."""

ADMINISTER: list[Step] = [
    "2",
    "Bùi Thị Thêm",
    "HV9",
    Choose("Điểm phục vụ"),
    Choose("Tiếp nhận hồ sơ"),
    "-",
    "-",
    Choose("Cấp mã đăng nhập"),
    Hear("Mã dùng một lần của Bùi Thị Thêm"),
    "1",
    "them",
    "1",
    "1",
    "Bùi Thị Thềm",
    "",
    "1",
    "Xã Cũ",
    Hear("Đã lưu Bùi Thị Thềm."),
    Choose("Đặt vai trò"),
    "1",
    Choose("Cấp mã dùng một lần"),
    Choose("Cho thôi"),
    "chuyển công tác",
    Choose("Nhận lại"),
    "0",
    "0",
    "0",
    Choose("Sao lưu"),
    Choose("Thông tin sổ"),
    Hear("Mã cuối sổ"),
]
"""The admin adds somebody, edits, sets roles, gives a code, lets go, takes back, backs up."""


def quiz_steps(text: str) -> list[Step]:
    """The steps that answer the last question asked in `text`."""
    asked = max(ANSWERS, key=text.rfind)
    return list(ANSWERS[asked])
