"""The guide says what the program says: keys, labels, commands, figures, links and pictures all exist."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

import click
import pytest
from textual.binding import Binding

import trainer
import trainer.tui
from trainer.cli.tree import trainer as commands
from trainer.desks.administration import CODE_LIFE, WELCOME_LIFE
from trainer.people.passwords import PASSWORD_CHARACTERS, PIN_DIGITS
from trainer.people.roles import Role
from trainer.people.throttle import FREE, LONGEST
from trainer.progress.mastery import TESTS_A_DAY
from trainer.tui.commands import key_name
from trainer.tui.lock import idle_limit

ROOT = Path(__file__).parent.parent
PACKAGE = Path(trainer.__file__).parent
GUIDE, README = ROOT / "docs" / "huong-dan.md", ROOT / "README.md"
TEXT = GUIDE.read_text("utf-8")

BLOCK = re.compile(r"^ *```\w*\n(?P<code>.*?)^ *```$", re.M | re.S)
PROSE = BLOCK.sub("", TEXT)
QUOTED = sorted(set(re.findall("“([^”]+)”", PROSE)))
TICKED = sorted(set(re.findall("`([^`\n]+)`", PROSE)))
PAIRS = sorted(set(re.findall("`([^`\n]+)` (?:\\| )?“([^”]+)”", PROSE)))
"""A key and, right behind it or in the next cell, its label."""


@cache
def sentences() -> frozenset[str]:
    """Every text in the program's own source, its folders and file names included."""
    return frozenset(
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def is_said(words: str) -> bool:
    """Whether the program says these words, or fills the places of a sentence so that it does."""
    return any(words in sentence or matches(sentence, words) for sentence in sentences())


def matches(sentence: str, words: str) -> bool:
    parts = re.split(r"\{\w+\}", sentence.rstrip(".:…"))
    has_words = len(parts) > 1 and len("".join(parts).strip()) > 3
    return has_words and re.fullmatch(".+".join(map(re.escape, parts)), words) is not None


@cache
def bindings() -> frozenset[tuple[str, str]]:
    """Key and label of every command of the terminal face."""
    sources = [path.read_text("utf-8") for path in (PACKAGE / "tui").rglob("*.py")]
    opening = [label for source in sources for label in re.findall(r'\bopens ?= ?N_\("([^"]+)"\)', source)]
    return frozenset(pair for kind in classes() for pair in bound(kind)) | {("Enter", label) for label in opening}


def classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(trainer.tui.__path__, "trainer.tui."):
        for kind in vars(importlib.import_module(found.name)).values():
            if isinstance(kind, type) and kind.__module__ == found.name:
                yield kind


def bound(kind: type) -> Iterator[tuple[str, str]]:
    for listed in vars(kind).get("BINDINGS", ()):
        binding = listed if isinstance(listed, Binding) else Binding(*listed)
        for key in binding.key.split(","):
            yield binding.key_display or key_name(key), binding.description


def test_the_guide_is_long_enough_to_be_one() -> None:
    assert len(QUOTED) > 60 and len(PAIRS) > 25


@pytest.mark.parametrize("words", QUOTED)
def test_what_stands_in_quotes_stands_on_a_screen(words: str) -> None:
    assert is_said(words)


@pytest.mark.parametrize(("key", "label"), PAIRS)
def test_a_key_does_what_the_guide_calls_it(key: str, label: str) -> None:
    assert (key, label) in bindings()


@pytest.mark.parametrize("ticked", [words for words in TICKED if not words.startswith("trainer ")])
def test_a_key_or_file_of_the_guide_is_one_of_the_program(ticked: str) -> None:
    keys = {key for key, _label in bindings()}
    words = {word for sentence in sentences() for word in [sentence, *re.split(r"[\s,;:./()]+", sentence)]}
    assert ticked in keys | words | {"phím"} or ticked in README.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "meant", "true"),
    [
        ("Mã của người mới dùng được trong 14 ngày", WELCOME_LIFE, timedelta(days=14)),
        ("(dùng được 15 phút)", CODE_LIFE, timedelta(minutes=15)),
        ("Mã dùng được 15 phút, một lần", CODE_LIFE, timedelta(minutes=15)),
        ("từ 6 chữ số", PIN_DIGITS, 6),
        ("mật khẩu từ 12 ký tự", PASSWORD_CHARACTERS, 12),
        ("Gõ sai quá 5 lần", FREE, 5),
        ("mỗi ngày nhiều nhất ba lượt", TESTS_A_DAY, 3),
        ("nhiều nhất 15 phút", LONGEST, timedelta(minutes=15)),
        ("Sau 10 phút không ai bấm phím", idle_limit(frozenset({Role.LEARNER})), timedelta(minutes=10)),
        ("Bàn tổ chức và quản trị khóa sau 5 phút", idle_limit(frozenset({Role.HR})), timedelta(minutes=5)),
    ],
)
def test_a_figure_of_the_guide_is_the_programs(words: str, meant: object, true: object) -> None:
    assert words in " ".join(PROSE.split())
    assert meant == true


def commands_in(text: str) -> list[str]:
    """Every `trainer …` of a page: lines of its blocks, and words between backticks."""
    blocks = [line.strip() for block in BLOCK.finditer(text) for line in block["code"].splitlines()]
    ticked = re.findall(r"`(trainer [^`\n]+)`", BLOCK.sub("", text))
    return [line for line in [*blocks, *ticked] if line.startswith("trainer")]


@pytest.mark.parametrize(
    ("page", "command"),
    [(page.name, line) for page in (README, GUIDE) for line in commands_in(page.read_text("utf-8"))],
)
def test_a_command_of_the_pages_is_one_of_the_program(page: str, command: str) -> None:
    words = iter(re.sub(r'"[^"]*"|[\[\]…]', " x ", command.partition(" >")[0]).replace("\\|", "|").split()[1:])
    here: click.Command = commands
    takes = options(here)
    for word in words:
        if word.startswith("--"):
            assert word in takes, f"{here.name} has no {word}"
            if takes[word]:
                next(words)
        elif isinstance(here, click.Group) and word != "x":
            found = [here.get_command(click.Context(here), name) for name in word.split("|")]
            assert all(found), f"{here.name} has no {word}"
            here = found[0] or here
            takes |= options(here)


def options(command: click.Command) -> dict[str, bool]:
    """Every option of a command, and whether a value follows it."""
    known = [param for param in command.params if isinstance(param, click.Option)]
    return {"--help": False} | {name: not param.is_flag for param in known for name in param.opts}


@pytest.mark.parametrize(
    ("page", "target"),
    [
        (page, target)
        for page in (README, GUIDE)
        for target in sorted(set(re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8"))))
        if not target.startswith("http")
    ],
    ids=lambda part: part.name if isinstance(part, Path) else part,
)
def test_a_link_leads_somewhere(page: Path, target: str) -> None:
    file, _hash, anchor = target.partition("#")
    assert (page.parent / file).exists()
    if anchor:
        assert anchor in anchors(page.parent / file if file else page)


def anchors(page: Path) -> set[str]:
    """Headings as GitHub names them: small letters, hyphens for blanks, no punctuation."""
    headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", page.read_text("utf-8")), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_picture_stands_in_the_guide_and_says_what_it_shows() -> None:
    shown = re.findall(r"\[!\[(.+)\]\(pictures/([\w-]+)\.png\)\]\(pictures/\2\.svg\)", TEXT)
    assert sorted(name for _words, name in shown) == sorted(p.stem for p in (GUIDE.parent / "pictures").glob("*.svg"))
    assert all(len(words) > 10 for words, _name in shown)
