"""What somebody types about a dossier: when it came in, how many pages, copies, cases."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scenarios.conftest import PLAIN
from trainer.desks.card_dossier import FIRST_YEAR, LAST_YEAR, counts, read_count, read_received, received_text
from trainer.faults import Fault
from trainer.scenarios.tariffs import AmountElsewhere, ByCouncil, Charge, Fixed, Free, PerPage, Tariff

NOW = datetime(2026, 11, 23, 9, 5)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", NOW),
        ("   ", NOW),
        ("15:20", datetime(2026, 11, 23, 15, 20)),
        ("15h20", datetime(2026, 11, 23, 15, 20)),
        ("15h", datetime(2026, 11, 23, 15, 0)),
        ("16h 25/11", datetime(2026, 11, 25, 16, 0)),
        ("8:05", datetime(2026, 11, 23, 8, 5)),
        ("15:20 23/11/2026", datetime(2026, 11, 23, 15, 20)),
        ("23/11/2026 15:20", datetime(2026, 11, 23, 15, 20)),
        ("23-11-2026 15h20", datetime(2026, 11, 23, 15, 20)),
        ("lúc 15:20, ngày 24/11", datetime(2026, 11, 24, 15, 20)),
        ("15:20 31/12", datetime(2026, 12, 31, 15, 20)),
        ("15:20 2/1", datetime(2027, 1, 2, 15, 20)),
        ("10:00 29/2/2028", datetime(2028, 2, 29, 10, 0)),
        ("2026-11-23T15:20", datetime(2026, 11, 23, 15, 20)),
        ("2026-11-23 15:20", datetime(2026, 11, 23, 15, 20)),
        ("2026-11-23T15:20:30", datetime(2026, 11, 23, 15, 20, 30)),
        ("2026-11-23T08:20+00:00", datetime(2026, 11, 23, 15, 20)),
        ("2026-11-23T18:30Z", datetime(2026, 11, 24, 1, 30)),
    ],
)
def test_a_moment_is_read_as_officials_and_programs_write_it(typed: str, meant: datetime) -> None:
    assert read_received(typed, NOW) == meant


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert read_received("16:00 31/12", datetime(2027, 1, 2, 9)) == datetime(2026, 12, 31, 16)


@pytest.mark.parametrize(
    "typed",
    [
        "23/11/2026", "2026-11-23", "hôm qua", "25:00", "15:60", "15:2", "15:200", "15:20 32/11/2026",
        "15:20 29/2/2027", "15:20 23/11/26", "15:20 16:00", "15:20 và 23/11", "2026-13-01T15:20", "2026-11-23Tx",
        "15:20 1/1/0001", "9999-12-31T23:59", "9999-12-31T23:59-12:00", "0001-01-01T00:00+14:00", "15:20\n/", "١٥:٢٠ x",
    ],
)  # fmt: skip
def test_what_is_no_moment_or_lacks_the_hour_is_refused_with_what_to_type(typed: str) -> None:
    with pytest.raises(Fault):
        read_received(typed, NOW)


@given(st.datetimes(datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31)))
def test_a_moment_as_it_is_shown_is_read_back(moment: datetime) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert read_received(received_text(minute), NOW) == minute


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_moment_or_a_fault(typed: str) -> None:
    with suppress(Fault):
        assert read_received(typed, NOW).tzinfo is None


@pytest.mark.parametrize(("typed", "meant"), [("1", 1), (" 5 ", 5), ("007", 7), ("9999", 9999)])
def test_a_count_is_read(typed: str, meant: int) -> None:
    assert read_count(typed) == meant


@pytest.mark.parametrize("typed", ["", "0", "-1", "1.5", "năm", "10000", "٣", "1" * 5000])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(Fault, match="Gõ một số nguyên từ 1 đến 9999"):
        read_count(typed)


@pytest.mark.parametrize(
    ("tariffs", "asked"),
    [
        ([PerPage((2000, 1000), times="copies")], ("pages", "copies")),
        ([PerPage((2000,))], ("pages",)),
        ([Fixed(8000, "bản", "copies")], ("copies",)),
        ([Fixed(10000, "trường hợp", "cases")], ("cases",)),
        ([Free(), Fixed(5000, times="cases")], ("cases",)),
        ([Fixed(5000)], ()),
        ([Free(), ByCouncil(), AmountElsewhere()], ()),
    ],
)
def test_a_fee_asks_only_for_what_it_depends_on(tariffs: list[Tariff], asked: tuple[str, ...]) -> None:
    charges = tuple(Charge(tariff, f"kind-{n}") for n, tariff in enumerate(tariffs))
    assert counts(replace(PLAIN, fee=charges)) == asked
