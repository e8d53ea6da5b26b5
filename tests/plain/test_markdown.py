"""The Markdown of pages as plain lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plain.conftest import CONTENT
from trainer.courses.page import Callout, Check, Prose, Tone
from trainer.desks.authoring import AuthoringDesk
from trainer.plain.markdown import part_lines, plain_lines

CASES = {
    "Một dòng\nnối tiếp.": ["Một dòng nối tiếp."],
    "Một đoạn.\n\nHai đoạn.": ["Một đoạn.", "Hai đoạn."],
    "Chữ **đậm** và *nghiêng*.": ["Chữ đậm và nghiêng."],
    r"Giữ \*nguyên\* và 2 \| 3": ["Giữ *nguyên* và 2 | 3"],
    "2 * 3 là 6": ["2 * 3 là 6"],
    "Gọi `114`.": ["Gọi 114."],
    "- một\n- hai\n  nối\n- ba": ["- một", "- hai nối", "- ba"],
    "* một\n+ hai": ["- một", "- hai"],
    "1. một\n2. hai": ["1. một", "2. hai"],
    "- ngoài\n  - trong": ["- ngoài", "  - trong"],
    "Dòng thơ  \ndòng sau": ["Dòng thơ", "dòng sau"],
    "Dòng thơ\\\ndòng sau": ["Dòng thơ", "dòng sau"],
    "| A | B |\n|---|:-:|\n| 1 | **2** |\n| 3 | |": ["A: 1; B: 2.", "A: 3."],
    "| | B |\n|---|---|\n| x | y |": ["x; B: y."],
    "a | b": ["a | b"],
    "": [],
}


@pytest.mark.parametrize("markdown", CASES)
def test_marks_are_gone_and_lines_that_belong_together_are_one(markdown: str) -> None:
    assert plain_lines(markdown) == CASES[markdown]


@given(st.text(alphabet="a *-|`\\\n1.", max_size=60))
def test_any_text_makes_lines_without_line_ends(markdown: str) -> None:
    assert all(line.strip() and "\n" not in line for line in plain_lines(markdown))


def test_a_box_begins_with_its_word_and_a_check_says_nothing_here() -> None:
    assert part_lines(Callout(Tone.SOON, "Từ 1/3.\n\nThêm.")) == ["SẮP ĐỔI: Từ 1/3.", "Thêm."]
    assert part_lines(Callout(Tone.OLD, "")) == []
    assert part_lines(Prose("**Một**")) == ["Một"]
    assert part_lines(Check("office")) == []


@pytest.mark.parametrize("root", [CONTENT, CONTENT.parent.parent.parent])
def test_no_page_keeps_a_mark(root: object) -> None:
    for module in AuthoringDesk(root).library.modules.values():  # type: ignore[arg-type]
        for page in module.pages:
            lines = [line for part in page.parts for line in part_lines(part)]
            assert lines and not any("**" in line or line.startswith(("|", ">")) for line in lines), (
                page.title
            )
