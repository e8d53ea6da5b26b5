"""The door on plain lines: some letters of the name, its number, then the PIN, password or one-time code."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from trainer.desks.door import Ask
from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.people.official import Official
from trainer.people.passwords import (
    PASSWORD_CHARACTERS,
    PIN_DIGITS,
    password_problem,
    pin_problem,
    secret_rule,
)
from trainer.people.roles import Role
from trainer.plain.asking import Act, Command, Done, Place, Talk
from trainer.plain.card import card_command
from trainer.plain.choosing import Narrowing, choose
from trainer.plain.forms import new_secret
from trainer.text import fold
from trainer.ward import Session, Ward
from trainer.words import N_, _


def sign_in(talk: Talk, ward: Ward) -> Session | None:
    """The session of whoever passes; None when nobody wants to."""
    entered: list[Session] = []

    def look() -> Act:
        typed = talk.ask(_("Gõ ba chữ trong tên mình, không cần dấu, hoặc mã cán bộ; Enter mọi tên"))
        return lambda: _among(talk, ward, typed, entered)

    about = N_(
        "Gõ ba chữ trong tên mình, không cần dấu (“hang”, “ngvh”), hoặc mã cán bộ; gõ số của đúng tên "
        "mình, rồi mã PIN hoặc mật khẩu. Chưa có mã thì xin quản trị viên mã dùng một lần."
    )
    place = Place(N_("Đăng nhập. Anh/chị là ai?"), about, (card_command(talk, ward),), back=N_("đóng chương trình"))
    talk.stay(place, look)
    return entered[0] if entered else None


def idle_limit(session: Session) -> timedelta:
    """Ten minutes for learners and trainers, five where others' records are at hand (OWASP advice)."""
    return timedelta(minutes=5 if session.roles & {Role.HR, Role.ADMIN} else 10)


def ask_secret_of(talk: Talk, ward: Ward, official: Official) -> Official:
    """Ask for the PIN or password until it is right.

    Raises:
        Back: `0`.
    """
    label = _("Mã PIN") if ward.door.asks(official.id) is Ask.PIN else _("Mật khẩu")
    while True:
        secret = talk.ask_secret(label)
        try:
            return ward.door.sign_in(official.id, secret)
        except Fault as fault:
            talk.tell(fault)


def _among(talk: Talk, ward: Ward, typed: str, entered: list[Session]) -> None:
    """Choose among the names that may be meant; other letters look again."""
    wanted = Narrowing(typed)

    def look() -> Act:
        found = ward.door.names(wanted.typed)
        nobody = _("Không có tên nào như vậy. Gõ ít chữ hơn, hoặc hỏi quản trị viên.")
        talk.say(_("{n} người.").format(n=len(found)) if found else nobody)
        names = _names(found, ward.library.establishment)
        letters = Command("", N_("gõ chữ khác để tìm lại"), wanted.narrow)
        official = found[choose(talk, names, pages=wanted.pages, letters=letters)]
        return lambda: _pass(talk, ward, official, entered)

    talk.stay(Place("", ""), look)
    if entered:
        raise Done


def _pass(talk: Talk, ward: Ward, official: Official, entered: list[Session]) -> None:
    entered.append(ward.session(_enter(talk, ward, official)))
    raise Done


def _enter(talk: Talk, ward: Ward, official: Official) -> Official:
    """Past the door as this person.

    Raises:
        Back: they turned back.
    """
    talk.say(official.name)
    if ward.door.asks(official.id) is Ask.CODE:
        return _trade(talk, ward, official)
    return ask_secret_of(talk, ward, official)


def _trade(talk: Talk, ward: Ward, official: Official) -> Official:
    """A one-time code for a new secret, asked until the door takes them."""
    is_pin = secret_rule(official.roles) == "pin"
    talk.say(_("Lần đầu đăng nhập: gõ mã dùng một lần, rồi tự đặt mã mới."), _rule(is_pin))
    label = _("Mã PIN mới") if is_pin else _("Mật khẩu mới")
    while True:
        code = talk.ask(_("Mã dùng một lần"), form=True)
        if not code:
            continue
        secret = new_secret(talk, label, pin_problem if is_pin else lambda typed: _problem(typed, official))
        try:
            return ward.door.set_secret(official.id, code, secret)
        except Fault as fault:
            talk.tell(fault)


def _problem(password: str, official: Official) -> str | None:
    return password_problem(password, official.name)


def _rule(is_pin: bool) -> str:
    if is_pin:
        return _("Mã PIN mới: từ {n} chữ số, không dùng dãy số hay ngày sinh.").format(n=PIN_DIGITS)
    words = _("Mật khẩu mới: từ {n} ký tự; một câu ngắn dễ nhớ là tốt nhất.")
    return words.format(n=PASSWORD_CHARACTERS)


def _names(found: Sequence[Official], ward: Establishment) -> list[str]:
    """Names with their units; people of one name are told apart by post and code too."""
    same = Counter(fold(official.name) for official in found)
    return [_name(official, ward, apart=same[fold(official.name)] > 1) for official in found]


def _name(official: Official, ward: Establishment, *, apart: bool) -> str:
    who = official.identity
    parts = [who.name, ward.unit_title(who.unit)]
    return ", ".join([*parts, ward.post_title(who.post), who.code] if apart else parts)
