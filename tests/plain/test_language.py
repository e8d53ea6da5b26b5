"""The language changed at a prompt: place, commands and question come again in it, nothing else changes."""

import re
from collections.abc import Iterator

import pytest

from tests.plain.conftest import Tell
from tests.plain.talking import Hear
from trainer import words


@pytest.fixture(autouse=True)
def vietnamese_afterwards() -> Iterator[None]:
    yield
    words.use("vi")


@pytest.fixture(autouse=True)
def any_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prompts end in two languages here."""
    monkeypatch.setattr("tests.plain.talking.PROMPT", re.compile(":$"))


def test_one_word_changes_the_language_and_another_changes_it_back(tell: Tell) -> None:
    told = tell("HV1", "english", Hear("Study desk."), "Tiếng Việt", "0", "0")
    assert told.status == 0 and told.left == []
    assert "Gõ english để đổi sang tiếng Anh." in told.lines
    vietnamese, english = told.text.split("Study desk.")
    assert "; ? trợ giúp:" in vietnamese and "; ? help:" not in vietnamese
    assert english.index("; ? help:") < english.index("Bàn học.") < english.index("; ? trợ giúp:")


def test_a_question_stands_there_in_the_other_language_with_its_answer_still_to_give(tell: Tell) -> None:
    told = tell("HV1", "1", Hear("Trang 1/"), "english", Hear("Page 1/"), "", Hear("Page 2/"), "0", "0", "0")
    assert told.status == 0 and told.left == []


def test_in_a_form_the_word_is_what_it_says(tell: Tell) -> None:
    told = tell("QT1", "2", "english", "0")
    assert "Study" not in told.text


def test_help_says_the_word(tell: Tell) -> None:
    told = tell("HV1", "?", "0", "0")
    assert any(line.startswith("Gõ english để đổi sang tiếng Anh; tour") for line in told.lines)
