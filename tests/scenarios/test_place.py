"""Where a dossier belongs, and when a procedure holds."""

from collections.abc import Callable
from datetime import date

import pytest

from trainer.faults import Fault
from trainer.scenarios.force import caution, force_said, in_force
from trainer.scenarios.place import redirection, where
from trainer.scenarios.procedures import Law, Place, Procedure, Redirection

Made = Callable[..., Procedure]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place.ANY, "Nơi tiếp nhận nào cũng nhận, không phụ thuộc nơi cư trú."),
        (
            Place.RESIDENCE,
            "Thuộc UBND nơi cư trú. Có trong danh mục không phụ thuộc địa giới thì nơi khác nhận rồi chuyển.",
        ),
        (Place.PROPERTY, "Thuộc UBND nơi có nhà, đất."),
        (Place.REDIRECT, "Không giải quyết tại quầy: hướng dẫn đến đúng nơi."),
    ],
)
def test_who_is_competent(procedure: Made, place: Place, said: str) -> None:
    assert where(procedure(place=place)) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place.ANY, "Nơi nào trong tỉnh cũng được."),
        (Place.PROPERTY, "Nơi nào trong tỉnh cũng được."),
        (
            Place.RESIDENCE,
            "Nơi nào trong tỉnh cũng được. "
            "Có trong danh mục không phụ thuộc địa giới thì nơi khác nhận rồi chuyển.",
        ),
        (
            Place.REDIRECT,
            "Không giải quyết tại quầy: hướng dẫn đến đúng nơi. Nơi nào trong tỉnh cũng được.",
        ),
    ],
)
def test_a_procedure_may_say_itself_who_is_competent(procedure: Made, place: Place, said: str) -> None:
    assert where(procedure(place=place, where="Nơi nào trong tỉnh cũng được.")) == said


def test_a_redirect_is_found_by_its_reason(procedure: Made) -> None:
    way = Redirection("company", "Muốn lập doanh nghiệp", "Sở Tài chính", "L")
    assert redirection(procedure(redirect=(way,)), "company") == way
    with pytest.raises(Fault, match="company"):
        redirection(procedure(redirect=(way,)), "tax")
    with pytest.raises(Fault) as raised:
        redirection(procedure(), "tax")
    assert raised.value.remedy == ""


def test_a_basis_is_found_under_its_own_id_or_its_beginning(procedure: Made) -> None:
    made = procedure(basis=(Law("D22", "Điều 22"), Law("D22-5", "Điều 22 và luật khác")))
    assert [getattr(made.law(id), "text", None) for id in ("D22", "D22-1", "D22-5", "D23", "")] == [
        "Điều 22",
        "Điều 22",
        "Điều 22 và luật khác",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("day", "holds", "said"),
    [
        (date(2025, 6, 30), False, "Chưa áp dụng: có hiệu lực từ 01/07/2025."),
        (date(2025, 7, 1), True, "Áp dụng từ 01/07/2025 đến hết 28/02/2027; sau đó luật đổi."),
        (date(2027, 2, 28), True, "Áp dụng từ 01/07/2025 đến hết 28/02/2027; sau đó luật đổi."),
        (
            date(2027, 3, 1),
            False,
            "Quy định ở đây áp dụng đến hết 28/02/2027 và nay đã đổi: tra lại trước khi áp dụng.",
        ),
    ],
)
def test_a_procedure_holds_from_its_first_day_to_its_last(
    procedure: Made, day: date, holds: bool, said: str
) -> None:
    made = procedure(until=date(2027, 2, 28))  # Luật Hộ tịch 2014 gives way to Luật 03/2026/QH16 on 1/3/2027
    assert (in_force(made, day), force_said(made, day)) == (holds, said)


def test_without_a_known_end_a_procedure_goes_on(procedure: Made) -> None:
    assert in_force(procedure(), date(2099, 1, 1))
    assert force_said(procedure(), date(2099, 1, 1)) == "Áp dụng từ 01/07/2025."


def test_under_every_card_stands_to_when_it_was_written_and_where_to_look(procedure: Made) -> None:
    assert caution(procedure()) == (
        "Theo quy định cập nhật đến tháng 11/2026; tra lại trên Cổng Dịch vụ công quốc gia trước khi áp dụng."
    )
