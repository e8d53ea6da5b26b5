"""The reference card against the decrees and circulars, most of all at 15:20 on Monday 23 November 2026.

Tuesday 24 November is a day off from 2026 on (NQ 28/2026/QH16), so "the next working day" is the 25th.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.scenarios.conftest import PLAIN
from trainer.desks.card import Card, CardDesk
from trainer.desks.card_dossier import Dossier
from trainer.desks.card_sections import Asked, sections
from trainer.library import Library, read
from trainer.scenarios.procedures import Figure, Place

ROOT = Path(__file__).parents[2]
AFTERNOON = datetime(2026, 11, 23, 15, 20)


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped content."""
    return read(ROOT, today=AFTERNOON.date())


@pytest.fixture(scope="module")
def desk(library: Library) -> CardDesk:
    """The desk, at 15:20 at the ward."""
    return CardDesk(library, lambda: datetime(2026, 11, 23, 8, 20, 59, 5, tzinfo=UTC))


@pytest.fixture(scope="module")
def card(desk: CardDesk) -> Callable[..., Card]:
    """`card("sao y", pages=5)`: the card of the best match."""

    def made(query: str, received: datetime = AFTERNOON, **counts: int) -> Card:
        return desk.card(desk.find(query)[0], Dossier(received, **counts))

    return made


def said(card: Card, key: str) -> list[str]:
    """Every sentence of a section, in order."""
    section = card.section(key)
    return [text for line in section.lines for text in (line.said, *line.more)] if section else []


def keys(card: Card) -> list[str]:
    return [section.key for section in card.sections]


def test_the_clock_of_the_card_is_that_of_the_ward_to_the_minute(desk: CardDesk) -> None:
    assert desk.now() == AFTERNOON


# --- copies at 15:20 on 23 November 2026 ------------------------------------------------------------------


def test_three_copies_of_five_pages_cost_21000(card: Callable[..., Card]) -> None:
    """TT 226/2016/TT-BTC."""
    assert said(card("sao y", pages=5, copies=3), "fee") == [
        "21.000 đ.",
        "2 trang × 2.000 đ + 3 trang × 1.000 đ = 7.000 đ một bản. 3 bản × 7.000 đ = 21.000 đ.",
        "2.000 đ một trang với trang 1–2; 1.000 đ một trang từ trang 3; tối đa 200.000 đ một bản.",
    ]


def test_where_the_pages_are_not_known_the_rate_is_said_and_what_it_depends_on(card: Callable[..., Card]) -> None:
    assert said(card("sao y"), "fee") == [
        "2.000 đ một trang với trang 1–2; 1.000 đ một trang từ trang 3; tối đa 200.000 đ một bản.",
        "Số tiền tùy số trang của bản chính và số bản cần.",
    ]


def test_after_15_00_copies_are_due_on_the_next_working_day_which_is_not_the_24th(card: Callable[..., Card]) -> None:
    """NĐ 23/2015/NĐ-CP, Điều 7 and Điều 21."""
    assert said(card("sao y"), "due") == [
        "Thông thường: chậm nhất thứ Tư 25/11/2026.",
        "Nhận lúc 15:20, sau 15:00: trả vào ngày làm việc kế tiếp, thứ Tư 25/11/2026. Không tính ngày nghỉ 24/11/2026.",
        "Trong ngày; nhận sau 15:00 thì ngày làm việc kế tiếp.",
        "Số lượng lớn, nội dung phức tạp: chậm nhất thứ Sáu 27/11/2026.",
        "Nhận lúc 15:20, sau 15:00: trả vào ngày làm việc kế tiếp, thứ Tư 25/11/2026. "
        "Nếu kéo dài: chậm nhất thứ Sáu 27/11/2026. Không tính ngày nghỉ 24/11/2026.",
        "Trong ngày; nhận sau 15:00 thì ngày làm việc kế tiếp; kéo dài thêm không quá 2 ngày làm việc.",
        "Căn cứ: NĐ 23/2015/NĐ-CP, sửa đổi bởi NĐ 07/2025/NĐ-CP và NĐ 280/2025/NĐ-CP.",
        "Tính từ lúc nhận đủ hồ sơ hợp lệ: 15:20, thứ Hai 23/11/2026. Hồ sơ thiếu thì tính từ lúc bổ sung đủ.",
    ]


def test_at_15_00_sharp_they_are_due_the_same_day(card: Callable[..., Card]) -> None:
    told = said(card("sao y", AFTERNOON.replace(minute=0)), "due")
    assert told[:2] == [
        "Thông thường: chậm nhất thứ Hai 23/11/2026.",
        "Nhận lúc 15:00, không sau 15:00: trả trong ngày.",
    ]


def test_the_rest_of_the_card_of_copies(card: Callable[..., Card]) -> None:
    """NĐ 23/2015/NĐ-CP, Điều 22; TT 03/2025/TT-VPCP, Điều 5 and Phụ lục I."""
    copies = card("sao y")
    assert copies.procedure.code == "2.000815"
    assert said(copies, "where")[0].startswith("Nơi tiếp nhận nào cũng nhận, không phụ thuộc nơi cư trú")
    assert said(copies, "papers") == [
        "Bản chính: xuất trình, trả lại ngay.",
        "Bản chụp từ bản chính: không có thì làm tại quầy.",
    ]
    assert "Đơn, tờ khai: thủ tục này không có mẫu đơn." in said(copies, "do_not_ask")
    assert said(copies, "forms")[:2] == [
        "Tiếp nhận: Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
        "Trả kết quả ngay lúc nộp thì không cần Mẫu 01.",
    ]
    assert said(copies, "scan")[0] == "Không có giấy tờ nào phải số hóa khi tiếp nhận."
    assert said(copies, "signer")[0].startswith("Người có thẩm quyền chứng thực")
    refuse = said(copies, "refuse")
    assert len(refuse) == 7 and refuse[-1] == "Căn cứ: NĐ 23/2015/NĐ-CP, Điều 22."
    assert said(copies, "redirect")[0] == (
        "Giấy tờ nước ngoài chưa hợp pháp hóa lãnh sự. "
        "Hướng dẫn: Sở Ngoại vụ hoặc Cục Lãnh sự để hợp pháp hóa lãnh sự."
    )
    assert said(copies, "force") == ["Áp dụng từ 01/07/2025 đến hết 28/02/2027; sau đó luật đổi."]
    assert "TT 226/2016/TT-BTC." in said(copies, "basis")
    assert "11/2026" in copies.caution


def test_the_sections_come_in_the_order_in_which_they_are_needed(card: Callable[..., Card]) -> None:
    assert keys(card("sao y")) == [
        "where", "papers", "do_not_ask", "fee", "due", "forms", "scan", "signer", "result", "check", "refuse",
        "redirect", "tell", "force", "basis", "notes",
    ]  # fmt: skip


# --- other procedures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("basis", "query", "counts", "fee"),
    [
        ("Luật Hộ tịch 2014, Điều 11", "khai sinh", {}, "Đăng ký đúng hạn: Không thu."),
        ("TT 226/2016/TT-BTC", "ủy quyền", {}, "10.000 đ một trường hợp."),
        ("TT 226/2016/TT-BTC", "ủy quyền", {"cases": 2}, "20.000 đ."),
        ("TT 226/2016/TT-BTC", "chứng thực hợp đồng", {}, "Hợp đồng, giao dịch: 50.000 đ một hợp đồng, giao dịch."),
        ("TT 281/2016/TT-BTC", "trích lục", {"copies": 2}, "16.000 đ."),
        ("NĐ 176/2025/NĐ-CP", "hưu trí xã hội", {}, "Không thu."),
        ("HĐND", "độc thân", {}, "Mức thu do HĐND thành phố quy định; xem bảng niêm yết."),
    ],
)
def test_fees(card: Callable[..., Card], basis: str, query: str, counts: dict[str, int], fee: str) -> None:
    assert said(card(query, **counts), "fee")[0] == fee, basis


@pytest.mark.parametrize(
    ("basis", "query", "last"),
    [
        ("Luật Hộ tịch 2014, Điều 16", "khai sinh", "Chậm nhất thứ Tư 25/11/2026."),
        ("Luật Hộ tịch 2014, Điều 28", "cải chính", "Không phải xác minh: chậm nhất thứ Sáu 27/11/2026."),
        ("NĐ 176/2025/NĐ-CP", "hưu trí xã hội", "Chậm nhất thứ Ba 8/12/2026."),
        ("NĐ 168/2025/NĐ-CP", "hộ kinh doanh", "Chậm nhất thứ Sáu 27/11/2026."),
        ("Luật Hộ tịch 2014, Điều 18", "kết hôn", "Trong nước, hồ sơ hợp lệ: chậm nhất thứ Hai 23/11/2026."),
        ("Luật Xây dựng 2025", "gpxd", "Thời hạn ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả là căn cứ."),
    ],
)
def test_last_days(card: Callable[..., Card], basis: str, query: str, last: str) -> None:
    assert said(card(query), "due")[0] == last, basis


def test_a_figure_that_may_no_longer_hold_is_shown_with_its_doubt_and_without_a_day(card: Callable[..., Card]) -> None:
    told = said(card("khuyết tật"), "due")
    assert told[0].endswith("(chưa chắc chắn).") and "tra lại trên Cổng Dịch vụ công quốc gia" in told[1]


def test_neighbours_of_one_basis_name_it_once(card: Callable[..., Card]) -> None:
    assert said(card("đăng ký kết hôn"), "refuse") == [
        "Chưa đủ tuổi: nam chưa đủ 20, nữ chưa đủ 18.",
        "Thuộc trường hợp cấm kết hôn.",
        "Đang có vợ hoặc có chồng; bản án ly hôn chưa có hiệu lực.",
        "Căn cứ: Luật Hôn nhân và gia đình 2014, Điều 5, 8.",
        "Vắng một bên; nhờ người ký thay.",
        "Căn cứ: Luật Hộ tịch 2014, Điều 17, 18 (lệ phí Điều 11).",
    ]


def test_limits_of_others_and_figures_stand_there_too(card: Callable[..., Card]) -> None:
    birth = card("khai sinh")
    assert said(birth, "limits")[0] == (
        "Cha hoặc mẹ đăng ký khai sinh cho con: Không quá 60 ngày, tính cả ngày nghỉ kể từ ngày sinh."
    )
    figures = said(card("hưu trí xã hội"), "figures")
    assert "Mức hưởng chung cả nước: 540.000 đồng/tháng (từ 01/07/2026)." in figures
    before = "Mức hưởng chung cả nước trước đó: 500.000 đồng/tháng (từ 01/07/2025 đến hết 30/06/2026)."
    assert before in figures


def test_what_is_settled_elsewhere_says_where_first_and_hands_out_no_form(card: Callable[..., Card]) -> None:
    police = card("hộ khẩu")
    assert police.procedure.place is Place.REDIRECT
    assert keys(police)[:2] == ["where", "redirect"]
    assert {"papers", "forms", "scan"}.isdisjoint(keys(police))
    section = police.section("due")
    assert section is not None and section.title == "Thời hạn"
    assert section.lines[-1].said == "Tính như nơi giải quyết nhận đủ hồ sơ hợp lệ lúc 15:20, thứ Hai 23/11/2026."


def test_where_the_catalogue_holds_no_papers_it_says_where_they_stand(card: Callable[..., Card]) -> None:
    assert "tra mã thủ tục trên Cổng Dịch vụ công quốc gia" in said(card("gpxd"), "papers")[0]
    assert card("gpxd").section("scan") is None


@pytest.mark.parametrize(("day", "first"), [(date(2027, 2, 28), "where"), (date(2027, 3, 1), "force")])
def test_from_the_day_a_law_no_longer_holds_the_card_says_so_first(
    card: Callable[..., Card], day: date, first: str
) -> None:
    """NĐ 120/2025/NĐ-CP holds until 28 February 2027."""
    assert keys(card("sao y", datetime(day.year, day.month, day.day, 9)))[0] == first


def test_every_card_of_every_day_of_a_year_can_be_made_and_every_line_is_a_sentence(desk: CardDesk) -> None:
    for number, procedure in enumerate(desk.find("")):
        for week in range(12):
            received = AFTERNOON + timedelta(days=31 * week + number, hours=week)
            card = desk.card(procedure, Dossier(received, pages=3))
            for section in card.sections:
                assert 0 < len(section.title) <= 13 and section.lines, (procedure.id, section.key)
                for text in (text for line in section.lines for text in (line.said, *line.more)):
                    assert text[:1].strip() and text[-1] in ".!?…" and not text.endswith(".."), text


# --- finding ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["sao y", "SAO Y", "2.000815", "certified-copy"])
def test_a_procedure_is_found_by_what_people_call_it(desk: CardDesk, query: str) -> None:
    assert desk.find(query)[0].id == "certified-copy"


def test_a_procedure_whose_file_is_refused_is_named_as_being_mended(tmp_path: Path) -> None:
    for folder in ("courses", "quizzes", "scenarios"):
        (tmp_path / folder).mkdir()
    for file in ("courses/ward.yaml", "scenarios/calendar.yaml"):
        shutil.copy(ROOT / file, tmp_path / file)
    (tmp_path / "scenarios" / "procedures").mkdir()
    text = (ROOT / "scenarios/procedures/birth.yaml").read_text("utf-8")
    (tmp_path / "scenarios/procedures/birth.yaml").write_text(text.replace("signer:", "sign:"), "utf-8")
    shutil.copy(ROOT / "scenarios/procedures/death.yaml", tmp_path / "scenarios/procedures")
    text = (ROOT / "scenarios/procedures/marriage.yaml").read_text("utf-8").replace("nơi cư trú", "{{ward.unnamed}}")
    (tmp_path / "scenarios/procedures/marriage.yaml").write_text(text, "utf-8")
    desk = CardDesk(read(tmp_path, today=AFTERNOON.date()))
    assert desk.find("khai sinh") == ()
    assert desk.under_repair("khai sinh") == ("Đăng ký khai sinh",)
    assert desk.under_repair("kết hôn") == ("Đăng ký kết hôn",), "it needs a name that ward.yaml lacks"
    assert desk.under_repair("khai tử") == ()


def test_nothing_is_under_repair_in_the_shipped_catalogue(desk: CardDesk) -> None:
    assert desk.under_repair("") == ()


# --- for programs -----------------------------------------------------------------------------------------


def test_facts_hold_sums_as_numbers_and_days_as_iso_dates(desk: CardDesk, card: Callable[..., Card]) -> None:
    facts = json.loads(json.dumps(desk.facts(card("sao y", pages=5, copies=3))))
    assert facts["id"] == "certified-copy" and facts["code"] == "2.000815"
    assert facts["asked_for"] == {"received": "2026-11-23T15:20", "pages": 5, "copies": 3}
    assert facts["fee_depends_on"] == ["pages", "copies"]
    assert [fee["amount"] for fee in facts["fee"]] == [21000]
    assert {due["kind"]: due["day"] for due in facts["due"]} == {"ordinary": "2026-11-25", "large": "2026-11-27"}
    assert facts["forms"] == {"accept": "M01", "supplement": "M02", "refuse": "M03", "late": "M04", "stop": "M05"}
    assert [paper["id"] for paper in facts["papers"] if paper["asked"]] == ["original"]
    assert {reason["basis"] for reason in facts["refuse"]} == {"NĐ 23/2015/NĐ-CP, Điều 22"}
    assert (facts["in_force"], facts["since"], facts["until"]) == (True, "2025-07-01", "2027-02-28")
    assert facts["as_of"] == "2026-11" and facts["scan"] == []


def test_what_nobody_knows_is_null_and_what_is_settled_elsewhere_has_no_form(
    desk: CardDesk, card: Callable[..., Card]
) -> None:
    late = desk.facts(card("khai sinh"))["fee"]
    assert isinstance(late, list) and [fee["amount"] for fee in late] == [0, None]
    police = desk.facts(card("hộ khẩu"))
    assert police["forms"] == {} and police["code"] is None and police["until"] is None


def test_facts_of_every_procedure_are_json_with_the_same_keys(desk: CardDesk) -> None:
    found = [desk.facts(desk.card(each, Dossier(AFTERNOON))) for each in desk.find("")]
    assert all(json.loads(json.dumps(facts)).keys() == found[0].keys() for facts in found)


# --- what the shipped catalogue happens not to hold -------------------------------------------------------


def test_a_figure_that_ends_says_until_when(library: Library) -> None:
    old = Figure("age", "Tuổi hưởng, từ đủ", Decimal(80), "tuổi", "L", until=date(2025, 6, 30))
    asked = Asked(replace(PLAIN, figures=(old,)), Dossier(AFTERNOON), library.calendar)
    (figures,) = (section for section in sections(asked) if section.key == "figures")
    assert figures.lines[0].said == "Tuổi hưởng, từ đủ: 80 tuổi (đến hết 30/06/2025)."
    assert figures.lines[0].more == ("Căn cứ: Luật.",)
