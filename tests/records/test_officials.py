from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from trainer.faults import Fault
from trainer.people.official import Identity, Official
from trainer.records import Event, Records

Append = Callable[..., Event]


def enrol(book: Records, identity: Identity, on: date | None = None) -> Official:
    with book.writing("owner") as writing:
        return writing.enrol(identity, ["learner", "trainer"], on=on)


def change(book: Records, official: Official, verb: str, on: date | None = None, **fields: str) -> Event:
    with book.writing("owner") as writing:
        identity = replace(official.identity, **fields)
        return writing.change_identity(official.id, identity, verb=verb, on=on)


def test_an_enrolled_official_is_found_by_id_by_code_and_on_the_list(book: Records, an: Identity) -> None:
    official = enrol(book, an)
    assert (
        official.roles == {"learner", "trainer"} and official.active and official.enrolled_on == book.today()
    )
    assert book.official(official.id) == book.official_by_code("CB01") == official
    assert book.officials() == [official]
    assert book.official("nobody") is None and book.official_by_code("") is None


def test_the_log_knows_nobody_by_name(book: Records, an: Identity) -> None:
    enrol(book, an)
    (event,) = book.events()
    assert set(event.result) == {"identity", "version", "roles"}
    assert event.result["roles"] == ["learner", "trainer"] and len(event.result["identity"]) == 64
    assert "An" not in repr(event.result)


def test_officials_come_in_the_order_of_vietnamese_names(book: Records) -> None:
    names = ["Trần Ước", "Lê Thị Ánh", "Đỗ Văn An", "Bùi Đức", "Phạm Dũng", "Nguyễn Văn An"]
    for number, name in enumerate(names):
        enrol(book, Identity(name, str(number), "u", "p"))
    expected = ["Đỗ Văn An", "Nguyễn Văn An", "Lê Thị Ánh", "Phạm Dũng", "Bùi Đức", "Trần Ước"]
    assert [official.name for official in book.officials()] == expected


def test_names_are_kept_in_nfc(book: Records) -> None:
    official = enrol(book, Identity("Nguyễn Huệ", "1", "u", "p"))
    found = book.official(official.id)
    assert found and found.name == "Nguyễn Huệ"


def test_two_active_officials_do_not_share_a_code(
    book: Records, an: Identity, uoc: Identity, append: Append
) -> None:
    first = enrol(book, an)
    with pytest.raises(Fault, match="CB01 đã có người dùng: Nguyễn Văn An"):
        enrol(book, replace(uoc, code="CB01"))
    second = enrol(book, uoc)
    with pytest.raises(Fault, match="CB01"):
        change(book, second, "corrected", code="CB01")
    append("owner", "left", f"official:{first.id}")
    change(book, second, "corrected", code="CB01")
    holder = book.official_by_code("CB01")
    assert holder and holder.id == second.id and book.official_by_code("CB02") is None


def test_officials_without_a_code_do_not_share_one(book: Records, an: Identity, uoc: Identity) -> None:
    enrol(book, replace(an, code=""))
    enrol(book, replace(uoc, code=""))
    assert len(book.officials()) == 2


def test_leaving_and_returning(book: Records, an: Identity, append: Append) -> None:
    official = enrol(book, an, date(2026, 9, 1))
    append("owner", "left", f"official:{official.id}", on=date(2026, 10, 1))
    append("owner", "returned", f"official:{official.id}", on=date(2026, 11, 1))
    cases = {
        date(2026, 8, 31): None,
        date(2026, 9, 1): True,
        date(2026, 10, 1): False,
        date(2026, 10, 31): False,
        date(2026, 11, 1): True,
    }
    for day, active in cases.items():
        found = book.official(official.id, as_at=day)
        assert (found and found.active) is active, day
        assert [o.active for o in book.officials(as_at=day)] == ([] if active is None else [active])
        assert len(book.officials(as_at=day, active=True)) == (active is True)
        assert len(book.officials(as_at=day, active=False)) == (active is False)


def test_leaving_next_month_is_not_yet_leaving(book: Records, an: Identity, append: Append) -> None:
    official = enrol(book, an)
    append("owner", "left", f"official:{official.id}", on=date(2027, 1, 1))
    found = book.official(official.id)
    assert found and found.active


def test_a_transfer_holds_from_its_day(book: Records, an: Identity) -> None:
    official = enrol(book, an, date(2026, 9, 1))
    change(book, official, "transferred", date(2026, 10, 1), unit="kinh-te")
    before, after = (book.official(official.id, as_at=date(2026, month, 15)) for month in (9, 10))
    assert before and before.identity.unit == "van-phong"
    assert after and after.identity.unit == "kinh-te"


def test_a_correction_holds_from_the_day_of_the_mistake(book: Records, an: Identity, clock: Any) -> None:
    official = enrol(book, an, date(2026, 9, 1))
    change(book, official, "transferred", date(2026, 10, 1), unit="kinh-te", name="Nguyễn Văn Ân")
    clock.set("2026-11-25T02:00:00Z")
    moved = book.official(official.id)
    assert moved
    change(book, moved, "corrected", name="Nguyễn Văn An")
    names = {month: book.officials(as_at=date(2026, month, 15))[0].name for month in (9, 10)}
    assert names == {9: "Nguyễn Văn An", 10: "Nguyễn Văn An"}
    printed = book.officials(
        as_at=date(2026, 10, 15), known_at=datetime.fromisoformat("2026-11-24T02:00:00Z")
    )
    assert [o.name for o in printed] == ["Nguyễn Văn Ân"]


def test_roles_are_those_granted_last(book: Records, an: Identity, append: Append) -> None:
    official = enrol(book, an)
    append("owner", "granted", f"official:{official.id}", {"roles": ["hr", "learner"]})
    found = book.official(official.id)
    assert found and found.roles == {"hr", "learner"}
    append("owner", "granted", f"official:{official.id}", {"roles": []})
    found = book.official(official.id)
    assert found and found.roles == frozenset()


def test_an_enrolment_taken_back_leaves_nobody(book: Records, an: Identity, append: Append) -> None:
    official = enrol(book, an)
    (event,) = book.events()
    append("owner", "granted", f"official:{official.id}", {"roles": []})
    append("owner", "voided", f"event:{event.id}")
    assert book.officials() == [] and book.official_by_code("CB01") is None


def test_a_person_erased_is_still_counted(book: Records, an: Identity) -> None:
    official = enrol(book, an)
    book._here().execute("DELETE FROM official")
    found = book.official(official.id)
    assert found and found.name == "(đã xóa)" and found.roles == official.roles


def test_what_a_clock_that_ran_ahead_dated_still_counts_when_it_was_put_right(
    book: Records, an: Identity, append: Append, clock: Any
) -> None:
    clock.set("2029-01-01T02:00:00Z")
    official = enrol(book, an)
    append(official.id, "progressed", "module:a", {"page": "p"})
    clock.set("2026-11-23T02:00:00Z")
    assert [o.id for o in book.officials()] == [official.id]
    assert book.started() == {(official.id, "module:a".removeprefix("module:"))}
    assert book.officials(as_at=date(2026, 11, 23)) == []


def test_last_seen_is_the_day_of_the_last_deed(
    book: Records, an: Identity, uoc: Identity, append: Append, clock: Any
) -> None:
    first, second = enrol(book, an), enrol(book, uoc)
    append(first.id, "signed-in", f"official:{first.id}")
    clock.set("2026-11-30T18:00:00Z")
    append(first.id, "viewed", "module:a", on=date(2026, 1, 1))
    assert book.last_seen() == {first.id: date(2026, 12, 1)}
    assert second.id not in book.last_seen()
