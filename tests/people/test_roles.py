"""Who may do what: the whole table, typed out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.people.official import Identity, Official
from trainer.people.roles import (
    ALLOWED,
    SELF_REFUSED,
    Deed,
    Role,
    last_admin,
    may,
    refusal,
    roles_problem,
)

#                                learner trainer hr     admin
EXPECTED: dict[str, tuple[str, str, str, str]] = {
    "learn":                    ("yes",  "yes",  "no",  "no"),
    "take_quiz":                ("yes",  "yes",  "no",  "no"),
    "play":                     ("yes",  "yes",  "no",  "no"),
    "search":                   ("yes",  "yes",  "yes", "yes"),
    "see_own_record":           ("yes",  "yes",  "yes", "yes"),
    "see_officials":            ("no",   "yes",  "yes", "yes"),
    "view_progress":            ("no",   "yes",  "yes", "no"),
    "assign":                   ("no",   "yes",  "no",  "no"),
    "apply_curriculum":         ("no",   "yes",  "no",  "no"),
    "withdraw":                 ("no",   "yes",  "no",  "no"),
    "extend":                   ("no",   "yes",  "no",  "no"),
    "waive":                    ("no",   "yes",  "no",  "no"),
    "edit_content":             ("no",   "yes",  "no",  "no"),
    "read_register":            ("no",   "no",   "yes", "no"),
    "open_evidence":            ("no",   "no",   "yes", "no"),
    "export_register":          ("no",   "no",   "yes", "no"),
    "confirm":                  ("no",   "no",   "yes", "no"),
    "void_record":              ("no",   "no",   "yes", "no"),
    "add_official":             ("no",   "no",   "no",  "yes"),
    "edit_official":            ("no",   "no",   "no",  "yes"),
    "deactivate":               ("no",   "no",   "no",  "yes"),
    "set_roles":                ("no",   "no",   "no",  "yes"),
    "issue_reset":              ("no",   "no",   "no",  "yes"),
    "import_staff":             ("no",   "no",   "no",  "yes"),
    "verify":                   ("no",   "no",   "no",  "yes"),
    "backup":                   ("no",   "no",   "no",  "yes"),
    "rebuild":                  ("no",   "no",   "no",  "yes"),
}  # fmt: skip

NOT_ON_ONESELF = {"withdraw", "extend", "waive", "confirm", "void_record", "deactivate", "set_roles"}

SETS = st.frozensets(st.sampled_from(Role))


def test_the_table_knows_every_deed_and_no_other() -> None:
    assert set(EXPECTED) == set(Deed) == set(ALLOWED)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("deed", Deed)
def test_each_role_may_exactly_what_is_typed_here(deed: Deed, role: Role) -> None:
    allowed = EXPECTED[deed][list(Role).index(role)] == "yes"
    assert may({role}, deed) is allowed
    assert may({role}, deed, on_self=True) is (allowed and deed not in NOT_ON_ONESELF)


@given(SETS, st.sampled_from(Deed), st.booleans())
def test_a_set_of_roles_may_what_one_of_them_may(roles: frozenset[Role], deed: Deed, on_self: bool) -> None:
    assert may(roles, deed, on_self=on_self) is any(may({role}, deed, on_self=on_self) for role in roles)


@pytest.mark.parametrize("roles", [set(), {"chairman"}, {"ADMIN"}, {""}])
@pytest.mark.parametrize("deed", Deed)
def test_no_known_role_means_no(deed: Deed, roles: set[str]) -> None:
    assert not may(roles, deed)
    assert refusal(roles, deed)


def test_a_deed_missing_from_the_table_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(ALLOWED, Deed.BACKUP)
    assert not may(set(Role), Deed.BACKUP)
    assert refusal({Role.ADMIN}, Deed.BACKUP) == (
        "Vai trò quản trị không được sao lưu hồ sơ. Việc này của: không ai."
    )


def test_nobody_certifies_himself_whatever_his_roles() -> None:
    assert set(SELF_REFUSED) == NOT_ON_ONESELF
    assert not any(may(set(Role), deed, on_self=True) for deed in SELF_REFUSED)


def test_the_roles_as_the_records_keep_them_work_as_they_are() -> None:
    assert may(frozenset({"trainer"}), Deed.ASSIGN)


@pytest.mark.parametrize(
    ("roles", "deed", "on_self", "sentence"),
    [
        ({Role.LEARNER}, Deed.WAIVE, False,
         "Vai trò người học không được miễn học. Việc này của: người đào tạo."),
        ({Role.TRAINER, Role.LEARNER}, Deed.WAIVE, True,
         "Không ai được tự miễn học cho chính mình. Nhờ một người đào tạo khác."),
        ({Role.LEARNER}, Deed.WAIVE, True,
         "Vai trò người học không được miễn học. Việc này của: người đào tạo."),
        ({Role.ADMIN}, Deed.VOID_RECORD, False,
         "Vai trò quản trị không được đính chính hồ sơ. Việc này của: cán bộ tổ chức."),
        ({Role.HR}, Deed.EDIT_CONTENT, False,
         "Vai trò cán bộ tổ chức không được sửa nội dung học. Việc này của: người đào tạo."),
        ({Role.LEARNER, Role.HR}, Deed.SET_ROLES, False,
         "Vai trò người học, cán bộ tổ chức không được đặt vai trò. Việc này của: quản trị."),
        (set(), Deed.LEARN, False,
         "Bạn chưa có vai trò nào để học bài. Việc này của: người học, người đào tạo."),
    ],
)  # fmt: skip
def test_a_refusal_says_why_and_who_may(roles: set[Role], deed: Deed, on_self: bool, sentence: str) -> None:
    assert refusal(roles, deed, on_self=on_self) == sentence


def test_every_role_and_deed_has_its_own_words() -> None:
    labels = [thing.label for kind in (Role, Deed) for thing in kind]
    assert len(set(labels)) == len(labels)
    assert not any(label in set(Role) | set(Deed) for label in labels)


@pytest.mark.parametrize(
    ("roles", "problem"),
    [
        ({"learner"}, None),
        ({"learner", "trainer", "hr"}, None),
        ({"learner", "trainer", "admin"}, None),
        (set(), "Mỗi người phải có ít nhất một vai trò."),
        ({"learner", "boss"}, "Không có vai trò boss."),
        ({"admin", "hr"}, "Một người không vừa quản trị vừa là cán bộ tổ chức: "
                          "người giữ tài khoản không sửa hồ sơ."),
    ],
)  # fmt: skip
def test_a_set_of_roles_keeps_accounts_and_records_apart(roles: set[str], problem: str | None) -> None:
    assert roles_problem(roles) == problem


@given(SETS.filter(lambda roles: roles_problem(roles) is None and Role.ADMIN in roles))
def test_no_admin_can_alter_a_record(roles: frozenset[Role]) -> None:
    assert not may(roles, Deed.VOID_RECORD) and not may(roles, Deed.CONFIRM)


def person(id: str, *roles: Role, left: bool = False) -> Official:
    identity = Identity(f"Nguyễn Văn {id}", id, "office", "clerk")
    return Official(id, identity, frozenset(roles), date(2026, 1, 5), date(2026, 6, 1) if left else None)


def test_the_last_active_admin_is_known() -> None:
    one, gone = person("A", Role.ADMIN, Role.LEARNER), person("B", Role.ADMIN, left=True)
    learner, other = person("C", Role.LEARNER), person("D", Role.ADMIN)
    assert last_admin([one, gone, learner], "A")
    assert not last_admin([one, gone, learner], "C")
    assert not last_admin([one, gone, learner], "B")
    assert not last_admin([one, gone, learner, other], "A")
    assert not last_admin([], "A")
