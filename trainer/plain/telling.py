"""Days, figures, roles and people in words; no sign that a screen reader would stumble over."""

from collections.abc import Collection
from datetime import date, datetime, timedelta, timezone

from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.people.roles import Role
from trainer.words import _

WARD_TIME = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


def day(value: date | None) -> str:
    """A date as officials write it, dd/mm/yyyy."""
    return value.strftime("%d/%m/%Y") if value else _("không có")


def clock(value: datetime) -> str:
    """Time of day at the ward, HH:MM:SS."""
    return value.astimezone(WARD_TIME).strftime("%H:%M:%S")


def moment(value: datetime) -> str:
    """Day and time at the ward: `23/11/2026 10:42`."""
    return value.astimezone(WARD_TIME).strftime("%d/%m/%Y %H:%M")


def saved(value: datetime) -> str:
    """`đã lưu 10:42:05`."""
    return _("đã lưu {time}").format(time=clock(value))


def percent(score: str) -> str:
    """A score as officials write it: `83,33 %`."""
    return f"{score.replace('.', ',')} %"


def thousands(count: int) -> str:
    """A count as officials write it: `1.234`."""
    return f"{count:,}".replace(",", ".")


def hours(minutes: int) -> str:
    """Minutes of study in words: `1 giờ 20 phút`."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return _("{m} phút").format(m=rest)
    return _("{h} giờ {m} phút").format(h=whole, m=rest) if rest else _("{h} giờ").format(h=whole)


def life_words(life: timedelta) -> str:
    """`15 phút`, `14 ngày`."""
    if life.days:
        return _("{n} ngày").format(n=life.days)
    return _("{n} phút").format(n=life.seconds // 60)


def identity_words(who: Identity, ward: Establishment) -> str:
    """Code, unit, post and former unit on one line."""
    former = _("trước ở {unit}").format(unit=who.former_unit) if who.former_unit else ""
    return ", ".join(filter(None, [who.code, ward.unit_title(who.unit), ward.post_title(who.post), former]))


def roles_words(roles: Collection[str]) -> str:
    """Roles beyond learning; `người học` for those who have no other."""
    held = [role.label for role in Role if role in roles and role is not Role.LEARNER]
    return ", ".join(held) or Role.LEARNER.label


def standing_or_role(official: Official) -> str:
    """Roles, or the day of leaving."""
    if official.active:
        return roles_words(official.roles)
    return _("đã thôi {day}").format(day=day(official.left_on))


def sentences(*parts: str) -> str:
    """The parts that say something, each closed by a full stop."""
    said = (part.strip() for part in parts if part.strip())
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in said)
