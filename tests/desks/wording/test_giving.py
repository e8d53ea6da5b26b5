"""Giving modules, in words."""

from datetime import date

import pytest

from tests.desks.house import House
from trainer.desks.wording.giving import (
    all_held_words,
    by_post_lines,
    given_words,
    posts_satisfied_words,
    preview_words,
    to_whom,
    until_question,
)
from trainer.people.establishment import Establishment, Post
from trainer.people.roles import Role
from trainer.progress.giving import Gift, Plan

WARD = Establishment({}, units=(), posts=(Post("clerk", "Văn thư", "office"), Post("budget", "Ngân sách", "office")))
DAY = date(2026, 12, 1)
PLAN = Plan(
    (
        Gift("a", "law", DAY, "clerk"),
        Gift("a", "archive", date(2026, 12, 8), "clerk"),
        Gift("b", "law", DAY, "budget"),
    ),
    (("b", "archive"),),
)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (until_question("xy", "abc"), "2 học phần cho 3 người: hạn đến khi nào?"),
        (
            preview_words(PLAN, "ab", "hạn 01/12/2026"),
            "2 người × 2 học phần = 4 phần; 1 đã có, giữ nguyên; hạn 01/12/2026.",
        ),
        (preview_words(Plan(PLAN.new[:1], ()), "a", "không hạn"), "1 người × 1 học phần = 1 phần; không hạn."),
        (given_words(PLAN, 3, "không hạn"), "Đã giao 3 phần cho 2 người, không hạn."),
        (all_held_words(PLAN), "Mọi người đã có các học phần này (1 phần); không có gì để giao."),
        (
            posts_satisfied_words(PLAN),
            "Những người này đã có đủ học phần mà vị trí việc làm đòi hỏi (1 phần).",
        ),
    ],
)
def test_what_is_given_is_counted(said: str, words: str) -> None:
    assert said == words


def test_what_posts_ask_for_is_told_post_by_post() -> None:
    sum_up = "2 người nhận 3 phần; 1 phần đã có, giữ nguyên."
    clerk = "Văn thư: 2 phần, hạn từ 01/12/2026 đến 08/12/2026"
    budget = "Ngân sách: 1 phần, hạn từ 01/12/2026 đến 01/12/2026"
    assert by_post_lines(PLAN, WARD) == [sum_up, clerk, budget]
    assert by_post_lines(PLAN, WARD, 1) == [sum_up, clerk, "… và 1 vị trí nữa"]


def test_of_many_people_the_first_are_named(house: House) -> None:
    for name in ("Linh", "Cúc"):
        house.enrol(name, Role.LEARNER)
    ids = [house.id(name) for name in ("Mai", "Linh", "Cúc", "Tâm")]
    names = ", ".join(house.people[name].name for name in ("Mai", "Linh", "Cúc"))
    assert to_whom(house.assigning(), ids[:3]) == f"Giao cho: {names}"
    assert to_whom(house.assigning(), ids) == f"Giao cho: {names} và 1 người nữa"
