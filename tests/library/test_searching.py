"""Search finds modules, pages and terms without diacritics, those spelt exactly first."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.library import Library, read
from trainer.library.searching import search

Edit = Callable[[str, str, str], None]
OTHER = "courses/welcome/papers.md"


@pytest.fixture
def library(content: Path, edit: Edit) -> Library:
    edit(OTHER, "Xem từng tờ, rồi mới nhận.", "Ông Đỗ đưa căn cước; đo lại cân cuộc. Cần **cuốc**?")
    return read(content)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("do", ("page", "papers", "xem-giay")),
        ("Đỗ", ("page", "papers", "xem-giay")),
        ("can cuoc", ("page", "papers", "xem-giay")),
        ("căn cước", ("page", "papers", "xem-giay")),
        ("CĂN CƯỚC", ("page", "papers", "xem-giay")),
        ("nhan giay", ("module", "papers", "")),
        ("loi chao", ("page", "greeting", "loi-chao")),
        ("slip", ("term", "Phiếu hẹn", "")),
        ("phieu hen", ("term", "Phiếu hẹn", "")),
        ("mot cua", ("term", "Một cửa", "")),
    ],
)
def test_the_best_answer_comes_first(library: Library, query: str, first: tuple[str, str, str]) -> None:
    hit = search(library, query)[0]
    assert (hit.kind, hit.id, hit.page) == first


def test_the_same_marks_come_before_others(content: Path, edit: Edit) -> None:
    edit(OTHER, "## Xem giấy", "## Hợp\n\nCán bộ hẹn.\n\n## Xem giấy")
    edit(OTHER, "Xem từng tờ", "Căn bộ hẹn. Xem từng tờ")
    hits = search(read(content), "căn bộ")
    assert [hit.page for hit in hits][:2] == ["xem-giay", "hop"]


@pytest.mark.parametrize("query", ["", "  ", "…", "xyz", "hao nguoi", "[["])
def test_nothing_is_found_for_nothing_or_for_the_middle_of_a_word(library: Library, query: str) -> None:
    assert search(library, query) == []


def test_the_excerpt_shows_the_words_found_without_markup(library: Library) -> None:
    (hit,) = search(library, "cuoc can")
    assert hit.excerpt == "Ông Đỗ đưa căn cước; đo lại cân cuộc. Cần cuốc?"


def test_a_long_text_is_cut_around_the_words_found(content: Path, edit: Edit) -> None:
    edit(OTHER, "Xem từng tờ", "một hai ba bốn năm " * 8 + "sổ đỏ " + "sáu bảy tám chín mười " * 8)
    (hit,) = search(read(content), "so do")
    assert hit.excerpt.startswith("…") and hit.excerpt.endswith("…")
    assert "sổ đỏ" in hit.excerpt and len(hit.excerpt) <= 92


def test_the_limit_is_kept(library: Library) -> None:
    assert len(search(library, "n", limit=2)) == 2
