"""What admins do: take people in, give them their first secret, move them, let them go."""

from dataclasses import dataclass, replace

from trainer.demo.stage import Pauses, Stage
from trainer.people.passwords import secret_rule

SECRETS = {"pin": "482917", "password": "hoa gao thang ba"}
"""What everybody here signs in with, by the rule of their roles; it is printed, so no secret at all."""


@dataclass(frozen=True, slots=True)
class Enrol:
    """Take a new person in; the curriculum of the post is assigned at once."""

    code: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        part = stage.parts[self.code]
        stage.administration(who).add(part.identity(stage.ward.library.establishment), part.roles)


@dataclass(frozen=True, slots=True)
class GiveSecret:
    """Give a one-time code; its holder trades it for the secret of the sample data."""

    code: str

    def play(self, stage: Stage, who: str) -> Pauses:
        """Two steps, a minute apart."""
        part, id = stage.parts[self.code], stage.id(self.code)
        code = stage.administration(who).issue_code(id)
        yield 60
        stage.ward.door.set_secret(id, code, SECRETS[secret_rule(part.roles)])


@dataclass(frozen=True, slots=True)
class Move:
    """Give a person another post, and the unit of that post."""

    code: str
    post: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        moved = replace(stage.parts[self.code], post=self.post)
        identity = moved.identity(stage.ward.library.establishment)
        stage.administration(who).edit(stage.id(self.code), identity)


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the account of someone who goes; the record stays."""

    code: str
    reason: str

    def play(self, stage: Stage, who: str) -> None:
        """One step."""
        stage.administration(who).deactivate(stage.id(self.code), self.reason)
