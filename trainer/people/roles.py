"""Roles and deeds: one table of who may do what, and which deeds nobody does to their own record."""

from collections.abc import Iterable
from enum import StrEnum

from trainer.people.official import Official
from trainer.words import N_, _


class Role(StrEnum):
    """What an official is trusted with; one person holds a set of them."""

    LEARNER = "learner"
    TRAINER = "trainer"
    HR = "hr"
    ADMIN = "admin"

    @property
    def label(self) -> str:
        """The role in words, for screens and lists."""
        return _(_ROLE_TITLES[self])


class Deed(StrEnum):
    """Everything a desk can be asked to do."""

    LEARN = "learn"
    TAKE_QUIZ = "take_quiz"
    PLAY = "play"
    SEARCH = "search"
    SEE_OWN_RECORD = "see_own_record"

    SEE_OFFICIALS = "see_officials"
    VIEW_PROGRESS = "view_progress"
    ASSIGN = "assign"
    APPLY_CURRICULUM = "apply_curriculum"
    WITHDRAW = "withdraw"
    EXTEND = "extend"
    WAIVE = "waive"
    EDIT_CONTENT = "edit_content"

    READ_REGISTER = "read_register"
    OPEN_EVIDENCE = "open_evidence"
    EXPORT_REGISTER = "export_register"
    CONFIRM = "confirm"
    VOID_RECORD = "void_record"

    ADD_OFFICIAL = "add_official"
    EDIT_OFFICIAL = "edit_official"
    DEACTIVATE = "deactivate"
    SET_ROLES = "set_roles"
    ISSUE_RESET = "issue_reset"
    IMPORT_STAFF = "import_staff"
    VERIFY = "verify"
    BACKUP = "backup"
    REBUILD = "rebuild"

    @property
    def label(self) -> str:
        """The deed in words, fit to follow "không được" or "để"."""
        return _(_DEED_TITLES[self])


_ROLE_TITLES = {
    Role.LEARNER: N_("người học"),
    Role.TRAINER: N_("người đào tạo"),
    Role.HR: N_("cán bộ tổ chức"),
    Role.ADMIN: N_("quản trị"),
}

_DEED_TITLES = {
    Deed.LEARN: N_("học bài"),
    Deed.TAKE_QUIZ: N_("làm bài kiểm tra"),
    Deed.PLAY: N_("làm tình huống"),
    Deed.SEARCH: N_("tra cứu"),
    Deed.SEE_OWN_RECORD: N_("xem hồ sơ học tập của mình"),
    Deed.SEE_OFFICIALS: N_("xem danh sách cán bộ"),
    Deed.VIEW_PROGRESS: N_("xem tiến độ học của người khác"),
    Deed.ASSIGN: N_("giao học phần"),
    Deed.APPLY_CURRICULUM: N_("giao học phần theo vị trí việc làm"),
    Deed.WITHDRAW: N_("rút phần đã giao"),
    Deed.EXTEND: N_("gia hạn"),
    Deed.WAIVE: N_("miễn học"),
    Deed.EDIT_CONTENT: N_("sửa nội dung học"),
    Deed.READ_REGISTER: N_("xem sổ theo dõi hoàn thành"),
    Deed.OPEN_EVIDENCE: N_("mở bằng chứng của một dòng trong sổ"),
    Deed.EXPORT_REGISTER: N_("xuất sổ ra tệp"),
    Deed.CONFIRM: N_("xác nhận kết quả"),
    Deed.VOID_RECORD: N_("đính chính hồ sơ"),
    Deed.ADD_OFFICIAL: N_("thêm cán bộ"),
    Deed.EDIT_OFFICIAL: N_("sửa thông tin cán bộ"),
    Deed.DEACTIVATE: N_("cho cán bộ ngừng sử dụng"),
    Deed.SET_ROLES: N_("đặt vai trò"),
    Deed.ISSUE_RESET: N_("cấp mã đặt lại mật khẩu"),
    Deed.IMPORT_STAFF: N_("nhập danh sách cán bộ từ tệp"),
    Deed.VERIFY: N_("kiểm tra chuỗi hồ sơ"),
    Deed.BACKUP: N_("sao lưu hồ sơ"),
    Deed.REBUILD: N_("dựng lại các bảng từ nhật ký"),
}

_EVERYONE = frozenset(Role)
_LEARNING = frozenset({Role.LEARNER, Role.TRAINER})
_TRAINER = frozenset({Role.TRAINER})
_HR = frozenset({Role.HR})
_ADMIN = frozenset({Role.ADMIN})

ALLOWED: dict[Deed, frozenset[Role]] = {
    Deed.LEARN: _LEARNING,
    Deed.TAKE_QUIZ: _LEARNING,
    Deed.PLAY: _LEARNING,
    Deed.SEARCH: _EVERYONE,
    Deed.SEE_OWN_RECORD: _EVERYONE,
    Deed.SEE_OFFICIALS: frozenset({Role.TRAINER, Role.HR, Role.ADMIN}),
    Deed.VIEW_PROGRESS: frozenset({Role.TRAINER, Role.HR}),
    Deed.ASSIGN: _TRAINER,
    Deed.APPLY_CURRICULUM: _TRAINER,
    Deed.WITHDRAW: _TRAINER,
    Deed.EXTEND: _TRAINER,
    Deed.WAIVE: _TRAINER,
    Deed.EDIT_CONTENT: _TRAINER,
    Deed.READ_REGISTER: _HR,
    Deed.OPEN_EVIDENCE: _HR,
    Deed.EXPORT_REGISTER: _HR,
    Deed.CONFIRM: _HR,
    Deed.VOID_RECORD: _HR,
    Deed.ADD_OFFICIAL: _ADMIN,
    Deed.EDIT_OFFICIAL: _ADMIN,
    Deed.DEACTIVATE: _ADMIN,
    Deed.SET_ROLES: _ADMIN,
    Deed.ISSUE_RESET: _ADMIN,
    Deed.IMPORT_STAFF: _ADMIN,
    Deed.VERIFY: _ADMIN,
    Deed.BACKUP: _ADMIN,
    Deed.REBUILD: _ADMIN,
}
"""The one table of permissions: whoever holds one of the roles may. A deed it lacks is nobody's."""

SELF_REFUSED = frozenset(
    {
        Deed.WITHDRAW,
        Deed.EXTEND,
        Deed.WAIVE,
        Deed.CONFIRM,
        Deed.VOID_RECORD,
        Deed.DEACTIVATE,
        Deed.SET_ROLES,
    }
)
"""Deeds that certify, lift a duty or give such a right: never on oneself, whatever the role."""


def may(roles: Iterable[str], deed: Deed, *, on_self: bool = False) -> bool:
    """Whether a holder of `roles` may do the deed (`on_self`: to their own record); the unknown may not."""
    return not (on_self and deed in SELF_REFUSED) and not ALLOWED.get(deed, frozenset()).isdisjoint(roles)


def refusal(roles: Iterable[str], deed: Deed, on_self: bool = False) -> str:
    """Why `may` said no and who may, in two sentences; about oneself only when the role alone would do."""
    allowed = [role.label for role in Role if role in ALLOWED.get(deed, ())]
    if on_self and deed in SELF_REFUSED and may(roles, deed):
        why = _("Không ai được tự {deed} cho chính mình.").format(deed=deed.label)
        return why + " " + _("Nhờ một {who} khác.").format(who=allowed[0])
    held = [role.label for role in Role if role in frozenset(roles)]
    why = (
        _("Vai trò {roles} không được {deed}.").format(roles=", ".join(held), deed=deed.label)
        if held
        else _("Bạn chưa có vai trò nào để {deed}.").format(deed=deed.label)
    )
    who = ", ".join(allowed) or _("không ai")
    return why + " " + _("Việc này của: {who}.").format(who=who)


def roles_problem(roles: Iterable[str]) -> str | None:
    """Why this set of roles cannot be given to one person, or None.

    Accounts and records are kept by different hands: an admin who is also HR could hand himself the right to
    alter records, which is what the table denies him.
    """
    wanted = frozenset(roles)
    if unknown := sorted(wanted - _EVERYONE):
        return _("Không có vai trò {roles}.").format(roles=", ".join(unknown))
    if not wanted:
        return _("Mỗi người phải có ít nhất một vai trò.")
    if {Role.ADMIN, Role.HR} <= wanted:
        return _("Một người không vừa quản trị vừa là cán bộ tổ chức: người giữ tài khoản không sửa hồ sơ.")
    return None


def last_admin(officials: Iterable[Official], id: str) -> bool:
    """Whether `id` is the only active admin, who then may neither lose that role nor be deactivated."""
    admins = [official.id for official in officials if official.active and Role.ADMIN in official.roles]
    return admins == [id]

