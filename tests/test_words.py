"""The language of the face: Vietnamese is the sentence itself, English is the catalogue."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import words
from trainer.words import N_, _, language, read_catalogue, use

PACKAGE = Path(words.__file__).parent
CATALOGUE = read_catalogue((PACKAGE / "locale/en/LC_MESSAGES/trainer.po").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def vietnamese_afterwards() -> Iterator[None]:
    yield
    use("vi")


def test_without_a_choice_every_sentence_is_itself() -> None:
    assert language() == "vi"
    assert _("vị trí {position}") == "vị trí {position}"


def test_in_english_a_sentence_of_the_catalogue_is_english_and_another_stays_vietnamese() -> None:
    use("en")
    assert language() == "en"
    assert _("vị trí {position}") == "position {position}"
    assert _("Câu chưa ai dịch.") == "Câu chưa ai dịch."


def test_an_empty_sentence_is_empty_and_not_the_header_of_the_catalogue() -> None:
    use("en")
    assert _("") == ""


def test_a_marked_sentence_is_translated_only_when_shown() -> None:
    use("en")
    label = N_("vị trí {position}")
    assert label == "vị trí {position}"
    assert _(label) == "position {position}"


def test_an_unknown_language_is_refused_and_changes_nothing() -> None:
    with pytest.raises(ValueError, match="fr"):
        use("fr")  # type: ignore[arg-type]
    assert language() == "vi"


def test_vietnamese_reads_no_catalogue() -> None:
    code = "from trainer import words; words._('x'); assert not words._english.cache_info().currsize"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=PACKAGE.parent)


LOAD_EVERYTHING = """
import importlib, pkgutil, sys
from trainer import words
words._ = lambda text: (print(text), text)[1]
import trainer
for module in pkgutil.walk_packages(trainer.__path__, "trainer."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def test_no_sentence_is_worded_while_a_module_loads() -> None:
    """What a module words as it loads keeps its language when the language key is pressed: it must be marked."""
    loaded = subprocess.run(
        [sys.executable, "-c", LOAD_EVERYTHING], check=True, cwd=PACKAGE.parent, capture_output=True, text=True
    )
    assert loaded.stdout.splitlines() == []


@pytest.mark.parametrize(("msgid", "msgstr"), CATALOGUE.items())
def test_every_translation_keeps_the_places_of_its_sentence(msgid: str, msgstr: str) -> None:
    assert places(msgid) == places(msgstr)


def test_every_sentence_of_the_product_has_its_english() -> None:
    said = [sentence for path in PACKAGE.rglob("*.py") for sentence in sentences(path.read_text(encoding="utf-8"))]
    assert len(said) > 1000
    assert sorted({sentence for sentence in said if sentence not in CATALOGUE}) == []


def test_a_catalogue_is_read_with_its_comments_long_lines_and_escapes() -> None:
    po = """
# a remark
msgid ""
msgstr "Language: en\\n"

#: trainer/x.py:3
#, python-brace-format
msgid ""
"Dòng một\\n"
"dòng \\"hai\\" \\\\ {name}"
msgstr "Line one\\n"
"line \\"two\\" \\\\ {name}"

msgid "Chưa dịch"
msgstr ""

#, fuzzy
msgid "Đoán"
msgstr "A guess"

#~ msgid "Đã bỏ"
#~ msgstr "Dropped"
"""
    assert read_catalogue(po) == {'Dòng một\ndòng "hai" \\ {name}': 'Line one\nline "two" \\ {name}'}


@pytest.mark.parametrize(
    ("po", "line"),
    [
        ('msgid "a"', 1),
        ('msgstr "a"', 1),
        ('# x\n\n\nmsgid "a"\nmsgstr b', 4),
        ('msgid "a"\nmsgstr "b" "c', 1),
        ('msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"', 1),
        ('msgid "a"\nmsgstr "\\q"', 1),
        ('msgctxt "x"\nmsgid "a"\nmsgstr "b"', 1),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"', 1),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 4),
        ('"a"', 1),
    ],
)
def test_a_catalogue_that_would_lose_a_sentence_is_refused_with_its_line(po: str, line: int) -> None:
    with pytest.raises(ValueError, match=f"line {line}:"):
        read_catalogue(po)


SENTENCES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from('\n\t\r"\\'))


@given(st.dictionaries(SENTENCES.filter(bool), SENTENCES.filter(bool)))
def test_any_sentences_come_back_from_a_catalogue_as_they_were(sentences: dict[str, str]) -> None:
    entries = (f"msgid {quoted(msgid)}\nmsgstr {quoted(msgstr)}\n" for msgid, msgstr in sentences.items())
    assert read_catalogue("\n".join(entries)) == sentences


def quoted(sentence: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(char, char) for char in sentence) + '"'


def places(sentence: str) -> set[str]:
    """The named places of a sentence; braces that speak of YAML are none."""
    return set(re.findall(r"\{(\w+)[^{}]*\}", sentence.replace("{{", "").replace("}}", "")))


def sentences(source: str) -> list[str]:
    """What `source` passes to `_` or `N_`."""
    return [
        ast.literal_eval(node.args[0])
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "N_")
        and isinstance(node.args[0], ast.Constant)
    ]
