"""`computed:` in a quiz: what an author may ask, and what is told when nobody can answer."""

from datetime import date, datetime
from pathlib import Path

import pytest

from trainer.library import Library, read
from trainer.library.computed_shapes import ComputedShape, asked
from trainer.library.computing import Reckoner, check_computed
from trainer.library.drafts import Draft
from trainer.library.findings import Findings
from trainer.library.sources import Kind, Source
from trainer.library.tree import grow
from trainer.scenarios.computed import (
    Asked,
    DaysAsked,
    DeadlineAsked,
    DueAsked,
    FeeAsked,
    FigureAsked,
    WorkdaysAsked,
    WorkdaysBetween,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped content."""
    return read(ROOT)


def drafted(computed: str) -> Draft:
    text = f"questions:\n  - id: q\n    computed: {computed}\n"
    found = Findings("quizzes/x/q.yaml")
    return Draft(Source(Kind.QUIZ, "q", "x", "quizzes/x/q.yaml"), found, grow(text, found), text=text)


def shape_of(computed: str) -> ComputedShape:
    ((_path, value),) = drafted(computed).tree.pick("questions", 0, "computed")
    return ComputedShape.model_validate(value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{procedure: copy, fee: {pages: 5, copies: 3}}", FeeAsked("copy", 5, 3)),
        ("{procedure: deal, fee: {kind: new, cases: 2}}", FeeAsked("deal", cases=2, kind="new")),
        (
            '{procedure: copy, due: {received: "2026-11-23T15:20"}}',
            DueAsked("copy", datetime(2026, 11, 23, 15, 20)),
        ),
        (
            "{procedure: fix, due: {received: 2026-11-23T09:00, kind: verified}}",
            DueAsked("fix", datetime(2026, 11, 23, 9), "verified"),
        ),
        (
            "{procedure: birth, limit: {id: register, from: 2026-09-25}}",
            DeadlineAsked("birth", "register", date(2026, 9, 25)),
        ),
        ("{procedure: shop, days: true}", DaysAsked("shop")),
        ("{procedure: birth, days: register}", DaysAsked("birth", "register")),
        ("{procedure: marriage, figure: man-age}", FigureAsked("marriage", "man-age")),
        ("{workdays: {from: 2026-11-20, add: 3}}", WorkdaysAsked(date(2026, 11, 20), 3)),
        (
            "{workdays: {from: 2026-11-20, to: 2026-11-26}}",
            WorkdaysBetween(date(2026, 11, 20), date(2026, 11, 26)),
        ),
    ],
)
def test_what_an_author_writes_is_what_is_asked(written: str, meant: Asked) -> None:
    assert asked(shape_of(written)) == meant


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{procedure: certified-copy, fee: {pages: 5, copies: 3}}", []),
        ("{workdays: {from: 2026-11-20, add: 3}}", []),
        ("{procedure: certified-copy}", ["3:5 computed chưa hỏi đúng một điều."]),
        (
            "{procedure: certified-copy, days: true, fee: {pages: 1}}",
            ["3:5 computed chưa hỏi đúng một điều."],
        ),
        ("{fee: {pages: 5}}", ["3:5 computed chưa hỏi đúng một điều."]),
        (
            "{procedure: birth, workdays: {from: 2026-11-20, add: 3}}",
            ["3:5 computed chưa hỏi đúng một điều."],
        ),
        ("{workdays: {from: 2026-11-20}}", ["3:5 computed chưa hỏi đúng một điều."]),
        ("{procedure: certified-cpy, fee: {pages: 5}}", ["3:27 Danh mục không có thủ tục “certified-cpy”."]),
        (
            "{procedure: marital-status, fee: {}}",
            ["3:5 Danh mục chưa có con số chắc chắn cho câu hỏi về “marital-status”."],
        ),
        ("{procedure: birth, figure: x}", ["3:5 Thủ tục “Đăng ký khai sinh” không có “x”."]),
        ("{procedure: certified-copy, fee: {pages: 0}}", []),  # told where the shape is checked
        ("{procedure: closed-now, fee: {pages: 5}}", []),
        ("{procedure: [birth], days: true}", []),
        ("5", []),
    ],
)
def test_what_nobody_can_answer_is_told(library: Library, written: str, told: list[str]) -> None:
    draft = drafted(written)
    check_computed(draft, Reckoner({*library.procedures, "closed-now"}, library.procedures, library.calendar))
    assert [f"{f.line}:{f.column} {f.message}" for f in draft.found.faults] == told


@pytest.mark.parametrize("day", ["1999-12-31", "2100-01-01"])
def test_no_day_is_so_far_away_that_counting_to_it_would_take_long(day: str) -> None:
    with pytest.raises(ValueError, match="far_day"):
        shape_of(f"{{workdays: {{from: 2026-11-20, to: {day}}}}}")


@pytest.mark.parametrize(
    "moment", ["2026-11-23", "23/11/2026 15:20", "2026-11-23T25:00", "2026-11-23T15:20:00"]
)
def test_a_moment_has_one_form(moment: str) -> None:
    with pytest.raises(ValueError, match="moment"):
        shape_of(f'{{procedure: copy, due: {{received: "{moment}"}}}}')
