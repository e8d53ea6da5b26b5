"""The register in words: conditions, totals, when it was made."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.desks.house import House
from trainer.desks.lines import Filters
from trainer.desks.wording.register import View, filter_words, made_words, totals_lines
from trainer.progress.standing import Status

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(), "tất cả"),
        (
            Filters(unit="office", late=True, text="an", left=True),
            "Văn phòng; chỉ dòng trễ; chữ “an”; cả người đã thôi",
        ),
        (Filters(module="x", status=Status.WAIVED), "học phần x; Được miễn"),
        (Filters(course="y"), "khóa y"),
    ],
)
def test_conditions_are_said_in_words(house: House, filters: Filters, words: str) -> None:
    assert filter_words(filters, house.seat("Hoa")) == words


@pytest.mark.parametrize(("on", "today"), [(TODAY, " (hôm nay)"), (date(2026, 11, 1), "")])
def test_a_list_is_as_at_the_end_of_a_day(house: House, on: date, today: str) -> None:
    words = f"Danh sách: tất cả, tính đến hết ngày {on:%d/%m/%Y}{today}."
    assert View(on).words(house.seat("Hoa")) == words


def test_the_totals_are_those_of_the_list_and_its_line_below_names_events_and_head(house: House) -> None:
    house.give("Mai", "law", "archive", due="2026-11-26")
    house.complete("Mai", "law")
    register = house.register().register()
    made = replace(register, made=datetime(2026, 11, 23, 2, 0, 5, tzinfo=UTC))
    assert totals_lines(register) == ["2 dòng, 1 người, xong 1/2 (50,0 %), trễ 0 dòng.", "Hoàn thành 1, Chưa học 1."]
    assert totals_lines(replace(register, lines=())) == []
    assert made_words(made) == (
        f"Đến 23/11/2026, lập 23/11/2026 09:00, {register.head.count} sự kiện, mã sổ {register.head.hash[:16]}."
    )
