"""Entries of the log as a person says them."""

import pytest

from trainer.desks.wording.log import verb_words


@pytest.mark.parametrize(
    ("verb", "result", "words"),
    [
        ("assigned", {"due": "2026-11-30"}, "giao học phần (hạn 30/11/2026)"),
        ("assigned", {"due": None}, "giao học phần (không hạn)"),
        ("passed", {"score": "83.33"}, "nộp bài, đạt (83,33 %)"),
        ("progressed", {"page": "ai-lam", "read": 1}, "đọc hết một trang (“ai-lam”)"),
        ("answered", {"item": "slip"}, "trả lời câu hỏi (slip)"),
        ("waived", {"reason": "Tested Out"}, "miễn học (đã kiểm tra, biết rồi)"),
        ("completed", {}, "hoàn thành học phần"),
        ("shredded", {}, "shredded"),
    ],
)
def test_an_entry_says_what_was_done_and_about_what(verb: str, result: dict[str, object], words: str) -> None:
    assert verb_words(verb, result) == words
