"""What the pictures show: who sits where in the sample data, and which keys they press."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class See:
    """Wait until these words stand on the screen."""

    words: str


@dataclass(frozen=True, slots=True)
class Type:
    """Type these letters, one key each."""

    text: str


@dataclass(frozen=True, slots=True)
class PointAt:
    """Go down a list until these words stand in the row with the sign `›`."""

    words: str


Step = str | See | Type | PointAt
"""A string is a key, by Textual's name."""

NOBODY = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the app: its file's name, its title, the staff code of who sits there."""

    name: str
    title: str
    who: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class PlainScene:
    """One picture of plain mode: the lines typed."""

    name: str
    title: str
    who: str
    typed: tuple[str, ...]


IN_QUIZ, NEWCOMER, FAILS = "VH008", "VH010", "VH012"
ADMIN, TRAINER, HR = "VH001", "VH003", "VH005"
"""Staff codes of the sample data (trainer/demo/cast.py)."""

DESK = See("Được giao: xong")

SCENES: tuple[Scene | PlainScene, ...] = (
    Scene("first-run", "Lần mở đầu tiên", NOBODY, (See("Bắt đầu thế nào?"),)),
    Scene("desk", "Bàn học: một việc tiếp theo, các học phần bên dưới", IN_QUIZ, (DESK,)),
    Scene("page", "Một trang của học phần", NEWCOMER, (DESK, "enter", See("trang 1/8"))),
    Scene(
        "question",
        "Câu trả lời đã lưu, vì sao chưa đúng, thế nào là đúng",
        FAILS,
        (DESK, "enter", See("câu 1/"), "1", See("Vì sao chưa đúng:")),
    ),
    Scene("why", "Vì sao học phần này chưa xong", FAILS, (DESK, "f7", See("Vì sao xong, vì sao chưa?"))),
    Scene(
        "search",
        "Tìm không cần dấu",
        NEWCOMER,
        (DESK, "slash", See("Tìm trong bài học"), Type("can cuoc"), See("Thấy")),
    ),
    Scene(
        "card",
        "Thẻ tra cứu: giấy tờ, phí, ngày hẹn, mẫu, người ký",
        NEWCOMER,
        (
            *(DESK, "f3", See("thủ tục."), Type("sao y"), See("Chứng thực bản sao"), "enter", See("F3: thủ tục khác")),
            *("tab", "tab", "5", "tab", "end", "backspace", "3"),
        ),
    ),
    Scene(
        "preview",
        "Xem trước khi giao học phần",
        TRAINER,
        (
            *(See("cần giúp"), "tab", Type("tham muu"), "enter", See("10 người"), "f8", See("đã chọn 10"), "f9"),
            *(See("Giao cho:"), PointAt("Bảy nhóm"), "space", PointAt("Cơ chế một cửa"), "space", See("Đã chọn 14")),
            *("f9", See("hạn đến khi nào?"), "2", See("đã có, giữ nguyên")),
        ),
    ),
    Scene(
        "register",
        "Sổ theo dõi của một học phần",
        HR,
        (
            *(See("xong"), "f7", See("Lọc sổ theo dõi"), "3", See("Chỉ xem"), PointAt("Thi hành Hiến pháp"), "enter"),
            *(See("Học phần: Thi"), "f9", See("Danh sách: học phần")),
        ),
    ),
    Scene(
        "evidence",
        "Bằng chứng của một dòng trong sổ",
        HR,
        (See("xong"), "tab", Type("dang dinh don"), "enter", See("1 người"), "down", "enter", See("chấm lại")),
    ),
    Scene(
        "code",
        "Mã dùng một lần cho người quên mã PIN",
        ADMIN,
        (
            *(See("đang làm"), "tab", Type("do uoc"), "enter", See("1 người"), "f7", See("Cho thôi"), "2"),
            See("Mã chỉ hiện lần này"),
        ),
    ),
    PlainScene("plain", "Chế độ từng dòng chữ: một câu hỏi, câu trả lời, vì sao", FAILS, ("1", "1")),
)
