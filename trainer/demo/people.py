"""Who can sign in to the sample data, and with what."""

from dataclasses import dataclass

from trainer.demo.administering import SECRETS
from trainer.demo.cast import Part, head
from trainer.people.passwords import SecretKind, secret_rule
from trainer.people.roles import Role


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One person of the sample data who has a PIN or password."""

    name: str
    code: str
    roles: tuple[str, ...]
    kind: SecretKind
    secret: str
    about: str
    """What signing in as this person shows."""


def people() -> tuple[DemoPerson, ...]:
    """Everybody who can sign in, the same whenever the data was made."""
    return tuple(_person(part) for part in head() if part.about)


def person_for(role: Role) -> DemoPerson:
    """The person who shows a role best: holds it, and as few others as possible."""
    holders = [person for person in people() if role in person.roles]
    return min(holders, key=lambda person: len(person.roles))


def _person(part: Part) -> DemoPerson:
    kind = secret_rule(part.roles)
    return DemoPerson(part.name, part.code, tuple(sorted(part.roles)), kind, SECRETS[kind], part.about)
