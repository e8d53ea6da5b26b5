"""The review of a counter case: what should have come of it, what did, and where every point went."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.scenarios.casework.cases import CARD, COFFEE_SHOP, SCHOOL_RECORD, folder, golden_but
from trainer.scenarios.casework.acting import act, start
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Entry,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.wire import replay
from trainer.scenarios.debrief import Line, Verdict, remark, review
from trainer.scenarios.forms import Decision

ACCEPT, SUPPLEMENT, REFUSE, REDIRECT = Decision.ACCEPT, Decision.SUPPLEMENT, Decision.REFUSE, Decision.REDIRECT
GOOD, NEEDLESS, WRONG, CRITICAL, MISSED = Verdict
PLAIN = folder(SCHOOL_RECORD)
LATE = folder(SCHOOL_RECORD, at=2)
OLD = folder(SCHOOL_RECORD, "old_copy", decoys=["other_ward"])
HOME = folder(SCHOOL_RECORD, "left_at_home")
ALTERED = folder(SCHOOL_RECORD, "altered")
MOVED = folder(CARD, "new_card")
SHOP = folder(COFFEE_SHOP)
FLAT = folder(COFFEE_SHOP, "flat", decoys=["odd_hours"])
SEEN: tuple[Deed, ...] = (Ask("purpose"), Ask("see_original"), Open("photocopy"))


def line_of(end: State, did: str) -> Line:
    """The one line that says so of what was done."""
    (line,) = (line for line in review(end).lines if did in line.did)
    return line


def test_an_open_run_is_not_reviewed() -> None:
    with pytest.raises(ValueError):
        review(start(PLAIN))


@pytest.mark.parametrize("deal", [PLAIN, OLD, HOME, ALTERED, MOVED, SHOP, FLAT])
def test_a_good_run_has_nothing_but_good_lines_and_all_its_points(deal: Deal) -> None:
    seen = review(golden_run(deal))
    assert seen.should == seen.did
    assert {line.verdict for line in seen.lines} == {GOOD}
    assert sum(line.lost for line in seen.lines) == 0 and seen.marks.total == 100
    assert len(seen.lines) == len(golden_run(deal).deeds)


@pytest.mark.parametrize(
    ("deal", "should"),
    [
        (PLAIN, "Nhận hồ sơ – Mẫu 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (SHOP, "Nhận hồ sơ – Không cấp mẫu nào"),
        (HOME, "Yêu cầu bổ sung – Mẫu 02 – Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        (ALTERED, "Từ chối – Mẫu 03 – Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        (MOVED, "Hướng dẫn sang nơi khác – Công an phường"),
    ],
)
def test_what_should_have_come_of_it_names_the_form_or_the_place(deal: Deal, should: str) -> None:
    assert review(golden_run(deal)).should == should


def test_what_came_of_it_is_told_as_it_stands() -> None:
    assert review(replay(PLAIN, [Decide(REFUSE)])).did == "Từ chối"
    assert review(replay(PLAIN, [Decide(REDIRECT)])).did == "Hướng dẫn sang nơi khác"
    sent = replay(PLAIN, [Fill("receiver", "Sở Ngoại vụ"), Fill("form", "M01"), Decide(REDIRECT)])
    assert review(sent).did == "Hướng dẫn sang nơi khác – Sở Ngoại vụ"


# --- what is said of each deed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deal", "deeds", "verdict", "lost", "why", "would"),
    [
        (PLAIN, [Ask("purpose")], GOOD, 0, "", ""),
        (HOME, [Ask("purpose"), Ask("see_original"), Ask("explain")], GOOD, 0, "yên tâm", ""),
        (SHOP, [Ask("weather")], NEEDLESS, 0, "chỉ tốn phút", "“Em làm một mình hay nhiều người góp?”"),
        (SHOP, [Ask("scold")], WRONG, 0, "không giúp gì", "“Em làm một mình"),
        (SHOP, [Ask("promise")], WRONG, 10, "không giúp gì", "“Em làm một mình"),
        (SHOP, [Ask("hurry")], WRONG, 2, "", "“Em làm một mình"),
        (PLAIN, [Ask("household_book")], CRITICAL, 0, "", "“Thưa bác"),
        (SHOP, [Open("lease")], NEEDLESS, 0, "không cần cho việc đang làm", "“Em làm một mình"),
        (SHOP, [LookUp("registered")], GOOD, 0, "", ""),
        (OLD, [*SEEN, Differ("photocopy.born", "transcript.born")], GOOD, 0, "", ""),
        (ALTERED, [*SEEN, Unfit("transcript.state")], GOOD, 0, "tẩy sửa", ""),
        (PLAIN, [*SEEN, Missing("original")], WRONG, 10, "không sai", "Thủ tục: "),
        (folder(SCHOOL_RECORD, decoys=["other_ward"]), [*SEEN, Unfit("transcript.school")], WRONG, 10,
         "Không phụ thuộc nơi cư trú", "Thủ tục: "),
        (PLAIN, [Missing("original"), Withdraw(0)], GOOD, 0, "", ""),
        (HOME, [Missing("original"), Withdraw(0)], WRONG, 0, "sai thật", "“Thưa bác"),
        (PLAIN, [Fill("copies", 2)], GOOD, 0, "", ""),
        (PLAIN, [Fill("copies", 3)], WRONG, Fraction(25, 7), "", "2"),
        (PLAIN, [Fill("fee", 15_000)], WRONG, Fraction(25, 7), "7.000 đ một bản", "14.000 đ"),
        (LATE, [Fill("due", "2025-09-12")], WRONG, Fraction(25, 7), "15:00", "thứ Hai 15/9/2025"),
        (ALTERED, [Fill("reason", "D22-2")], WRONG, Fraction(25, 3), "tẩy sửa", "Bản chính bị tẩy sửa"),
        (HOME, [Fill("slip", ())], WRONG, Fraction(25, 3), "Xuất trình bản chính", "Xuất trình bản chính học bạ"),
        (HOME, [Fill("fee", 14_000)], NEEDLESS, 0, "không cần ô này", "(để trống)"),
        (HOME, [Fill("fee", "")], GOOD, 0, "", ""),
        (PLAIN, [Fill("fixes", ("old_copy",))], WRONG, 10, "không phải sửa", "không có"),
        (folder(COFFEE_SHOP, "flat", "unsigned"), [Fill("fixes", ("unsigned",))], GOOD, 0, "", ""),
    ],
)  # fmt: skip
def test_a_deed_is_told_at_once_and_again_in_the_review(
    deal: Deal, deeds: list[Deed], verdict: Verdict, lost: float | Fraction, why: str, would: str
) -> None:
    before = replay(deal, deeds[:-1])
    after, _happened = act(before, deeds[-1])
    at_once = remark(before, deeds[-1], after)
    assert at_once.verdict is verdict and why in at_once.why and at_once.would.startswith(would)
    assert bool(at_once.would) is bool(would)
    closed, _happened = act(after, Decide(deal.truth.decision))
    in_review = review(closed).lines[len(deeds) - 1]
    assert (in_review.verdict, in_review.why, in_review.lost) == (verdict, at_once.why, lost)
    assert (in_review.minute, in_review.turn) == (before.minutes, len(before.deeds))


def test_after_the_decision_nothing_more_is_remarked() -> None:
    end = golden_run(PLAIN)
    with pytest.raises(ValueError):
        remark(end, Ask("purpose"), end)


@pytest.mark.parametrize(
    ("deal", "decided", "entries", "verdict", "said"),
    [
        (PLAIN, ACCEPT, {}, GOOD, ["Hồ sơ đủ và hợp lệ"]),
        (ALTERED, REFUSE, {}, GOOD, ["Bản chính bị tẩy sửa"]),
        (PLAIN, ACCEPT, {"fee": 1}, CRITICAL, ["Thu sai phí."]),
        (OLD, SUPPLEMENT, {}, CRITICAL, ["Để người dân về tay không", "Không phụ thuộc nơi cư trú", "sửa được ngay"]),
        (HOME, REFUSE, {}, CRITICAL, ["Từ chối sai.", "Xuất trình bản chính học bạ"]),
        (HOME, SUPPLEMENT, {"slip": ()}, CRITICAL, ["Yêu cầu bổ sung thiếu"]),
        (FLAT, SUPPLEMENT, {"slip": ("flat", "odd_hours")}, CRITICAL, ["Đòi thêm giấy", "Giờ mở cửa không phải"]),
        (SHOP, SUPPLEMENT, {"slip": ("flat",)}, CRITICAL, ["Không thiếu: “Địa điểm kinh doanh khác”."]),
        (MOVED, REDIRECT, {"receiver": "Sở Ngoại vụ"}, WRONG, ["Đổi thẻ là việc của công an"]),
    ],
)
def test_of_the_decision_it_is_said_why(
    deal: Deal, decided: Decision, entries: dict[str, Entry | None], verdict: Verdict, said: list[str]
) -> None:
    line = line_of(golden_but(deal, decide=decided, **entries), "Kết luận")
    assert line.verdict is verdict and all(words in line.why for words in said)
    assert (line.would == "") is (verdict is GOOD)
    assert line.lost == (30 if decided is not deal.truth.decision or verdict is WRONG else 0)


def test_what_was_said_wrongly_is_not_told_again_of_the_decision() -> None:
    end = golden_but(PLAIN, Ask("household_book"))
    assert line_of(end, "Kết luận").verdict is GOOD and line_of(end, "sổ hộ khẩu").verdict is CRITICAL


def test_a_line_gives_basis_and_page_or_the_page_of_the_case() -> None:
    altered = line_of(golden_run(ALTERED), "Báo không dùng được")
    assert altered.basis == "NĐ 23/2015/NĐ-CP, Điều 22" and altered.page == "certified-copy#tu-choi"
    closed = line_of(golden_run(ALTERED), "Kết luận")
    assert (closed.basis, closed.page) == (altered.basis, altered.page)
    asked = line_of(golden_run(ALTERED), "mấy bản")
    assert asked.basis == "" and asked.page == "certified-copy"
    lured = line_of(golden_but(FLAT, slip=("flat", "odd_hours")), "Kết luận")
    assert lured.basis == "NĐ 168/2025/NĐ-CP, Điều 3" and lured.page == "business#gio"
    photo = line_of(golden_but(SHOP, Ask("photo")), "chụp căn cước")
    assert photo.basis == "NĐ 168/2025/NĐ-CP, Điều 3"
    slip = line_of(golden_but(HOME, slip=()), "Nội dung phiếu")
    assert slip.basis == "NĐ 23/2015/NĐ-CP, Điều 20"


def test_only_what_stood_last_in_a_field_is_told() -> None:
    end = golden_but(PLAIN, Fill("copies", 3), Fill("copies", 2))
    assert [line.did for line in review(end).lines if "Số bản" in line.did] == ["Số bản: 2"]


# --- what was not done --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deal", "deeds", "would", "why"),
    [
        (HOME, [], "Báo thiếu: Bản chính", ""),
        (ALTERED, [], "Báo không dùng được: Tình trạng (Học bạ)", "tẩy sửa"),  # not even read
        (ALTERED, [Ask("see_original")], "Báo không dùng được: Tình trạng (Học bạ)", "tẩy sửa"),
        (OLD, [*SEEN], "Báo lệch: Ngày sinh (Bản chụp học bạ) và Ngày sinh (Học bạ)", ""),
        (MOVED, [], "“Thưa bác, bác cần mấy bản, để làm việc gì ạ?”", "việc của công an"),  # only talk tells
    ],
)
def test_a_fault_not_seen_is_told_with_how_to_see_it(deal: Deal, deeds: list[Deed], would: str, why: str) -> None:
    end = replay(deal, [*deeds, Decide(ACCEPT)])
    (line,) = (line for line in review(end).lines if line.did == "(không thấy)")
    assert (line.verdict, line.would, line.lost) == (MISSED, would, 20)
    assert why in line.why and line.basis and (line.page or not deal.case.page)


def test_a_fault_that_nothing_tells_is_told_by_its_reason() -> None:
    silent = replace(CARD, questions=CARD.questions[1:], must_know=())
    (line,) = (x for x in review(replay(folder(silent, "new_card"), [Decide(ACCEPT)])).lines if "thấy" in x.did)
    assert line.would == "Đổi thẻ là việc của công an."


def test_what_was_not_asked_and_fields_left_empty_are_told_before_the_decision() -> None:
    end = golden_but(SHOP, without=(Ask("what_kind"), Ask("tell_tax")), fee=None, papers=None)
    *_others, asked, papers, fee, decided, manner = review(end).lines
    assert (asked.did, asked.verdict, asked.lost) == ("(chưa hỏi)", MISSED, 10)
    assert asked.would == "“Em làm một mình hay nhiều người góp?”" and "hai nơi khác nhau" in asked.why
    assert (papers.did, papers.would, papers.verdict) == ("(để trống)", "Giấy tờ nhận: Giấy đề nghị", MISSED)
    assert (fee.would, fee.lost) == ("Phí: 100.000 đ", Fraction(25, 6))
    assert decided.did.startswith("Kết luận") and manner.did == "Hài lòng 3 → 3"
    assert papers.minute == decided.minute == end.minutes - 1
    assert papers.turn == decided.turn == len(end.deeds) - 1


def test_a_fault_seen_and_not_mended_costs_the_field_and_the_lapse() -> None:
    (left,) = (line for line in review(golden_but(OLD, fixes=None)).lines if line.lost)
    assert (left.did, left.would, left.lost) == ("(để trống)", "Sửa tại quầy: Chụp lại", Fraction(25, 8) + 2)
    emptied = line_of(golden_but(OLD, fixes=()), "Sửa tại quầy")
    assert (emptied.verdict, emptied.lost) == (WRONG, left.lost)


def test_a_wrong_receiver_costs_the_decision_the_field_and_the_lapse() -> None:
    end = golden_but(MOVED, receiver="Sở Ngoại vụ")
    field, decided = line_of(end, "Nơi có thẩm quyền"), line_of(end, "Kết luận")
    assert (decided.lost, field.lost) == (30, 25 + 10)
    assert field.would == "Công an phường"


# --- what the run as a whole cost ---------------------------------------------------------------------------


def test_manner_is_told_with_the_kind_words_left_unsaid() -> None:
    end = golden_but(HOME, without=(Ask("explain"),))
    line = review(end).lines[-1]
    assert (line.did, line.verdict, line.lost) == ("Hài lòng 4 → 4", MISSED, Fraction(15, 4))
    assert line.would.startswith("“Chỉ thiếu bản chính") and "5/5" in line.why and "yên tâm" in line.why
    assert line.turn == len(end.deeds) - 1


def test_manner_lost_by_harsh_words_is_told_beside_a_good_officers() -> None:
    line = review(golden_but(SHOP, Ask("scold"))).lines[-1]
    assert (line.verdict, line.would, line.did) == (WRONG, "Hài lòng 4", "Hài lòng 3 → 1")
    assert line.lost == 15


def test_time_over_par_is_told_in_minutes() -> None:
    slow = replace(COFFEE_SHOP, minutes=6, interjections=())
    end = golden_but(folder(slow), Ask("weather"), Open("lease"))
    line = review(end).lines[-1]
    assert (line.did, line.would, line.verdict) == (f"Mất {end.minutes} phút", "Trong 6 phút", NEEDLESS)
    assert line.lost == 10 - mark(end).parts["time"] > 0 and f"Quá {end.minutes - 6} phút" in line.why


@pytest.mark.parametrize(
    "deeds",
    [
        [Missing("original"), Missing("copy")],
        [Open("photocopy"), Unfit("photocopy.born"), Unfit("photocopy.holder"), Unfit("photocopy.pages")],
        [Missing("copy"), Withdraw(0), Missing("copy")],
        [Fill("fixes", ("old_copy",)), Missing("original")],
    ],
)
@pytest.mark.parametrize("deal", [PLAIN, HOME, OLD, folder(SCHOOL_RECORD, "altered", "old_copy")])
def test_false_alarms_share_what_finding_lost_whatever_their_number(deal: Deal, deeds: list[Deed]) -> None:
    end = replay(deal, [*deeds, Decide(REFUSE)])
    seen = review(end)
    lost = 100 - seen.marks.total
    assert sum(line.lost for line in seen.lines) == lost or (seen.marks.total == 0 and lost == 100)


# --- what it means for the citizen --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deal", "deeds", "decided", "entries", "told"),
    [
        (PLAIN, [], ACCEPT, {}, "Nguyễn Thị Mận được giải quyết đúng"),
        (PLAIN, [], ACCEPT, {"due": "2025-09-30"}, "không đúng ngày"),
        (HOME, [], SUPPLEMENT, {}, "chỉ phải quay lại một lần"),
        (ALTERED, [], REFUSE, {}, "biết ngay là không được"),
        (MOVED, [], REDIRECT, {}, "được chỉ đúng nơi"),
        (MOVED, [], REDIRECT, {"receiver": "Sở Ngoại vụ"}, "nơi khác lại chỉ về"),
        (PLAIN, [], ACCEPT, {"fee": 1}, "bị thu sai tiền"),
        (PLAIN, [], REFUSE, {}, "bị từ chối một việc mình có quyền làm"),
        (PLAIN, [], SUPPLEMENT, {}, "mất một buổi đi về"),
        (PLAIN, [], REDIRECT, {}, "nơi khác lại chỉ về"),
        (HOME, [], ACCEPT, {}, "chờ một kết quả không thể có"),
        (HOME, [], SUPPLEMENT, {"slip": ()}, "lại phải về lấy thứ khác"),
        (PLAIN, [Ask("household_book")], ACCEPT, {}, "chạy thêm giấy tờ"),
        (SHOP, [Ask("photo")], ACCEPT, {}, "không lấy lại được"),
    ],
)
def test_the_consequence_is_the_citizens(
    deal: Deal, deeds: list[Deed], decided: Decision, entries: dict[str, Entry | None], told: str
) -> None:
    end = golden_but(deal, *deeds, decide=decided, **entries)
    consequence = review(end).consequence
    assert told in consequence
    assert f"Hài lòng {deal.case.citizen.mood} → {end.mood} (cán bộ giỏi: {mark(end).golden_mood})." in consequence


def test_marks_given_are_not_reckoned_again() -> None:
    end = golden_but(SHOP, Ask("hurry"))
    earlier = [frozenset({"question:hurry"})] * 2
    assert line_of(end, "Nhanh lên").lost == 2
    promoted = review(end, mark(end, earlier))
    assert sum(line.lost for line in promoted.lines) == 100 - promoted.marks.total
    assert [line.lost for line in promoted.lines if "Nhanh lên" in line.did] == [10]
