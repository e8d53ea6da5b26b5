"""Questions of every kind, from what an author writes to what is asked, kept and marked again."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.library import body, quiz_from_body, read
from trainer.quizzes import (
    KINDS,
    Accepted,
    Date,
    Matching,
    Numeric,
    Ordering,
    Pair,
    Question,
    Quiz,
    Short,
    WrongAnswer,
    WrongMatch,
    WrongOrder,
)

Edit = Callable[[str, str, str], None]
FIXTURES = Path(__file__).parent / "fixtures"
QUIZ, COPY = "quizzes/welcome/greeting.yaml", "scenarios/procedures/copy.yaml"


@pytest.fixture
def content(content: Path) -> Path:
    """The sound content with the quiz that has every kind."""
    return Path(shutil.copytree(FIXTURES / "quiz-example", content, dirs_exist_ok=True))


@pytest.fixture
def quiz(content: Path) -> Quiz:
    """That quiz."""
    return read(content).quizzes["greeting"]


def test_an_order_has_its_general_reason_and_its_tempting_orders(quiz: Quiz) -> None:
    steps = quiz.question("steps")
    assert isinstance(steps, Ordering)
    assert steps.items == ("Chào", "Hỏi việc", "Xem giấy tờ", "Đưa phiếu hẹn")
    assert steps.wrong == (WrongOrder((2, 1), "Xem giấy khi chưa biết việc gì."),)
    assert steps.mark("3[,]0[,]1[,]2").why == ("Hay xem giấy trước khi hỏi việc.",)
    assert (steps.hints, steps.penalty) == (("Người trước, giấy sau.",), Fraction(1, 4))


def test_a_match_has_its_reasons_and_its_extra_sides(quiz: Quiz) -> None:
    sides = quiz.question("sides")
    assert isinstance(sides, Matching)
    assert sides.pairs == (
        Pair("Mẫu 01", "Hồ sơ đủ", (), "Hay đưa khi hồ sơ còn thiếu."),
        Pair("Mẫu 02", "Hồ sơ thiếu", (WrongMatch("Hồ sơ chậm", "Chậm là lỗi của cơ quan."),)),
    )
    assert sides.extra == ("Hồ sơ chậm",)
    assert sides.penalty == Fraction(1, 3)


def test_words_may_earn_a_part_of_the_mark(quiz: Quiz) -> None:
    words = quiz.question("words")
    assert isinstance(words, Short)
    assert words.answers == (
        Accepted("Mẫu 02"),
        Accepted("Phiếu bổ sung", Fraction(4, 5), "Chưa nói số của mẫu."),
    )
    assert words.wrong[1] == WrongAnswer("Mẫu 06", "Đó là phiếu nội bộ.", Fraction(1, 10))


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("money", 21_000),
        ("how-many-days", 3),
        ("rate", Decimal("0.5")),
        ("days-between", 3),
        ("day", date(2026, 11, 25)),
        ("other-office", date(2026, 12, 2)),
        ("fourth-day", date(2026, 11, 26)),
        ("typed-day", date(2026, 11, 24)),
    ],
)
def test_an_answer_is_computed_where_the_author_says_from_what(
    quiz: Quiz, id: str, answer: Decimal | date
) -> None:
    question = quiz.question(id)
    assert isinstance(question, Numeric | Date)
    assert question.answer == answer


@pytest.mark.parametrize(
    ("id", "near"),
    [
        ("day", date(2026, 11, 23)),
        ("other-office", date(2026, 11, 27)),
        ("fourth-day", date(2026, 11, 20)),
        ("typed-day", date(2026, 11, 23)),
    ],
)
def test_a_day_typed_without_its_year_is_near_the_day_the_question_speaks_of(
    quiz: Quiz, id: str, near: date
) -> None:
    question = quiz.question(id)
    assert isinstance(question, Date)
    assert question.near == near


def test_a_kept_quiz_has_its_computed_answers_without_the_catalogue(content: Path) -> None:
    library = read(content)
    quiz = library.quizzes["greeting"]
    kept = body(library, quiz)
    assert quiz_from_body(kept) == quiz
    assert "computed" not in kept and '"answer":"21000"' in kept and '"near":"2026-11-27"' in kept


def test_a_new_fee_makes_a_new_edition_and_the_old_one_keeps_its_answer(content: Path, edit: Edit) -> None:
    before = read(content)
    kept = body(before, before.quizzes["greeting"])
    edit(COPY, "[2000, 2000, 1000]", "[3000, 3000, 2000]")
    after = read(content)
    assert after.quizzes["greeting"].version != before.quizzes["greeting"].version
    assert after.quizzes["greeting"].question("money").right_answer() == "36.000 đồng"
    assert quiz_from_body(kept).question("money").right_answer() == "21.000 đồng"


def test_a_new_title_of_the_procedure_leaves_the_quiz_as_it_was(content: Path, edit: Edit) -> None:
    version = read(content).quizzes["greeting"].version
    edit(COPY, "title: Chứng thực bản sao", "title: Sao y bản sao")
    assert read(content).quizzes["greeting"].version == version


def test_an_answer_typed_as_computed_is_the_same_edition(content: Path, edit: Edit) -> None:
    version = read(content).quizzes["greeting"].version
    edit(QUIZ, "computed: {procedure: copy, fee: {pages: 5, copies: 3}}", "answer: 21000")
    assert read(content).quizzes["greeting"].version == version


def test_a_body_without_the_answer_is_spoilt(content: Path) -> None:
    library = read(content)
    kept = body(library, library.quizzes["greeting"]).replace('"answer":"21000",', "")
    with pytest.raises(Exception, match="bị hỏng"):
        quiz_from_body(kept)


def test_a_closed_procedure_closes_the_quizzes_that_rely_on_it(content: Path, edit: Edit) -> None:
    edit(COPY, "place: any", "place: nowhere")
    library = read(content)
    assert library.closed["greeting"] == "Chờ sửa thủ tục copy."
    assert "greeting" not in library.quizzes and "greeting" not in library.modules


WORDS = st.text("aâbđêếghi ôơư ABĐ0123.,:;-#{}[]'\"?!%/\\|>*&", min_size=1, max_size=12).filter(
    lambda text: text.strip(" .,:;-'\"?!%/\\|") and "{{" not in text
)
SHARES = st.integers(0, 99).map(str)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(date.isoformat)
NUMBERS = st.decimals(-10_000, 10_000, places=2).map(lambda number: f"{number:f}")


def distinct(texts: st.SearchStrategy[str], least: int, most: int = 5) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, min_size=least, max_size=most, unique_by=_core)


def _core(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


@st.composite
def _options(draw: st.DrawFn, rights: int, least: int) -> dict[str, Any]:
    says = draw(distinct(WORDS, least))
    wrong = [{"say": say, "why": draw(WORDS)} for say in says[rights:]]
    return {"options": [*({"say": say, "right": "true"} for say in says[:rights]), *wrong]}


@st.composite
def _typed(draw: st.DrawFn, values: st.SearchStrategy[str]) -> dict[str, Any]:
    answer, *wrong = draw(st.lists(values, min_size=2, max_size=4, unique_by=lambda text: text.lstrip("-")))
    slips = [{"value": value, "why": draw(WORDS), "share": draw(SHARES)} for value in wrong]
    return {"answer": answer, "wrong": slips}


@st.composite
def _ordered(draw: st.DrawFn) -> dict[str, Any]:
    wrong = [{"order": ["3", "1"], "why": draw(WORDS)}]
    return {"items": draw(distinct(WORDS, 3)), "why": draw(WORDS), "wrong": wrong}


@st.composite
def _matched(draw: st.DrawFn) -> dict[str, Any]:
    one, other, *extra = draw(distinct(WORDS, 2))
    wrong = [{"right": other, "why": draw(WORDS)}]
    pairs = [{"left": "a", "right": one, "wrong": wrong}, {"left": "b", "right": other, "why": draw(WORDS)}]
    return {"pairs": pairs, "extra": extra} if extra else {"pairs": pairs}


@st.composite
def _worded(draw: st.DrawFn) -> dict[str, Any]:
    whole, part, *wrong = draw(distinct(WORDS, 3))
    slips = [{"answer": answer, "why": draw(WORDS)} for answer in wrong]
    return {"accept": [whole, {"answer": part, "share": "50", "why": draw(WORDS)}], "wrong": slips}


OWN_KEYS = {
    "choice": _options(1, 2),
    "multiple": _options(2, 3),
    "true_false": st.fixed_dictionaries({"answer": st.sampled_from(["true", "false"]), "why": WORDS}),
    "ordering": _ordered(),
    "matching": _matched(),
    "numeric": _typed(NUMBERS),
    "date": _typed(DAYS),
    "short": _worded(),
}


@st.composite
def written(draw: st.DrawFn) -> dict[str, Any]:
    """A quiz with a question of each kind, as an author may write it."""
    common = {"explain": draw(WORDS), "basis": draw(WORDS), "as_of": "2026-11"}
    common |= {"page": "welcome/greeting#loi-chao", "applies": draw(st.sampled_from(["true", "false"]))}
    extras = {"hints": draw(st.lists(WORDS, min_size=1, max_size=3)), "penalty": draw(SHARES)}
    questions: list[dict[str, Any]] = [
        {"id": kind.replace("_", "-"), "kind": kind, "ask": draw(WORDS), **common, **extras, **draw(own)}
        for kind, own in OWN_KEYS.items()
    ]
    first = {"id": "first-words", "kind": "choice", "ask": draw(WORDS), **common, **draw(OWN_KEYS["choice"])}
    head = {"title": draw(WORDS), "draw": "9", "pass": "80", "behaviour": "interactive"}
    return {**head, "questions": [first, *questions]}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quiz=written())
def test_whatever_is_written_is_asked_and_kept_as_written(content: Path, quiz: dict[str, Any]) -> None:
    (content / QUIZ).write_text(json.dumps(quiz, ensure_ascii=False), "utf-8")
    library = read(content)
    assert library.faults == ()
    asked = library.quizzes["greeting"]
    assert {question.kind for question in asked.questions} == set(KINDS) == set(OWN_KEYS)
    kept = quiz_from_body(body(library, asked))
    assert kept == asked
    assert [_marks(question) for question in kept.questions] == [_marks(q) for q in asked.questions]
    assert all(_right(question) == 1 for question in asked.questions if question.kind != "multiple")


def _marks(question: Question) -> object:
    return question.right_answer(), question.hints, question.penalty, [o.say for o in question.shown("seed")]


def _right(question: Question) -> Fraction:
    if isinstance(question, Matching):
        sides = {side.say: side.key for side in question.rights}
        pairs = enumerate(question.pairs)
        return question.mark("[,]".join(f"{at}[.]{sides[pair.right]}" for at, pair in pairs)).fraction
    if isinstance(question, Ordering):
        return question.mark("[,]".join(map(str, range(len(question.items))))).fraction
    if isinstance(question, Numeric | Date | Short):
        return question.mark(question.right_answer()).fraction
    return question.mark(next(option.key for option in question.shown("") if option.right)).fraction


PLAIN = [
    yaml.load((FIXTURES / "quiz-example" / file).read_text("utf-8"), yaml.BaseLoader) for file in (QUIZ, COPY)
]
ODD: st.SearchStrategy[Any] = st.sampled_from(
    ["x", "", "-1", "0", "3", "999999999999", "2026-02-30", "2026-11-26", "21000", "1999-01-01", "copy",
     "true", "{{ward.name}}", "date", "numeric", [], ["1"], ["x", "x"], ["3", "2"], {}, {"a": "b"},
     {"answer": "x"}, {"procedure": "copy", "days": "large"},
     {"workdays": {"from": "2026-11-20", "to": "2099-12-31"}}]
)  # fmt: skip


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, part in inner for place in _places(part, (*path, key)))]


def _changed(value: Any, path: tuple[Any, ...], odd: Any) -> Any:
    if not path:
        return odd
    made = dict(value) if isinstance(value, dict) else list(value)
    made[path[0]] = _changed(value[path[0]], path[1:], odd)
    return made


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), at=st.sampled_from([0, 0, 0, 1]), odd=ODD)
def test_any_odd_value_gives_findings_and_raises_nothing(
    content: Path, data: st.DataObject, at: int, odd: Any
) -> None:
    path = data.draw(st.sampled_from(_places(PLAIN[at])))
    for file, plain in zip((QUIZ, COPY), PLAIN, strict=True):
        text = json.dumps(_changed(plain, path, odd) if plain is PLAIN[at] else plain, ensure_ascii=False)
        (content / file).write_text(text, "utf-8")
    library = read(content)
    assert all(fault.remedy != "Xem lại mẫu của loại tệp này." for fault in library.faults)
    assert "greeting" in library.quizzes or "greeting" in library.closed
    for quiz in library.quizzes.values():
        assert quiz_from_body(body(library, quiz)) == quiz
