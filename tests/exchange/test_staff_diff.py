"""The file against the officials the ward knows: nobody is merged, renamed or dropped by itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.exchange import Doubt, FieldChange, StaffDiff, StaffRow, Why, compare
from trainer.people.official import Identity, Official


def official(id: str, name: str, code: str, *, former: str = "", left: bool = False) -> Official:
    identity = Identity(name, code, "office", "clerk", former)
    gone = date(2026, 6, 1) if left else None
    return Official(id, identity, frozenset({"learner"}), date(2026, 1, 5), gone)


def row(number: int, name: str, code: str, unit: str = "office", former: str = "") -> StaffRow:
    return StaffRow(number, name, code, unit, "clerk", former)


AN = official("a", "Nguyễn Văn An", "0012", former="UBND quận Hoàng Mai")
BINH = official("b", "Đỗ Thị Bình", "0013")


def test_the_same_list_again_changes_nothing() -> None:
    rows = [row(2, AN.name, "0012", former="UBND quận Hoàng Mai"), row(3, BINH.name, "0013")]
    assert compare(rows, [AN, BINH]) == StaffDiff(same=tuple(rows))


def test_new_changed_and_gone_are_told_apart_field_by_field() -> None:
    rows = [row(2, "Nguyễn Văn Ân", "0012", "culture", "UBND quận Hoàng Mai"), row(3, "Lê Ý", "0020")]
    diff = compare(rows, [AN, BINH])
    assert diff.new == (rows[1],)
    (change,) = diff.changed
    assert change.official == AN
    assert change.fields == (
        FieldChange("name", "Nguyễn Văn An", "Nguyễn Văn Ân"),
        FieldChange("unit", "office", "culture"),
    )
    assert diff.gone == (BINH,)
    assert diff.same == diff.doubtful == ()


def test_a_former_unit_the_file_does_not_say_is_kept() -> None:
    diff = compare([row(2, AN.name, "0012", "culture")], [AN])
    (change,) = diff.changed
    assert change.row.former_unit == "UBND quận Hoàng Mai"
    assert [field.field for field in change.fields] == ["unit"]
    assert [kept.former_unit for kept in compare([row(2, AN.name, "0012")], [AN]).same] == [
        "UBND quận Hoàng Mai"
    ]


@pytest.mark.parametrize(
    ("found", "officials", "why"),
    [
        (row(2, "Trần Văn Khác", "0012"), (AN,), Why.OTHER_NAME),  # would hand An's record to someone else
        (row(2, "nguyễn văn an", "0999"), (AN,), Why.OTHER_CODE),
        (row(2, "Nguyễn Văn An", ""), (AN,), Why.OTHER_CODE),
        (row(2, "Lê Ý", "0050"), (official("l", "Lê Ý", "0050", left=True),), Why.LEFT),
    ],
)
def test_what_may_be_somebody_is_a_doubt_and_nobody_is_gone_for_it(
    found: StaffRow, officials: tuple[Official, ...], why: Why
) -> None:
    assert compare([found], officials) == StaffDiff(doubtful=(Doubt(found, officials, why),))
    assert why.label


def test_a_name_with_two_holders_doubts_both() -> None:
    twin = official("t", "Nguyễn Văn An", "0099")
    (doubt,) = compare([row(2, "Nguyễn Văn An", "0100")], [AN, twin]).doubtful
    assert doubt.officials == (AN, twin)


def test_a_namesake_of_someone_already_in_the_file_is_new() -> None:
    diff = compare([row(2, AN.name, "0012"), row(3, AN.name, "0100")], [AN])
    assert [new.code for new in diff.new] == ["0100"]
    assert diff.doubtful == ()


def test_a_namesake_of_someone_who_left_is_new() -> None:
    diff = compare([row(2, "Lê Ý", "0051")], [official("l", "Lê Ý", "0050", left=True)])
    assert len(diff.new) == 1 and diff.gone == ()


def test_a_code_taken_over_from_someone_who_left_means_the_one_who_is_there() -> None:
    old = official("o", "Lê Ý", "0012", left=True)
    for people in ([old, AN], [AN, old]):
        assert len(compare([row(2, AN.name, "0012")], people).same) == 1


def test_codes_are_compared_without_case_blanks_and_width() -> None:
    known = official("k", "Lê Ý", "VH-01")
    (change,) = compare([row(2, "Lê Ý", "ｖｈ- 01")], [known]).changed
    assert change.fields == (FieldChange("code", "VH-01", "ｖｈ- 01"),)


NAMES = st.sampled_from(["Nguyễn Văn An", "Nguyễn Văn Ân", "Đỗ Ước", "Lê Ý"])
CODES = st.sampled_from(["1", "2", "3", "4", "5", "6"])


@given(
    st.lists(st.tuples(NAMES, CODES), max_size=6, unique_by=lambda pair: pair[1]),
    st.lists(st.tuples(NAMES, CODES, st.booleans()), max_size=6, unique_by=lambda known: known[1]),
)
def test_every_row_stands_in_one_list_and_no_active_official_is_lost(
    listed: list[tuple[str, str]], known: list[tuple[str, str, bool]]
) -> None:
    rows = [row(number, name, code) for number, (name, code) in enumerate(listed)]
    people = [official(f"id{code}", name, code, left=left) for name, code, left in known]
    diff = compare(rows, people)
    placed = [*diff.new, *(c.row for c in diff.changed), *diff.same, *(d.row for d in diff.doubtful)]
    assert sorted(each.row for each in placed) == [each.row for each in rows]
    codes = {each.code for each in rows}
    meant = {person.id for doubt in diff.doubtful for person in doubt.officials}
    for person in people:
        assert (person in diff.gone) is (
            person.active and person.identity.code not in codes and person.id not in meant
        )
