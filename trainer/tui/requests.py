"""What a screen may ask of the app: to go somewhere. Screens post these; the app alone opens screens."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from textual.message import Message

from trainer.desks.noticing import Sign
from trainer.desks.standings import Moment
from trainer.people.official import Official
from trainer.progress.run import Mode
from trainer.ward import Session, Ward


@dataclass
class Entered(Message):
    """A ward folder has been opened or made on the first-run screen."""

    ward: Ward
    session: Session | None = None
    """Set when no sign-in is needed."""


@dataclass
class TryDemo(Message):
    """Open the sample data."""


@dataclass
class SignedIn(Message):
    """Someone passed the door."""

    session: Session


@dataclass
class SignOut(Message):
    """Back to the sign-in screen."""


@dataclass
class GoTo(Message):
    """Go to a desk: `learning`, `assigning`, `register` or `administration`."""

    desk: str


@dataclass
class OpenModule(Message):
    """Read a module, at a page when one is named."""

    module: str
    page: str = ""

    @classmethod
    def teaching(cls, address: str) -> Self:
        """Read the page a question names: `course/module#page`."""
        module, _hash, page = address.partition("#")
        return cls(module.rpartition("/")[2], page)


@dataclass
class TakeQuiz(Message):
    """Begin or resume the quiz of a module."""

    module: str


@dataclass
class OpenReview(Message):
    """Look through a finished attempt."""

    attempt: str


@dataclass
class OpenCases(Message):
    """Go to the counter: all cases, or those that a module asks for."""

    only: tuple[str, ...] = ()


@dataclass
class PlayCase(Message):
    """Play a case, or go on with it; under a class code when there is one."""

    case: str
    mode: Mode
    code: str = ""


@dataclass
class PlayAgain(Message):
    """Practise the folder of a closed run again, from before its deed number `turn`."""

    run: str
    turn: int


@dataclass
class OpenCaseReview(Message):
    """Look back at one's own closed run."""

    run: str


@dataclass
class OpenOthersReview(Message):
    """HR or a trainer looks back at somebody's closed run."""

    run: str


@dataclass
class OpenRecord(Message):
    """One's own record."""


@dataclass
class OpenLearner(Message):
    """A trainer looks at one official."""

    official: str


@dataclass
class GiveModules(Message):
    """A trainer gives modules to officials."""

    officials: tuple[str, ...]


@dataclass
class OpenEvidence(Message):
    """HR looks at what one line rests on, as at a moment."""

    official: str
    module: str
    moment: Moment


@dataclass
class EditOfficial(Message):
    """An admin adds (None) or edits a person."""

    official: Official | None


@dataclass
class ReadStaffList(Message):
    """An admin reads a staff list."""

    path: Path | None = None


@dataclass
class Did(Message):
    """Something was done that a tour may wait for."""

    sign: Sign


@dataclass
class NothingToLeave(Message):
    """Esc was pressed at a desk, where there is no screen to go back to."""
