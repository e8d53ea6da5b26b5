"""The very first question: one question, three answers; and making the folder of a ward."""

from pathlib import Path

from trainer.demo import person_for, ready_demo
from trainer.desks.authoring import AuthoringDesk
from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.people.official import Identity
from trainer.people.passwords import PASSWORD_CHARACTERS, password_problem
from trainer.people.roles import Role
from trainer.places import alone_folder, content_root, demo_folder, remember_ward
from trainer.plain.asking import Act, Done, Place, Talk
from trainer.plain.choosing import choose
from trainer.plain.forms import fill, new_secret, pick, some
from trainer.ward import Session, Ward, found_alone, found_ward, open_ward
from trainer.words import N_, _


class FirstRun:
    """Nothing is there yet: what is this machine for?"""

    def __init__(self, talk: Talk, folder: Path, content: Path | None) -> None:
        """`folder` is where records of one person will be; `content` as named by `--content`."""
        self.talk, self.folder, self.content = talk, folder, content
        self.ward: Ward | None = None
        """What was made or opened."""
        self.session: Session | None = None
        """Of whoever needs no sign-in."""

    def ask(self) -> None:
        """Ask until there is a ward, or `0`."""
        about = N_(
            "Chọn một trong ba: xem thử bằng dữ liệu mẫu, học một mình trên máy này, hoặc lập thư mục "
            "cho cả phường. Chọn gì lúc này cũng đổi được sau; dữ liệu mẫu nằm riêng, không lẫn vào dữ "
            "liệu thật."
        )
        self.talk.say(_("trainer: học việc của cán bộ phường."))
        self.talk.stay(Place(N_("Bắt đầu thế nào?"), about, back=N_("đóng chương trình")), self._look)

    def _look(self) -> Act:
        ways = [
            _("Xem thử bằng dữ liệu mẫu. Một phường giả có sẵn người và kết quả; không ảnh hưởng gì."),
            _("Học một mình trên máy này. Vào học ngay, không cần mật khẩu. Kết quả ghi “máy cá nhân”."),
            _("Lập thư mục cho cả phường. Nhiều người đăng nhập, giao học phần, sổ theo dõi hoàn thành."),
        ]
        return (self._try_demo, self._learn_alone, self._set_up)[choose(self.talk, ways)]

    def _try_demo(self) -> None:
        roles = list(Role)
        role = roles[pick(self.talk, _("Xem thử với vai nào?"), [role.label for role in roles])]
        self.talk.say(_("Đang dựng dữ liệu mẫu, chừng mười giây…"))
        ready_demo(demo_folder(), content=self.content)
        self.ward = open_ward(demo_folder(), self.content)
        chosen = self.ward.records.official_by_code(person_for(role).code)
        assert chosen is not None  # the cast is the demo's own
        self.session = self.ward.sample_session(chosen.id)
        raise Done

    def _learn_alone(self) -> None:
        self.talk.say(_("Đang lập sổ trên máy này…"))
        self.ward = found_alone(self.folder, _("Người học trên máy này"), self.content)
        self.session = self.ward.alone()
        raise Done

    def _set_up(self) -> None:
        ward = AuthoringDesk(content_root(self.content)[0]).library.establishment
        self.talk.say(_("Người đầu tiên là quản trị viên; những người khác thêm sau."))
        name = fill(self.talk, _("Họ và tên"), some(_("Điền họ và tên.")))
        code = fill(self.talk, _("Mã cán bộ"), some(_("Điền mã cán bộ.")))
        unit, post = ask_post(self.talk, ward)
        rule = _("Mật khẩu: từ {n} ký tự; một câu ngắn dễ nhớ là tốt nhất.").format(n=PASSWORD_CHARACTERS)
        self.talk.say(rule)
        password = new_secret(self.talk, _("Mật khẩu"), lambda typed: password_problem(typed, name))
        beside = self.folder.parent / "ward" if self.folder == alone_folder() else self.folder
        admin = Identity(name, code, unit, post)

        def found(typed: str) -> Ward:
            folder = _folder(typed)
            self.talk.say(_("Đang lập thư mục, chép nội dung…"))
            return found_ward(folder, admin, password, content=self.content)

        self.ward = fill(self.talk, _("Thư mục"), found, kept=str(beside))
        remember_ward(self.ward.folder)
        self.talk.say(_("Đã lập thư mục của phường: {folder}").format(folder=self.ward.folder))
        raise Done


def ask_post(talk: Talk, ward: Establishment) -> tuple[str, str]:
    """Ids of a unit and a post; posts of that unit come first."""
    unit = ward.units[pick(talk, _("Đơn vị nào?"), [unit.title for unit in ward.units])].id
    posts = sorted(ward.posts, key=lambda post: post.unit != unit)
    return unit, posts[pick(talk, _("Vị trí việc làm nào?"), [post.title for post in posts])].id


def _folder(typed: str) -> Path:
    if not typed:
        raise Fault(_("Điền thư mục."))
    return Path(typed.strip("\"'")).expanduser().absolute()
