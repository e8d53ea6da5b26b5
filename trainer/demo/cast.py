"""The cast: about a hundred invented officials in the units and posts of the ward."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.chance import draw, pick
from trainer.demo.names import names
from trainer.people.establishment import Establishment
from trainer.people.official import Identity
from trainer.people.roles import Role

SEED = "dữ liệu mẫu"
"""All that is drawn in this package depends on this: the people are the same on every day and machine."""


class Temper(StrEnum):
    """How someone goes about what was asked of them."""

    EAGER = "eager"
    STEADY = "steady"
    SLOW = "slow"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Part:
    """One person of the sample data."""

    code: str
    name: str
    post: str
    former_unit: str
    temper: Temper
    arrives: int
    """Working day of arrival, counted from the first day of the story; negative: from its end."""
    roles: frozenset[Role] = frozenset({Role.LEARNER})
    key: str = ""
    """What the story calls this person; empty for the crowd."""
    about: str = ""
    """What signing in as this person shows; empty for those without a PIN or password."""

    @property
    def ability(self) -> float:
        """How sure this person is of the hard questions, 0 to 1."""
        return draw(SEED, f"ability|{self.code}")

    def identity(self, ward: Establishment) -> Identity:
        """What the staff list says."""
        post = ward.post(self.post)
        assert post is not None  # `cast` gave only posts of this ward
        return Identity(self.name, self.code, post.unit, post.id, self.former_unit)


_HOANG_MAI, _HAI_BA_TRUNG = "UBND quận Hoàng Mai (cũ)", "UBND quận Hai Bà Trưng (cũ)"
_VINH_HUNG, _THANH_TRI = "Phường Vĩnh Hưng (cũ)", "Phường Thanh Trì (cũ)"
_LINH_NAM, _VINH_TUY, _HUYEN = "Phường Lĩnh Nam (cũ)", "Phường Vĩnh Tuy (cũ)", "Huyện Thanh Trì (cũ)"
_FORMER = (
    *(_VINH_HUNG,) * 5,
    *(_THANH_TRI,) * 4,
    *(_LINH_NAM, _VINH_TUY, _HOANG_MAI) * 2,
    *(_HAI_BA_TRUNG, _HUYEN, ""),
)

_EAGER, _STEADY, _SLOW, _IDLE = Temper
_TRAINER, _HR, _ADMIN = frozenset({Role.TRAINER}), frozenset({Role.HR}), frozenset({Role.ADMIN})
_LEARNER = frozenset({Role.LEARNER})

# Names of every hard kind, and the people whom the story needs. Both Hương and both Hòa are meant: one name
# for two people, and one name in the two spellings of its tone.
_HEAD = (
    ("Hoàng Đăng Khôi", "digital", _HOANG_MAI, _STEADY, 0, _ADMIN, "admin"),
    ("Đinh Công Ấn", "digital", _HAI_BA_TRUNG, _SLOW, 0, _ADMIN, "deputy"),
    ("Trần Thị Bích Ngọc", "head-of-culture", _HOANG_MAI, _EAGER, 0, _TRAINER, "trainer"),
    ("Vũ Đức Độ", "point-lead", _VINH_HUNG, _STEADY, 0, _TRAINER, "tutor"),
    ("Lương Thị Mỹ Ái", "head-of-office", _HOANG_MAI, _EAGER, 0, _HR, "hr"),
    ("Nguyễn Thị Hương", "party-adviser", _THANH_TRI, _STEADY, 13, _HR, "hr-2"),
    ("Phùng Quốc Ân", "civil-status", _HAI_BA_TRUNG, _EAGER, 14, _TRAINER | _HR, "both"),
    ("Đỗ Ước", "reception", _VINH_HUNG, _STEADY, -4, _LEARNER, "in quiz"),
    ("Lê Ý", "civil-status", _THANH_TRI, _STEADY, -5, _LEARNER, "in page"),
    ("Phạm Thị Như Ý", "welfare", _HUYEN, _STEADY, -1, _LEARNER, "newcomer"),
    ("Huỳnh Ỷ Lan", "culture-education", _LINH_NAM, _EAGER, 0, _LEARNER, "done"),
    ("Nguyễn Thị Mỹ Á", "construction", _VINH_TUY, _IDLE, 10, _LEARNER, "fails"),
    ("Đặng Đình Đôn", "land", _VINH_HUNG, _EAGER, 0, _LEARNER, "again"),
    ("Nguyễn Thị Hương", "welfare", _LINH_NAM, _SLOW, 1, _LEARNER, ""),
    ("Giàng A Dơ", "culture-education", "", _STEADY, 0, _LEARNER, "leaver"),
    ("Bế Thị Ơn", "reception", _HUYEN, _STEADY, 3, _LEARNER, "mover"),
    ("Nguyễn Ngọc Ảnh", "budget", _THANH_TRI, _STEADY, 2, _LEARNER, "voided"),
    ("Nguyễn Ngọc Ánh", "accountant", _VINH_TUY, _SLOW, 2, _LEARNER, ""),
    ("Nguyễn Ngọc Anh", "clerk", _VINH_HUNG, _STEADY, 1, _LEARNER, ""),
    ("Nguyễn Ngọc Ân", "archive", _LINH_NAM, _SLOW, 14, _LEARNER, ""),
    ("Công Tằng Tôn Nữ Thị Phương Thảo", "household-business", _HAI_BA_TRUNG, _STEADY, 13, _LEARNER, ""),
    ("Nguyễn Văn Hòa", "land", _THANH_TRI, _STEADY, 2, _LEARNER, ""),
    ("Nguyễn Văn Hoà", "reception", _VINH_HUNG, _SLOW, 15, _LEARNER, ""),
    ("Ứng Đình Ưởng", "welfare", _THANH_TRI, _IDLE, 14, _LEARNER, ""),
    ("Đậu Đỗ Đức Đoàn Đạt", "construction", _VINH_HUNG, _SLOW, 3, _LEARNER, ""),
)

_ABOUT = {
    "admin": "quản trị: người, vai trò, mã dùng một lần",
    "trainer": "phụ trách đào tạo",
    "tutor": "kèm cặp ở Điểm Phục vụ hành chính công",
    "hr": "tổ chức cán bộ: sổ theo dõi, bằng chứng",
    "hr-2": "tổ chức cán bộ bên Đảng ủy",
    "both": "vừa đào tạo vừa tổ chức cán bộ",
    "in quiz": "đang làm dở một bài kiểm tra",
    "in page": "đọc dở một học phần, hạn đã gần",
    "newcomer": "mới đến, chưa học gì",
    "done": "đã hoàn thành tất cả",
    "fails": "trượt hai lần, đã quá hạn",
    "again": "một học phần phải học lại vì nội dung đã đổi",
}
"""The people who can sign in, and what each of them shows."""

# How many people hold a post; posts this table does not know get two.
_SEATS = Counter(
    {
        "party-adviser": 10,
        "council-vice-chair": 1,
        "chairman": 1,
        "vice-chairman": 2,
        "head-of-office": 1,
        "civil-status": 8,
        "clerk": 4,
        "archive": 3,
        "accountant": 3,
        "head-of-economy": 1,
        "budget": 6,
        "land": 11,
        "construction": 10,
        "household-business": 4,
        "head-of-culture": 1,
        "welfare": 9,
        "culture-education": 10,
        "digital": 4,
        "point-lead": 1,
        "reception": 12,
    }
)
_WAVES = (1, 13, 15, 20, 22, 24, 26, 27, 28, 29, 30, 31, 32, 33, -8, -7, -6, -5, -4, -2)
_TEMPERS = (_EAGER,) * 2 + (_STEADY,) * 8 + (_SLOW,) * 6 + (_IDLE,) * 4


def head() -> tuple[Part, ...]:
    """The people written by hand; the first one founds the ward."""
    return tuple(
        Part(_code(place), name, post, former, temper, arrives, _LEARNER | roles, key, _ABOUT.get(key, ""))
        for place, (name, post, former, temper, arrives, roles, key) in enumerate(_HEAD)
    )


def cast(ward: Establishment) -> tuple[Part, ...]:
    """Everybody: the head, then a crowd until every post of the ward is filled; in order of staff code."""
    known = [_placed(part, ward) for part in head()]
    filled = Counter(part.post for part in known)
    seats = [post.id for post in ward.posts for _seat in range(_SEATS.get(post.id, 2) - filled[post.id])]
    invented = names(SEED, {part.name for part in known})
    crowd = [_one_of_many(len(known) + place, post, invented) for place, post in enumerate(seats)]
    return (*known, *crowd)


def _one_of_many(place: int, post: str, invented: Iterator[str]) -> Part:
    code = _code(place)
    former = pick(_FORMER, SEED, f"former|{code}")
    temper = pick(_TEMPERS, SEED, f"temper|{code}")
    # Nobody could do without whoever holds a post alone: they come on the first day.
    arrives = 0 if _SEATS[post] == 1 else pick(_WAVES, SEED, f"wave|{code}")
    return Part(code, next(invented), post, former, temper, arrives)


def _placed(part: Part, ward: Establishment) -> Part:
    """A ward may have renamed its posts: then another one will do."""
    if ward.post(part.post):
        return part
    return replace(part, post=pick([post.id for post in ward.posts], SEED, f"post|{part.code}"))


def _code(place: int) -> str:
    return f"VH{place + 1:03d}"
