"""An official and the identity the ward knows them by."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Identity:
    """What the staff list says of a person; kept outside the log, versioned, hashed with a salt into it."""

    name: str
    """Full name in NFC, as on the decision of appointment."""
    code: str
    """The ward's staff code; unique among active officials."""
    unit: str
    """Unit id of ward.yaml."""
    post: str
    """Post id of ward.yaml."""
    former_unit: str = ""
    """Where the person came from, in words."""


@dataclass(frozen=True, slots=True)
class Official:
    """One person under training, as at some date."""

    id: str
    """Random id, the only name the log knows."""
    identity: Identity
    roles: frozenset[str]
    """Values of `Role`; a trainer is also a learner."""
    enrolled_on: date
    left_on: date | None = None
    """Day of leaving or deactivation; None while active."""

    @property
    def name(self) -> str:
        """Full name."""
        return self.identity.name

    @property
    def active(self) -> bool:
        """True while the person has not left."""
        return self.left_on is None
