"""Units and posts, found by id, shown by title, ordered as HR orders them."""

from datetime import date

from trainer.people.establishment import Establishment, Post, Unit
from trainer.people.official import Identity, Official

WARD = Establishment(
    names={"service_point": "Điểm phục vụ hành chính công"},
    units=(Unit("office", "Văn phòng HĐND và UBND"), Unit("culture", "Phòng Văn hóa - Xã hội")),
    posts=(Post("clerk", "Văn thư", "office"),),
)


def test_units_and_posts_are_found_by_id() -> None:
    assert WARD.unit("culture") == Unit("culture", "Phòng Văn hóa - Xã hội")
    assert WARD.post("clerk") == Post("clerk", "Văn thư", "office")
    assert WARD.unit("gone") is None and WARD.post("gone") is None


def test_what_the_file_no_longer_names_is_shown_by_its_id_and_comes_last() -> None:
    assert [WARD.unit_title(id) for id in ("office", "gone")] == ["Văn phòng HĐND và UBND", "gone"]
    assert [WARD.post_title(id) for id in ("clerk", "gone")] == ["Văn thư", "gone"]
    assert sorted(("gone", "culture", "office"), key=WARD.unit_order) == ["office", "culture", "gone"]


def test_an_official_is_active_until_the_day_of_leaving_is_known() -> None:
    identity = Identity("Đỗ Ước", "007", "office", "clerk", "UBND quận Hoàng Mai")
    assert Official("x", identity, frozenset(), date(2026, 1, 5)).active
    assert not Official("x", identity, frozenset(), date(2026, 1, 5), date(2026, 2, 1)).active
    assert Official("x", identity, frozenset(), date(2026, 1, 5)).name == "Đỗ Ước"
