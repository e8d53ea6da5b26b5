"""HR's register: totals that equal the list, as at any date, filters, files, corrections."""

import csv
import json
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.desks.house import House
from trainer.desks.lines import Filters
from trainer.desks.register import Line, table
from trainer.desks.register_table import SHOWN
from trainer.faults import Fault, Refused
from trainer.people.roles import Role
from trainer.progress.standing import Status


@pytest.fixture
def full(house: House) -> House:
    """Six people and a line in every state, on 2 December 2026."""
    for name in ("Đỗ Ước", "Linh", "Cúc"):
        house.enrol(name, Role.LEARNER, post="reception" if name == "Linh" else "head", unit="office")
    house.give("Mai", "law", "archive", due="2026-11-26")
    house.give("Đỗ Ước", "law", due="2026-12-31")
    house.give("Cúc", "archive")
    house.complete("Mai", "law")
    house.learning("Cúc").open_module("archive")
    house.learning("Đỗ Ước").read_page("law", "ai-lam", "11111111-1111-7111-8111-111111111111")
    house.assigning().waive(house.id("Linh"), "archive", "Equivalent AU", "Có chứng chỉ.")
    house.clock.go_to("2026-12-02")
    house.announce("law", "2026-12-01", "retrain")
    house.complete("Cúc", "archive")
    return house


def words(lines: tuple[Line, ...]) -> list[tuple[str, str, str]]:
    return [
        (line.official.name.removeprefix("Nguyễn Thị "), line.standing.module, line.standing.status.value)
        for line in lines
    ]


def test_units_in_hrs_order_then_names_in_vietnamese_order_then_courses(full: House) -> None:
    full.administration().edit(
        full.id("Cúc"), type(full.people["Cúc"].identity)("Nguyễn Thị Cúc", "CB-Cúc", "leaders", "head")
    )
    found = full.register().register()
    assert words(found.lines) == [
        ("Cúc", "archive", "completed"),  # leaders come first
        ("Linh", "law", "overdue"),
        ("Linh", "procedures", "overdue"),
        ("Linh", "archive", "waived"),
        ("Mai", "law", "superseded"),
        ("Mai", "archive", "overdue"),
        ("Đỗ Ước", "law", "in progress"),
    ]
    assert [line.unit for line in found.lines][:2] == ["Lãnh đạo phường", "Văn phòng"]


def test_totals_equal_the_list_under_them(full: House) -> None:
    every = full.register().register()
    assert every.totals == Counter(line.standing.status for line in every.lines)
    assert sum(every.totals.values()) == len(every.lines) == 7
    assert (every.officials, every.late) == (4, 3)
    for status in Status:
        some = full.register().register(Filters(status=status))
        assert {line.standing.status for line in some.lines} <= {status}
        assert len(some.lines) == every.totals.get(status, 0) == some.totals.get(status, 0)


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(), 7),
        (Filters(unit="office"), 7),
        (Filters(unit="point"), 0),
        (Filters(module="law"), 3),
        (Filters(course="basics"), 7),
        (Filters(course="unheard-of"), 0),
        (Filters(late=True), 3),
        (Filters(text="uoc"), 1),
        (Filters(text="do"), 1),  # Đỗ
        (Filters(text="ĐỖ ước"), 1),
        (Filters(text="cb-mai"), 2),
        (Filters(text="linh nguyen"), 3),  # words in any order
        (Filters(text="nobody"), 0),
        (Filters(text="nguyen", module="law", status=Status.OVERDUE, late=True), 1),
    ],
)
def test_filters(full: House, filters: Filters, count: int) -> None:
    found = full.register().register(filters)
    assert len(found.lines) == count
    assert set(found.lines) <= set(full.register().register().lines)


def test_who_has_left_is_on_the_list_only_when_asked_for(full: House) -> None:
    full.administration().deactivate(full.id("Mai"), "Nghỉ hưu.")
    assert "Mai" not in {name for name, _module, _status in words(full.register().register().lines)}
    with_them = full.register().register(Filters(left=True))
    assert len(with_them.lines) == 7
    assert len(full.register().register(moment=full.moment("2026-12-01")).lines) == 7  # still here then


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2026-11-22", "-"),
        ("2026-11-23", "not started"),
        ("2026-11-24", "not started"),
        ("2026-11-25", "in progress"),
        ("2026-11-27", "in progress"),
        ("2026-11-28", "overdue"),
        ("2026-11-30", "overdue"),  # the extension was decided on 1 December
        ("2026-12-01", "in progress"),
        ("2026-12-03", "completed"),
        ("2026-12-07", "in progress"),  # taken back
        ("2026-12-08", "waived"),
        ("2026-12-09", "waived"),
    ],
)
def test_as_at_any_day_before_and_after_each_deed(house: House, day: str, status: str) -> None:
    (id,) = house.give("Mai", "archive", due="2026-11-27")
    house.clock.go_to("2026-11-25")
    house.learning().read_page("archive", "cat-o-dau", "11111111-1111-7111-8111-111111111111")
    house.clock.go_to("2026-12-01")
    house.assigning().extend(id, date(2026, 12, 10), "Đi công tác.")
    house.clock.go_to("2026-12-03")
    done = house.complete("Mai", "archive")
    house.clock.go_to("2026-12-07")
    house.register().void(done.event, "Người khác đọc hộ.")
    house.clock.go_to("2026-12-08")
    house.assigning().waive(house.id("Mai"), "archive", "Administrative", "Theo quyết định.")
    house.clock.go_to("2026-12-09")
    assert house.status("Mai", "archive", house.moment(day)) == status


def test_what_was_recorded_later_was_not_yet_known(house: House) -> None:
    house.clock.go_to("2026-11-30")
    monday = datetime(2026, 11, 23, tzinfo=UTC).date()
    with house.records.writing(house.id("Tâm"), on=monday) as w:  # a paper brought a week later
        what = {"official": house.id("Mai"), "module": "law", "due": None, "rule": ""}
        w.append("assigned", "assignment:paper", what)
    friday = datetime(2026, 11, 27, 10, tzinfo=UTC)
    assert house.status("Mai", "law", house.moment("2026-11-27")) == "not started"
    assert house.status("Mai", "law", house.moment("2026-11-27", friday)) == "-"
    now = datetime(2026, 11, 30, 10, tzinfo=UTC)
    assert house.status("Mai", "law", house.moment("2026-11-27", now)) == "not started"


def test_a_day_that_has_not_come_is_refused(house: House) -> None:
    with pytest.raises(Fault, match="Ngày 24/11/2026 chưa tới"):
        house.register().register(moment=house.moment("2026-11-24"))


def test_a_deed_under_a_clock_that_ran_ahead_counts_today(house: House) -> None:
    house.give("Mai", "archive")
    house.clock.go_to("2027-03-01")
    house.complete("Mai", "archive")
    house.clock.go_to("2026-11-23")
    assert house.status("Mai", "archive") == "completed"


def test_unit_and_post_are_those_of_the_day(house: House) -> None:
    house.give("Mai", "law")
    house.clock.go_to("2026-12-07")
    moved = type(house.people["Mai"].identity)("Nguyễn Thị Mai", "CB-Mai", "point", "reception")
    house.administration().edit(house.id("Mai"), moved)
    before = house.register().register(moment=house.moment("2026-12-06")).lines
    after = house.register().register().lines
    assert [(line.unit, line.post) for line in before] == [("Văn phòng", "Chánh Văn phòng")]
    assert {(line.unit, line.post) for line in after} == {("Điểm phục vụ", "Tiếp nhận hồ sơ")}


def test_each_row_says_who_gave_it_or_which_rule(full: House) -> None:
    header, rows = table(full.register().register())
    given = {(row[2], row[7]): row[header.index("Người giao")] for row in rows}
    assert given["CB-Mai", "law"] == "Nguyễn Thị Tâm"
    assert given["CB-Linh", "law"] == "Tiếp nhận hồ sơ"
    ids = {(row[2], row[7]): row[-1] for row in rows}
    (waiver,) = full.records.waivers()
    assert ids["CB-Linh", "archive"] == waiver.event
    assert ids["CB-Cúc", "archive"] == full.records.completions(official=full.id("Cúc"))[0].event


def test_the_csv_is_the_list_and_nothing_in_it_is_a_formula(full: House, tmp_path: Path) -> None:
    wild = type(full.people["Mai"].identity)('=HYPERLINK("http://x")', "@SUM(1)", "office", "head")
    full.administration().edit(full.id("Mai"), wild)
    desk = full.register()
    path = desk.export(desk.register(), "csv", tmp_path / "out")
    assert path.name == "DS-01_2026-12-02.csv"
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert rows[0] == table(desk.register())[0] and len(rows) == 8
    assert {tuple(row[1:3]) for row in rows if "SUM" in row[2]} == {('\'=HYPERLINK("http://x")', "'@SUM(1)")}
    assert desk.export(desk.register(), "csv", tmp_path / "out").name == "DS-01_2026-12-02-2.csv"


def test_the_json_holds_the_same_rows(full: House, tmp_path: Path) -> None:
    desk = full.register()
    made = json.loads(desk.export(desk.register(), "json", tmp_path).read_text("utf-8"))
    header, rows = table(desk.register())
    assert made == [dict(zip(header, row, strict=True)) for row in rows]


def test_the_text_has_columns_of_one_width(full: House) -> None:
    lines = full.register().print_out(full.register().register(), "text").splitlines()
    assert len(lines) == 8 and all(line == line.rstrip() for line in lines)
    place = lines[0].index("Trạng thái")
    assert {line[place - 2 : place] for line in lines} == {"  "}
    assert len(lines[0].split("  ")) >= SHOWN


def test_every_way_out_is_recorded_with_its_filters(full: House, tmp_path: Path) -> None:
    desk = full.register()
    narrow = Filters(unit="office", status=Status.OVERDUE, late=True)
    desk.export(desk.register(narrow), "csv", tmp_path)
    moment = full.moment("2026-11-30", datetime(2026, 12, 1, tzinfo=UTC))
    for form in ("csv", "json", "text"):
        assert desk.print_out(desk.register(moment=moment), form)
    first, *others = full.events("exported")
    assert dict(first.result) == {
        "rows": 3,
        "format": "csv",
        "filters": {"unit": "office", "status": "overdue", "late": "True"},
        "as_at": "2026-12-02",
    }
    assert [event.result["format"] for event in others] == ["csv", "json", "text"]
    assert {event.result["known_at"] for event in others} == {"2026-12-01T00:00:00+00:00"}


def test_the_list_names_the_end_of_the_log_it_was_made_from(full: House) -> None:
    found = full.register().register()
    assert found.head == full.records.head()
    assert (found.on, found.known_at, found.made.date()) == (date(2026, 12, 2), None, date(2026, 12, 2))


def test_a_correction_undoes_with_a_reason_and_nothing_comes_back_by_itself(house: House) -> None:
    # The next failed attempt completed the module again, on the very pass that had been taken back.
    house.give("Mai", "law")
    done = house.complete("Mai", "law")
    desk = house.register()
    with pytest.raises(Fault, match="Thiếu lý do"):
        desk.void(done.event, " ")
    event = desk.void(done.event, "Người khác làm hộ.")
    assert house.records.note(str(event.result["note"])) == "Người khác làm hộ."
    assert house.status("Mai", "law") == "in progress"
    with pytest.raises(Fault, match="đã được đính chính"):
        desk.void(done.event, "Lần nữa.")
    assert [line.have for line in house.learning().why("law")] == [0, 0]
    assert house.learning().open_module("law").completion is None
    again = house.complete("Mai", "law")
    assert again.attempt != done.attempt
    assert house.status("Mai", "law") == "completed"


def test_done_anew_it_is_late_by_the_new_date_not_in_time_by_the_old(house: House) -> None:
    house.give("Mai", "law", due="2026-11-30")
    house.complete("Mai", "law")
    house.clock.go_to("2026-12-02")
    house.announce("law", "2026-12-01", "retrain")
    house.give("Mai", "law", due="2026-12-04")
    house.clock.go_to("2026-12-08")
    house.complete("Mai", "law")
    (line,) = house.register().register().lines
    assert (line.standing.status, line.standing.late) == (Status.COMPLETED, 2)


def test_who_corrects_others_keeps_what_they_learned_themselves(house: House) -> None:
    done = house.complete("Mai", "law")
    house.read("Hoa", "law")
    house.register().void(done.event, "Người khác làm hộ.")
    assert [line.have for line in house.learning("Hoa").why("law")] == [3, 0]


def test_an_open_attempt_does_not_outlive_the_correction(house: House) -> None:
    house.complete("Mai", "law")
    (done,) = house.records.completions()
    sat = house.learning().start_quiz("law")
    house.register().void(done.event, "Người khác làm hộ.")
    assert house.learning().start_quiz("law").attempt.id != sat.attempt.id


def test_a_waiver_can_be_taken_back_and_nothing_else_can(house: House) -> None:
    house.assigning().waive(house.id("Mai"), "law", "Equivalent AU", "Đã học.")
    (waiver,) = house.records.waivers()
    house.register().void(waiver.event, "Giấy giả.")
    assert house.status("Mai", "law") == "-"
    for event in ("no-such-event", house.events("enrolled")[0].id, house.events("voided")[0].id):
        with pytest.raises(Fault, match="Chỉ đính chính được"):
            house.register().void(event, "Lý do.")


def test_nobody_corrects_their_own_record(house: House) -> None:
    house.complete("Hoa", "archive")
    (done,) = house.records.completions(official=house.id("Hoa"))
    house.assigning().waive(house.id("Hoa"), "law", "Equivalent AU", "Đã học.")
    (waiver,) = house.records.waivers()
    for event in (done.event, waiver.event):
        with pytest.raises(Refused, match="cho chính mình"):
            house.register().void(event, "Lý do.")
    assert house.events("voided") == []
