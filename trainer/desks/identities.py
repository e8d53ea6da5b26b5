"""What the staff list says of a person, checked before it is kept."""

from collections.abc import Iterable
from dataclasses import fields

from trainer.exchange.staff_diff import code_key
from trainer.faults import Fault
from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.text import clean, faults_in, nfc
from trainer.words import _


def checked(identity: Identity, ward: Establishment) -> Identity:
    """The identity in NFC and without stray blanks.

    Raises:
        Fault: a field holds hidden characters, name or code is empty, or the ward has no such unit or post.
    """
    name, code, unit, post, former = (_readable(getattr(identity, field.name)) for field in fields(Identity))
    if not name or not code:
        raise Fault(_("Thiếu họ tên hoặc mã."), "", _("Điền cả hai ô."))
    if ward.unit(unit) is None or ward.post(post) is None:
        where = f"{unit} · {post}"
        raise Fault(_("Phường không có đơn vị hoặc vị trí này."), where, _("Chọn theo ward.yaml."))
    return Identity(name, code, unit, post, former)


def code_holder(people: Iterable[Official], code: str) -> Official | None:
    """Whose staff code this is; codes are compared as in a staff list, without case and blanks."""
    return next((person for person in people if code_key(person.identity.code) == code_key(code)), None)


def _readable(text: str) -> str:
    hidden = faults_in(nfc(text))
    if hidden:
        raise Fault(_("Có ký tự lạ: {what}.").format(what=hidden[0]), clean(text), _("Gõ lại ô đó."))
    return clean(text)
