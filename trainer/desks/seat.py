"""A seat: one signed-in official, the records they write to and the library they read from."""

from dataclasses import dataclass
from datetime import date

from trainer.faults import Refused
from trainer.library import Library
from trainer.people.official import Official
from trainer.people.roles import Deed, Role, may, refusal
from trainer.records import Records, new_id


@dataclass(frozen=True, slots=True)
class Seat:
    """What every desk of one session shares."""

    records: Records
    library: Library
    official: Official

    @property
    def id(self) -> str:
        """Id of the official sitting here."""
        return self.official.id

    @property
    def roles(self) -> frozenset[Role]:
        """Roles held when the session began."""
        return frozenset(Role(role) for role in self.official.roles)

    @property
    def today(self) -> date:
        """The ward's day (Asia/Ho_Chi_Minh)."""
        return self.records.today()

    def new_event(self) -> str:
        """An id for a deed about to be done; done again with the same id, it is done once."""
        return new_id()

    def must(self, deed: Deed, about: str | None = None) -> None:
        """Refuse, and record the refusal, when this official may not do the deed (to the person `about`).

        Roles are read again from the records: a role taken away works at once.

        Raises:
            Refused: with the reason and who may.
        """
        holder = self.records.official(self.id)
        roles = frozenset(Role(role) for role in holder.roles) if holder and holder.active else frozenset()
        on_self = about == self.id
        if may(roles, deed, on_self=on_self):
            return
        with self.records.writing(self.id) as w:
            w.append("refused", f"official:{about or self.id}", {"why": "role", "deed": deed.value})
        raise Refused(refusal(roles, deed, on_self=on_self))
