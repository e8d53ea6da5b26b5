"""Reading a folder: what is refused closes what it defines and what needs it; the rest loads."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.courses.module import CompleteWhen, Step
from trainer.courses.page import Callout, Check, Prose, Tone
from trainer.library import Library, read
from trainer.places import content_root
from trainer.quizzes import BEHAVIOURS, KINDS, Multiple, Numeric

Edit = Callable[[str, str, str], None]
ROOT = Path(__file__).parent.parent.parent
SOUND = Path(__file__).parent / "fixtures" / "_sound"
MODULE, OTHER = "courses/welcome/greeting.md", "courses/welcome/papers.md"
QUIZ, COURSE = "quizzes/welcome/greeting.yaml", "courses/welcome/course.yaml"


@pytest.fixture(scope="module")
def sound() -> Library:
    return read(SOUND)


def test_the_shipped_content_has_no_fault() -> None:
    library = read(ROOT, today=date(2026, 11, 23))
    assert [finding.where + " " + finding.message for finding in library.faults] == []
    assert library.closed == {}


def test_a_module_has_its_front_matter_and_its_pages(sound: Library) -> None:
    module = sound.modules["greeting"]
    assert (module.course, module.minutes, module.quiz) == ("welcome", 4, "greeting")
    assert module.complete_when is CompleteWhen.PAGES_AND_QUIZ
    assert [page.id for page in module.pages] == ["loi-chao", "dieu-can-nho"]
    assert module.changes[0].on == date(2026, 11, 1)
    assert sound.modules["papers"].requires == ("greeting",)


def test_a_page_has_the_parts_a_screen_shows(sound: Library) -> None:
    page = sound.modules["greeting"].pages[0]
    assert page.title == "Lời chào"
    assert page.terms == ("Một cửa",)
    assert page.parts == (
        Prose(
            "Chị Lan đứng dậy, chào trước. "
            "Ở Phường Mẫu, **bộ phận Một cửa** là nơi **người dân gặp đầu tiên**."
        ),
        Callout(Tone.EXAMPLE, "“Cháu chào bác, bác cần việc gì ạ?”"),
        Check("first-words"),
    )


def test_a_quiz_has_its_questions(sound: Library) -> None:
    quiz = sound.quizzes["greeting"]
    assert (quiz.draw, quiz.pass_percent, quiz.per_day, quiz.behaviour) == (3, 80, 3, "immediate")
    assert [question.kind for question in quiz.questions] == ["choice", "multiple", "true_false", "numeric"]
    multiple, numeric = quiz.questions[1], quiz.questions[3]
    assert isinstance(multiple, Multiple) and isinstance(numeric, Numeric)
    assert [(option.key, option.right) for option in multiple.options] == [
        ("0", True),
        ("1", True),
        ("2", False),
    ]
    assert (numeric.answer, numeric.tolerance, numeric.wrong[0].value) == (Decimal(3), Decimal(0), Decimal(5))


def test_whatever_kind_and_behaviour_an_author_may_write_can_be_marked() -> None:
    from trainer.library.quiz_shapes import AnyQuestion, QuizShape

    shapes = get_args(get_args(AnyQuestion)[0])
    kinds = {kind for shape in shapes for kind in get_args(shape.model_fields["kind"].annotation)}
    assert kinds == set(KINDS)
    assert set(get_args(QuizShape.model_fields["behaviour"].annotation)) == set(BEHAVIOURS)


def test_ward_curriculum_glossary_and_calendar_are_read(sound: Library) -> None:
    ward = sound.establishment
    assert [unit.id for unit in ward.units] == ["office", "point"]
    assert ward.posts[0].unit == "office"
    assert ward.hours == {"morning": ("08:00", "12:00"), "same_day_until": "15:00"}
    assert ward.settings == {"card_pages": 1}
    assert sound.curriculum.steps("reception") == (Step(("greeting",), 3), Step(("papers",), 10))
    assert sound.glossary["Phiếu hẹn"].en == "appointment slip"
    assert not sound.calendar.is_workday(date(2026, 11, 24))
    assert sound.calendar.is_workday(date(2026, 8, 22))


def test_shares_written_in_percent_are_fractions_of_the_mark(content: Path, edit: Edit) -> None:
    edit(QUIZ, "{say: Bút, right: true}", "{say: Bút, right: true, share: 70}")
    edit(QUIZ, "{say: Phiếu hẹn, right: true}", "{say: Phiếu hẹn, right: true, share: 30}")
    question = read(content).quizzes["greeting"].question("at-hand")
    assert float(question.mark("0").fraction) == 0.7


def test_attempts_may_be_unlimited(content: Path, edit: Edit) -> None:
    edit(QUIZ, "attempts: {per_day: 3}\n", "")
    assert read(content).quizzes["greeting"].per_day is None


@pytest.mark.parametrize(
    ("file", "old", "new", "closed", "open_modules"),
    [
        (OTHER, "minutes: 3", "minutes: x", {"papers": f"{OTHER} có 1 lỗi."}, ["greeting"]),
        (
            MODULE,
            "minutes: 4",
            "minutes: x",
            {"greeting": f"{MODULE} có 1 lỗi.", "papers": "Chờ sửa học phần greeting."},
            [],
        ),
        (
            QUIZ,
            "draw: 3",
            "draw: x",
            {"greeting": f"{QUIZ} có 1 lỗi.", "papers": "Chờ sửa học phần greeting."},
            [],
        ),
        (COURSE, "title:", "titel:", {"welcome": f"{COURSE} có 1 lỗi."}, ["greeting", "papers"]),
        ("courses/curriculum.yaml", "due: 5", "due: x", {}, ["greeting", "papers"]),
        ("courses/glossary.yaml", "short:", "shrt:", {}, ["greeting", "papers"]),
        ("scenarios/calendar.yaml", "on:", "no:", {}, ["greeting", "papers"]),
        ("courses/ward.yaml", "card_pages: 1", "card_pages: x", {}, ["greeting", "papers"]),
        (
            "courses/ward.yaml",
            "name: Phường Mẫu",
            "name: [x]",
            {"greeting": "Chờ sửa courses/ward.yaml.", "papers": "Chờ sửa học phần greeting."},
            [],
        ),
    ],
)
def test_a_refused_file_closes_what_it_defines_and_what_needs_it(
    content: Path, edit: Edit, file: str, old: str, new: str, closed: dict[str, str], open_modules: list[str]
) -> None:
    edit(file, old, new)
    library = read(content)
    assert {fault.file for fault in library.faults} == {file}
    assert (library.closed, list(library.modules)) == (closed, open_modules)


def test_a_faulty_ward_file_keeps_the_sections_without_faults(content: Path, edit: Edit) -> None:
    edit("courses/ward.yaml", "unit: point", "unit: pt")
    ward = read(content).establishment
    assert ward.names["name"] == "Phường Mẫu"
    assert [unit.id for unit in ward.units] == ["office", "point"]
    assert ward.posts == ()


def test_what_is_closed_still_has_a_title(content: Path, edit: Edit) -> None:
    edit(MODULE, "minutes: 4", "minutes: x")
    library = read(content)
    assert [library.title(id) for id in ("greeting", "papers", "welcome", "no-such")] == [
        "Chào người dân",
        "Nhận giấy tờ",
        "Ngày đầu ở quầy",
        "no-such",
    ]


def test_the_ward_names_stand_in_every_text(content: Path, edit: Edit) -> None:
    edit(QUIZ, "title: Chào người dân", 'title: "Chào ở {{ward.name}}"')
    edit(OTHER, "title: Nhận giấy tờ", 'title: "Nhận ở {{ ward.office }}"')
    edit("courses/ward.yaml", "name: Phường Mẫu", 'name: "Phường *[A1]*"')
    library = read(content)
    assert library.quizzes["greeting"].title == "Chào ở Phường *[A1]*"
    assert library.modules["papers"].title == "Nhận ở Văn phòng HĐND và UBND"
    prose = library.modules["greeting"].pages[0].parts[0]
    assert isinstance(prose, Prose) and "Ở Phường \\*\\[A1\\]\\*, **bộ phận" in prose.markdown


def test_an_empty_folder_is_told_and_nothing_is_raised(tmp_path: Path) -> None:
    library = read(tmp_path)
    assert [fault.where for fault in library.faults] == ["courses/ward.yaml:1:1"]
    assert library.modules == {}


def test_glossary_curriculum_and_calendar_may_be_absent(content: Path, edit: Edit) -> None:
    for file in ("courses/curriculum.yaml", "scenarios/calendar.yaml"):
        (content / file).unlink()
    library = read(content)
    assert (library.faults, library.curriculum.posts) == ((), ())


def test_findings_are_sorted_and_become_faults(content: Path, edit: Edit) -> None:
    for file, old in (
        (QUIZ, "draw: 3"),
        (QUIZ, "pass: 80"),
        (OTHER, "minutes: 3"),
        (COURSE, "as_of: 2026-11"),
    ):
        edit(file, old, old.split(":")[0] + ": x")
    faults = read(content).faults
    assert [(fault.file, fault.line) for fault in faults] == [(COURSE, 4), (OTHER, 4), (QUIZ, 2), (QUIZ, 3)]
    raised = faults[0].as_fault()
    assert (raised.where, raised.exit_status) == (f"{COURSE}:4:8", 3)


def test_reading_is_repeatable(sound: Library) -> None:
    again = read(SOUND)
    assert again.modules == sound.modules
    assert again.quizzes == sound.quizzes


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_file_name_that_is_no_text_is_a_finding(content: Path) -> None:
    (content / os.fsdecode(b"courses/welcome/\xff\x1b.md")).write_text("x", "utf-8")
    assert any("không làm mã được" in fault.message for fault in read(content).faults)


def test_importing_the_library_leaves_its_libraries_for_later() -> None:
    code = (
        "import sys, trainer.library\n"
        "print(sorted({'pydantic', 'yaml', 'markdown_it', 'textual', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"


_SPOILT = settings(
    max_examples=75, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
FILES = st.sampled_from(
    sorted(str(path.relative_to(SOUND)) for path in SOUND.rglob("*") if path.suffix in (".md", ".yaml"))
)


@_SPOILT
@given(file=FILES, data=st.text() | st.binary())
def test_any_text_as_a_file_gives_findings_and_raises_nothing(
    tmp_path: Path, file: str, data: str | bytes
) -> None:
    _read_with(tmp_path, file, data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)


_BITS = st.sampled_from(
    ["", " ", "\n", ": ", "- ", "[", "]", "{", "}", '"', "'", "#", "|", ">", "*", "&", "!", "```", "## ",
     "[[", "{{", "]]", "}}", "---\n", "> [!LAW]", "~", "\\", "\t", "\u0301", "\u202e", "x: y", "2026-13",
     "99999999999999"]
)  # fmt: skip


@_SPOILT
@given(
    file=FILES, cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), _BITS), min_size=1, max_size=4)
)
def test_any_slip_in_sound_content_gives_findings_and_raises_nothing(
    tmp_path: Path, file: str, cuts: list[tuple[float, int, str]]
) -> None:
    text = (SOUND / file).read_text("utf-8")
    for where, length, bit in cuts:
        at = int(where * len(text))
        text = text[:at] + bit + text[at + length :]
    _read_with(tmp_path, file, text.encode())


def _read_with(tmp_path: Path, file: str, data: bytes) -> None:
    content = tmp_path / "content"
    if not content.exists():
        shutil.copytree(SOUND, content)
    (content / file).write_bytes(data)
    try:
        library = read(content)
    finally:
        shutil.copyfile(SOUND / file, content / file)
    for fault in library.faults:
        assert fault.line >= 1 and fault.column >= 1 and fault.message and fault.remedy
        assert fault.remedy != "Xem lại mẫu của loại tệp này.", f"no sentence for {fault}"
    for module in library.modules.values():
        assert module.id not in library.closed
        assert set(module.requires) <= set(library.modules)
        assert module.quiz is None or module.quiz in library.quizzes


def test_courses_that_the_curriculum_assigns_come_first() -> None:
    assert next(iter(read(content_root()[0]).courses)) == "ward-mandates"
