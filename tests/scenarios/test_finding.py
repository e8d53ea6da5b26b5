"""Finding a procedure by what people call it."""

from collections.abc import Mapping

import pytest

from trainer.scenarios.finding import find
from trainer.scenarios.procedures import Procedure


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("sao y", "certified-copy"),
        ("SAO Y BẢN CHÍNH", "certified-copy"),
        ("2.000815", "certified-copy"),
        ("certified-copy", "certified-copy"),
        ("khai sinh", "birth"),
        ("khai sinh muon", "birth"),
        ("khai tử", "death"),
        ("độc thân", "marital-status"),
        ("trích lục", "extract"),
        ("cai chinh", "correction"),
        ("sổ đỏ", "first-land-certificate"),
        ("hộ khẩu", "residence-and-identity"),
        ("tố cáo", "complaint-routing"),
        ("ủy quyền", "signature-certification"),
        ("liên thông khai sinh", "linked-birth"),
    ],
)
def test_the_first_found_is_the_one_meant(catalogue: Mapping[str, Procedure], query: str, first: str) -> None:
    assert find(catalogue.values(), query)[0].id == first


def test_an_identity_card_may_be_copied_here_and_changed_at_the_police(
    catalogue: Mapping[str, Procedure],
) -> None:
    assert {found.id for found in find(catalogue.values(), "cccd")} == {
        "certified-copy",
        "residence-and-identity",
    }


def test_words_of_several_names_together_find_too(catalogue: Mapping[str, Procedure]) -> None:
    assert find(catalogue.values(), "độc thân tình trạng")[0].id == "marital-status"


def test_an_empty_query_finds_all_in_their_order_and_nonsense_nothing(
    catalogue: Mapping[str, Procedure],
) -> None:
    assert find(catalogue.values(), " ") == tuple(catalogue.values())
    assert find(catalogue.values(), "xyzzy") == ()
