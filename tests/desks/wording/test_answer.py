"""What is said after an answer: the same facts in either face."""

from decimal import Decimal
from fractions import Fraction

import pytest

from trainer.desks.wording.answer import explained, tried, verdict
from trainer.quizzes import Mark, Numeric, Tries

QUESTION = Numeric(
    id="days",
    ask="Mấy ngày?",
    explain="Luật định ba ngày.",
    basis="Luật A, Điều 5",
    as_of="2026-11",
    page="basics/law#days",
    answer=Decimal(3),
)
RIGHT = Mark(Fraction(1), True, "3", "3")
PARTLY = Mark(Fraction(1, 2), False, "4", "3", why=("Tính cả ngày đầu.",), penalty=Fraction(1, 3), certainty=3)


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (None, "Chưa trả lời"),
        (RIGHT, "Đúng"),
        (PARTLY, "Đúng một phần: 50 %"),
        (Mark(Fraction(0), False, "5", "3"), "Chưa đúng"),
    ],
)
def test_a_verdict_is_a_word_or_a_few(mark: Mark | None, words: str) -> None:
    assert verdict(mark) == words


@pytest.mark.parametrize(
    ("mark", "labels"),
    [
        (None, ["Đúng là", "Giải thích", "Căn cứ"]),
        (RIGHT, ["Đã trả lời", "Giải thích", "Căn cứ"]),
        (
            PARTLY,
            ["Đã trả lời", "Mức chắc chắn", "Trừ do thử lại", "Vì sao chưa đúng", "Đúng là", "Giải thích", "Căn cứ"],
        ),
    ],
)
def test_what_is_right_is_told_only_where_it_was_not_given(mark: Mark | None, labels: list[str]) -> None:
    assert [label for label, _words in explained(QUESTION, mark)] == labels


def test_what_a_try_cost_is_told_as_a_percentage() -> None:
    assert dict(explained(QUESTION, PARTLY))["Trừ do thử lại"] == "33 %"


def test_after_a_try_the_hint_stands_before_the_price() -> None:
    assert list(tried(Tries(2, True, hint="Đọc Điều 5.", worth=Fraction(1, 2), penalty=Fraction(1, 3)))) == [
        "Lần thử này: đúng một phần.",
        "Gợi ý: Đọc Điều 5.",
        "Còn 2 lần thử.",
        "Lần thử sau mất 33 % số điểm.",
    ]
    assert list(tried(Tries(again=True, worth=Fraction(0)))) == ["Lần thử này: chưa đúng."]
