"""Nobody who reads Vietnamese meets a word of Textual's own: its English, listed, is on no screen."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import textual.widgets
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

from tests.tui.golden import GOLDEN
from tests.tui.textual_words import FORMED, KEYS, its_words

SOURCES = [path.read_text(encoding="utf-8") for path in Path(textual.__path__[0]).rglob("*.py")]


def classes(kind: type[DOMNode]) -> Iterator[type[DOMNode]]:
    """A class of Textual's and all that are made of it there."""
    if kind.__module__.startswith("textual."):
        yield kind
    for made in kind.__subclasses__():
        yield from classes(made)


def test_the_table_holds_every_key_that_textual_names() -> None:
    for module in pkgutil.iter_modules(textual.widgets.__path__, "textual.widgets."):
        importlib.import_module(module.name)
    bindings = (b for kind in classes(DOMNode) for b in Binding.make_bindings(kind.__dict__.get("BINDINGS", ())))
    named = {words for binding in bindings for words in (binding.description, binding.tooltip) if words}
    commands = {words for command in App[None]().get_system_commands(_Screen()) for words in command[:2]}
    assert len(named) > 90
    assert sorted(words for words in named | commands if not its_words(words)) == []


class _Screen:
    """As much of a screen as Textual asks when it lists its own commands."""

    maximized = None
    focused = None

    def query(self, _selector: str) -> list[object]:
        return []


@pytest.mark.parametrize("words", FORMED)
def test_the_table_holds_nothing_that_textual_says_no_more(words: str) -> None:
    assert any(words in source for source in SOURCES)


@pytest.mark.parametrize("words", ["Page Up", "Không có Select nào", "· Press ctrl+q to quit the app"])
def test_a_word_of_the_table_is_found_wherever_it_stands(words: str) -> None:
    assert its_words(words)


@pytest.mark.parametrize("words", ["Nộp bài", "Enter: câu sau", "selected", "PgUp"])
def test_the_words_of_the_product_and_names_of_keys_are_not_in_the_table(words: str) -> None:
    assert not its_words(words)


@pytest.mark.parametrize("screen", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_no_golden_screen_has_a_word_of_textuals(screen: Path) -> None:
    assert its_words(screen.read_text(encoding="utf-8")) == []


def test_the_table_says_each_thing_once() -> None:
    said = [*KEYS, *FORMED]
    assert len(said) == len(set(said))
