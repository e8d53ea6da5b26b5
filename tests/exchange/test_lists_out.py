"""Lists out: Excel reads them as text, a machine reads them back, and neither runs anything."""

import csv
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.exchange import csv_text, json_text, write_csv, write_json
from trainer.exchange.csv_out import guard, unguard
from trainer.text import printable

TEXTS = st.text(st.characters() | st.sampled_from("=+-@\t\r\n'\";,＝＠\x1b\u202eĐệ "), max_size=20)

# OWASP "CSV Injection", with its full-width additions
ATTACKS = [
    "=1+1",
    "=cmd|'/C calc'!A0",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    '=HYPERLINK("http://x","y")',
]


@pytest.mark.parametrize("text", ATTACKS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    (cell,) = next(csv.reader(io.StringIO(csv_text([text], []))))
    assert cell.startswith("'")


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "An [/b]", "'sao y'", "3-4", "a=b", "", "1.000 đ", "Đỗ"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert guard(text) == text == unguard(text)


@given(TEXTS)
def test_what_is_guarded_can_be_had_back(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), max_size=5))
def test_any_text_comes_back_from_csv_less_what_nobody_sees(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(csv_text(["a", "b", "c"], rows), newline=""), strict=True))
    assert [[unguard(cell) for cell in row] for row in read[1:]] == [
        [printable(cell, lines=True) for cell in row] for row in rows
    ]


def test_a_csv_file_is_what_excel_wants(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "DS-01.csv", ["Họ và tên", "Điểm"], [["Đỗ Ước", -3], ['Ý "Út"', None]])
    assert path.read_bytes() == (
        b"\xef\xbb\xbf"
        + '"Họ và tên","Điểm"\r\n"Đỗ Ước","-3"\r\n"Ý ""Út""",""\r\n'.encode()
    )


def test_cells_that_are_no_text_are_written_plainly() -> None:
    row = [3, -1.5, Decimal("83.33"), date(2026, 11, 23), datetime(2026, 11, 23, 1, 0, tzinfo=UTC), None]
    assert csv_text(["a"], [row]).splitlines()[1] == (
        '"3","-1.5","83.33","2026-11-23","2026-11-23T01:00:00+00:00",""'
    )


def test_an_older_export_is_never_overwritten(tmp_path: Path) -> None:
    assert [write_csv(tmp_path / "l.csv", ["a"], []).name for _ in range(2)] == ["l.csv", "l-2.csv"]
    assert [write_json(tmp_path / "l.json", ["a"], []).name for _ in range(2)] == ["l.json", "l-2.json"]


def test_json_keeps_the_order_of_columns_and_the_letters(tmp_path: Path) -> None:
    path = write_json(tmp_path / "l.json", ["Tên", "Mã"], [["Đỗ Ước", "007"], ["=1", None]])
    assert path.read_text("utf-8") == (
        '[\n{"Tên": "Đỗ Ước", "Mã": "007"},\n{"Tên": "=1", "Mã": null}\n]\n'
    )


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=5))
def test_json_loses_nothing_and_shows_a_terminal_nothing_unseen(rows: list[list[str]]) -> None:
    text = json_text(["a", "b"], rows)
    assert json.loads(text) == [dict(zip("ab", row, strict=True)) for row in rows]
    assert all(printable(char) for char in text if char != "\n")
    text.encode()


def test_json_writes_dates_and_decimals_as_text() -> None:
    row = [date(2026, 11, 23), Decimal("0.3333333"), 3, 1.5]
    assert json.loads(json_text(["a", "b", "c", "d"], [row])) == [
        {"a": "2026-11-23", "b": "0.3333333", "c": 3, "d": 1.5}
    ]
    assert json_text(["a"], []) == "[]\n"


@pytest.mark.parametrize(
    ("header", "row", "error"),
    [
        (["a", "a"], [1, 2], ValueError),
        (["a"], [1, 2], ValueError),
        (["a"], [float("nan")], ValueError),
        (["a"], [object()], TypeError),
    ],
)
def test_json_refuses_what_would_lose_a_cell(
    header: list[str], row: list[int], error: type[Exception]
) -> None:
    with pytest.raises(error):
        json_text(header, [row])
