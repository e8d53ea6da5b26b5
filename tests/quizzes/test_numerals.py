"""Numbers as officials type them: dots group thousands, the comma is the decimal mark."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes.numerals import number_said, number_text, read_number

NUMBERS = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=6)
ASK = "Gõ một số, ví dụ 12, 1.500 hoặc 2,5."


@pytest.mark.parametrize(
    ("typed", "unit", "kept"),
    [
        ("15", "", "15"),
        ("15 ngày", "ngày làm việc", "15"),
        ("15 NGAY LAM VIEC.", "ngày làm việc", "15"),
        ("2.000", "đồng", "2000"),
        ("21.000 đ", "đồng", "21000"),
        ("21.000đ", "đồng/bản", "21000"),
        ("7.000 đ/bản", "đồng/bản", "7000"),
        ("200.000 VNĐ", "đồng", "200000"),
        ("21 000 đồng", "đ", "21000"),
        ("21\u00a0000\u202f₫", "đồng", "21000"),
        ("1.234.567", "", "1234567"),
        ("1.234,5", "", "1234.5"),
        ("2,5", "", "2.5"),
        ("2.5", "", "2.5"),
        ("2,50", "", "2.5"),
        ("0,125", "", "0.125"),
        ("0.125", "", "0.125"),
        ("2.1250", "", "2.1250"),
        ("1234.567", "", "1234.567"),
        ("007", "", "7"),
        ("0.000", "", "0"),
        ("-0", "", "0"),
        ("+5", "", "5"),
        ("-5", "", "-5"),
        ("−2.000", "", "-2000"),
        ("8h", "giờ làm việc", "8"),
        ("80%", "%", "80"),
        ("35 m2", "m²", "35"),
        ("15,", "", "15"),
        ("25/11/2026", "tháng 11/2026", "25"),
        ("25/11", "tháng 11/2026", "25"),
        ("25 tháng 11", "tháng 11/2026", "25"),
        ("11/2026", "/2026", "11"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(typed: str, unit: str, kept: str) -> None:
    assert number_text(read_number(typed, unit)) == kept


@pytest.mark.parametrize(
    ("typed", "unit", "sentence"),
    [
        ("", "", ASK),
        ("mười lăm", "ngày", ASK),
        (".5", "", ASK),
        ("1.2.3", "", ASK),
        ("20.00.000", "", ASK),
        ("1,234,567", "", ASK),
        ("2.000 000", "", ASK),
        ("15 20", "", ASK),
        ("0.000.000", "", ASK),
        ("١٥", "", ASK),
        ("9" * 25, "", ASK),
        ("21,000", "đồng", "“21,000” có thể hiểu là 21.000 hoặc 21: gõ lại một trong hai số đó."),
        ("2,125", "", "“2,125” có thể hiểu là 2.125 hoặc 2,1250: gõ lại một trong hai số đó."),
        ("15 tháng", "ngày", "Gõ số theo đơn vị “ngày”, không kèm “tháng”."),
        ("21 nghìn", "đồng", "Gõ số theo đơn vị “đồng”, không kèm “nghìn”."),
        ("21k", "đồng", "Gõ số theo đơn vị “đồng”, không kèm “k”."),
        ("3-4 ngày", "ngày", "Gõ số theo đơn vị “ngày”, không kèm “-4 ngày”."),
        ("1e5", "", "Chỉ gõ số, không kèm “e5”."),
        ("15:00", "", "Chỉ gõ số, không kèm “:00”."),
        ("25/12", "tháng 11/2026", "Gõ số theo đơn vị “tháng 11/2026”, không kèm “/12”."),
        ("3/4", "ngày", "Gõ số theo đơn vị “ngày”, không kèm “/4”."),
        ("15 ngày", "", "Chỉ gõ số, không kèm “ngày”."),
    ],
)
def test_what_is_no_number_or_two_is_refused_with_what_to_type(typed: str, unit: str, sentence: str) -> None:
    with pytest.raises(Fault) as refused:
        read_number(typed, unit)
    assert refused.value.message == sentence


def test_both_readings_offered_for_an_ambiguous_number_can_be_typed() -> None:
    assert read_number("21.000") == 21000
    assert read_number("2,1250") == Decimal("2.125")


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("2000", "đồng", "2.000 đồng"),
        ("2E+3", "đồng/bản", "2.000 đồng/bản"),
        ("21000", "", "21.000"),
        ("2025", "", "2025"),
        ("2.50", "m²", "2,5 m²"),
        ("1234567.25", "", "1.234.567,25"),
        ("-5", "°C", "-5 °C"),
        ("11", "/2026", "11/2026"),
        ("80", "%", "80%"),
        ("15", "ngày làm việc", "15 ngày làm việc"),
    ],
)
def test_numbers_are_shown_the_vietnamese_way(value: str, unit: str, said: str) -> None:
    assert number_said(Decimal(value), unit) == said


@given(NUMBERS)
def test_the_kept_form_is_read_as_the_same_number(value: Decimal) -> None:
    assert read_number(number_text(value)) == value
    assert number_text(read_number(number_text(value))) == number_text(value)


@given(st.integers(0, 10**15), st.sampled_from(["", "đồng", "ngày"]))
def test_whole_numbers_can_be_typed_as_they_are_shown(value: int, unit: str) -> None:
    assert read_number(number_said(Decimal(value), unit), unit) == value
