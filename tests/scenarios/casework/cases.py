"""Three cases as nouns: the authors' guide's school record, the prototype's card, a coffee shop with all the rest.

They are not the shipped ones, so that editing content changes nothing here.
"""

from collections.abc import Sequence
from datetime import date, time

from trainer.scenarios.casework.case import (
    Arrival,
    Case,
    Citizen,
    Critical,
    Decoy,
    FaultRule,
    FolderPaper,
    Interjection,
    Question,
    Reply,
    Resolve,
)
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Decide, Deed, Entry, Fill
from trainer.scenarios.casework.drawing import Lot, Table, deal_of
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.wire import replay
from trainer.scenarios.conditions import parse
from trainer.scenarios.forms import Decision
from trainer.scenarios.limits import Limit, SameDay, WorkingDays
from trainer.scenarios.papers import Paper
from trainer.scenarios.procedures import Law, Place, Procedure, Redirection, Refusal
from trainer.scenarios.tariffs import Charge, Fixed, PerPage
from trainer.workdays import Calendar

COPIES = Procedure(
    id="certified-copy",
    title="Chứng thực bản sao từ bản chính",
    place=Place.ANY,
    papers=(
        Paper("original", "Bản chính", kept=False),
        Paper("copy", "Bản chụp", required=False, made_at_counter=True),
    ),
    fee=(Charge(PerPage((2000, 2000, 1000), 200_000, "copies")),),  # TT 226/2016/TT-BTC
    due=(Limit(SameDay(time(15))),),  # NĐ 23/2015/NĐ-CP, Điều 7
    signer="Người có thẩm quyền chứng thực",
    since=date(2025, 7, 1),
    basis=(Law("D22", "NĐ 23/2015/NĐ-CP, Điều 22"),),
    as_of="2026-11",
    version="p1",
    refuse=(
        Refusal("D22-1", "Bản chính bị tẩy xóa, sửa chữa không hợp lệ"),
        Refusal("D22-2", "Bản chính hư hỏng, cũ nát"),
    ),
    redirect=(Redirection("legalisation", "Giấy tờ nước ngoài", "Sở Ngoại vụ"),),
)

BUSINESS = Procedure(
    id="household-business",
    title="Đăng ký hộ kinh doanh",
    place=Place.RESIDENCE,
    papers=(Paper("request", "Giấy đề nghị"), Paper("identity", "Căn cước", looked_up=True)),
    fee=(Charge(Fixed(100_000)),),
    due=(Limit(WorkingDays(3)),),
    signer="Lãnh đạo UBND",
    since=date(2025, 7, 1),
    basis=(Law("HKD", "NĐ 168/2025/NĐ-CP"),),
    as_of="2026-11",
    version="p2",
)

TABLE = Table({COPIES.id: COPIES, BUSINESS.id: BUSINESS}, Calendar())

_CHILD = {"holder": "TRẦN MINH KHÔI", "born": "2010-03-12"}

SCHOOL_RECORD = Case(
    id="certified-transcript",
    title="Học bạ cho con bà Mận",
    procedure=COPIES.id,
    minutes=12,
    citizen=Citizen("Nguyễn Thị Mận", 62, 4),
    arrives=Arrival(date(2025, 9, 12), (time(9, 10), time(14, 40), time(15, 20))),
    vary={"copies": ("2", "3", "5"), "purpose": ("nộp hồ sơ nhập học", "xin học bổng")},
    folder=(
        FolderPaper(
            "transcript", "Học bạ", {**_CHILD, "pages": "5", "state": "rõ nét"}, paper="original", pages=5
        ),
        FolderPaper("photocopy", "Bản chụp học bạ", {**_CHILD, "pages": "5"}, paper="copy", form="copy", pages=5),
    ),
    fault_count={0: 40, 1: 45, 2: 15},
    faults=(
        FaultRule(
            "left_at_home", Resolve.SUPPLEMENT, "CT-1", missing="transcript", slip="Xuất trình bản chính học bạ"
        ),
        FaultRule("old_copy", Resolve.AT_COUNTER, "CT-2", change={"photocopy.born": "2010-03-21"}, do="Chụp lại"),
        FaultRule(
            "altered",
            Resolve.REFUSE,
            "D22-1",
            change={"transcript.state": "điểm môn Toán bị tẩy sửa"},
            why="Bản chính bị tẩy sửa thì không chứng thực.",
            excludes=("left_at_home",),
            page="certified-copy#tu-choi",
        ),
    ),
    decoys=(
        Decoy("other_ward", {"transcript.school": "THCS Định Công"}, "Không phụ thuộc nơi cư trú.", "CT-4"),
    ),
    opening="Chào cô, tôi cần sao y học bạ cho cháu.",
    questions=(
        Question(
            "purpose",
            "Thưa bác, bác cần mấy bản, để làm việc gì ạ?",
            (Reply("Để {purpose}, nhà trường bảo {copies} bản."),),
            learn=("copies", "purpose"),
        ),
        Question(
            "see_original",
            "Bác cho cháu xem bản chính ạ.",
            (Reply("Chết, tôi để quên ở nhà.", parse("fault.left_at_home")), Reply("Đây cô.", show="transcript")),
        ),
        Question(
            "explain",
            "Chỉ thiếu bản chính thôi ạ, cháu ghi phiếu để bác khỏi quên.",
            (Reply("Thế thì được."),),
            when=parse("asked.see_original and fault.left_at_home"),
            mood=1,
            why="Biết thiếu gì thì người dân yên tâm.",
        ),
        Question(
            "household_book",
            "Bác bổ sung sổ hộ khẩu giúp cháu.",
            (Reply("Có sao quyển học bạ mà cũng đòi hộ khẩu à?"),),
            mood=-2,
            critical=Critical.EXTRA_PAPERS,
        ),
    ),
    interjections=(Interjection("late", parse("minutes > 15"), "Cô ơi, tôi còn đón cháu…", -1),),
    must_know=("copies",),
    basis=(
        Law("CT-1", "NĐ 23/2015/NĐ-CP, Điều 20"),
        Law("CT-2", "NĐ 23/2015/NĐ-CP, Điều 19"),
        Law("CT-4", "NĐ 280/2025/NĐ-CP"),
    ),
    as_of="2026-11",
    version="c1",
    page="certified-copy",
)
"""The example of the authors' guide."""

_CARD = {"holder": "NGUYỄN THỊ MẬN", "number": "099163004512", "born": "1963-03-12"}

CARD = Case(
    id="certified-card",
    title="Sao y căn cước cho bà Mận",
    procedure=COPIES.id,
    minutes=12,
    citizen=Citizen("Nguyễn Thị Mận", 62, 4),
    arrives=Arrival(date(2025, 7, 4), (time(9, 10), time(14, 40), time(15, 20))),
    vary={"copies": ("2", "3", "5")},
    folder=(
        FolderPaper("card", "Thẻ căn cước", {**_CARD, "address": "Phường Vĩnh Hưng", "state": "rõ nét"},
                    paper="original", pages=2),
        FolderPaper("photocopy", "Bản chụp thẻ", _CARD, paper="copy", form="copy"),
    ),
    fault_count={0: 40, 1: 45, 2: 15},
    faults=(
        FaultRule("forgot", Resolve.SUPPLEMENT, "CT-1", missing="card", slip="Xuất trình bản chính thẻ căn cước"),
        FaultRule("old_card", Resolve.AT_COUNTER, "CT-2", change={"photocopy.number": "099234567"}, do="Chụp lại"),
        FaultRule("worn", Resolve.REFUSE, "D22-2", change={"card.state": "nhòe không đọc được số"},
                  why="Thẻ nhòe thì không đối chiếu được.", excludes=("forgot",)),
        FaultRule("new_card", Resolve.REDIRECT, "CC-1", to="Công an phường",
                  why="Đổi thẻ là việc của công an.", excludes=("forgot", "worn", "old_card")),
    ),
    decoys=(
        Decoy("elsewhere", {"card.address": "Phường Định Công"}, "Không phụ thuộc nơi cư trú.", "CT-4"),
    ),
    opening="Chào cô, tôi cần sao y cái căn cước.",
    questions=(
        Question(
            "purpose",
            "Thưa bác, bác cần mấy bản, để làm việc gì ạ?",
            (
                Reply("Thật ra tôi muốn đổi thẻ mới, làm luôn ở đây được không?", parse("fault.new_card")),
                Reply("Người ta bảo {copies} bản."),
            ),
            learn=("copies",),
        ),
        Question(
            "see_card",
            "Bác cho cháu xem bản chính ạ.",
            (Reply("Chết, tôi để quên ở nhà.", parse("fault.forgot")), Reply("Đây cô.", show="card")),
        ),
    ),
    must_know=("copies",),
    basis=(
        Law("CT-1", "NĐ 23/2015/NĐ-CP"),
        Law("CT-2", "NĐ 23/2015/NĐ-CP"),
        Law("CT-4", "NĐ 280/2025/NĐ-CP"),
        Law("CC-1", "Luật Căn cước 2023"),
    ),
    as_of="2026-11",
    version="c2",
)  # fmt: skip
"""The case with which the format was tried out: a card, four faults, one decoy."""

COFFEE_SHOP = Case(
    id="coffee-shop",
    title="Quán cà phê đầu ngõ",
    procedure=BUSINESS.id,
    minutes=10,
    citizen=Citizen("Tạ Minh Châu", 29, 3, "em"),
    arrives=Arrival(date(2025, 9, 12), (time(8, 30), time(15, 10))),
    folder=(
        FolderPaper("request", "Giấy đề nghị", {"holder": "TẠ MINH CHÂU", "place": "nhà mặt ngõ 85",
                    "business": "quán cà phê", "signed": "đã ký"}, paper="request"),
        FolderPaper("lease", "Hợp đồng thuê nhà", {"holder": "TẠ MINH CHÂU"}),
        FolderPaper("registered", "Dữ liệu hộ kinh doanh", {"result": "chưa có hộ nào"}, database=True),
    ),
    fault_count={0: 35, 1: 45, 2: 20},
    faults=(
        FaultRule("second", Resolve.REFUSE, "HKD", change={"registered.result": "đang có một hộ"},
                  why="Mỗi người một hộ kinh doanh.", excludes=("company",)),
        FaultRule("company", Resolve.REDIRECT, "HKD", to="Sở Tài chính", why="Lập công ty là ở Sở Tài chính.",
                  excludes=("no_phone",)),
        FaultRule("flat", Resolve.SUPPLEMENT, "HKD", change={"request.place": "căn hộ chỉ để ở"},
                  slip="Địa điểm kinh doanh khác"),
        FaultRule("unsigned", Resolve.AT_COUNTER, "HKD", change={"request.signed": "chưa ký"}, do="Mời ký"),
        FaultRule("no_phone", Resolve.AT_COUNTER, "HKD", do="Ghi thêm số điện thoại", why="Cần số để báo tin."),
    ),
    decoys=(
        Decoy("odd_hours", {"request.business": "quán cà phê, mở từ 5 giờ sáng"},
              "Giờ mở cửa không phải điều kiện.", "HKD", slip="Cam kết không ồn", page="business#gio"),
    ),
    opening="Anh ơi em mở quán cà phê.",
    questions=(
        Question(
            "what_kind",
            "Em làm một mình hay nhiều người góp?",
            (
                Reply("Ba đứa em góp, tính lập công ty.", parse("fault.company")),
                Reply("Mình em thôi, em chưa có điện thoại.", parse("fault.no_phone")),
                Reply("Mình em thôi."),
            ),
            learn=("kind",),
            why="Hộ kinh doanh hay công ty là hai nơi khác nhau.",
        ),
        Question("see_request", "Cho anh xem Giấy đề nghị.", (Reply("Đây ạ.", show="request"),)),
        Question(
            "tell_tax",
            "Đăng ký xong là có mã số thuế luôn.",
            (Reply("Hay quá."),),
            when=parse("asked.what_kind and not fault.company"),
            mood=1,
        ),
        Question("weather", "Hôm nay nóng nhỉ.", (Reply("Vâng."),)),
        Question("scold", "Sao không đọc hướng dẫn trước?", (Reply("Em đọc rồi mà."),), mood=-2),
        Question("promise", "Ba hôm là có, cứ khai trương đi.", (Reply("Chắc nhé."),), lapse="medium"),
        Question("hurry", "Nhanh lên em.", (Reply("Vâng."),), lapse="minor"),
        Question(
            "photo", "Anh chụp căn cước em nhé.", (Reply("Ơ."),), critical=Critical.DATA_LEAK, basis="HKD"
        ),
    ),
    interjections=(
        Interjection("1", parse("mood < 3"), "Thái độ gì thế?", -1, who="Bác đứng sau"),
        Interjection("2", parse("minutes > 6"), "Chủ nhà giục em.", -1),
    ),
    must_know=("kind",),
    settled_at_once=True,
    basis=(Law("HKD", "NĐ 168/2025/NĐ-CP, Điều 3"),),
    as_of="2026-11",
    version="c3",
)  # fmt: skip
"""What the others lack: a record to look up, talk that gives a fault away, lapses, two who interrupt, no form."""

CASES = (SCHOOL_RECORD, CARD, COFFEE_SHOP)


def folder(case: Case, *faults: str, decoys: Sequence[str] = (), at: int = 0, **varied: str) -> Deal:
    """The case with these faults and decoys, at the n-th time, the first values varied unless said."""
    values = tuple((name, varied.get(name, known[0])) for name, known in case.vary.items())
    drawn = tuple(fault for fault in case.faults if fault.id in faults)
    odd = tuple(decoy for decoy in case.decoys if decoy.id in decoys)
    assert len(drawn) == len(faults) and len(odd) == len(decoys)
    return deal_of(case, TABLE, Lot(drawn, odd, case.arrives.times[at], values))


def golden_but(
    deal: Deal,
    *more: Deed,
    without: Sequence[Deed] = (),
    decide: Decision | None = None,
    **entries: Entry | None,
) -> State:
    """The good officer's run with something more before the decision, without some deeds, other entries.

    An entry of None leaves the field alone.
    """
    *deeds, _close = golden_run(deal).deeds
    kept = [d for d in deeds if d not in without and not (isinstance(d, Fill) and d.field in entries)]
    fills = [Fill(field, entry) for field, entry in entries.items() if entry is not None]
    return replay(deal, [*kept, *more, *fills, Decide(decide or deal.truth.decision)])
