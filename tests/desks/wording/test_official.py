"""Officials in words, and whom typed words may mean."""

from dataclasses import replace
from datetime import date

import pytest

from trainer.desks.wording.finding import found
from trainer.desks.wording.official import identity_words, left_words, roles_or_left, roles_words
from trainer.people.establishment import Establishment, Post, Unit
from trainer.people.official import Identity, Official

WARD = Establishment(
    {},
    units=(Unit("office", "Văn phòng"), Unit("economy", "Phòng Kinh tế, Hạ tầng")),
    posts=(Post("clerk", "Văn thư", "office"), Post("budget", "Tài chính, ngân sách", "economy")),
)
HA = Official("1", Identity("Nguyễn Thị Hà", "HC012", "office", "clerk"), frozenset({"learner"}), date(2026, 1, 5))
UOC = Official(
    "2", Identity("Đỗ Văn Ước", "HC013", "economy", "budget", "UBND xã Tân An"), frozenset({"trainer"}), HA.enrolled_on
)
GONE = replace(HA, left_on=date(2026, 11, 30))


def test_an_official_is_told_by_code_unit_post_and_former_unit() -> None:
    assert identity_words(HA.identity, WARD) == "HC012, Văn phòng, Văn thư"
    assert identity_words(UOC.identity, WARD, " · ") == (
        "HC013 · Phòng Kinh tế, Hạ tầng · Tài chính, ngân sách · trước ở UBND xã Tân An"
    )


@pytest.mark.parametrize(
    ("roles", "words"),
    [
        (set(), "người học"),
        ({"learner"}, "người học"),
        ({"learner", "admin", "trainer"}, "người đào tạo, quản trị"),
    ],
)
def test_roles_beyond_learning_are_named(roles: set[str], words: str) -> None:
    assert roles_words(roles) == words


def test_who_has_left_is_told_by_the_day() -> None:
    assert (left_words(HA), left_words(GONE)) == ("", "đã thôi 30/11/2026")
    assert (roles_or_left(HA), roles_or_left(GONE)) == ("người học", "đã thôi 30/11/2026")


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("", ["HC012", "HC013"]),
        ("uoc", ["HC013"]),
        ("hc012", ["HC012"]),
        ("tai chinh", ["HC013"]),
        ("tan an", ["HC013"]),
        ("van", ["HC013", "HC012"]),  # a name before a unit
        ("zzz", []),
    ],
)
def test_people_are_found_by_name_or_code_then_by_what_the_list_says_of_them(typed: str, codes: list[str]) -> None:
    assert [official.identity.code for official in found([HA, UOC], typed, WARD)] == codes
