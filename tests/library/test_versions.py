"""Versions name an edition by its content; editions are kept as text and read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.faults import Fault
from trainer.library import body, module_from_body, quiz_from_body, read

Edit = Callable[[str, str, str], None]
MODULE, QUIZ = "courses/welcome/greeting.md", "quizzes/welcome/greeting.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MODULE, "changes: [{on: 2026-11-01, means: wording, what: Bản đầu tiên.}]\n", ""),
        (MODULE, "minutes: 4", 'minutes: "4"   # phút'),
        (MODULE, "minutes: 4\nquiz: greeting", "quiz: greeting\nminutes: 4"),
        (MODULE, "## Lời chào", "\n\n## Lời chào"),
        (QUIZ, "draw: 3\npass: 80", "pass: '80'\ndraw: 3"),
        ("courses/ward.yaml", "name: Phường Mẫu", "name: Phường Khác"),
        ("courses/glossary.yaml", "Nơi nhận", "Chỗ nhận"),
    ],
)
def test_what_changes_nothing_for_the_reader_keeps_the_version(
    content: Path, edit: Edit, file: str, old: str, new: str
) -> None:
    before = read(content)
    edit(file, old, new)
    after = read(content)
    assert after.faults == ()
    assert after.modules["greeting"].version == before.modules["greeting"].version
    assert after.quizzes["greeting"].version == before.quizzes["greeting"].version


def test_an_edition_is_kept_and_read_back_with_its_version(content: Path, edit: Edit) -> None:
    edit(QUIZ, "title: Chào người dân", 'title: "Chào ở {{ward.name}}"')
    library = read(content)
    module, quiz = library.modules["greeting"], library.quizzes["greeting"]
    kept_module = module_from_body(body(library, module))
    kept_quiz = quiz_from_body(body(library, quiz))
    assert (kept_module.version, kept_module.pages) == (module.version, module.pages)
    assert kept_quiz == quiz
    assert kept_quiz.title == "Chào ở Phường Mẫu"
    assert '"names":{"name":"Phường Mẫu"}' in body(library, quiz)


def test_marking_with_a_kept_edition_gives_the_same_marks(content: Path) -> None:
    library = read(content)
    quiz = library.quizzes["greeting"]
    kept = quiz_from_body(body(library, quiz))
    for question, response in zip(quiz.questions, ("1", "0[,]2", "true", "5"), strict=True):
        assert kept.question(question.id).mark(response) == question.mark(response)
    assert kept.drawn("seed") == quiz.drawn("seed")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        "1" * 5000,
        '{"kind":"quiz"}',
        '{"kind":"other","id":"a","course":"b","content":{},"names":{}}',
        '{"kind":"quiz","id":"a","course":"b","content":{"draw":3},"names":{}}',
        '{"kind":"quiz","id":"a","course":"b","content":{"title":"{{ward.a}}"},"names":{"a":1}}',
        '{"kind":"quiz","id":"a","course":"b","content":{},"names":{}}',
        '{"kind":"module","id":"a","course":"b","content":{},"names":{}}',
        '{"kind":"module","id":"a","course":"b","content":{"front":{},"text":1},"names":{}}',
        '{"kind":"module","id":"a","course":"b","content":{"front":[],"text":""},"names":{"a":1}}',
    ],
)
def test_a_spoilt_body_is_a_fault(text: str) -> None:
    for open_body in (quiz_from_body, module_from_body):
        with pytest.raises(Fault, match="bị hỏng"):
            open_body(text)
