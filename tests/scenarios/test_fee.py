"""Fees, against the figures of the circulars."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.scenarios.fee import Fee, fee, fees
from trainer.scenarios.procedures import Procedure
from trainer.scenarios.tariffs import (
    AmountElsewhere,
    ByCouncil,
    Charge,
    Fixed,
    Free,
    PerPage,
    Tariff,
    tariff_said,
)

Made = Callable[..., Procedure]

COPY = PerPage((2000, 2000, 1000), cap=200_000, times="copies")  # TT 226/2016/TT-BTC
CASE = Fixed(10_000, "trường hợp", "cases")  # TT 226/2016/TT-BTC
EXTRACT = Fixed(8000, "bản", "copies")  # TT 281/2016/TT-BTC


@pytest.mark.parametrize(
    ("pages", "copies", "amount"),
    [  # TT 226/2016/TT-BTC: 2.000 đ for pages 1 and 2, 1.000 đ from page 3, at most 200.000 đ a copy
        (1, 1, 2_000),
        (2, 1, 4_000),
        (3, 1, 5_000),
        (5, 1, 7_000),
        (12, 1, 14_000),
        (197, 1, 199_000),
        (198, 1, 200_000),
        (199, 1, 200_000),
        (250, 1, 200_000),
        (5, 3, 21_000),
        (3, 4, 20_000),
        (250, 2, 400_000),
    ],
)
def test_certified_copies(procedure: Made, pages: int, copies: int, amount: int) -> None:
    assert fee(procedure(fee=(Charge(COPY),)), pages=pages, copies=copies).amount == amount


@pytest.mark.parametrize(
    ("tariff", "counts", "amount"),
    [
        (CASE, {}, 10_000),
        (CASE, {"cases": 3}, 30_000),
        (CASE, {"copies": 3}, 10_000),  # copies do not count: one paper is one case
        (CASE, {"pages": 9}, 10_000),
        (EXTRACT, {"copies": 2}, 16_000),
        (Fixed(8000), {"copies": 2, "cases": 2}, 8_000),
        (Free(), {"copies": 5, "pages": 5}, 0),
        (ByCouncil(), {}, None),
        (AmountElsewhere(), {}, None),
        (COPY, {"copies": 3}, None),  # nobody said how many pages
    ],
)
def test_other_tariffs(procedure: Made, tariff: Tariff, counts: dict[str, int], amount: int | None) -> None:
    assert fee(procedure(fee=(Charge(tariff),)), **counts).amount == amount


@pytest.mark.parametrize(
    ("tariff", "said"),
    [
        (COPY, "2.000 đ một trang với trang 1–2; 1.000 đ một trang từ trang 3; tối đa 200.000 đ một bản"),
        (PerPage((3000,)), "3.000 đ một trang từ trang 1"),
        (PerPage((5000, 1000)), "5.000 đ một trang với trang 1; 1.000 đ một trang từ trang 2"),
        (CASE, "10.000 đ một trường hợp"),
        (Fixed(8000), "8.000 đ"),
        (ByCouncil(), "Mức thu do HĐND thành phố quy định; xem bảng niêm yết."),
        (Free(), "Không thu"),
        (
            AmountElsewhere(),
            "Nội dung này đổi theo từng thời kỳ: tra mã thủ tục trên Cổng Dịch vụ công quốc gia.",
        ),
    ],
)
def test_a_tariff_in_words(tariff: Tariff, said: str) -> None:
    assert tariff_said(tariff) == said


@pytest.mark.parametrize(
    ("pages", "copies", "how"),
    [
        (1, 1, "1 trang × 2.000 đ = 2.000 đ một bản."),
        (5, 3, "2 trang × 2.000 đ + 3 trang × 1.000 đ = 7.000 đ một bản. 3 bản × 7.000 đ = 21.000 đ."),
        (
            250,
            2,
            "2 trang × 2.000 đ + 248 trang × 1.000 đ = 252.000 đ, quá mức tối đa: 200.000 đ một bản. "
            "2 bản × 200.000 đ = 400.000 đ.",
        ),
    ],
)
def test_the_sum_is_shown_step_by_step(procedure: Made, pages: int, copies: int, how: str) -> None:
    assert fee(procedure(fee=(Charge(COPY),)), pages=pages, copies=copies).how == how


def test_cases_are_multiplied_in_their_own_unit(procedure: Made) -> None:
    assert fee(procedure(fee=(Charge(CASE),)), cases=3).how == "3 trường hợp × 10.000 đ = 30.000 đ."
    assert fee(procedure(fee=(Charge(CASE),))).how == ""


def test_each_kind_of_case_has_its_fee_and_the_first_is_the_ordinary_one(procedure: Made) -> None:
    kinds = (Charge(Free(), "on-time", "Đúng hạn"), Charge(ByCouncil(), "late", "Quá hạn"))
    birth = procedure(fee=kinds)
    assert fee(birth) == fee(birth, kind="on-time") == Fee(0, "Không thu", title="Đúng hạn")
    assert fee(birth, kind="late").amount is None
    assert [each.title for each in fees(birth)] == ["Đúng hạn", "Quá hạn"]
    with pytest.raises(Fault, match="on-time, late"):
        fee(birth, kind="early")


@pytest.mark.parametrize("counts", [{"pages": 0}, {"pages": 1, "copies": 0}, {"cases": 0}])
def test_nothing_is_counted_from_nought(procedure: Made, counts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="from 1"):
        fee(procedure(fee=(Charge(COPY),)), **counts)


def test_a_tariff_per_page_needs_a_rate() -> None:
    with pytest.raises(ValueError, match="rate"):
        PerPage(())


RATES = st.lists(st.integers(1, 50_000), min_size=1, max_size=5).map(tuple)
CAPS = st.none() | st.integers(1, 500_000)


@given(rates=RATES, cap=CAPS, pages=st.integers(1, 400), copies=st.integers(1, 50))
def test_a_fee_never_falls_with_more_pages_never_passes_the_cap_and_grows_with_the_copies(
    procedure: Made, rates: tuple[int, ...], cap: int | None, pages: int, copies: int
) -> None:
    made = procedure(fee=(Charge(PerPage(rates, cap, "copies")),))
    one, more = fee(made, pages=pages).amount, fee(made, pages=pages + 1).amount
    assert one is not None and more is not None
    assert 0 < one <= more
    assert cap is None or more <= cap
    assert fee(made, pages=pages, copies=copies).amount == copies * one


@given(rates=RATES, pages=st.integers(1, 60))
def test_a_copy_costs_the_sum_of_its_pages(procedure: Made, rates: tuple[int, ...], pages: int) -> None:
    each = [rates[page] if page < len(rates) else rates[-1] for page in range(pages)]
    assert fee(procedure(fee=(Charge(PerPage(rates)),)), pages=pages).amount == sum(each)
