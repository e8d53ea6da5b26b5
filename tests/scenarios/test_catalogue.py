"""The shipped catalogue, against the decrees and circulars themselves."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

import pytest

from trainer.library import Library
from trainer.scenarios.counter import form, papers_asked, scan_list
from trainer.scenarios.due import due
from trainer.scenarios.fee import fee, fees
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.limits import CalendarDays, Limit, WorkingDays
from trainer.scenarios.procedures import Place, Procedure
from trainer.workdays import Calendar

Catalogue = Mapping[str, Procedure]

MORNING = datetime(2026, 11, 23, 9)
CIVIL_STATUS = ["birth", "death", "marriage", "marital-status", "extract", "correction", "linked-birth"]


def test_the_catalogue_is_read_without_a_fault_or_a_warning(library: Library) -> None:
    ours = [f for f in (*library.faults, *library.warnings) if f.file.startswith("scenarios/procedures/")]
    assert ours == []
    assert len(library.procedures) >= 17


@pytest.mark.parametrize(
    ("basis", "id", "asked", "amount"),
    [
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 1}, 2_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 2}, 4_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 3}, 5_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 5}, 7_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 12}, 14_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 198}, 200_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 500}, 200_000),
        ("TT 226/2016/TT-BTC", "certified-copy", {"pages": 5, "copies": 3}, 21_000),
        ("TT 226/2016/TT-BTC", "signature-certification", {}, 10_000),
        ("TT 226/2016/TT-BTC", "contract-certification", {}, 50_000),
        ("TT 226/2016/TT-BTC", "contract-certification", {"kind": "amendment"}, 30_000),
        ("TT 226/2016/TT-BTC", "contract-certification", {"kind": "correction"}, 25_000),
        ("TT 281/2016/TT-BTC", "extract", {}, 8_000),
        ("TT 281/2016/TT-BTC", "extract", {"copies": 2}, 16_000),
        ("Luật Hộ tịch 2014, Điều 11", "birth", {}, 0),
        ("Luật Hộ tịch 2014, Điều 11", "death", {}, 0),
        ("Luật Hộ tịch 2014, Điều 11", "marriage", {}, 0),
        ("NĐ 176/2025/NĐ-CP", "social-pension", {}, 0),
        ("Luật Người khuyết tật 2010", "disability", {}, 0),
        ("HĐND thành phố", "birth", {"kind": "late"}, None),
        ("HĐND thành phố", "death", {"kind": "late"}, None),
        ("HĐND thành phố", "marriage", {"kind": "foreign"}, None),
        ("HĐND thành phố", "marital-status", {}, None),
        ("HĐND thành phố", "correction", {}, None),
        ("HĐND thành phố", "household-business", {}, None),
    ],
)
def test_fees(catalogue: Catalogue, basis: str, id: str, asked: dict[str, int], amount: int | None) -> None:
    assert fee(catalogue[id], **asked).amount == amount, basis  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("basis", "id", "kind", "days"),
    [
        ("NĐ 23/2015/NĐ-CP, Điều 37", "contract-certification", "", 2),
        ("Luật Hộ tịch 2014, Điều 18", "marriage", "verified", 5),
        ("NĐ 123/2015/NĐ-CP, Điều 22", "marital-status", "ordinary", 3),
        ("Luật Hộ tịch 2014, Điều 28", "correction", "ordinary", 3),
        ("Luật Hộ tịch 2014, Điều 28: thêm 3", "correction", "verified", 6),
        ("NĐ 63/2024/NĐ-CP", "linked-birth", "", 3),
        ("NĐ 168/2025/NĐ-CP", "household-business", "", 3),
        ("NĐ 176/2025/NĐ-CP", "social-pension", "", 10),
        ("TT 01/2019/TT-BLĐTBXH", "disability", "assess", 25),
        ("TT 01/2019/TT-BLĐTBXH", "disability", "reissue", 5),
        ("Luật Cư trú 2020", "residence-and-identity", "permanent", 7),
        ("Luật Cư trú 2020", "residence-and-identity", "temporary", 3),
    ],
)
def test_working_days(catalogue: Catalogue, basis: str, id: str, kind: str, days: int) -> None:
    assert limit_of(catalogue[id].due, kind).term == WorkingDays(days), basis


@pytest.mark.parametrize(
    ("basis", "id", "limit", "term"),
    [
        ("Luật Hộ tịch 2014, Điều 15", "birth", "register", CalendarDays(60)),
        ("NĐ 123/2015/NĐ-CP", "birth", "other-office", WorkingDays(3)),
        ("Luật Hộ tịch 2014, Điều 33", "death", "register", CalendarDays(15)),
        ("NĐ 123/2015/NĐ-CP", "marriage", "other-office", WorkingDays(3)),
        ("Luật Khiếu nại 2011", "complaint-routing", "complaint-accept", CalendarDays(10)),
        ("Luật Khiếu nại 2011", "complaint-routing", "complaint-settle", CalendarDays(30)),
        ("Luật Khiếu nại 2011", "complaint-routing", "complaint-complex", CalendarDays(45)),
    ],
)
def test_limits_of_others(
    catalogue: Catalogue, basis: str, id: str, limit: str, term: CalendarDays | WorkingDays
) -> None:
    assert limit_of(catalogue[id].limits, limit).term == term, basis


@pytest.mark.parametrize(
    ("id", "kind", "days"),
    [("marital-status", "verified", CalendarDays(23)), ("disability", "assess", WorkingDays(25))],
)
def test_figures_of_older_publications_are_shown_as_doubtful_only(
    catalogue: Catalogue, calendar: Calendar, id: str, kind: str, days: CalendarDays | WorkingDays
) -> None:
    limit = limit_of(catalogue[id].due, kind)
    assert (limit.term, bool(limit.unsure)) == (days, True)
    found = due(catalogue[id], MORNING, calendar, kind)
    assert found.day is None and "tra lại" in found.caution


@pytest.mark.parametrize("id", ["first-land-certificate", "building-permit"])
def test_land_and_building_have_no_number_of_days(catalogue: Catalogue, calendar: Calendar, id: str) -> None:
    """NĐ 49/2026/NĐ-CP and Luật Xây dựng 2025 changed them: the receipt counts."""
    assert due(catalogue[id], MORNING, calendar).day is None
    assert [each.amount for each in fees(catalogue[id])] == [None]


@pytest.mark.parametrize("id", ["certified-copy", "signature-certification", "birth", "death", "extract"])
@pytest.mark.parametrize(
    ("received", "day"),
    [
        (datetime(2026, 11, 23, 15, 0), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 15, 30), date(2026, 11, 25)),
        (datetime(2025, 7, 4, 15, 20), date(2025, 7, 7)),
    ],
)
def test_settled_within_the_day(
    catalogue: Catalogue, calendar: Calendar, id: str, received: datetime, day: date
) -> None:
    """NĐ 23/2015/NĐ-CP, Điều 7; Luật Hộ tịch 2014."""
    assert due(catalogue[id], received, calendar).day == day


def test_a_large_order_of_copies_may_take_two_working_days_more(
    catalogue: Catalogue, calendar: Calendar
) -> None:
    """NĐ 23/2015/NĐ-CP, Điều 21."""
    assert due(catalogue["certified-copy"], MORNING, calendar, "large").day == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("basis", "id", "figure", "value", "unit"),
    [
        ("Luật HN&GĐ 2014, Điều 8", "marriage", "man-age", 20, "tuổi"),
        ("Luật HN&GĐ 2014, Điều 8", "marriage", "woman-age", 18, "tuổi"),
        ("Luật Hộ tịch 2014, Điều 18", "marriage", "originals", 2, "bản chính"),
        ("NĐ 123/2015/NĐ-CP, Điều 23", "marital-status", "validity", 6, "tháng"),
        ("NĐ 123/2015/NĐ-CP, Điều 7", "correction", "child-age", 9, "tuổi"),
        ("NĐ 123/2015/NĐ-CP", "birth", "foundling-notice", 7, "ngày"),
        ("NĐ 63/2024/NĐ-CP", "linked-birth", "child-age", 6, "tuổi"),
        ("NĐ 176/2025/NĐ-CP", "social-pension", "age", 75, "tuổi"),
        ("NĐ 176/2025/NĐ-CP", "social-pension", "poor-age", 70, "tuổi"),
        ("NĐ 335/2026/NĐ-CP", "social-pension", "level", 540_000, "đồng/tháng"),
        ("NĐ 176/2025/NĐ-CP", "social-pension", "level-2025", 500_000, "đồng/tháng"),
        ("NĐ 335/2026/NĐ-CP", "disability", "base", 540_000, "đồng/tháng"),
        ("NĐ 335/2026/NĐ-CP", "disability", "severe-adult", 810_000, "đồng/tháng"),
        ("Luật Xây dựng 2025", "building-permit", "storeys", 7, "tầng"),
        ("Luật Xây dựng 2025", "building-permit", "floor-area", 500, "m²"),
        ("QĐ 1207/QĐ-UBND Hà Nội", "complaint-routing", "ihanoi-receive", 8, "giờ làm việc"),
        ("QĐ 1207/QĐ-UBND Hà Nội", "complaint-routing", "ihanoi-urgent", 4, "giờ làm việc"),
    ],
)
def test_other_figures(catalogue: Catalogue, basis: str, id: str, figure: str, value: int, unit: str) -> None:
    found = catalogue[id].figure(figure)
    assert (found.value, found.unit) == (Decimal(value), unit), basis


def test_the_severe_adult_receives_one_and_a_half_times_the_base(catalogue: Catalogue) -> None:
    disability = catalogue["disability"]
    base, factor = disability.figure("base").value, disability.figure("severe-adult-factor").value
    assert base * factor == disability.figure("severe-adult").value


@pytest.mark.parametrize("id", CIVIL_STATUS)
def test_civil_status_ends_with_the_law_of_2014(catalogue: Catalogue, id: str) -> None:
    """Luật Hộ tịch số 03/2026/QH16 is in force from 1/3/2027."""
    assert catalogue[id].until == date(2027, 2, 28)
    assert any("03/2026/QH16" in said for said in catalogue[id].tell)


@pytest.mark.parametrize(
    ("id", "place"),
    [
        ("certified-copy", Place.ANY),
        ("signature-certification", Place.ANY),
        ("extract", Place.ANY),
        ("household-business", Place.ANY),
        ("birth", Place.RESIDENCE),
        ("contract-certification", Place.PROPERTY),
        ("first-land-certificate", Place.PROPERTY),
        ("residence-and-identity", Place.REDIRECT),
        ("complaint-routing", Place.REDIRECT),
    ],
)
def test_where_they_belong(catalogue: Catalogue, id: str, place: Place) -> None:
    assert catalogue[id].place is place


def test_every_refusal_and_redirect_has_its_legal_basis(catalogue: Catalogue) -> None:
    for procedure in catalogue.values():
        cited = [refusal.id for refusal in procedure.refuse] + [way.basis for way in procedure.redirect]
        cited += [limit.basis for limit in (*procedure.due, *procedure.limits) if limit.basis]
        assert [id for id in cited if procedure.law(id) is None] == [], procedure.id


def test_every_procedure_can_be_accepted_supplemented_and_refused_on_the_right_form(
    catalogue: Catalogue,
) -> None:
    for procedure in catalogue.values():
        handed = [form(procedure, decision) for decision in Decision]
        assert handed == [Form("M01"), Form("M02"), Form("M03"), None, Form("M04"), Form("M05")]


def test_nobody_is_asked_for_what_the_office_looks_up(catalogue: Catalogue) -> None:
    """NĐ 18/2026/NĐ-CP; QĐ 3458/QĐ-BTP."""
    assert [paper.id for paper in papers_asked(catalogue["marriage"])] == ["declaration"]
    assert [paper.id for paper in papers_asked(catalogue["birth"])] == ["declaration", "birth-note"]
    assert [paper.id for paper in scan_list(catalogue["birth"])] == ["declaration", "birth-note"]


def test_an_original_that_is_only_shown_is_not_scanned(catalogue: Catalogue) -> None:
    """TT 03/2025/TT-VPCP, Điều 5."""
    assert scan_list(catalogue["certified-copy"]) == ()


def test_what_the_council_sets_is_said_to_be_so(catalogue: Catalogue) -> None:
    for procedure in catalogue.values():
        if any("HĐND thành phố" in each.rule for each in fees(procedure)):
            assert any("theo nghị quyết của HĐND thành phố" in note for note in procedure.notes), procedure.id


def test_the_ward_names_itself_in_the_texts(catalogue: Catalogue, library: Library) -> None:
    office = library.establishment.names["economy_office"]
    assert office in catalogue["household-business"].where
    assert not any("{{" in repr(procedure) for procedure in catalogue.values())


def limit_of(limits: tuple[Limit, ...], id: str) -> Limit:
    return next(limit for limit in limits if limit.id == id)
