"""Every number asked in any shipped question comes from the catalogue, the calendar or a text of law."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from trainer.library import Library, read
from trainer.quizzes import Date, Numeric
from trainer.quizzes.numerals import number_said
from trainer.scenarios.computed import (
    Asked,
    DaysAsked,
    DueAsked,
    FeeAsked,
    FigureAsked,
    WorkdaysAsked,
    computed_answer,
)
from trainer.scenarios.limits import WorkingDays

ROOT = Path(__file__).parents[1]


class Typed(NamedTuple):
    """A number that an author typed, and what it was taken from."""

    quiz: str
    question: str
    number: int
    unit: str
    source: str
    known: Asked | None = None
    """The same, where the catalogue or the calendar knows it; of a day its day of the month counts."""


TYPED = [
    Typed("assets-schools-welfare", "national-level", 540_000, "đồng", "NĐ 335/2026/NĐ-CP",
          FigureAsked("social-pension", "level")),
    Typed("assets-schools-welfare", "ten-days", 10, "ngày làm việc", "NĐ 176/2025/NĐ-CP",
          DaysAsked("social-pension")),
    Typed("assets-schools-welfare", "first-month", 11, "/2026", "NĐ 176/2025/NĐ-CP: từ tháng ký quyết định"),
    Typed("budget-and-rules", "urgent-report-hours", 4, "giờ làm việc", "QĐ 1207/QĐ-UBND Hà Nội 28/2/2025",
          FigureAsked("complaint-routing", "ihanoi-urgent")),
    Typed("budget-and-rules", "five-pages-three-copies", 21_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("certified-copy", pages=5, copies=3)),
    Typed("budget-and-rules", "twelve-pages-one-copy", 14_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("certified-copy", pages=12)),
    Typed("culture-and-essential-services", "urgent-deadline", 4, "giờ làm việc",
          "QĐ 1207/QĐ-UBND Hà Nội 28/2/2025", FigureAsked("complaint-routing", "ihanoi-urgent")),
    Typed("culture-and-essential-services", "reception-hours", 8, "giờ làm việc",
          "QĐ 1207/QĐ-UBND Hà Nội 28/2/2025", FigureAsked("complaint-routing", "ihanoi-receive")),
    Typed("culture-and-essential-services", "urgent-clock", 15, "giờ",
          "QĐ 1207/QĐ-UBND Hà Nội 28/2/2025: 4 giờ làm việc từ 10 giờ, nghỉ trưa 12–13 giờ"),
    Typed("delegated-tasks", "last-day-of-decrees", 28, "tháng 2/2027",
          "NĐ 120/2025/NĐ-CP: có hiệu lực đến trước ngày 1/3/2027"),
    Typed("delegated-tasks", "signature-fee", 10_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("signature-certification")),
    Typed("delegated-tasks", "foreign-diploma-copies", 8_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("certified-copy", pages=2, copies=2)),
    Typed("economy-and-community", "return-date", 27, "tháng 11/2026", "NĐ 168/2025/NĐ-CP",
          DueAsked("household-business", datetime(2026, 11, 23, 9))),
    Typed("economy-and-community", "days-for-registration", 3, "ngày làm việc", "NĐ 168/2025/NĐ-CP",
          DaysAsked("household-business")),
    Typed("economy-and-community", "before-tet", 25, "tháng 2/2026", "NĐ 168/2025/NĐ-CP; lịch nghỉ Tết 2026",
          DueAsked("household-business", datetime(2026, 2, 13, 9))),
    Typed("law-enforcement", "chairman-duties", 23, "nhiệm vụ, quyền hạn", "Luật 72/2025/QH15, Điều 26"),
    Typed("law-enforcement", "monday-before-holiday", 25, "tháng 11/2026",
          "NĐ 30/2020/NĐ-CP; NQ 28/2026/QH16", WorkdaysAsked(date(2026, 11, 23), 1)),
    Typed("law-enforcement", "years-to-archive", 1, "năm", "Luật Lưu trữ 33/2024/QH15"),
    Typed("procedures-and-services", "four-copies", 20_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("certified-copy", pages=3, copies=4)),
    Typed("procedures-and-services", "seven-pages-two-copies", 18_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("certified-copy", pages=7, copies=2)),
    Typed("procedures-and-services", "long-dossier", 200_000, "đồng", "TT 226/2016/TT-BTC",
          FeeAsked("certified-copy", pages=250)),
    Typed("procedures-and-services", "household-business-due", 25, "tháng 11/2026", "NĐ 168/2025/NĐ-CP",
          DueAsked("household-business", datetime(2026, 11, 19, 9))),
]  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped content."""
    return read(ROOT)


def numbers(library: Library) -> Iterator[tuple[str, Numeric | Date, dict[str, Any]]]:
    """Quiz id, question, and what its author wrote, of each question whose answer is a number or a day."""
    for quiz in library.quizzes.values():
        file = ROOT / "quizzes" / quiz.course / f"{quiz.id}.yaml"
        written = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)["questions"]
        for question, keys in zip(quiz.questions, written, strict=True):
            assert question.id == keys["id"]
            if isinstance(question, Numeric | Date):
                yield quiz.id, question, keys


def test_every_number_asked_is_computed_or_stands_in_the_table_with_its_source(library: Library) -> None:
    typed = {(quiz, question.id) for quiz, question, keys in numbers(library) if "answer" in keys}
    listed = [(line.quiz, line.question) for line in TYPED]
    assert typed == set(listed), "write `computed:` in the question, or a line with its source in TYPED"
    assert len(listed) == len(set(listed)) and all(line.source for line in TYPED)


@pytest.mark.parametrize("line", TYPED, ids=lambda line: f"{line.quiz}-{line.question}")
def test_a_typed_number_is_the_one_of_its_source(library: Library, line: Typed) -> None:
    question = library.quizzes[line.quiz].question(line.question)
    assert isinstance(question, Numeric)
    assert (question.answer, question.unit) == (Decimal(line.number), line.unit)
    assert any(word in question.basis for word in re.findall(r"\d+/\d{4}|\d+/QĐ", line.source))


@pytest.mark.parametrize("line", [line for line in TYPED if line.known], ids=lambda line: line.question)
def test_a_typed_number_agrees_with_the_catalogue_and_the_calendar(library: Library, line: Typed) -> None:
    assert line.known
    answer = computed_answer(line.known, library.procedures, library.calendar)
    assert line.number == (answer.day if isinstance(answer, date) else answer)


def test_a_computed_number_is_asked_in_its_own_unit(library: Library) -> None:
    for quiz, question, keys in numbers(library):
        if "computed" in keys and isinstance(question, Numeric):
            units = _units(keys["computed"], library)
            assert question.unit in units, f"{quiz} {question.id}: {question.unit} is none of {units}"


def _units(computed: dict[str, Any], library: Library) -> set[str]:
    if "fee" in computed:
        return {"đồng"}
    if "figure" in computed:
        return {library.procedures[computed["procedure"]].figure(computed["figure"]).unit}
    if "workdays" in computed:
        return {"ngày làm việc"}
    procedure = library.procedures[computed["procedure"]]
    limits = [*procedure.limits, *procedure.due]
    wanted = procedure.due[0].id if computed["days"] == "true" else computed["days"]
    term = next(limit.term for limit in limits if limit.id == wanted)
    return {"ngày làm việc"} if isinstance(term, WorkingDays) else {"ngày"}


def test_what_is_computed_from_is_what_the_question_says(library: Library) -> None:
    for quiz, question, keys in numbers(library):
        for said in _said(keys.get("computed", {})):
            assert re.search(rf"(?<!\d){said}(?!\d)", question.ask), f"{quiz} {question.id}: {said}"


def _said(computed: dict[str, Any]) -> Iterator[str]:
    """What of `computed:` must be read in the question: pages and copies over one, and each day."""
    yield from (number for number in computed.get("fee", {}).values() if number.isdigit() and number != "1")
    days = [computed.get(key, {}).get(inner) for key in ("due", "limit", "workdays") for inner in _DAYS]
    yield from (f"{int(day[8:10])}/{int(day[5:7])}" for day in days if day)


_DAYS = ("received", "from", "to")


def test_the_explanation_says_the_answer(library: Library) -> None:
    for quiz, question, _keys in numbers(library):
        explained = question.explain.casefold()
        assert any(form in explained for form in _forms(question.answer)), f"{quiz} {question.id}"


def _forms(answer: Decimal | date) -> tuple[str, ...]:
    """The ways to write an answer: `25/11`, `21.000`, `ba ngày`."""
    if isinstance(answer, date):
        return (f"{answer.day}/{answer.month}",)
    plain, money = number_said(answer), number_said(answer, "đồng").removesuffix(" đồng")
    return plain, money, {"3": "ba ngày", "4": "bốn ngày", "5": "năm ngày", "7": "bảy ngày"}.get(plain, plain)


_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_DATED = re.compile(rf"({'|'.join(_WEEKDAYS)}) (\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}))?", re.IGNORECASE)


def test_a_day_named_with_its_weekday_falls_on_it(library: Library) -> None:
    texts: dict[str, str] = {}
    for quiz in library.quizzes.values():
        texts |= {f"{quiz.id} {question.id}": repr(question) for question in quiz.questions}
    for module in library.modules.values():
        texts |= {f"{module.id} {page.id}": repr(page.parts) for page in module.pages}
    found = [(where, match) for where, text in texts.items() for match in _DATED.finditer(text)]
    assert [f"{where}: {match[0]}" for where, match in found if not _falls_on_it(match)] == []
    assert len(found) > 50


def _falls_on_it(named: re.Match[str]) -> bool:
    """Without a year, in the year of the content or one beside it."""
    years = [int(named[4])] if named[4] else [2025, 2026, 2027]
    weekday = _WEEKDAYS.index(named[1].casefold())
    return any(date(year, int(named[3]), int(named[2])).weekday() == weekday for year in years)
