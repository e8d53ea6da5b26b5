"""A visit: one signed-in person in one conversation, and where one can go from anywhere."""

from collections.abc import Callable
from dataclasses import dataclass, field

from trainer.desks.learning import LearningDesk
from trainer.people.roles import Role
from trainer.plain.asking import Talk
from trainer.ward import Session, Ward


@dataclass(frozen=True, slots=True)
class Visit:
    """What every place of a session shares. Places do not know each other; they go by these ways."""

    talk: Talk
    ward: Ward
    session: Session
    read: Callable[["Visit", str, str], None]
    """Read a module, at a page when one is named."""
    take: Callable[["Visit", str], None]
    """Take the quiz of a module."""
    look_back: Callable[["Visit", str], None]
    """Go through a finished attempt."""
    play: Callable[["Visit", tuple[str, ...]], None]
    """Go to the counter: the cases named, or all."""
    arrive: Callable[[Role], None] = lambda role: None
    """Told that somebody sits down at the desk of a role."""
    sitting: set[str] = field(default_factory=set)
    """Modules whose quiz is open under this place."""

    @property
    def learning(self) -> LearningDesk:
        """The learner's desk of who is here."""
        return self.session.learning

    def teach(self, reference: str) -> None:
        """Go to the page that teaches something: `course/module#page`."""
        module, _hash, page = reference.partition("#")
        self.read(self, module.rpartition("/")[2], page)
