"""The learner's story on plain lines: the next thing, reading, the quiz, the record, looking things up."""

from pathlib import Path

import pytest

from tests.plain.conftest import MORNING, PIN, Tell
from tests.plain.stories import QUIZ, READ
from tests.plain.talking import Choose, Clock, Hear, Step, talk_in
from trainer.ward import open_ward


def test_a_learner_goes_from_the_next_thing_to_a_complete_module_and_their_record(tell: Tell) -> None:
    told = tell("HV1", *READ, *QUIZ, Hear("Kết quả: đạt. 100,00 %."), *[""] * 8, "2", "1", "2", "0", "0")
    assert told.status == 0 and told.left == []
    assert "Học phần đã hoàn thành." in told.text
    assert "Hồ sơ của tôi: Nguyễn Thị Mai." in told.text
    assert "Ở quầy. Hoàn thành 23/11/2026" in told.text
    assert "Vì sao xong, vì sao chưa? Ở quầy: Hoàn thành." in told.text
    assert "Lượt 1, 23/11/2026 09:" in told.text


def test_a_page_is_told_plainly_with_its_boxes_by_word_and_its_table_by_heading(tell: Tell) -> None:
    told = tell("HV1", "1", "", "0")
    assert "Chị Mai ở Điểm phục vụ xem Căn cước của người dân, không giữ lại *bản chính*." in told.lines
    assert {"- Xem giấy;", "- hỏi việc, cho đúng;", "1. Ghi phiếu."} <= set(told.lines)
    assert {"CĂN CỨ: Luật số 72/2025/QH15.", "BẪY: Giữ giấy tờ của dân."} <= set(told.lines)
    assert {
        "Việc: Cháy; Làm trước tiên: Gọi 114.",
        "Việc: Mất nước; Làm trước tiên: Gọi nơi cấp nước.",
    } <= set(told.lines)


def test_a_page_says_basis_terms_reasons_and_can_be_turned_both_ways(tell: Tell) -> None:
    told = tell(
        "HV1", "1", "!", Hear("Cả học phần: Luật số 72/2025/QH15; NĐ 118/2025/NĐ-CP"), "*", "=",
        Hear("đọc 0/2 trang: chưa đạt"), "#2", Hear("Trang 2/2"), "-", ".", "#9", "1 2", "chữ", "0",
    )  # fmt: skip
    assert told.text.count("Trang 1/2") == 3
    assert "Căn cước: Giấy tờ có số định danh cá nhân." in told.lines
    assert "Một cửa" not in told.text
    assert "Gõ số trang từ 1 đến 2, ví dụ #2." in told.lines
    assert "Câu này chọn một số thôi." in told.lines


def test_search_needs_no_diacritics_and_comes_back_to_the_same_place(tell: Tell) -> None:
    told = tell(
        "HV1",
        "/c",
        "/khong co",
        "/can cuoc",
        Choose("Căn cước (từ điển)"),
        Choose("Ai làm"),
        "0",
        "0",
        "1",
        "0",
    )
    assert "Tìm “can cuoc”: thấy 2 chỗ." in told.lines
    assert "Gõ / rồi ít nhất hai chữ cái, không cần dấu, ví dụ /can cuoc." in told.lines
    assert "Không thấy; thử từ khác." in told.lines


def test_the_glossary_is_told_whole_or_by_some_letters(tell: Tell) -> None:
    told = tell("HV1", "*", "*mot", "*dinh danh")
    assert [line for line in told.lines if line.startswith("Từ điển")] == [
        f"Từ điển: {n} từ." for n in (2, 1, 1)
    ]


def test_a_locked_module_says_the_way_and_offers_its_first_step(tell: Tell) -> None:
    told = tell(
        "HV1",
        Choose("Học sau"),
        "1",
        Hear("Ở quầy. Trang 1/2"),
        "0",
        Choose("Học sau"),
        "0",
        "=99",
        "=9",
        "=",
    )
    assert "Đang khóa: cần học trước Ở quầy. Đường ngắn nhất, theo thứ tự: Ở quầy." in told.text
    assert "Gõ = rồi số của một học phần, ví dụ =3." in told.lines


def test_a_quiz_left_stands_at_the_same_question_with_its_answers(folder: Path) -> None:
    clock = Clock(MORNING)
    before: list[Step] = ["HV1", "1", PIN, Choose("Làm bài rồi mới chấm"), "", *later("2000", "Lái xe")[:1]]
    first = talk_in(folder, before, clock)
    again = talk_in(
        folder, ["HV1", "1", PIN, Hear("bài kiểm tra dở dang 1/2 câu"), Choose("Làm bài rồi"), ">"], clock
    )
    assert "Làm tiếp từ câu 2/2." in again.lines
    assert len(first.saved()) == 2  # the page, the answer


def later(fee: str, office: str) -> list[Step]:
    """Steps that answer the two questions of the small quizzes, in whatever order they are drawn."""

    def answer(text: str) -> list[Step]:
        return [fee] if text.rfind("Thu bao nhiêu") > text.rfind("Ai xem giấy tờ") else [Choose(office)]

    return [answer, answer]


def test_answers_that_may_be_changed_are_explained_only_at_the_end(tell: Tell) -> None:
    told = tell(
        "HV1", Choose("Làm bài rồi mới chấm"), "", *later("2000", "Người tiếp nhận"),
        Hear("Đã trả lời đủ 2 câu."), "2", Hear("Còn đổi được cho tới khi nộp bài."), "#2", "#7", "", "1",
        Hear("Kết quả: chưa đạt. 50,00 %."), "!", "@", "0", "2", "-", ".", "9", "x", "", ">",
        *later("0 đồng", "Người tiếp nhận"), "1", Hear("Kết quả: đạt."), "", "",
    )  # fmt: skip
    assert told.left == []
    assert "Vì sao chưa đúng: Lẫn với chứng thực." in told.lines
    assert "Học phần còn thiếu: bài kiểm tra đạt từ 100 % (cao nhất 50 %)." in told.lines
    assert "Gõ số câu từ 1 đến 2, ví dụ #2." in told.lines


def test_the_attempts_of_a_day_end_in_words(tell: Tell) -> None:
    once: list[Step] = [*later("1", "Bảo vệ"), "1", ""]
    told = tell("HV1", Choose("Làm bài rồi"), "", *once, "", ">", *once, "", ">")
    assert "Hôm nay đã làm đủ 2 lượt." in told.lines


def test_zero_can_be_an_answer_where_a_number_is_asked(tell: Tell) -> None:
    def zero(text: str) -> list[Step]:
        if text.rfind("Thu bao nhiêu") < text.rfind("Ai xem giấy tờ"):
            return ["", zero]
        return ["0", "0", Hear("Bài làm dở được giữ"), ">", "0", "1"]

    told = tell("HV1", Choose("Làm bài rồi"), "", zero)
    assert told.text.count("1. Không, câu trả lời là số 0") == 2
    assert len(told.saved()) == 2


def test_a_wrong_try_gets_a_hint_and_another_try_that_costs(tell: Tell) -> None:
    def wrong_then_right(text: str) -> list[Step]:
        fee = text.rfind("Thu bao nhiêu") > text.rfind("Ai xem giấy tờ")
        wrong, right = ("5", "0 đồng") if fee else (Choose("Bảo vệ"), Choose("Người tiếp nhận"))
        return [wrong, ".", Hear("Gợi ý: Ai ngồi ở quầy?"), right, "9", ""]

    told = tell("HV1", Choose("Làm bài có gợi ý"), "", wrong_then_right, wrong_then_right, "1", "")
    assert "Có 2 lượt thử; mỗi lần thử lại mất điểm." in told.lines
    assert {"Lần thử này: chưa đúng.", "Còn 1 lần thử.", "Lần thử sau mất 33 % số điểm."} <= set(told.lines)
    assert "Câu này đã trả lời, không đổi được nữa. Bấm Enter." in told.lines
    assert "Trừ do thử lại: 33 %" in told.lines


def test_tries_without_number_go_on_until_right(tell: Tell) -> None:
    def tries(text: str) -> list[Step]:
        fee = text.rfind("Thu bao nhiêu") > text.rfind("Ai xem giấy tờ")
        wrong, right = ("5", "0 đồng") if fee else (Choose("Bảo vệ"), Choose("Người tiếp nhận"))
        return [wrong, wrong, right, ""]

    told = tell("HV1", Choose("Làm bài thử nhiều lần"), "", tries, tries, "1", "")
    assert told.text.count("Lần thử này: chưa đúng.") == 4
    assert "Kết quả: chưa đạt." in told.text


def test_how_sure_one_is_is_asked_with_each_answer_and_told_at_the_end(tell: Tell) -> None:
    def sure(text: str) -> list[Step]:
        fee = text.rfind("Thu bao nhiêu") > text.rfind("Ai xem giấy tờ")
        return ["0 đồng" if fee else Choose("Người tiếp nhận"), Choose("Rất chắc")]

    told = tell(
        "HV1", Choose("Làm bài với mức"), "", sure, "-", Hear("(Rất chắc (trên 80 %))"), "", sure, "1", ""
    )
    assert "điểm theo mức chắc chắn 3,00, từ −6 đến 3" in told.text
    assert "Mức chắc chắn: Rất chắc (trên 80 %)" in told.lines


def test_a_draft_of_another_face_is_offered_and_saved_with_enter(folder: Path) -> None:
    clock = Clock(MORNING)
    with open_ward(folder, clock=clock) as ward:
        official = ward.records.official_by_code("HV1")
        assert official is not None
        desk = ward.session(official).learning
        sat = desk.start_quiz("later")
        at = sat.attempt.items.index("later-fee")
        desk.keep_place(sat.attempt.id, at, "2000")
    told = talk_in(
        folder,
        ["HV1", "1", PIN, Choose("Làm bài rồi"), ">", Hear("Đang chọn dở, chưa lưu: 2.000"), ""],
        clock,
    )
    assert len(told.saved()) == 1


def test_a_page_that_teaches_comes_back_to_the_question_and_does_not_begin_the_quiz_twice(tell: Tell) -> None:
    told = tell(
        "HV1",
        Choose("Làm bài có gợi ý"),
        "",
        *later("0 đồng", "Người tiếp nhận"),
        "@",
        "",
        Hear("trở lại câu"),
    )
    assert told.text.count("Bài kiểm tra: Kiểm tra: guided.") == 1


def test_a_module_of_pages_alone_is_complete_after_its_last_page(tell: Tell) -> None:
    told = tell(
        "HV1",
        Choose("Lưu hồ sơ"),
        "",
        "",
        Hear("Hoàn thành học phần Lưu hồ sơ."),
        Choose("Lưu hồ sơ"),
        "",
        "",
    )
    assert "đọc 2/2 trang: đạt" in told.lines


@pytest.mark.parametrize("module", ["Ở quầy"])
def test_a_module_read_to_its_end_offers_its_quiz_again(tell: Tell, module: str) -> None:
    told = tell(
        "HV1",
        *READ,
        *QUIZ,
        "0",
        Choose(f"{module}. Hoàn thành"),
        "#2",
        "",
        "2",
        Hear("Câu 1/8."),
        "0",
        "",
        "1",
    )
    assert "Làm gì tiếp?" in told.lines
