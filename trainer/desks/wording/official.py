"""One official in words: code, unit and post; roles; the day of leaving."""

from collections.abc import Collection

from trainer.desks.wording.figures import day
from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.people.roles import Role
from trainer.words import _


def identity_words(who: Identity, ward: Establishment, between: str = ", ") -> str:
    """Code, unit, post and former unit on one line; titles hold commas, so a face may put another mark between."""
    former = _("trước ở {unit}").format(unit=who.former_unit) if who.former_unit else ""
    facts = (who.code, ward.unit_title(who.unit), ward.post_title(who.post), former)
    return between.join(filter(None, facts))


def roles_words(roles: Collection[str]) -> str:
    """Roles beyond learning; `người học` for those who have no other."""
    held = [role.label for role in Role if role in roles and role is not Role.LEARNER]
    return ", ".join(held) or Role.LEARNER.label


def left_words(official: Official) -> str:
    """`đã thôi 30/11/2026`; empty while someone works here."""
    return _("đã thôi {day}").format(day=day(official.left_on)) if official.left_on else ""


def roles_or_left(official: Official) -> str:
    """Roles; of someone who has left, the day."""
    return left_words(official) or roles_words(official.roles)
