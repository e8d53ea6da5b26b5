"""Pages: split at `## `, terms in bold, the ward's names as words."""

import pytest

from trainer.courses.page import Callout, Check, Page, Prose
from trainer.library.findings import Findings
from trainer.library.pages import MAX_PAGE_BYTES, split

NAMES = {"name": "Phường *[A1]*"}


def pages(body: str) -> list[Page]:
    found = Findings("x")
    made = [page.page(NAMES) for page in split(body, 1, found)]
    assert [finding.message for finding in found.faults] == []
    return made


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ở [[Một cửa]] nhé", "Ở **Một cửa** nhé"),
        ("Ở [[Một cửa|quầy]] nhé", "Ở **quầy** nhé"),
        ("**Ở [[Một cửa]] nhé**, [[Phí]]", "**Ở Một cửa nhé**, **Phí**"),
        ("**Ở [[Một cửa]]** và **đây**", "**Ở Một cửa** và **đây**"),
        ("sót ** ở đây\n\n[[Phí]]", "sót ** ở đây\n\n**Phí**"),
        ("{{ward.name}}", "Phường \\*\\[A1\\]\\*"),
        ("- a\n- b", "- a\n- b"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
    ],
)
def test_prose_is_shown_as_markdown_with_terms_in_bold(written: str, shown: str) -> None:
    assert pages(f"## Trang\n\n{written}\n")[0].parts == (Prose(shown),)


def test_a_page_is_named_after_its_heading() -> None:
    first, second = pages("## Ai làm việc này\n\na\n\n## Ở {{ward.name}}, đâu?\nb\n")
    assert (first.id, first.title) == ("ai-lam-viec-nay", "Ai làm việc này")
    assert (second.id, second.title) == ("o-ward-name-dau", "Ở Phường *[A1]*, đâu?")


def test_parts_keep_their_order_and_neighbouring_paragraphs_are_one() -> None:
    (page,) = pages("## T\n\na\n\n- b\n\n> [!TRAP] c\n> d\n> e [[Phí]]\n\n```check\nq-1\n```\n\nf\n")
    assert [type(part) for part in page.parts] == [Prose, Callout, Check, Prose]
    assert page.parts[0] == Prose("a\n\n- b")
    assert isinstance(page.parts[1], Callout) and page.parts[1].markdown == "c\nd\ne **Phí**"
    assert (page.checks, page.terms) == (("q-1",), ("Phí",))


def test_a_term_in_a_check_block_is_no_term() -> None:
    found = Findings("x")
    (page,) = split("## T\n\n```check\n[[Phí]]\n```\n", 1, found)
    assert page.mentions.terms == []
    assert [finding.message for finding in found.faults] == ["“[[Phí]]” không phải mã câu hỏi."]


@pytest.mark.parametrize(("size", "faults"), [(MAX_PAGE_BYTES, 0), (MAX_PAGE_BYTES + 1, 1)])
def test_a_page_may_have_1500_bytes_with_its_heading(size: int, faults: int) -> None:
    found = Findings("x")
    split("## T\n\n" + "a" * (size - 6) + "\n\n\n## U\n\nb\n", 1, found)
    assert len(found.faults) == faults
